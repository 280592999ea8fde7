/** Finds front matter at the top of a file. */

import type { Flaw } from '../decode.js';

/** Front matter as written: `source` begins on line `firstLine` of the file, the text at `bodyStart`. */
export type Fenced =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'block';
      readonly form: 'yaml' | 'toml' | 'json';
      readonly source: string;
      readonly firstLine: number;
      readonly bodyStart: number;
    }
  | { readonly kind: 'flaw'; readonly flaw: Flaw };

/** Enough for the facts of a thousand articles; a larger block is something else, or an attack. */
const LONGEST = 64 * 1024;
/** Facts are at most lists of names, and a parser recurses at each level, until its stack or the whole program ends. */
const DEEPEST = 50;
/** YAML nests on one line as well: "- - - x", "? ? ? x". */
const NESTED_LINE = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${DEEPEST}}`, 'm');

const YAML = { opening: /^(?:---|---[ \t]*yaml)[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*$\n?/m };
const TOML = { opening: /^(?:\+\+\+|---[ \t]*toml)[ \t]*\n/, closing: /^(?:\+\+\+|---)[ \t]*$\n?/m };
const JSON_FENCE = { opening: /^(?:;;;|---[ \t]*json)[ \t]*\n/, closing: /^(?:;;;|---)[ \t]*$\n?/m };

const FORMS = [
  ['json', JSON_FENCE],
  ['toml', TOML],
  ['yaml', YAML],
] as const;

/** Finds the front matter of any dialect at the top of a file. */
export function findFrontMatter(text: string): Fenced {
  if (text.startsWith('{')) return bareJson(text);
  for (const [form, { opening, closing }] of FORMS) {
    const start = opening.exec(text)?.[0].length;
    if (start === undefined) continue;
    const rest = text.slice(start);
    const end = closing.exec(rest);
    if (end === null) return unclosed(rest, form === 'toml' ? '+++' : form === 'json' ? ';;;' : '---');
    const source = rest.slice(0, end.index);
    return bounded({ kind: 'block', form, source, firstLine: 2, bodyStart: start + end.index + end[0].length });
  }
  return { kind: 'none' };
}

/** A text may also begin with a thematic break: only if a key follows is it front matter without an end. */
function unclosed(rest: string, sign: string): Fenced {
  if (!/^\s*[\w-]+[ \t]*[:=]/.test(rest)) return { kind: 'none' };
  return { kind: 'flaw', flaw: { line: 1, reason: `the front matter does not end: close it with a line ${sign}` } };
}

const ENDLESS = 'the front matter is not closed with } within 64 KB: close it, or shorten it';

/** A text may begin with a bracket as well; what goes on with a key is an object. */
export const isJsonLike = (text: string): boolean => /^\{\s*"[^"\n]*"\s*:/.test(text);

/** Hugo's JSON has no fence: the object ends with its own bracket. */
function bareJson(text: string): Fenced {
  const end = objectEnd(text);
  if (end === undefined) return isJsonLike(text) ? flawOf(1, ENDLESS) : { kind: 'none' };
  const source = text.slice(0, end);
  const bodyStart = text[end] === '\n' ? end + 1 : end;
  return bounded({ kind: 'block', form: 'json', source, firstLine: 1, bodyStart });
}

function objectEnd(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length && at <= LONGEST; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function bounded(block: Extract<Fenced, { kind: 'block' }>): Fenced {
  const { source, firstLine } = block;
  if (source.length > LONGEST)
    return flawOf(
      firstLine,
      `the front matter has ${Math.round(source.length / 1024)} KB; at most 64 are read: shorten it`,
    );
  if (block.form === 'yaml' && NESTED_LINE.test(source))
    return flawOf(firstLine, `the front matter is nested in more than ${DEEPEST} levels`);
  let depth = 0;
  for (const { 0: sign } of source.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
    if (depth > DEEPEST) return flawOf(firstLine, `the front matter has brackets in more than ${DEEPEST} levels`);
  }
  return block;
}

const flawOf = (line: number, reason: string): Fenced => ({ kind: 'flaw', flaw: { line, reason } });
