/** Picks the quotes from the ranked sentences. */

import type { Quote } from '../quote/quote.js';
import type { Hit, Library } from '../search/library.js';
import { overlaps, type Span } from '../span.js';
import { type Place, placeOf } from './context.js';
import { twinOf } from './copies/twins.js';
import { definedName } from './kind/definition.js';
import { introduced } from './kind/introduced.js';
import { announces } from './list/question.js';
import { highlightsIn, type Marking } from './marks/highlights.js';
import type { Kind } from './question-kind.js';
import type { Candidate } from './rank.js';

/** How likely a quote answers, relative to the first one (1), as the ranking is a softmax. */
const odds = (worth: number, first: Candidate | undefined): number => Math.exp(worth - (first?.score ?? worth));

export type PickOptions = Marking & {
  readonly kind: Kind;
  /** The question asks for a whole list. */
  readonly list?: boolean;
  readonly limit: number;
  /** Whether two articles tell one story; absent: none do. */
  readonly isCopy?: Library['isCopy'] | undefined;
};

/**
 * A further quote from the same passage loses this much, in the units of rank: another place more often says what the
 * first quote does not. At 0, .5, 1, 2 and 3 the right paragraph is among three in .969, .969, .972, .974, .974, and
 * the answer itself in .959, .960, .961, .957, .957 (845 SQuAD questions).
 */
const SAME_PASSAGE = 1;

type Picked = { readonly hit: Hit; readonly quote: Quote };
type Picking = PickOptions & { readonly ranked: readonly Candidate[]; readonly picked: readonly Picked[] };

/** The best candidate left, and what it is worth beside those already picked. */
function nextOf(left: readonly Candidate[], picked: readonly Picked[]) {
  const worth = ({ hit, score }: Candidate): number =>
    score - SAME_PASSAGE * picked.filter((one) => one.hit === hit).length;
  const best = left.reduce((top, candidate) => (worth(candidate) > worth(top) ? candidate : top));
  return { candidate: best, worth: worth(best) };
}

/** `undefined` where the sentence is quoted already. */
function placeToQuote(
  candidate: Candidate,
  { ranked, picked, kind, list, terms, articleOf, question = '' }: Picking,
): Place | undefined {
  const { article: ref } = candidate.hit.passage;
  // "The minister told her counterpart Ida Roth:" says who Ida Roth is; what the minister said does not.
  const words = definedName(question) === undefined ? introduced(articleOf(ref), candidate.sentence) : undefined;
  const sentence = words ?? candidate.sentence;
  const taken = picked.map(({ quote }) => quote).filter(({ article }) => article.hash === ref.hash);
  const isTaken = (quote: Quote): boolean =>
    overlaps(quote, sentence) || (list === true && isIntroducing(quote, sentence));
  if (taken.some(isTaken)) return undefined;
  const behind = (span: Span): number | undefined => {
    const other = ranked.find(({ hit, sentence: found }) => hit === candidate.hit && found.start === span.start);
    return other && candidate.score - other.score;
  };
  const options = { kind, behind, announces: list ? (text: string) => announces(text, terms) : undefined };
  const whole = placeOf(articleOf(ref), sentence, options);
  const free = taken.every((quote) => !overlaps(quote, whole));
  return free ? whole : { start: sentence.start, end: sentence.end };
}

/** What introduces a list is shown with it. */
const isIntroducing = ({ leadIn }: Quote, sentence: Span): boolean =>
  leadIn !== undefined && overlaps(leadIn, sentence);

/** Not read, and without any word of the question: similar meaning alone is too little for a further quote. */
const isOnlyAlike = ({ parts }: Candidate): boolean => parts.reader === undefined && parts.words === 0;

/** Quotes from different places, best first. `ranked`: best first. */
export function pickQuotes(ranked: readonly Candidate[], options: PickOptions): Quote[] {
  const picked: Picked[] = [];
  let left = ranked;
  while (left.length > 0 && picked.length < options.limit) {
    const { candidate, worth } = nextOf(left, picked);
    left = left.filter((other) => other !== candidate);
    const place =
      picked.length > 0 && isOnlyAlike(candidate) ? undefined : placeToQuote(candidate, { ...options, ranked, picked });
    if (!place) continue;
    const highlights = highlightsIn(place, candidate, options);
    const score = odds(worth, ranked[0]);
    const quote: Quote = { article: candidate.hit.passage.article, ...place, highlights, alsoIn: [], score };
    const quotes = picked.map((one) => one.quote);
    const twin = options.isCopy && twinOf(quote, quotes, { ...options, isCopy: options.isCopy });
    // A story in ten outlets would leave no room for what else the articles say.
    if (twin === undefined) picked.push({ hit: candidate.hit, quote });
    else picked[twin.at] = { hit: picked[twin.at]?.hit ?? candidate.hit, quote: twin.quote };
  }
  return picked.map(({ quote }) => quote);
}
