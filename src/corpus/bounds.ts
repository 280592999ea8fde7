import type { gfm } from 'micromark-extension-gfm';

export type Syntax = ReturnType<typeof gfm>;

/**
 * The Markdown parser takes quadratic time for two things that no article needs: signs of emphasis, links and tags by the
 * thousand in one paragraph (44 KB of them took 85 s), and quotation marks or list signs nested by the thousand. Ordinary
 * paragraphs have some dozens; with so many the slowest form that we found takes a second.
 */
const MOST_SIGNS = 4000;
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
  'the text is nested too deeply: take out quotation marks (>) or list signs at the beginning of lines';

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

type Construct = Exclude<NonNullable<NonNullable<Syntax['text']>[string]>, readonly unknown[]>;
type Tokenize = Construct['tokenize'];

const SIGNS = [...'*_[]<~'].map((sign) => sign.charCodeAt(0));

/**
 * Counts the signs of each paragraph, heading and cell, as the parser comes to them (so that code is not counted), and
 * throws TooManySigns. It is asked before the parser's own rules and never takes anything itself.
 */
export function countSigns(): Syntax {
  const counts = new WeakMap<object, number>();
  const tokenize: Tokenize = function (effects, _ok, nok) {
    // Each paragraph, heading or cell has a tokenizer of its own.
    const spend: ReturnType<Tokenize> = (code) => {
      if (code === null || !SIGNS.includes(code)) return nok(code);
      const count = (counts.get(this) ?? 0) + 1;
      if (count > MOST_SIGNS) throw new TooManySigns(this.now().offset);
      counts.set(this, count);
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
