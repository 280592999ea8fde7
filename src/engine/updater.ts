/** Keeps the index on disk and the searched snapshot up to date. */

import { resolve } from 'node:path';
import type { EventExtractor } from '../events/extractor.js';
import {
  type BuildOptions,
  type BuildProgress,
  type BuildReport,
  type Built,
  buildIndex,
  type OldIndex,
} from '../index/build.js';
import { currentName, type IndexRead, readIndex, removeLeftovers, writeIndex } from '../index/folder.js';
import type { Generation } from '../index/generation.js';
import { chooseIndex } from '../index/hnsw.js';
import type { Embedder } from '../models/embedder.js';
import type { Served } from './live-index.js';

export type UpdateOptions = {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly embedder: Embedder;
  /** See PlanOptions. */
  readonly sentences: boolean;
  readonly extractor: Pick<EventExtractor, 'events'>;
  readonly served: Served;
  readonly now: () => number;
};

export type Update = {
  /** False: the folder cannot be written. */
  readonly writable: boolean;
  /** Lets questions and checks go first. */
  readonly pause: () => Promise<void>;
  /** Runs the models' work for the build when nobody else is working. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Throws when the build must stop. */
  readonly requireGoing: () => void;
  /** Throws when the folder cannot be written at all. */
  readonly requireWritable: () => void;
  readonly onProgress: (progress: BuildProgress) => void;
};

/** Keeps the index on disk and the snapshot made from it in step. */
export type Updater = {
  /** Loads what is on disk; returns what the user should know. */
  load(): Promise<readonly string[]>;
  /** One at a time. The caller holds the lock, unless the folder cannot be written: then nothing is written. */
  update(update: Update): Promise<BuildReport>;
};

export function createUpdater(options: UpdateOptions): Updater {
  const { indexDir, embedder, sentences, served, now } = options;
  let read: IndexRead = { kind: 'none' };
  let last: Promise<unknown> = Promise.resolve();

  async function load(): Promise<readonly string[]> {
    read = await readIndex(indexDir, { ...embedder, sentences });
    return serve(read, options);
  }

  /** Another program may have built since. */
  async function refresh(): Promise<void> {
    const name = read.kind === 'none' ? undefined : read.name;
    if ((await currentName(indexDir)) !== name) await load();
  }

  async function store(built: Built & { readonly kind: 'changed' }, update: Update): Promise<readonly string[]> {
    const written = await writeIndex(indexDir, built.index, {
      model: { ...embedder, sentences },
      beforeSwap: update.requireGoing,
    });
    read = { kind: 'index', name: written.name, index: built.index };
    await served.replace(built.index, written.vectors.index);
    return written.vectors.note === undefined ? [] : [written.vectors.note];
  }

  async function run(update: Update): Promise<BuildReport> {
    update.requireGoing();
    const began = now();
    if (update.writable) await removeLeftovers(indexDir);
    await refresh();
    const notes = [...notesOf(read, indexDir)];
    const built = await buildIndex(buildOptions(options, { read, update }));
    if (built.kind === 'changed') notes.push(...(await store(built, update)));
    return { ...built.counts, ...built.folder, notes, ms: now() - began };
  }

  return {
    load,
    update(update) {
      // An update whose lock was lost may still be finishing.
      const report = last.then(() => run(update));
      last = report.catch(() => undefined);
      return report;
    },
  };
}

/** Makes the index that was read the one that is searched; returns what the user should know. */
async function serve(read: IndexRead, { indexDir, embedder, served }: UpdateOptions): Promise<readonly string[]> {
  if (read.kind !== 'index') {
    await served.replace({ entries: [], vectors: new Float32Array() });
    return notesOf(read, indexDir);
  }
  const { vectors, graphFile } = read.index;
  const graph = graphFile === undefined ? {} : { graphFile };
  const choice = await chooseIndex({ vectors, dimensions: embedder.dimensions, ...graph });
  await served.replace(read.index, choice.index);
  return [...notesOf(read, indexDir), ...(choice.note === undefined ? [] : [choice.note])];
}

function buildOptions(options: UpdateOptions, { read, update }: { read: IndexRead; update: Update }): BuildOptions {
  const { corpusDir, embedder, sentences, extractor, served, now } = options;
  return {
    corpusDir,
    embedder: { ...embedder, embed: (texts, kind) => update.turn(() => embedder.embed(texts, kind)) },
    sentences,
    extractor,
    now,
    pause: async () => {
      await update.pause();
      update.requireGoing();
    },
    onChange: update.requireWritable,
    onProgress: update.onProgress,
    ...(read.kind === 'index' ? { old: oldIndex(read.index) } : { onGrowth: served.grow }),
  };
}

const oldIndex = (index: Generation): OldIndex => ({
  index,
  reusable: index.outdated === undefined,
  eventsOutdated: index.eventsOutdated !== undefined,
});

function notesOf(read: IndexRead, indexDir: string): readonly string[] {
  const folder = resolve(indexDir);
  const reason = read.kind === 'unusable' ? read.reason : read.kind === 'index' ? read.index.outdated : undefined;
  if (reason !== undefined) return [`The old index in ${folder} is not reused: ${reason}.`];
  const events = read.kind === 'index' ? read.index.eventsOutdated : undefined;
  return events === undefined ? [] : [`The events of the index in ${folder} are extracted again: ${events}.`];
}
