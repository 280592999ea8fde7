/** The marks of notes that are written in a line of words: "20[1] villages", "thin.[2]", "said.[12][note 3]". */

import { withoutGapsAtEnd } from './gaps.js';

const NUMBERS = String.raw`[1-9]\d{0,2}(?:\s?[,–-]\s?[1-9]\d{0,2})*`;
const WORDED = String.raw`(?:note|nb|fn|ref|n)\.? ?\d{1,3}`;
const DOUBTS = String.raw`[a-z ]{0,20}(?:citation|source|clarification|verification|page)s? needed|(?:by )?(?:who|whom|when|where|which)\?`;
const NOTE = `(?:${NUMBERS}|[a-z]|${WORDED}|${DOUBTS}|[*†‡§¶]+)`;

const BRACKETED = new RegExp(String.raw`\[\^?(${NOTE})\]`, 'gi');
const LINKED = new RegExp(String.raw`^(?:\[\^?${NOTE}\]|${NOTE})$`, 'i');

/** What a mark is written on, without a space: a letter, a digit, or a sign that closes something. */
const WRITTEN_ON = /[\p{L}\p{N}\p{M}.,;:!?…)\]”’»%°]$|\S["']$/u;
/** Letters that an editor adds to a word: "dam[s]", "close[d]". */
const ENDING = /^[sdrnyet]$/;
const ADDRESS = /(?:\w:\/\/|www\.)\S*$/i;

type Where = { readonly before: string; readonly after: string };

/** Whether these words of a link may be the mark of a note, by themselves. */
export const maybeMark = (words: string): boolean => LINKED.test(words.trim()) || /^\d+$/.test(words.trim());

/** Whether these words (of a link, or in brackets) are the mark of a note in this place. */
export function isMark(words: string, { before, after }: Where): boolean {
  const trimmed = words.trim();
  const on = withoutGapsAtEnd(before);
  if (!LINKED.test(trimmed) || !WRITTEN_ON.test(on) || ADDRESS.test(on)) return false;
  const letter = /^\[?([a-z])\]?$/i.exec(trimmed)?.[1];
  if (letter === undefined || !/[\p{L}\p{N}]$/u.test(on)) return true;
  return (
    letter === letter.toLowerCase() && !ENDING.test(letter) && /\p{L}{3}$/u.test(on) && !/^[\p{L}\p{N}]/u.test(after)
  );
}

/** The text without the marks in it, each replaced by `sign`. */
export const withoutMarks = (
  text: string,
  { before, sign }: { readonly before: string; readonly sign: string },
): string =>
  text.includes('[')
    ? text.replace(BRACKETED, (mark, _words: string, offset: number) => {
        const where = {
          before: before.slice(-64) + text.slice(Math.max(0, offset - 64), offset),
          after: text.slice(offset + mark.length, offset + mark.length + 4),
        };
        return isMark(mark, where) && !/^\.\w/.test(where.after) ? sign : mark;
      })
    : text;
