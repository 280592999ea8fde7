/** The places of a text in an article, and the sentences around them. */

import { type Article, type ArticleRef, paragraphOf, refOf } from '../corpus/article.js';
import type { Quote } from '../quote/quote.js';
import { withSpeaker } from '../quote/speaker.js';
import { overlaps, type Span } from '../span.js';
import { isNegation } from '../words/negation.js';
import type { CheckIndex } from './match/index.js';
import type { Note } from './notes.js';
import { tokensOf } from './text/tokens.js';

/** The place of given words: an address like that of a quote, but not of whole sentences. */
export type Segment = Span & { readonly article: ArticleRef };

const WORDS = /[\p{L}\p{N}]/u;

/** The spans that a range of positions covers: more than one if a heading or a caption is skipped. */
export function spansOf(
  { from, to }: { readonly from: number; readonly to: number },
  options: { readonly index: CheckIndex; readonly body: string },
): Span[] {
  const { index, body } = options;
  const spans: Span[] = [];
  for (let position = from; position < to; position += 1) {
    const place = index.placeOf(position);
    const last = spans.at(-1);
    if (last && place.start >= last.end && !WORDS.test(body.slice(last.end, place.start)))
      spans[spans.length - 1] = { start: last.start, end: place.end };
    else spans.push(place);
  }
  return spans;
}

/** The whole sentences around spans, neighbours as one quote; `highlights` are marked in them. */
export function quotesAround(article: Article, spans: readonly Span[], highlights: readonly Span[]): Quote[] {
  const wholes: Span[] = [];
  for (const span of spans) {
    const sentences = article.sentences.filter((sentence) => overlaps(sentence, span));
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (!first || !last) continue;
    const whole = { start: first.start, end: last.end };
    const before = wholes.at(-1);
    if (before && whole.start <= before.end)
      wholes[wholes.length - 1] = { start: before.start, end: Math.max(before.end, whole.end) };
    else wholes.push(whole);
  }
  const quotes = wholes.map((whole) => ({
    article: refOf(article),
    ...whole,
    highlights: highlights.filter((span) => overlaps(span, whole)),
    alsoIn: [],
    score: 1,
  }));
  return quotes.map((quote) => withSpeaker(article, quote));
}

/** Drops highlights that cover a whole quote: they would mark nothing. */
export const partsOnly = (quotes: readonly Quote[], body: string): Quote[] =>
  quotes.map((quote) => {
    const rest = quote.highlights.reduceRight(
      (text, { start, end }) => text.slice(0, start - quote.start) + text.slice(end - quote.start),
      body.slice(quote.start, quote.end),
    );
    return WORDS.test(rest) ? quote : { ...quote, highlights: [] };
  });

/** Notes on the place: it begins or ends inside a sentence, is next to a "not", or covers several paragraphs. */
export function placeNotes(article: Article, segments: readonly Span[]): Note[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return [];
  const notes: Note[] = [];
  const before = textBeside(article, { start: first.start, side: 'before' });
  const after = textBeside(article, { start: last.end, side: 'after' });
  if (WORDS.test(before)) notes.push({ kind: 'begins-inside' });
  if (WORDS.test(after)) notes.push({ kind: 'ends-inside' });
  const beside = [
    tokensOf(before)
      .filter(({ kind }) => kind === 'word')
      .at(-1),
    tokensOf(after).find(({ kind }) => kind === 'word'),
  ];
  for (const [at, token] of beside.entries())
    if (token && isNegation(token.key)) {
      const text = at === 0 ? before : after;
      notes.push({ kind: 'negation-outside', word: text.slice(token.start, token.end) });
    }
  const paragraphs = new Set(
    segments.flatMap(({ start, end }) => [
      paragraphOf(article, { start, end: start }),
      paragraphOf(article, { start: end - 1, end }),
    ]),
  );
  if (paragraphs.size > 1) notes.push({ kind: 'paragraphs', count: paragraphs.size });
  return notes;
}

/** The paragraph numbers of these places; those in no paragraph are left out. */
export const paragraphsOf = (article: Article, spans: readonly Span[]): number[] =>
  spans.flatMap((span) => paragraphOf(article, span) ?? []);

/** The rest of the sentence before or after a place. */
function textBeside(
  { body, sentences }: Article,
  { start: at, side }: { start: number; side: 'before' | 'after' },
): string {
  const sentence = sentences.find(({ start, end }) =>
    side === 'before' ? start <= at && at < end : start < at && at <= end,
  );
  if (!sentence) return '';
  return side === 'before' ? body.slice(sentence.start, at) : body.slice(at, sentence.end);
}
