/** Finds what is in quotation marks. */

import type { Span } from '../span.js';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const STRAIGHT = new Set(['"', "'", '＂']);
const OPENS = /^$|[\s([{—–\-:;,“‘"'«]/u;
/** Chinese and Japanese have no space before a mark; their own marks need none in any script. */
const WITHOUT_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，：；！？（「『《〈]/u;
const OWN = /[「『《〈]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** A text, or what can be read in the same way. */
export type Letters = { readonly length: number; readonly charAt: (at: number) => string };

/** Marks that only some texts have: what opens a quotation, and the signs that may close it. */
export type MorePairs = Readonly<Record<string, string>>;

type Open = { readonly at: number; readonly mark: string; readonly closing: string };

/** Each sign is looked at once, and each open mark is closed once, so the work grows with the length of the text. */
export function inMarks(text: Letters, more: MorePairs = {}): Span[] {
  const found: Span[] = [];
  const open = createOpenMarks();
  const take = (end: number): void => {
    const first = open.first();
    if (first) found.push({ start: first.at + 1, end });
    open.clear();
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const next = openingAt(text, { at, sign, more });
    const closed = next === undefined && !isApostrophe(text, at, sign) ? open.closedBy(sign) : undefined;
    if (closed === 0) take(at);
    else if (closed !== undefined) open.close(closed);
    if (closed !== undefined) continue;
    if (next && !isContinued(text, { first: open.first(), next })) open.add(next);
    const first = sign === '\n' && text.charAt(at + 1) === '\n' ? open.first() : undefined;
    if (first && !(first.mark in PAIRS) && !(first.mark in more)) take(at);
  }
  // A quotation that is never closed ends with the text; a lone apostrophe opens none.
  const first = open.first();
  if (first && !/['‘’]/.test(first.mark)) take(text.length);
  return found;
}

/** The open marks, the outermost first. An unclosed one inside does not keep the outer one from closing. */
function createOpenMarks() {
  let marks: Open[] = [];
  const byClosing = new Map<string, number[]>();
  const placesOf = (sign: string): number[] => {
    const places = byClosing.get(sign) ?? [];
    byClosing.set(sign, places);
    return places;
  };
  return {
    first: (): Open | undefined => marks[0],
    add(mark: Open): void {
      for (const sign of mark.closing) placesOf(sign).push(marks.length);
      marks.push(mark);
    },
    /** The depth of the innermost mark that this sign can close. */
    closedBy: (sign: string): number | undefined => byClosing.get(sign)?.at(-1),
    /** Closes the mark at this depth and all inside it. */
    close(depth: number): void {
      for (const mark of marks.splice(depth)) for (const closing of mark.closing) placesOf(closing).pop();
    },
    clear(): void {
      marks = [];
      byClosing.clear();
    },
  };
}

type Sign = { readonly at: number; readonly sign: string; readonly more: MorePairs };

/** The quotation that a sign opens, if any: it needs a word after it, and a space or another mark before it. */
function openingAt(text: Letters, { at, sign, more }: Sign): Open | undefined {
  const closing = more[sign] ?? (STRAIGHT.has(sign) ? sign : PAIRS[sign]);
  if (closing === undefined) return undefined;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const opens = OPENS.test(before) || WITHOUT_SPACE.test(before) || OWN.test(sign) || isForgotten(sign, after, more);
  return opens && after !== '' && !/\s/.test(after) ? { at, mark: sign, closing } : undefined;
}

/** People who type forget the space before a mark ('he said that“never”'), which articles have. */
const isForgotten = (sign: string, after: string, more: MorePairs): boolean =>
  sign in more && (sign === '“' || sign === '„') && LETTER.test(after);

/** Inside a word, a mark is an apostrophe and closes nothing. */
const isApostrophe = (text: Letters, at: number, sign: string): boolean =>
  (sign === "'" || sign === '’') && LETTER.test(text.charAt(at + 1));

/** In a long quotation each paragraph begins with the mark again, and only the last one is closed. */
function isContinued(
  text: Letters,
  { first, next }: { readonly first: Open | undefined; readonly next: Open },
): boolean {
  if (first?.mark !== next.mark) return false;
  const before = [3, 2, 1].map((back) => text.charAt(next.at - back)).join('');
  return /\n\s*$/.test(before);
}
