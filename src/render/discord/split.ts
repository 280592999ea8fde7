/** Splits a quote that is too long for one message. */

import type { Span } from '../../span.js';
import { type Quoted, quoteBlock } from './block.js';

/** The most text that one Components V2 message can hold (Discord's component reference). */
export const MESSAGE_TEXT = 4000;

/** A part is not cut to less than half of what fits just to end at a space. */
const SHORTEST = 0.5;

const clip = (bold: readonly Span[], { start, end }: Span): Span[] =>
  bold.map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));

const part = ({ text, bold, items = [], code = false }: Quoted, span: Span): Quoted => ({
  code,
  text: text.slice(span.start, span.end),
  bold: clip(bold, span).filter(({ start, end }) => start < end),
  items: items
    .filter(({ at }) => span.start <= at && at < span.end)
    .map((item) => ({ ...item, at: item.at - span.start })),
});

/** Moves a cut out of the middle of a surrogate pair. */
const onBorder = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;

/** The longest part from `start` whose block fits into `room`; it ends after a space where there is one. */
function nextEnd(quoted: Quoted, { start, room }: { readonly start: number; readonly room: number }): number {
  const { text } = quoted;
  let length = Math.min(room, text.length - start);
  for (;;) {
    const end = onBorder(text, start + length);
    const size = quoteBlock(part(quoted, { start, end })).length;
    if (size <= room) return end === text.length ? end : atSpace(text, { start, end });
    length = Math.min(length - 1, Math.floor((length * room) / size));
  }
}

function atSpace(text: string, { start, end }: Span): number {
  const space = text.lastIndexOf(' ', end - 1) + 1;
  return space - start > (end - start) * SHORTEST ? space : end;
}

/** A quote in parts whose blocks are at most `room` long each; their texts joined are the text. */
export function splitQuote(quoted: Quoted, room: number): readonly Quoted[] {
  const parts: Quoted[] = [];
  let start = 0;
  do {
    const end = nextEnd(quoted, { start, room });
    parts.push(part(quoted, { start, end }));
    start = end;
  } while (start < quoted.text.length);
  return parts;
}
