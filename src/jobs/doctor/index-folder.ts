/** Is the index whole, and may it be built? */

import { readIndex } from '../../index/folder.js';
import { type LockState, lockState } from '../../index/lock.js';
import type { Embedder } from '../../models/embedder.js';
import { type Finding, finder } from './finding.js';

export type IndexOptions = {
  readonly indexDir: string;
  /** Absent: it does not work, so the index cannot be tested. */
  readonly embedder?: Pick<Embedder, 'id' | 'dimensions'> | undefined;
  readonly sentences: boolean;
};

const REBUILD = 'Run “yaar build”: it is made anew from the articles, and the old one is kept until then.';

export async function checkIndex(options: IndexOptions): Promise<readonly Finding[]> {
  const state = await lockState(options.indexDir);
  return [await checkGeneration(options), ...(state.kind === 'free' ? [] : [checkLock(options, state)])];
}

async function checkGeneration({ indexDir, embedder, sentences }: IndexOptions): Promise<Finding> {
  const { right, wrong, note, failed } = finder('index');
  if (!embedder) return note('the index was not tested, since that needs the model');
  try {
    const read = await readIndex(indexDir, { ...embedder, sentences });
    if (read.kind === 'none')
      return note(`there is no index in ${indexDir} yet`, 'Run “yaar build”, or start the program.');
    if (read.kind === 'unusable')
      return wrong({ found: `the index in ${indexDir} cannot be used: ${read.reason}`, advice: REBUILD });
    const { entries, outdated, eventsOutdated } = read.index;
    const old = outdated ?? eventsOutdated;
    if (old !== undefined) return note(`the index is made again at the next build: ${old}`, REBUILD);
    return right(`${entries.length} articles are indexed in ${indexDir}`);
  } catch (error) {
    return failed(error, REBUILD);
  }
}

function checkLock({ indexDir }: IndexOptions, state: LockState & { readonly kind: 'held' }): Finding {
  const { wrong } = finder('index');
  const who = state.holder ? `process ${state.holder.pid} on ${state.holder.host}` : 'another program';
  const stop = state.holder ? `“kill ${state.holder.pid}” on ${state.holder.host}` : 'that program';
  return wrong({
    found: `the index in ${indexDir} is locked by ${who}, which is building it`,
    advice: `Wait until it is done. If it never is, stop ${stop}; the lock is free five seconds later.`,
  });
}
