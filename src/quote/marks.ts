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
const OPENS = /^$|[\s([{—–\-:,“‘"'«]/u;
const LETTER = /[\p{L}\p{N}]/u;

type Open = { readonly at: number; readonly mark: string; readonly closing: string };

/**
 * The quotation that the sign at `at` opens, if any: it needs a word after it, and a space or another mark before it.
 */
function opening(text: string, at: number): Open | undefined {
  const mark = text[at] ?? '';
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  if (!OPENS.test(before) || after === '' || /\s/.test(after)) return undefined;
  if (STRAIGHT.has(mark)) return { at, mark, closing: mark };
  const closing = PAIRS[mark];
  return closing === undefined ? undefined : { at, mark, closing };
}

/** A mark that could open a quotation closes none; neither does an apostrophe inside a word. */
const closes = (text: string, { closing, at }: Pick<Open, 'closing' | 'at'>): boolean =>
  closing.includes(text[at] ?? '') &&
  opening(text, at) === undefined &&
  !(/['’]/.test(text[at] ?? '') && LETTER.test(text[at + 1] ?? ''));

/** What is between the outermost pairs of marks. Other marks inside them belong to the quotation. */
export function inMarks(text: string): Span[] {
  const found: Span[] = [];
  let open: Open[] = [];
  const take = (end: number): void => {
    const [first] = open;
    if (first) found.push({ start: first.at + 1, end });
    open = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    // An unclosed mark inside (an apostrophe, inches) does not keep the outer one from closing.
    const closed = open.findLastIndex(({ closing }) => closes(text, { closing, at }));
    if (closed === 0) take(at);
    else if (closed > 0) open = open.slice(0, closed);
    if (closed >= 0) continue;
    const next = opening(text, at);
    if (next && !isContinued(text, { open, next })) open = [...open, next];
    if (text.startsWith('\n\n', at) && open[0] && !PAIRED.has(open[0].mark)) take(at);
  }
  // A quotation that is never closed ends with the text; a lone apostrophe opens none.
  if (open[0] && !/['‘’]/.test(open[0].mark)) take(text.length);
  return found;
}

const PAIRED = new Set(Object.keys(PAIRS));

/** In a long quotation each paragraph begins with the mark again, and only the last one is closed. */
const isContinued = (text: string, { open, next }: { readonly open: readonly Open[]; readonly next: Open }): boolean =>
  open[0]?.mark === next.mark && /\n\s*$/.test(text.slice(Math.max(0, next.at - 3), next.at));
