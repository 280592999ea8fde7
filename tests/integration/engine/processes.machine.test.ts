import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bodyOf, type Library, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { searchIndex } from '../../support/search-index.js';
import { builderScript, openWorkerEngine, slowEmbedder } from '../../support/worker-engine.js';

type Outcome = {
  readonly before: number;
  readonly after?: number;
  readonly code?: string;
  readonly message?: string;
  readonly report?: {
    readonly passages: number;
    readonly embedded: number;
    readonly ms: number;
    readonly notes: readonly string[];
  };
};

const start = ({ corpusDir, indexDir }: Library): ChildProcess =>
  spawn(process.execPath, [builderScript, corpusDir, indexDir], { stdio: ['ignore', 'pipe', 'pipe'] });

/** The line that the program prints; it must then end by itself, with status 0. */
async function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const [output, errors, [status]] = await Promise.all([
    text(child.stdout ?? expect.unreachable()),
    text(child.stderr ?? expect.unreachable()),
    once(child, 'exit'),
  ]);
  expect([status, errors]).toEqual([0, 'opened\n']);
  return JSON.parse(output) as Outcome;
}

const opened = async (child: ChildProcess): Promise<unknown> => once(child.stderr ?? expect.unreachable(), 'data');

describe('two programs on one index', () => {
  it('never build at the same time: the second reports which one does, and ends by itself', async () => {
    const library = await temporaryLibrary({ one: bodyOf(1, { sections: 150, paragraphs: 3 }) });
    const first = start(library);
    const outcome = outcomeOf(first);
    await opened(first);
    await expect.poll(() => existsSync(join(library.indexDir, 'lock'))).toBe(true);
    const second = await outcomeOf(start(library));
    expect(second).toMatchObject({
      before: expect.any(Number),
      code: 'INDEX_BUSY',
      message: expect.stringContaining(`${first.pid}`),
    });
    const { after, report } = await outcome;
    expect(after).toBe(report?.passages);
    expect(await outcomeOf(start(library))).toMatchObject({ before: after, report: { embedded: 0 } });
  });
});

describe('kill -9 at a random moment of a build', () => {
  it('leaves the old index or the new one, ten times', async () => {
    const size = { sections: 30 };
    const library = await temporaryLibrary({ one: bodyOf(1, size), two: bodyOf(2, size) });
    const { report: first } = await outcomeOf(start(library));
    const buildMs = first?.ms ?? expect.unreachable();
    const moments: string[] = [];
    for (let round = 0; round < 10; round++) {
      await writeArticles(library.corpusDir, { one: bodyOf(10 + round, size), two: bodyOf(30 + round, size) });
      const child = start(library);
      const gone = once(child, 'exit');
      await opened(child);
      await setTimeout(((round + Math.random()) / 10) * 1.5 * buildMs);
      child.kill('SIGKILL');
      await gone;
      const engine = await openWorkerEngine({ ...library, embedder: slowEmbedder, staleMs: 2_000 });
      const embedder = await (await import(slowEmbedder)).createEmbedder();
      const { hits } = await searchIndex(library, { text: 'the commission', limit: 999 }, embedder);
      const [one, two] = engine.articles();
      const found = one?.body.includes(sentenceOf((10 + round) * 1_000)) ? 'new' : 'old';
      expect(two?.body.includes(sentenceOf((30 + round) * 1_000))).toBe(found === 'new');
      moments.push(found);
      expect(hits.length).toBe(engine.articles().reduce((sum, { id }) => sum + engine.counts(id).passages, 0));
      expect(engine.articles()).toHaveLength(2);
      const report = await engine.build();
      expect(report.notes).toEqual([]);
      expect(report.embedded).toBe(found === 'new' ? 0 : report.passages);
      await engine.close();
      expect((await readdir(library.indexDir)).filter((name) => name.startsWith('tmp-') || name === 'lock')).toEqual(
        [],
      );
    }
    console.log(`killed ${moments.length} builds; index found: ${moments.join(' ')}`);
  });
});
