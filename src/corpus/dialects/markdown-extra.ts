/** Rules for definition lists, formulas, notes, superscripts and the like. */

import { raisedWords } from '../markdown/raised.js';
import type { Rule } from './rule.js';
import { bracketPairs, change } from './text/brackets.js';
import { gone } from './text/gaps.js';
import { dedent, indentOf, isBlank, type Line, mapLines, prefixOf } from './text/lines.js';
import { BREAK } from './text/signs.js';

const DEFINITION = /^( {0,3}):[ \t]+(?=\S)/;
/** A line that cannot be a term, as it belongs to a list, heading, table, quotation or definition. */
const NO_TERM = /^[ \t]*(?:[-*+][ \t]|[>#|:<]|\d{1,9}[.)][ \t]|=+[ \t]*$)|^[ \t]{4}/;
const ABBREVIATION = /^ {0,3}\*\[[^\][\n]+\]:/;

const isTerm = ({ text = '' }: Partial<Line> = {}): boolean => !isBlank(text) && !NO_TERM.test(text);

/** A line that begins with a colon, below a term or another definition. */
function isDefinition(lines: readonly Line[], index: number): boolean {
  if (!DEFINITION.test(lines[index]?.text ?? '')) return false;
  const before = [1, 2].map((back) => lines[index - back]?.text ?? '');
  const above = isBlank(before[0] ?? '') ? before[1] : before[0];
  return above !== undefined && (isTerm({ text: above }) || DEFINITION.test(above) || indentOf(above) >= 2);
}

const MATH_OPEN = /^[ \t>]*\$\$/;
const MATH_LINE = /^[ \t>]*\$\$(?=[^$\s]|[ \t]+[^$\s])[^$]*\$\$[ \t]*(?:\([\w.]+\)|\{[^{}]*\})?[ \t]*$/;
const MATH_INLINE = /(?<![$\w])\$\$(?=[^\s$])([^$\n]*[\\^_=+{}<>][^$\n]*)\$\$(?![$\w])/g;

export const EXTRA_BLOCKS: readonly Rule[] = [
  {
    name: 'math blocks',
    needs: ['$$'],
    reason: '$$ … $$ is drawn as a formula; its source is not a sentence',
    apply: (markdown) => withoutMath(markdown).replace(MATH_INLINE, gone),
  },
  {
    name: 'abbreviations',
    needs: ['*['],
    reason: '*[HTML]: … is shown only when the mouse is on the word',
    apply: (markdown) => mapLines(markdown, (text) => (ABBREVIATION.test(text) ? gone('') : text)),
  },
  {
    name: 'definition lists',
    needs: [': ', ':\t'],
    reason: 'a term and each of its definitions (a line that begins with a colon) are paragraphs',
    apply: (markdown) => {
      let inside = false;
      return mapLines(markdown, (text, index, lines) => {
        if (isDefinition(lines, index)) {
          inside = true;
          const words = text.replace(DEFINITION, '$1');
          return isBlank(lines[index - 1]?.text ?? '') ? words : BREAK + words;
        }
        const afterBlank = isBlank(lines[index - 1]?.text ?? '');
        if (inside && isTerm(lines[index]) && isDefinition(lines, index + 1)) return afterBlank ? text : BREAK + text;
        if (inside && afterBlank && !isBlank(text) && indentOf(text) < 2) inside = false;
        return inside && indentOf(text) >= 4 ? dedent(text, 4) : text;
      });
    },
  },
];

function withoutMath(markdown: string): string {
  let inside = false;
  return mapLines(markdown, (text, index, lines) => {
    if (!inside && MATH_LINE.test(text)) return prefixOf(text) + gone('');
    if (inside) {
      inside = !text.trimEnd().endsWith('$$');
      return prefixOf(text).trimEnd() + gone('');
    }
    if (!MATH_OPEN.test(text) || text.indexOf('$$') !== text.lastIndexOf('$$') || !closes(lines, index)) return text;
    inside = true;
    return prefixOf(text).trimEnd() + gone('');
  });
}

/** The longest formula, in lines, so that a file full of dollar signs does not take long. */
const MOST_LINES = 200;

const closes = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index + 1, index + MOST_LINES).some(({ text }) => text.trimEnd().endsWith('$$'));

const MARK = /(?<![=\w\p{L}<>!])==(?=[^\s=])((?:[^=\n]|=(?!=)|\n(?![ \t>]*\n))*?[^\s=])==(?![=\p{L}\p{N}])/gu;
const MARK_IN_WORD = /(?<=\p{L})==(\p{L}{2,})==(?!=)|(?<![=\p{L}\p{N}])==(\p{L}{2,})==(?=\p{L})/gu;
const SUPERSCRIPT = /(?<![\^\\])\^(?=[\p{L}\p{N}+(−-])([^\s^~[\](){}|<>]{1,40}|\([^\s^()]{1,40}\))\^(?![\d^])/gu;
const SUBSCRIPT = /(?<=[\p{L})\]])~([\d+\-=()]{1,20}|\p{L}{1,10}(?=~(?![\p{L}\p{N}])))~(?!~)/gu;

export const EXTRA_WORDS: readonly Rule[] = [
  {
    name: 'marks',
    reason: '==…== is marked text; a comparison (a == b) is not',
    apply: (markdown) => markdown.replace(MARK, '$1').replace(MARK_IN_WORD, '$1$2'),
  },
  {
    name: 'notes inside of sentences',
    needs: ['^['],
    reason: '^[…] is a footnote: the sentence goes on without it',
    apply: (markdown) => {
      const notes = [...bracketPairs(markdown).values()].filter(({ open }) => markdown[open - 1] === '^');
      return change(
        markdown,
        notes.map(({ open, close }) => {
          return { start: open - 1, end: close + 1, text: gone(markdown.slice(open, close)) };
        }),
      );
    },
  },
  {
    name: 'superscripts',
    reason: 'x^2^ is x², as 10^9^ is 10⁹ and not 109; see raised.ts, which reads <sup> as well',
    apply: (markdown) =>
      markdown.replace(SUPERSCRIPT, (whole, words: string, offset: number) =>
        raised({ words, offset, markdown, whole }, true),
      ),
  },
  {
    name: 'subscripts',
    reason: 'H~2~O is H₂O; "about ~5" and ~~struck~~ are not subscripts',
    apply: (markdown) =>
      markdown.replace(SUBSCRIPT, (whole, words: string, offset: number) =>
        raised({ words, offset, markdown, whole }, false),
      ),
  },
];

type Found = { readonly words: string; readonly offset: number; readonly markdown: string; readonly whole: string };

/** The last words before it are looked at without the signs of emphasis. */
function raised({ words, offset, markdown, whole }: Found, up: boolean): string {
  const before = markdown.slice(Math.max(0, offset - 80), offset).replace(/[*_~`^]+$/, '');
  const end = offset + whole.length;
  return raisedWords({ words, up, before, after: markdown.slice(end, end + 8) }) || gone(whole);
}
