/** Whose words a quote has, when an article quotes somebody. */

import type { Article } from '../corpus/article.js';
import { type Span, slice } from '../span.js';
import { type Quotation, quotationsNear } from './speaker/quotations.js';
import { countWords, sentencesIn } from './speaker/stretch.js';

/** So many words in a quotation are a clause: somebody's, even if the sentence goes on without marks. */
const CLAUSE = 5;

/**
 * The place of the speaker's name, as the article writes it, when most words of the span are in quotations of that one
 * speaker, or when a whole clause of its single sentence is. Nothing in case of doubt: two speakers, or one without a
 * name. Takes nothing but the article's text.
 */
export function speakerOf(article: Article, span: Span): Span | undefined {
  const { speaker, said, words } = spokenIn(article, span);
  const single = sentencesIn(article, span).length === 1;
  return said * 2 > words || (single && said >= CLAUSE) ? speaker : undefined;
}

/** The same for words that somebody was said to have said: most of them must be in the quotation. */
export function speakerOfWords(article: Article, span: Span): Span | undefined {
  const { speaker, said, words } = spokenIn(article, span);
  return said * 2 > words ? speaker : undefined;
}

/** With its speaker, if it has one. */
export function withSpeaker<T extends Span>(article: Article, quote: T): T & { readonly speaker?: Span } {
  const speaker = speakerOf(article, quote);
  return speaker ? { ...quote, speaker } : quote;
}

/** The words of the span that named speakers said, and the speaker if they have one name. What is quoted in a block quote counts first. */
function spokenIn(article: Article, span: Span) {
  const blocks = new Set(sentencesIn(article, span).map(({ block }) => block));
  const near = [...blocks].flatMap((block) => quotationsNear(article, block));
  const all = near.filter((one, at) => near.findIndex((other) => isSame(one, other)) === at);
  const wordsOf = (quotations: readonly Quotation[]): number =>
    quotations.flatMap(({ parts }) => parts).reduce((sum, part) => sum + wordsIn(article.body, part, span), 0);
  const inner = all.filter(({ block, speaker, attributed }) => !block && (speaker || attributed));
  const own = inner.filter((one) => one.speaker && wordsOf([one]) > 0);
  const outer = all.filter((one) => one.block && one.speaker && wordsOf([one]) > 0);
  const rest = outer.length > 0 ? Math.max(0, wordsOf(outer) - wordsOf(inner)) : 0;
  const speakers = [...own, ...(rest > 0 ? outer : [])].flatMap(({ speaker }) => speaker ?? []);
  const names = new Set(speakers.map((one) => slice(article.body, one)));
  const speaker = names.size === 1 ? speakers[0] : undefined;
  return { words: countWords(slice(article.body, span)), said: wordsOf(own) + rest, speaker };
}

const isSame = (a: Quotation, b: Quotation): boolean => a.block === b.block && a.parts[0]?.start === b.parts[0]?.start;

const wordsIn = (body: string, part: Span, span: Span): number =>
  countWords(body.slice(Math.max(part.start, span.start), Math.min(part.end, span.end)));
