import type { gfm } from 'micromark-extension-gfm';

export type Syntax = ReturnType<typeof gfm>;

/**
 * The Markdown parser takes quadratic time for two things that no article needs: signs of emphasis, links and tags by the
 * thousand in one paragraph (44 KB of them took 85 s), and quotation marks or list signs nested by the thousand. Ordinary
 * paragraphs have some dozens; with so many the slowest form that we found takes a second.
 */
const MOST_SIGNS = 4000;
/** The end of each comment or instruction (`<!`, `<?`) is looked for up to the end of the paragraph, so it counts as ten. */
const COMMENT_SIGNS = 10;
/** The parser's own stack ends at about a thousand. */
const DEEPEST = 500;

/** Thrown while parsing; `offset` is the place in the Markdown. */
export class TooManySigns extends Error {
  override readonly name = 'TooManySigns';
  constructor(readonly offset: number) {
    super(`more than ${MOST_SIGNS} signs in one paragraph`);
  }
}

export const TOO_MANY_SIGNS =
  `this paragraph has more than ${MOST_SIGNS} signs of markup (* _ [ ] < ~): part it by empty lines, ` +
  'or put those that are no markup between backticks';

export const TOO_DEEP =
  'the text is nested too deeply: take out quotation marks (>) or list signs at the beginning of lines, ' +
  'or HTML tags inside of one another';

const MARKER = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])`;
const DEEP = new RegExp(`^(?:${MARKER}){${DEEPEST}}`);
/** A line of one sign alone is a rule between two parts, however long. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** Where a line is nested more deeply than the parser can go; −1: nowhere. */
export function tooDeepAt(markdown: string): number {
  let offset = 0;
  for (const line of markdown.split('\n')) {
    if (line.length >= DEEPEST && DEEP.test(line) && !RULE.test(line)) return offset;
    offset += line.length + 1;
  }
  return -1;
}

/**
 * The parser copies what it has of the file at each end of a quotation, a list or a footnote before other text, and at each
 * underlined heading, so its time grows with the lines that stand before them. At this sum of lines the slowest form that we
 * found (4,400 quotations of a line) takes five seconds; a book of 20,000 lines has room for 2,000 such places.
 */
const MOST_LINES_BEFORE = 20_000_000;

export const TOO_MANY_BLOCKS =
  'text, quotations (>), lists, footnotes and underlined headings follow one another too often for one file: ' +
  'part it into several files, or mark headings with # and take out signs at the beginning of lines';

const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const BLOCK_SIGNS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\s\]]+\]:))+/;
const QUOTED_ITEM = /[^ \t>].*>/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** Where a file has had more changes of blocks than the parser takes seconds for; −1: nowhere. */
export function tooManyBlocksAt(markdown: string): number {
  let [offset, number, spent, signs, fence, words] = [0, 0, 0, '', '', false];
  for (const line of markdown.split('\n')) {
    number += 1;
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') fence = mark.startsWith(fence) ? '' : fence;
    else if (mark !== '') fence = mark;
    else {
      const next = signsAfter(line, signs);
      const changed = next !== '' && (next !== signs || QUOTED_ITEM.test(next));
      if (changed || (words && UNDERLINE.test(line))) spent += number;
      if (spent > MOST_LINES_BEFORE) return offset;
      signs = next;
    }
    words = line.trim() !== '' && !RULE.test(line);
    offset += line.length + 1;
  }
  return -1;
}

/** The signs of the blocks that are open after a line: an empty line ends quotations, and lists go on where it is indented. */
function signsAfter(line: string, before: string): string {
  if (line.trim() === '') return before.includes('>') ? '' : before;
  const signs = RULE.test(line) ? undefined : BLOCK_SIGNS.exec(line)?.[0];
  if (signs !== undefined)
    return signs
      .replace(/\[\^[^\]]+\]/g, '[^1]')
      .replace(/\d+/g, '1')
      .replace(/[*+]/g, '-');
  return /^[ \t]/.test(line) ? before : '';
}

type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, readonly unknown[]>;
type Tokenize = Construct['tokenize'];

type Code = number | null;

const SIGNS = [...'*_[]<~'].map((sign) => sign.charCodeAt(0));
const LESS_THAN = '<'.charCodeAt(0);
const COMMENTS: readonly Code[] = ['!'.charCodeAt(0), '?'.charCodeAt(0)];

/**
 * Counts the signs of each paragraph, heading and cell, as the parser comes to them (so that code is not counted), and
 * throws TooManySigns. It is asked before the parser's own rules and never takes anything itself.
 */
export function countSigns(): Syntax {
  const counts = new WeakMap<object, number>();
  const tokenize: Tokenize = function (effects, _ok, nok) {
    // Each paragraph, heading or cell has a tokenizer of its own.
    const add = (signs: number): void => {
      const count = (counts.get(this) ?? 0) + signs;
      if (count > MOST_SIGNS) throw new TooManySigns(this.now().offset);
      counts.set(this, count);
    };
    let before: Code = null;
    const spend: ReturnType<Tokenize> = (code) => {
      if (before === LESS_THAN && COMMENTS.includes(code)) add(COMMENT_SIGNS - 1);
      if (code === null || !SIGNS.includes(code)) return nok(code);
      add(1);
      before = code;
      effects.consume(code);
      return spend;
    };
    return (code) => {
      effects.enter('data');
      return spend(code);
    };
  };
  return { text: Object.fromEntries(SIGNS.map((code) => [code, { tokenize }])) };
}
