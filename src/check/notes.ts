/** Notes on a verdict: how the writing and the place differ. */

import type { ArticleRef } from '../corpus/article.js';
import { type Span, slice } from '../span.js';
import { compose, DASHES, dropInvisible, lower, openLigatures, QUOTE_MARKS, unmask } from '../words/fold.js';
import { areNoteMarks, noteMarksIn, wordsAt } from './text/plain.js';
import type { Token } from './text/tokens.js';

/** What a person should know about a verdict besides the differences. */
export type Note =
  | { readonly kind: FormNote }
  | { readonly kind: PlaceNote }
  | SpeakerNote
  | { readonly kind: 'omitted'; readonly words: number }
  | { readonly kind: 'inserted'; readonly text: string }
  | { readonly kind: 'short-piece'; readonly text: string }
  | { readonly kind: 'paragraphs'; readonly count: number }
  | { readonly kind: 'repeated'; readonly paragraphs: readonly number[] }
  | { readonly kind: 'negation-outside'; readonly word: string }
  | FrameNote
  | { readonly kind: 'negation-omitted'; readonly word: string }
  | { readonly kind: 'two-articles'; readonly articles: readonly ArticleRef[] };

/** The article quotes somebody here. `exact`: with these very words. */
export type SpeakerNote = {
  readonly kind: 'speaker';
  readonly article: ArticleRef;
  readonly speaker: Span;
  readonly exact: boolean;
};

/** Without the words around it, a quote says something else: "It is not true that …". */
export type FrameNote = {
  readonly kind: 'framed';
  readonly frames: readonly (Span & { readonly article: ArticleRef })[];
};

/** Written differently, but still the same words. */
export type FormNote =
  | 'soft-hyphen'
  | 'broken-word'
  | 'ligature'
  | 'composition'
  | 'look-alike'
  | 'quote-marks'
  | 'dashes'
  | 'ellipsis'
  | 'case'
  | 'note-marks'
  | 'no-break-space'
  | 'white-space';

export type PlaceNote = 'begins-inside' | 'ends-inside' | 'wrong-order' | 'other-source';

/** A given token, and the words of the article that it equals. */
export type Equal = { readonly given: Token; readonly stored: Span };

type Step = { readonly kind: FormNote; readonly apply: (text: string) => string };

const MARKS = new RegExp(`[${QUOTE_MARKS}\`]`, 'g');
const DASH = new RegExp(`[${DASHES}]+`, 'g');

/** Each step removes one kind of variation. A step that changes only one side is reported. */
const STEPS: readonly Step[] = [
  { kind: 'soft-hyphen', apply: dropInvisible },
  {
    kind: 'broken-word',
    apply: (text) => text.replace(/(?<=\p{L})[-‐]\s+[-‐]?(?=\p{L})|(?<=\p{L})\s+(?=\p{L})/gu, ''),
  },
  { kind: 'ligature', apply: openLigatures },
  { kind: 'composition', apply: compose },
  { kind: 'quote-marks', apply: (text) => text.replace(MARKS, '"') },
  { kind: 'dashes', apply: (text) => text.replace(DASH, '-') },
  { kind: 'ellipsis', apply: (text) => text.replace(/\.[. \u00a0]*\./g, '…') },
  { kind: 'look-alike', apply: unmask },
  { kind: 'case', apply: lower },
];

function formsOf(given: string, stored: string): FormNote[] {
  const found: FormNote[] = [];
  let [left, right] = [given, stored];
  for (const { kind, apply } of STEPS) {
    if (left === right) break;
    const [nextLeft, nextRight] = [apply(left), apply(right)];
    if (kind === 'look-alike' ? lower(left) !== lower(right) : differently([left, nextLeft], [right, nextRight]))
      found.push(kind);
    [left, right] = [nextLeft, nextRight];
  }
  return found;
}

const differently = (given: readonly [string, string], stored: readonly [string, string]): boolean =>
  (given[0] !== given[1]) !== (stored[0] !== stored[1]) || (given[0] !== stored[0] && given[1] === stored[1]);

const NO_BREAK = /[\u00a0\u2007\u2009\u202f]/;

/** The second hyphen of a word that is broken over a line. */
const REPEATED = /^[ \t]*\r?\n[ \t]*[-‐]$/;

function gapForms(given: string, stored: string): FormNote[] {
  const [shown, kept] = [given, stored].map((gap) => gap.replace(/[*_|~]+/g, '')) as [string, string];
  const [left, right] = [dropInvisible(shown), dropInvisible(kept)];
  const unseen: FormNote[] = (left !== shown) !== (right !== kept) ? ['soft-hyphen'] : [];
  if (areNoteMarks(left) !== areNoteMarks(right)) return [...unseen, 'note-marks'];
  if (REPEATED.test(left) && right === '') return [...unseen, 'broken-word'];
  // Anything but white space and markup was skipped, and another note reports it.
  if (left === right || /\S/.test(left) || /\S/.test(right)) return unseen;
  return [...unseen, NO_BREAK.test(given) !== NO_BREAK.test(stored) ? 'no-break-space' : 'white-space'];
}

/** Signs before and after all tokens that were compared. */
function outerForms(equals: readonly Equal[], text: string): FormNote[] {
  const [first, last] = [equals[0]?.given, equals.at(-1)?.given];
  if (!first || !last) return [];
  const outside = text.slice(0, first.start) + text.slice(last.end);
  return [
    ...(noteMarksIn(text).some(({ start }) => start >= last.end) ? (['note-marks'] as const) : []),
    ...(dropInvisible(outside) === outside ? [] : (['soft-hyphen'] as const)),
  ];
}

type Texts = { readonly text: string; readonly body: string };

/** How equal tokens differ in writing, each kind once, in the order of `STEPS`. */
export function formNotes(equals: readonly Equal[], { text, body }: Texts): Note[] {
  const found = new Set<FormNote>(outerForms(equals, text));
  const written = wordsAt(text);
  equals.forEach(({ given, stored }, at) => {
    // "[T]he" is the quoter's way of saying that a letter was changed.
    const [left, right] = [written(given).replace(/^\[(.)\]/u, '$1'), slice(body, stored)];
    if (left !== right) for (const form of formsOf(left, right)) found.add(form);
    const next = equals[at + 1];
    if (!next || next.stored.start < stored.end || next.given.start < given.end) return;
    for (const form of gapForms(text.slice(given.end, next.given.start), body.slice(stored.end, next.stored.start)))
      found.add(form);
  });
  const order = [...STEPS.map(({ kind }) => kind), 'note-marks', 'no-break-space', 'white-space'] as const;
  return order.filter((kind) => found.has(kind)).map((kind) => ({ kind }));
}
