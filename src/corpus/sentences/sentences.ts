import { type Span, slice } from '../../span.js';
import { type Block, isQuotable, type Sentence } from '../article.js';
import type { Border } from './border.js';
import { type Learnt, learn } from './learnt.js';
import { NOTE_MARKS } from './parts.js';
import { BREAK_RULES, KEEP_RULES } from './rules.js';

/**
 * The sentences of every quotable block, in order, without the white space around them. Together they hold every other
 * character of their blocks. A line break ends one, but not in verse (see `isVerse`); a line of code and a row of a table
 * are one each.
 */
export function sentencesOf(body: string, blocks: readonly Block[]): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const learnt = learn(
    blocks
      .filter(isProse)
      .map((block) => slice(body, block))
      .join('\n'),
  );
  return blocks.flatMap((block, index) => {
    if (!isQuotable(block)) return [];
    const whole = !isProse(block);
    const text = slice(body, block);
    const lines = !whole && isVerse(text) ? [{ start: 0, text }] : linesOf(text);
    const spans = lines.flatMap(({ start, text: line }) => {
      // For the segmenter a line break is an end.
      const borders = whole ? [] : bordersOf(line.replaceAll('\n', ' '), { segmenter, learnt });
      return pieces(line, borders).map((span) => ({ start: start + span.start, end: start + span.end }));
    });
    return spans.map(({ start, end }) => ({ start: block.start + start, end: block.start + end, block: index }));
  });
}

const isProse = ({ kind }: Block): boolean => kind !== 'code' && kind !== 'table-row';

function linesOf(text: string): { readonly start: number; readonly text: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line };
    start += line.length + 1;
    return found;
  });
}

/**
 * Lines of one text, as in a poem or a postal address: one of them ends in a comma, or the next goes on with a small
 * letter. Where no line does so (names, dates and places below one another), each stands for itself.
 */
const isVerse = (text: string): boolean => /[,;—–]["'”’»)]*\n|\n["'“‘«(]*\p{Ll}/u.test(text);

/** How far the rules see: the longest of them needs about 50 characters, and a bound keeps long lines linear. */
const WINDOW = 64;

const isShouted = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** The rules know abbreviations as they are usually written: a line all in capitals is read as "Dr. Novak Found A Crack". */
const inUsualCase = (text: string): string => text.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase());

const CHRONICLE = /^[\s(“"]*(?:c\. ?)?\d{1,9}(?:[–/-]\d{1,4})?[.)]+\s/u;
const NOTES_AT_END = new RegExp(`(?<=[.!?…]["”’»)]{0,3})(?:${NOTE_MARKS})(?=["”’»)]{0,3}\\s*$)`, 'u');

type Means = { readonly segmenter: Intl.Segmenter; readonly learnt: Learnt };

/** Where one line's sentences end and the next begin. */
function bordersOf(line: string, { segmenter, learnt }: Means): number[] {
  const shouted = isShouted(line);
  const usual = (text: string): string => (shouted ? inUsualCase(text) : text);
  const chronicle = CHRONICLE.test(line);
  const { candidates, ruled } = candidatesIn(line, segmenter);
  const borders: number[] = [];
  candidates.forEach((at, index) => {
    const begin = Math.max(borders.at(-1) ?? 0, at - WINDOW);
    const next = line.slice(at, candidates[index + 1] ?? line.length);
    const before = usual(line.slice(begin, at));
    const border: Border = {
      before: ruled.has(at) ? before.replace(NOTES_AT_END, '') : before,
      after: usual(line.slice(at, at + WINDOW)),
      wordless: !/[\p{L}\p{N}]/u.test(next),
      first: borders.length === 0,
      chronicle,
      ruled: ruled.has(at),
      learnt: shouted ? undefined : learnt,
    };
    if (!KEEP_RULES.some((rule) => rule.applies(border))) borders.push(at);
  });
  return borders;
}

/** Every place where a sentence might begin, inside of the line; `ruled`: those that a break rule found. */
function candidatesIn(line: string, segmenter: Intl.Segmenter) {
  const ruled = new Set<number>();
  for (const { pattern } of BREAK_RULES) {
    for (const match of line.matchAll(pattern)) ruled.add(match.index + match[0].length);
  }
  const found = new Set([...segmentStarts(line, segmenter), ...ruled]);
  const candidates = [...found].filter((at) => at > 0 && at < line.length).sort((a, b) => a - b);
  return { candidates, ruled };
}

/** Intl.Segmenter takes quadratic time on a long string (2 s for 40,000 segments), so it is given so much at once. */
const AT_ONCE = 4096;

/** How far it may look ahead to decide on a border; the last ones found in a part are found again in the next. */
const AHEAD = 512;

/** Where the segments of a line begin. Unicode's rules look back to the last border only, so each is a place to go on from. */
function segmentStarts(line: string, segmenter: Intl.Segmenter): number[] {
  const starts: number[] = [];
  let size = AT_ONCE;
  for (let from = 0; from < line.length; ) {
    const whole = from + size >= line.length;
    const limit = whole ? line.length : from + size - AHEAD;
    const indexes = Array.from(segmenter.segment(line.slice(from, from + size)), ({ index }) => from + index);
    const sure = indexes.filter((index) => index > from && index <= limit);
    for (const start of sure) starts.push(start);
    const last = sure.at(-1);
    if (whole) break;
    // One segment longer than the part: look at more of it.
    size = last === undefined ? size * 2 : AT_ONCE;
    from = last ?? from;
  }
  return starts;
}

/** The parts between borders, trimmed; those of white space alone are none. */
function pieces(line: string, borders: readonly number[]): Span[] {
  return [0, ...borders].flatMap((from, index) => {
    const part = line.slice(from, borders[index] ?? line.length);
    const words = part.trim();
    const start = from + (part.length - part.trimStart().length);
    return words === '' ? [] : [{ start, end: start + words.length }];
  });
}
