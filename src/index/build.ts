/** Builds the index: reads what changed and embeds what is new. */

import type { FolderReport } from '../corpus/report.js';
import type { EventExtractor } from '../events/extractor.js';
import type { Embedder } from '../models/embedder.js';
import { type EmbedJob, embedAll } from './embedding.js';
import { assemble, countPassages, type Entry, type Index, poolOf, type ReadEntry, type VectorPool } from './entries.js';
import { type Draft, planIndex } from './plan.js';

/** How many passages are embedded or reused so far, and of how many; `articles`: how many articles are complete. */
export type BuildProgress = { readonly done: number; readonly total: number; readonly articles: number };

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

export type Counts = {
  readonly articles: number;
  readonly passages: number;
  readonly embedded: number;
  readonly reused: number;
};

/** `nothing`: there is no article, so the old index stays as it is. */
export type Built = { readonly counts: Counts; readonly folder: FolderReport } & (
  | { readonly kind: 'nothing' | 'unchanged' }
  | { readonly kind: 'changed'; readonly index: Index }
);

type Task = { readonly entry: Entry | ReadEntry; readonly jobs: readonly EmbedJob[] };

/** Reads what changed and embeds what is new. Writes nothing: storing the index is up to the caller. */
export async function buildIndex(options: BuildOptions): Promise<Built> {
  const { old, embedder } = options;
  const reusable = old?.reusable ? old.index.entries : [];
  const outdated = new Set(old?.reusable === false ? old.index.entries.map(({ source }) => source.path) : []);
  const plan = await planIndex({ ...options, reusable, outdated, eventsOutdated: old?.eventsOutdated ?? false });
  const folder = { problems: plan.problems, leftOut: plan.leftOut };
  const pool = old === undefined ? new Map<string, Float32Array>() : poolOf(old.index);
  const progress = createProgress(plan.drafts, options);
  const tasks = plan.drafts.map((draft) => progress.taskOf(draft, pool));
  const unchanged = tasks.length === reusable.length && tasks.every(({ entry }, i) => entry === reusable[i]);
  if (plan.drafts.length === 0) return { kind: 'nothing', counts: progress.counts(), folder };
  if (unchanged) return { kind: 'unchanged', counts: progress.counts(), folder };
  options.onChange?.();
  progress.tell();
  const entries = await runTasks(tasks, pool, options);
  const vectors = assemble(entries, pool);
  requireShape(vectors, entries, embedder);
  return { kind: 'changed', counts: progress.counts(), folder, index: { entries, vectors } };
}

function requireShape(vectors: Float32Array, entries: readonly Entry[], { dimensions, id }: Embedder): void {
  const rows = entries.reduce((sum, entry) => sum + entry.rows.length, 0);
  if (vectors.length !== rows * dimensions) throw new Error(`the model ${id} gave vectors of different lengths`);
}

/** A first build goes article by article, so that each can be searched at once; later builds embed all in one run. */
async function runTasks(
  tasks: readonly Task[],
  pool: Map<string, Float32Array>,
  options: BuildOptions,
): Promise<readonly Entry[]> {
  const { old, onGrowth, embedder, pause, now } = options;
  const embedding = { embedder, pool, pause, now };
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

async function withEvents(entry: Entry | ReadEntry, { extractor, pause }: BuildOptions): Promise<Entry> {
  return 'events' in entry ? entry : { ...entry, events: await extractor.events(entry.article, pause) };
}

/** Counts a passage or an article once its last text is embedded. */
function createProgress(drafts: readonly Draft[], { onProgress }: BuildOptions) {
  const total = countPassages(drafts.map((draft) => draft.entry));
  const planned = new Set<string>();
  let [done, articles, embedded] = [0, 0, 0];
  return {
    /** A text makes no job if it is known, or if an earlier passage has it too. */
    taskOf({ entry, texts }: Draft, pool: VectorPool): Task {
      const open = new Map<number, number>();
      const fresh = entry.rows.flatMap((row, i) => {
        const text = texts[i];
        if (text === undefined || pool.has(row.text) || planned.has(row.text)) return [];
        planned.add(row.text);
        open.set(row.passage, (open.get(row.passage) ?? 0) + 1);
        return [{ row, text }];
      });
      embedded += open.size;
      done += entry.passages.length - open.size;
      if (open.size === 0) articles += 1;
      const jobs = fresh.map(({ row, text }) => ({ hash: row.text, text, done: () => jobDone(open, row.passage) }));
      return { entry, jobs };
    },
    tell,
    counts: (): Counts => ({ articles: drafts.length, passages: total, embedded, reused: total - embedded }),
  };

  function jobDone(open: Map<number, number>, passage: number): void {
    const left = (open.get(passage) ?? 1) - 1;
    open.set(passage, left);
    if (left > 0) return;
    open.delete(passage);
    done += 1;
    if (open.size === 0) articles += 1;
    tell();
  }

  function tell(): void {
    onProgress?.({ done, total, articles });
  }
}
