/** Embeds texts in batches short enough for questions to come between. */

import type { Embedder } from '../models/embedder.js';

/** `done` is called once the text has its vector. */
export type EmbedJob = { readonly hash: string; readonly text: string; readonly done: () => void };

export type EmbedOptions = {
  readonly embedder: Pick<Embedder, 'embed'>;
  readonly pool: Map<string, Float32Array>;
  /** Receives each vector as it is made. */
  readonly onVector?: ((hash: string, vector: Float32Array) => void) | undefined;
  /** Lets others have a turn; awaited after each batch. Throws to stop. */
  readonly pause: () => Promise<void>;
  /** Milliseconds on any clock. */
  readonly now: () => number;
};

/** A question that arrives during a batch waits for it. The limit is 100 ms, and the estimate may be too low. */
const BATCH_MS = 70;

/** The weight of the last batch's speed in the estimate: one slow batch (another program is busy) must not decide. */
const NEWEST_SHARE = 0.4;

/** Texts of similar length go together, since a batch costs its size times its longest text. */
const byLength = (a: EmbedJob, b: EmbedJob): number => a.text.length - b.text.length;

/** Where a batch of `jobs` (sorted by length) from `start` ends to take about BATCH_MS at `speed` (characters a ms). */
function batchEnd(jobs: readonly EmbedJob[], start: number, speed: number): number {
  let end = start + 1;
  while (end < jobs.length && (end + 1 - start) * (jobs[end]?.text.length ?? 0) <= speed * BATCH_MS) end++;
  return end;
}

/** Puts a vector for each job's text into the pool. The first batch is one text, to learn how fast this machine is. */
export async function embedAll(unsorted: readonly EmbedJob[], options: EmbedOptions): Promise<void> {
  const { embedder, pool, pause, now, onVector } = options;
  const jobs = [...unsorted].sort(byLength);
  let speed = 0;
  for (let start = 0; start < jobs.length; ) {
    await pause();
    const batch = jobs.slice(start, batchEnd(jobs, start, speed));
    const began = now();
    const vectors = await embedder.embed(
      batch.map(({ text }) => text),
      'passage',
    );
    const cost = batch.length * Math.max(...batch.map(({ text }) => text.length));
    const measured = cost / Math.max(now() - began, 1);
    speed = speed === 0 ? measured : NEWEST_SHARE * measured + (1 - NEWEST_SHARE) * speed;
    keep(batch, { vectors, pool, onVector });
    start += batch.length;
  }
}

type Kept = Pick<EmbedOptions, 'pool' | 'onVector'> & { readonly vectors: readonly Float32Array[] };

function keep(batch: readonly EmbedJob[], { vectors, pool, onVector }: Kept): void {
  for (const [i, job] of batch.entries()) {
    const vector = vectors[i];
    if (vector === undefined) throw new Error(`the embedder gave ${vectors.length} vectors for ${batch.length} texts`);
    pool.set(job.hash, vector);
    onVector?.(job.hash, vector);
    job.done();
  }
}
