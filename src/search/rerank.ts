/** Re-ranking: reads the best hits with the span reader. */

import { type Article, textOf } from '../corpus/article.js';
import type { Passage } from '../corpus/passages.js';
import { headingOver } from '../corpus/under.js';
import type { Reader, Reading } from '../models/span-reader.js';
import type { Hit, ReadBudget, Readings, ReadQuery } from './library.js';
import type { Snapshot } from './snapshot.js';

/**
 * How the reader's score and the fused one are combined, and the highest score seen, in the reader's units. A passage
 * whose sum with that highest score is under the best sum so far is not read: it could not come first. In the fit recorded
 * in answer/weights.ts the fused score weighs more (25 times as much); with less, too much is read rather than too little.
 * At 11, 16, 20 and 25, 7.0, 6.2, 5.7 and 5.2 passages are read (SQuAD), and the first sentence of every question of every
 * set is the same, with the same probability.
 */
const READING = { fusedWeight: 20, highest: 11 };

export type ReadOptions = {
  readonly reader: Reader;
  readonly article: (passage: Passage) => Article;
  readonly budget: ReadBudget;
  /** Milliseconds on any clock. */
  readonly now: () => number;
  /** Lets others have a turn; awaited after each reading. Throws to stop. */
  readonly pause: () => Promise<void>;
};

/** Where all is short entries, the reader reads the heading over them with the title. */
function titleOver(article: Article, { sentences }: Passage): string {
  const over = sentences.map((sentence) => headingOver(article, sentence));
  const [heading] = over;
  const known = heading !== undefined && over.every((one) => one !== undefined);
  return known ? `${article.title}. ${textOf(article, heading)}` : article.title;
}

/** Readings as spans of the body. */
async function readPassage(
  question: string,
  passage: Passage,
  { reader, article }: Pick<ReadOptions, 'reader' | 'article'>,
) {
  const title = titleOver(article(passage), passage);
  const shift = (span: { readonly start: number; readonly end: number }, by: number) => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const sentences = passage.sentences.map((sentence) => shift(sentence, -passage.start));
  const readings = await reader.read(question, { title, text: textOf(article(passage), passage), sentences });
  return readings.map(
    (reading): Reading | undefined =>
      reading && { score: reading.score, ...shift({ start: reading.start, end: reading.end }, passage.start) },
  );
}

function withReadings(hit: Hit, readings: readonly (Reading | undefined)[]): Hit {
  const reader = Math.max(...readings.map((reading) => reading?.score ?? Number.NEGATIVE_INFINITY));
  return {
    ...hit,
    parts: { ...hit.parts, ...(Number.isFinite(reader) && { reader }) },
    sentences: hit.sentences.map((sentence, i) => {
      const reading = readings[i];
      return reading ? { ...sentence, reading } : sentence;
    }),
  };
}

/** Reads the hits (best first) that can still win, until the budget is used up. The others stay as they are. */
export async function readHits(question: string, hits: readonly Hit[], options: ReadOptions): Promise<readonly Hit[]> {
  const { budget, now, pause } = options;
  const began = now();
  const read: Hit[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (const hit of hits.slice(0, budget.passages)) {
    const reachable = READING.fusedWeight * hit.score + READING.highest;
    if (reachable < best || (read.length > 0 && now() - began > budget.ms)) break;
    const done = withReadings(hit, await readPassage(question, hit.passage, options));
    // A passage without a token that the reader knows has no score, and says nothing about the others.
    if (done.parts.reader !== undefined) best = Math.max(best, READING.fusedWeight * hit.score + done.parts.reader);
    read.push(done);
    await pause();
  }
  return [...read, ...hits.slice(read.length)];
}

/** Reads sentences alone, each under its title and what stands over it. */
export async function readAlone(
  { reader, article }: Pick<Snapshot, 'reader' | 'article'>,
  { question, places, ms }: ReadQuery,
  { now, pause }: Pick<ReadOptions, 'now' | 'pause'>,
): Promise<Readings> {
  const began = now();
  const readings: (Reading | undefined)[] = [];
  for (const { article: ref, sentence } of places) {
    const found = article(ref);
    if (!reader || (readings.length > 0 && now() - began > ms)) break;
    const passage = { ...sentence, article: ref, headings: [], sentences: [sentence] };
    readings.push(found && (await readPassage(question, passage, { reader, article: () => found }))[0]);
    await pause();
  }
  return { readings, ms: now() - began };
}
