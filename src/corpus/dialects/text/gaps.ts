/** Leaves text out, and closes the gaps. */

import { GONE, LOST_LINE } from './signs.js';

/** Replaces text that the page does not show. Its line breaks are kept, so later lines keep their numbers. */
export const gone = (text: string): string => GONE + LOST_LINE.repeat(text.split('\n').length - 1);

const MARKS = `${GONE}${LOST_LINE}`;
const GAP = new RegExp(`([${MARKS}]+(?:[ \\t]+[${MARKS}]+)*)`);
const EMPTIED = new RegExp(`(\\*{1,3}|_{1,3}|~~|==|\`|")[${MARKS}]+\\1`, 'g');
const EMPTIED_BRACKETS = new RegExp(`(?<!\\])\\([${MARKS}]+\\)`, 'g');
const LOST_LINES = new RegExp(LOST_LINE, 'g');
const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]$/u;
const WORD_AFTER = /^[\p{L}\p{N}_]/u;
const CLOSING = /^[.,;:!?)\]}”’»%…]/;

/**
 * Closes the gaps: no space before a full stop, one between two words, no indentation from what followed. Line breaks
 * of a gap inside a paragraph move to the paragraph's end, because an empty line would split it.
 */
export function closeGaps(markdown: string): string {
  const emptied = markdown.replace(EMPTIED, keepLines).replace(EMPTIED_BRACKETS, keepLines);
  let lost = 0;
  const lines = emptied.split(/([\n\u2028\u2029])/).map((part, index) => {
    if (index % 2 === 1) return part;
    const count = part.includes(LOST_LINE) ? (part.match(LOST_LINES)?.length ?? 0) : 0;
    const line = closeLine(part);
    lost += count;
    if (lost === 0 || !/^[ \t>]*$/.test(line)) return line;
    const breaks = '\n'.repeat(lost);
    lost = 0;
    return breaks + line;
  });
  return lines.join('') + '\n'.repeat(lost);
}

const keepLines = (text: string): string => GONE + LOST_LINE.repeat(text.split(LOST_LINE).length - 1);

function closeLine(line: string): string {
  const parts = line.split(GAP);
  const words = parts.filter((_, index) => index % 2 === 0);
  for (let index = 1; index < words.length; index++) {
    const [before, after] = closed(words[index - 1] ?? '', words[index] ?? '', index === 1);
    words[index - 1] = before;
    words[index] = after;
  }
  return words.join('');
}

/** Joins two parts of a line without what was between them. */
function closed(before: string, after: string, first: boolean): readonly [string, string] {
  if (first && /^[ \t>]*$/.test(before)) return [before, after.trimStart()];
  const spaced = /[ \t]$/.test(before.slice(-1));
  if (after.trim() === '' || (spaced && CLOSING.test(after))) return [before.trimEnd(), after];
  if (spaced) return [before, after.trimStart()];
  return [before, WORD_BEFORE.test(before.slice(-2)) && WORD_AFTER.test(after) ? ` ${after}` : after];
}
