/** The check before anything is sent: the quotes in a message must equal the stored text. */

import type { FrameNote } from '../check/notes.js';
import type { Check } from '../check/verdict.js';
import type { Reply } from '../commands/reply.js';
import { articleIn } from '../corpus/articles.js';
import type { Quote } from '../quote/quote.js';
import { eventsOf, quoteOfEvent, sentencesRead } from './timeline.js';
import { textOf, type View } from './view.js';

/** The quotes a reply is about, in order, and after them what only comes closest to a part of the question. */
export function quotesOf(reply: Reply): readonly Quote[] {
  if (reply.kind === 'timeline') return eventsOf(reply).map(quoteOfEvent);
  if (reply.kind === 'checks') return reply.shown.flatMap(quotesOfCheck);
  const apart = 'parts' in reply ? (reply.parts ?? []) : [];
  return [...('quotes' in reply ? reply.quotes : []), ...apart.flatMap(({ closest }) => closest ?? [])];
}

/** Where the words are, or the sentence that comes closest. */
export const quotesOfCheck = ({ quotes, closest }: Check): readonly Quote[] => [
  ...quotes,
  ...(closest ? [closest] : []),
];

/** The words of the article around a quote without which it says something else. */
export const framesOfCheck = ({ notes }: Check): FrameNote['frames'] =>
  notes.flatMap((note) => (note.kind === 'framed' ? note.frames : []));

/** The texts shown by a renderer that writes one text: the record, if one was asked for, else every quote. */
export const quotedTexts = (reply: Reply, view: View): readonly string[] =>
  'format' in reply && reply.format ? recordTexts(reply, view) : everyText(reply, view);

/** The texts of all quotes that a reply is about, in order, each after its heading and its lead-in if it has them. */
export function everyText(reply: Reply, view: View): readonly string[] {
  if (reply.kind === 'source-text') return [articleIn(view, reply.article).body];
  if (reply.kind === 'readings')
    return sentencesRead(reply).map((span) => textOf(view, { article: reply.article, ...span }));
  if (reply.kind === 'checks') return reply.shown.flatMap((check) => textsOfCheck(check, view));
  return textsOf(quotesOf(reply), view);
}

/** The words around a quote that turn it round, then where it is. */
const textsOfCheck = (check: Check, view: View): readonly string[] => [
  ...framesOfCheck(check).map((span) => textOf(view, span)),
  ...textsOf(quotesOfCheck(check), view),
];

/** The quoted words in the record that was asked for. A record of the source alone contains none. */
export function recordTexts(reply: Reply, view: View): readonly string[] {
  if (!('format' in reply) || (reply.format !== 'plain' && reply.format !== 'markdown')) return [];
  return reply.quotes.flatMap((quote) => [...underText(quote, view), textOf(view, quote)]);
}

const underText = ({ article, under }: Quote, view: View): readonly string[] =>
  under ? [textOf(view, { article, ...under })] : [];

function textsOf(quotes: readonly Quote[], view: View): readonly string[] {
  return quotes.flatMap((quote) => [
    ...underText(quote, view),
    ...(quote.leadIn ? [textOf(view, { article: quote.article, ...quote.leadIn })] : []),
    textOf(view, quote),
  ]);
}

/** What a renderer made. `read` finds what a person reads in it as quoted, from the payload alone. */
export type Rendered<T> = { readonly payload: T; readonly read: (payload: T) => readonly string[] };

const content = Symbol('verified');

/**
 * What may be sent: it was read back and compared with the articles. Only this file knows its key, so no other can
 * make one or change what is in it.
 */
export type Verified<T> = { readonly [content]: T };

export type Verification<T> =
  | { readonly kind: 'verified'; readonly message: Verified<T> }
  | { readonly kind: 'fault'; readonly fault: Mismatch };

/**
 * The invariant, just before anything is sent: what is read back from the payload must equal `expected`, the slices of
 * the stored articles.
 */
export function verify<T>({ payload, read }: Rendered<T>, expected: readonly string[]): Verification<T> {
  const fault = findMismatch(read(payload), expected);
  return fault ? { kind: 'fault', fault } : { kind: 'verified', message: { [content]: payload } };
}

/** For a message of our own words: nothing in it may read as a quotation. */
export const verifyPlain = <T>(rendered: Rendered<T>): Verification<T> => verify(rendered, []);

/** For the sender, which puts it on the wire. */
export const contentOf = <T>(message: Verified<T>): T => message[content];

/** Messages that were verified together, as a quote may run through several, to be sent one by one. */
export function eachOf<T>(messages: Verified<readonly [T, ...T[]]>): readonly [Verified<T>, ...Verified<T>[]] {
  const [first, ...others] = messages[content];
  return [{ [content]: first }, ...others.map((one) => ({ [content]: one }))];
}

/** Where what would be shown first differs from what the articles say. */
export type Mismatch = {
  readonly index: number;
  readonly expected: string | undefined;
  readonly shown: string | undefined;
};

/** Compared code unit by code unit; no text may be missing or extra. */
function findMismatch(shown: readonly string[], expected: readonly string[]): Mismatch | undefined {
  const index = Array.from({ length: Math.max(shown.length, expected.length) }).findIndex(
    (_, at) => shown[at] !== expected[at],
  );
  return index < 0 ? undefined : { index, expected: expected[index], shown: shown[index] };
}
