/** Counts how far a build is. */

import type { EmbedJob } from './embedding.js';
import { countPassages, type Entry, type ReadEntry, type VectorPool } from './entries.js';
import type { Draft } from './plan/draft.js';

/** How many passages are embedded or reused so far, and of how many; `articles`: how many articles are complete. */
export type BuildProgress = { readonly done: number; readonly total: number; readonly articles: number };

export type Counts = {
  readonly articles: number;
  readonly passages: number;
  readonly embedded: number;
  readonly reused: number;
};

export type Task = { readonly entry: Entry | ReadEntry; readonly jobs: readonly EmbedJob[] };

type Telling = { readonly onProgress?: ((progress: BuildProgress) => void) | undefined };

/** Counts a passage or an article once its last text is embedded. */
export function createProgress(drafts: readonly Draft[], { onProgress }: Telling) {
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
