/** Leaves out words of the question, to see which of them the answer does not fit. */

import type { Library } from '../search/library.js';
import { contentWords } from '../words/terms.js';
import type { Candidate } from './rank.js';

/**
 * The reader's scores for a passage when words of the question are left out, by word and by sentence. Without a word
 * that the sentence does not support ("which *hotel* hosted the conference", for a sentence about who came) the score
 * rises; without one that it supports, the score falls. (Leave-one-out erasure, Li, Monroe and Jurafsky 2016.)
 */
export type Erased = {
  readonly article: string;
  /** Where the passage begins. */
  readonly start: number;
  readonly scores: readonly (readonly number[])[];
};

/**
 * Each word costs one reading of the passage, 20 ms on a free core. Questions of more words are rare (1 in 50 of ours).
 */
const MOST = 8;
const BUDGET_MS = 1000;
/** The score of a sentence outside the reader's window. */
const NOT_READ = Number.NEGATIVE_INFINITY;
/** Anything higher makes no difference. */
const HIGHEST = 10;

const isName = (question: string, start: number): boolean =>
  start > 0 && /^[\p{Lu}\p{N}]/u.test(question.slice(start, start + 2));

/** The content words, but a name as one unit ("Moscow Conference on International Security" is two). */
function unitsOf(question: string) {
  const units: { readonly start: number; end: number; readonly name: boolean }[] = [];
  for (const { start, end } of contentWords(question).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = units.at(-1);
    if (last && start < last.end) continue;
    const name = isName(question, start);
    if (last?.name && name && /^\s+(?:of\s+|the\s+)*$/.test(question.slice(last.end, start))) last.end = end;
    else units.push({ start, end, name });
  }
  return units;
}

/** The question without one of its words or names, once for each of them; none where nothing would be left to ask. */
export function withoutWords(question: string): readonly string[] {
  const units = unitsOf(question).slice(0, MOST);
  if (units.length < 2) return [];
  return units.map(({ start, end }) =>
    `${question.slice(0, start)}${question.slice(end)}`.replace(/\s+/gu, ' ').trim(),
  );
}

/** `question`: as it was read. The whole passage is read, as its sentences explain one another. */
export async function erase(
  library: Pick<Library, 'read'>,
  { hit: { passage } }: Candidate,
  { question, signal }: { readonly question: string; readonly signal?: AbortSignal | undefined },
) {
  const questions = withoutWords(question);
  const query = { questions, passage, ms: BUDGET_MS };
  const nothing = { readings: [], ms: 0 };
  const { readings, ms } = questions.length > 0 ? await library.read(query, { signal }) : nothing;
  const scores = readings.map((sentences) => sentences.map((reading) => reading?.score ?? NOT_READ));
  return { erased: { article: passage.article.id, start: passage.start, scores } satisfies Erased, ms };
}

/**
 * How far one word stands out: how much surer the reader is without it, less the same for the next word. Where several
 * words weigh the same, the question is only wordy. Never below 0; 0 if time ran out before two could be compared.
 */
export function doubtOf({ hit: { passage }, sentence, parts }: Candidate, erased: readonly Erased[]): number {
  const { reader } = parts;
  const own = erased.find(({ article, start }) => article === passage.article.id && start === passage.start);
  const place = passage.sentences.findIndex(({ start }) => start === sentence.start);
  if (!own || reader === undefined) return 0;
  const [first, next] = own.scores
    .map((sentences) => Math.min(HIGHEST, Math.max(0, (sentences[place] ?? NOT_READ) - reader)))
    .toSorted((a, b) => b - a);
  return first === undefined || next === undefined ? 0 : first - next;
}
