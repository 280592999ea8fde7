/** Builds the index: reads what changed and embeds what is new. */

import type { ArticleRef } from '../corpus/article.js';
import type { FolderReport } from '../corpus/report.js';
import type { ArticleEvents } from '../events/extract.js';
import type { EventExtractor } from '../events/extractor.js';
import type { Embedder } from '../models/embedder.js';
import { embedAll } from './embedding.js';
import { assemble, type Entry, type Index, poolOf, type ReadEntry, type VectorPool } from './entries.js';
import { availableNow } from './plan/available.js';
import type { Draft } from './plan/draft.js';
import type { FindKept } from './plan/last-good.js';
import { planIndex } from './plan/plan.js';
import type { Seen } from './plan/seen.js';
import { type BuildProgress, type Counts, createProgress, type Task } from './progress.js';

export type { BuildProgress } from './progress.js';

export type BuildReport = Counts &
  FolderReport & {
    /** For the user: why everything was rebuilt (another model, a damaged file …), if it was. */
    readonly notes: readonly string[];
    readonly ms: number;
  };

/** The entries that are complete so far; their vectors are in the pool. */
export type Growth = { readonly entries: readonly Entry[]; readonly pool: VectorPool };

export type BuildOptions = {
  readonly corpusDir: string;
  readonly embedder: Embedder;
  /** See PlanOptions. */
  readonly sentences: boolean;
  readonly extractor: Pick<EventExtractor, 'events'>;
  /** The old index, if it can be searched. */
  readonly old?: OldIndex;
  /** Lets questions go first; awaited before each article, batch and step of its events. Throws to stop the build. */
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** Which files need not be read. */
  readonly seen?: Seen | undefined;
  /** What an earlier build had made when it was stopped; this one goes on from there. */
  readonly begun?: Begun;
  readonly isWithdrawn?: (article: ArticleRef) => boolean;
  /** See LastGoodOptions. */
  readonly kept?: (() => Promise<FindKept>) | undefined;
  /**
   * Called if articles have gone or changed: what can be searched of the library as it is now, before anything is
   * embedded. `texts`: how many must be.
   */
  readonly onGone?: (available: Index, texts: number) => Promise<void>;
  /** Called before the first text is embedded, if there is anything to store; throws to stop the build. */
  readonly onChange?: () => void;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Called after each article while there is no old index to search. */
  readonly onGrowth?: (growth: Growth) => void;
};

export type OldIndex = {
  readonly index: Index;
  /** False if its articles were split by other rules. */
  readonly reusable: boolean;
  /** True if its events were extracted by other rules. */
  readonly eventsOutdated: boolean;
};

/** Emptied once a build ends. Events are known by the entry they belong to. */
export type Begun = {
  readonly drafts: Map<string, Draft>;
  readonly vectors: Map<string, Float32Array>;
  readonly events: WeakMap<ReadEntry, ArticleEvents>;
};

export const nothingBegun = (): Begun => ({ drafts: new Map(), vectors: new Map(), events: new WeakMap() });

/** `nothing`: there is no article, so the old index stays as it is. `withdrawn`: files that may not be quoted. */
export type Built = {
  readonly counts: Counts;
  readonly folder: FolderReport;
  readonly withdrawn: readonly string[];
} & ({ readonly kind: 'nothing' | 'unchanged' } | { readonly kind: 'changed'; readonly index: Index });

/** Reads what changed and embeds what is new. Writes nothing: storing the index is up to the caller. */
export async function buildIndex(options: BuildOptions): Promise<Built> {
  const { old, embedder, begun = nothingBegun() } = options;
  const reusable = old?.reusable ? old.index.entries : [];
  const lost = old ? new Set(old.reusable ? [] : old.index.entries.map(({ source }) => source.path)) : 'all';
  const eventsOutdated = old?.eventsOutdated ?? false;
  const plan = await planIndex({ ...options, reusable, lost, eventsOutdated, begun: begun.drafts });
  const pool = poolWith(old, begun);
  const progress = createProgress(plan.drafts, options);
  const tasks = plan.drafts.map((draft) => progress.taskOf(draft, pool));
  const made = {
    counts: progress.counts(),
    folder: { problems: plan.problems, leftOut: plan.leftOut },
    withdrawn: plan.withdrawn,
  };
  const unchanged = tasks.length === reusable.length && tasks.every(({ entry }, i) => entry === reusable[i]);
  if (plan.drafts.length === 0 && plan.withdrawn.length === 0) return { kind: 'nothing', ...made };
  if (unchanged) return { kind: 'unchanged', ...made };
  await removeGone(tasks, plan.drafts, { ...options, pool });
  options.onChange?.();
  progress.tell();
  const entries = await runTasks(tasks, pool, { ...options, begun });
  const vectors = assemble(entries, pool);
  requireShape(vectors, entries, embedder);
  return { kind: 'changed', ...made, index: { entries, vectors } };
}

/** Vectors of the old index, and those that were made when a build was stopped. */
function poolWith(old: OldIndex | undefined, { vectors }: Begun): Map<string, Float32Array> {
  const pool = old === undefined ? new Map<string, Float32Array>() : poolOf(old.index);
  for (const [text, vector] of vectors) pool.set(text, vector);
  return pool;
}

type Removing = Pick<BuildOptions, 'old' | 'onGone'> & { readonly pool: VectorPool };

async function removeGone(
  tasks: readonly Task[],
  drafts: readonly Draft[],
  { old, onGone, pool }: Removing,
): Promise<void> {
  const available = old && onGone && availableNow(drafts, old.index.entries, pool);
  if (available)
    await onGone(
      available,
      tasks.reduce((sum, { jobs }) => sum + jobs.length, 0),
    );
}

function requireShape(vectors: Float32Array, entries: readonly Entry[], { dimensions, id }: Embedder): void {
  const rows = entries.reduce((sum, entry) => sum + entry.rows.length, 0);
  if (vectors.length !== rows * dimensions) throw new Error(`the model ${id} gave vectors of different lengths`);
}

/** A first build goes article by article, so that each can be searched at once; later builds embed all in one run. */
async function runTasks(
  tasks: readonly Task[],
  pool: Map<string, Float32Array>,
  options: BuildOptions & { readonly begun: Begun },
): Promise<readonly Entry[]> {
  const { old, onGrowth, embedder, pause, now, begun } = options;
  const embedding = { embedder, pool, pause, now, onVector: begun.vectors.set.bind(begun.vectors) };
  const entries: Entry[] = [];
  if (old !== undefined) {
    const jobs = tasks.flatMap((task) => task.jobs);
    await embedAll(jobs, embedding);
  }
  for (const { entry, jobs } of tasks) {
    if (old === undefined) await embedAll(jobs, embedding);
    entries.push(await withEvents(entry, options));
    if (old === undefined) onGrowth?.({ entries: [...entries], pool });
  }
  return entries;
}

async function withEvents(
  entry: Entry | ReadEntry,
  { extractor, pause, begun }: BuildOptions & { readonly begun: Begun },
): Promise<Entry> {
  if ('events' in entry) return entry;
  const events = begun.events.get(entry) ?? (await extractor.events(entry.article, pause));
  begun.events.set(entry, events);
  return { ...entry, events };
}
