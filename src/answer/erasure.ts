import type { Library } from '../search/library.js';
import { contentWords } from '../words/terms.js';
import type { Candidate } from './rank.js';

/**
 * What the reader says of a passage when words of the question are left out, one time each: scores by time and sentence.
 * A word that the sentence does not bear out ("which *hotel* hosted the conference", of a sentence on who came) lowers the
 * reader's score, so without it the score rises; a word that is borne out is missed. (Leave-one-out erasure, Li, Monroe
 * and Jurafsky 2016.)
 */
export type Erased = {
  readonly article: string;
  /** Where the passage begins. */
  readonly start: number;
  readonly scores: readonly (readonly number[])[];
};

/** Each costs a reading of the passage, 20 ms on a free core; questions of more words are rare (1 in 50 of ours). */
const MOST = 8;
const BUDGET_MS = 1000;
/** Of a sentence that the reader's window does not hold. */
const NOT_READ = Number.NEGATIVE_INFINITY;
/** Nothing changes any more above it. */
const HIGHEST = 10;

const isName = (question: string, start: number): boolean =>
  start > 0 && /^[\p{Lu}\p{N}]/u.test(question.slice(start, start + 2));

/** Content words; the words of a name are one ("Moscow Conference on International Security" are two). */
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

/** The question without one of its words or names, for each of them; none where nothing would be left to ask. */
export function withoutWords(question: string): readonly string[] {
  const units = unitsOf(question).slice(0, MOST);
  if (units.length < 2) return [];
  return units.map(({ start, end }) =>
    `${question.slice(0, start)}${question.slice(end)}`.replace(/\s+/gu, ' ').trim(),
  );
}

/** `question`: as it was read. The candidate's whole passage is read, as its sentences explain one another. */
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
 * How far one word stands out: what the reader is surer of this sentence without it, less the same for the next word. Where
 * several words weigh alike, the question is only wordy. Never below 0; 0 where time was up before there were two to compare.
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
