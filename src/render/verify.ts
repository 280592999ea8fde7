import type { Check } from '../check/verdict.js';
import type { Reply } from '../commands/reply.js';
import type { Quote } from '../quote/quote.js';
import { eventsOf, quoteOfEvent, sentencesRead } from './timeline.js';
import { articleIn, textOf, type View } from './view.js';

/** The quotes a reply is about, in order. */
export function quotesOf(reply: Reply): readonly Quote[] {
  if (reply.kind === 'timeline') return eventsOf(reply).map(quoteOfEvent);
  if (reply.kind === 'checks') return reply.shown.flatMap(quotesOfCheck);
  return 'quotes' in reply ? reply.quotes : [];
}

/** Where the words stand, or the sentence that comes closest. */
export const quotesOfCheck = ({ quotes, closest }: Check): readonly Quote[] => [
  ...quotes,
  ...(closest ? [closest] : []),
];

/** The texts that a person must see, in order: of each quote its lead-in, if it has one, then itself. */
export function quotedTexts(reply: Reply, view: View): readonly string[] {
  if (reply.kind === 'source-text') return [articleIn(view, reply.article).body];
  if (reply.kind === 'readings')
    return sentencesRead(reply).map((span) => textOf(view, { article: reply.article, ...span }));
  // A record of the source holds no words of it.
  if ('format' in reply && (reply.format === 'bibtex' || reply.format === 'csl')) return [];
  return textsOf(quotesOf(reply), view);
}

/** The texts of all quotes that a reply is about, whatever form was asked for. */
export const everyText = (reply: Reply, view: View): readonly string[] =>
  'quotes' in reply ? textsOf(reply.quotes, view) : quotedTexts(reply, view);

/** Of each quote its lead-in, if it has one, then itself. */
export function textsOf(quotes: readonly Quote[], view: View): readonly string[] {
  return quotes.flatMap((quote) => [
    ...(quote.leadIn ? [textOf(view, { article: quote.article, ...quote.leadIn })] : []),
    textOf(view, quote),
  ]);
}

/** Where what would be shown first differs from what the articles say. */
export type Mismatch = {
  readonly index: number;
  readonly expected: string | undefined;
  readonly shown: string | undefined;
};

/**
 * The invariant, just before anything is sent: `shown` is read back from the outgoing payload by the channel's own
 * reader and must equal the slices of the stored articles, code unit by code unit, no more and no fewer of them.
 */
export function findMismatch(shown: readonly string[], expected: readonly string[]): Mismatch | undefined {
  const index = Array.from({ length: Math.max(shown.length, expected.length) }).findIndex(
    (_, at) => shown[at] !== expected[at],
  );
  return index < 0 ? undefined : { index, expected: expected[index], shown: shown[index] };
}
