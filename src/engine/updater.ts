/** Keeps the index on disk and the searched snapshot up to date. */

import type { EventExtractor } from '../events/extractor.js';
import {
  type BuildOptions,
  type BuildProgress,
  type BuildReport,
  type Built,
  buildIndex,
  nothingBegun,
  type OldIndex,
} from '../index/build.js';
import { assemble, type Index, poolOf } from '../index/entries.js';
import { type IndexRead, removeLeftovers } from '../index/folder.js';
import type { Generation } from '../index/generation.js';
import { createSeen } from '../index/plan/seen.js';
import { createStoredIndex, type StoredIndex, type StoredIndexOptions, type Storing } from './stored-index.js';

export type UpdateOptions = StoredIndexOptions & {
  readonly corpusDir: string;
  readonly extractor: Pick<EventExtractor, 'events'>;
  /** Opens what was quoted last, where that is kept. */
  readonly kept?: BuildOptions['kept'];
  readonly now: () => number;
};

export type Update = Pick<Storing, 'pause' | 'requireGoing' | 'requireWritable'> & {
  /** False: the folder cannot be written. */
  readonly writable: boolean;
  /** True: every file is read, whatever the times of the files say. */
  readonly full: boolean;
  /** Runs the models' work for the build when nobody else is working. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onProgress: (progress: BuildProgress) => void;
};

/** Keeps the index on disk and the snapshot made from it in step. */
export type Updater = {
  /** Loads what is on disk; returns what the user should know. */
  load(): Promise<readonly string[]>;
  /** One at a time. The caller holds the lock, unless the folder cannot be written: then nothing is written. */
  update(update: Update): Promise<BuildReport>;
};

/** Fewer texts than this are embedded so soon that the library is swapped once, not twice. */
const SOON = 32;

export function createUpdater(options: UpdateOptions): Updater {
  const { now } = options;
  const seen = createSeen();
  const stored = createStoredIndex(options);
  let begun = nothingBegun();
  let last: Promise<unknown> = Promise.resolve();

  /** Takes what is gone out of the answers before new passages are embedded, if that takes a while. */
  const onGone = (update: Update) => async (available: Index, texts: number) => {
    if (texts < SOON && update.writable) return;
    await stored.serve(available, update);
  };

  async function build(update: Update): Promise<Built> {
    const isWithdrawn = await stored.withdrawn();
    const given = { seen, begun, isWithdrawn, onGone: onGone(update) };
    const built = await buildIndex({ ...buildOptions(options, { read: stored.read(), update }), ...given });
    begun = nothingBegun();
    return built;
  }

  async function run(update: Update): Promise<BuildReport> {
    update.requireGoing();
    const began = now();
    if (update.full) seen.forget();
    if (update.writable) await removeLeftovers(options.indexDir);
    await stored.refresh();
    const notes = [...stored.notes()];
    await dropWithdrawn(update, stored);
    const built = await build(update);
    const alone = built.withdrawn.length > 0;
    if (built.kind === 'changed') notes.push(...(await stored.store(built.index, { ...update, alone })));
    else notes.push(...(await stored.keep({ ...update, alone })));
    notes.push(...withdrawnInWords(built.withdrawn));
    return { ...built.counts, ...built.folder, notes, ms: now() - began };
  }

  return {
    load: stored.load,
    update(update) {
      // An update whose lock was lost may still be finishing.
      const report = last.then(() => run(update));
      last = report.catch(() => undefined);
      return report;
    },
  };
}

/** At once, even while there is no folder to read: also from the disk, where the last index would keep it. */
async function dropWithdrawn(update: Update, stored: StoredIndex): Promise<void> {
  const read = stored.read();
  const isWithdrawn = await stored.withdrawn();
  const entries = read.kind === 'index' ? read.index.entries : [];
  const left = entries.filter(({ article }) => !isWithdrawn(article));
  if (read.kind !== 'index' || left.length === entries.length) return;
  const index = { ...read.index, entries: left, vectors: assemble(left, poolOf(read.index)) };
  if (update.writable && read.index.outdated === undefined && read.index.eventsOutdated === undefined)
    await stored.store(index, { ...update, alone: true });
  else await stored.serve(index, update);
}

function withdrawnInWords({ length }: readonly string[]): readonly string[] {
  if (length === 0) return [];
  return [`${length} ${length === 1 ? 'file is' : 'files are'} withdrawn and not quoted (yaar withdraw --list).`];
}

function buildOptions(options: UpdateOptions, { read, update }: { read: IndexRead; update: Update }): BuildOptions {
  const { corpusDir, embedder, sentences, extractor, served, kept, now } = options;
  return {
    corpusDir,
    embedder: { ...embedder, embed: (texts, kind) => update.turn(() => embedder.embed(texts, kind)) },
    sentences,
    extractor,
    kept,
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
