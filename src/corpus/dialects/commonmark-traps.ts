/** Rules for text that CommonMark reads in a way its author did not mean. */

import type { Rule } from './rule.js';
import { indentedBlocks } from './text/indented.js';
import { dedent, indentOf, isBlank, type Line, linesOf, mapLines, prefixOf } from './text/lines.js';
import { BREAK } from './text/signs.js';

/** In MDX nothing is code because of its indentation. */
const unindented = (markdown: string, { all }: { readonly all: boolean }): string => {
  const lines = linesOf(markdown);
  const columns = new Map<number, number>();
  for (const { first, last, prose } of indentedBlocks(lines)) {
    const filled = lines.slice(first, last + 1).filter(({ text }) => !isBlank(text));
    const least = filled.reduce((smallest, { text }) => Math.min(smallest, indentOf(text)), Number.POSITIVE_INFINITY);
    if (prose || all) for (let index = first; index <= last; index++) columns.set(index, least);
  }
  return lines.map(({ text, end }, index) => dedentBy(text, columns.get(index)) + end).join('');
};

const dedentBy = (text: string, columns: number | undefined): string =>
  columns === undefined ? text : dedent(text, columns);

const YEAR = /^((?:[ \t]|>|[-*+][ \t])*)(\d{4,9})([.)])(?=[ \t])/;
const DEFINITION =
  /^[ \t>]*\[(?!\^)[^\][\n]+\]:[ \t]*(?:<[^<>\n]*>|(?:[a-z][a-z+.-]*:|\/|\.{1,2}\/|#|www\.)\S*|\S+\.(?:html?|md)\S*)[ \t]*(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))?[ \t]*$/i;
const UNDERLINE = /^[ \t>]*-{3,}[ \t]*$/;
const SENTENCE_END = /[.!?…。۔؟][”"’'»)\]*_]*[ \t]*$/;
const DELIMITER = /^[ \t>]*[|:-][|:\- \t]*$/;
const BAR = /(?<!\\)\|/;
/** Something that ends a table by itself. */
const OTHER_BLOCK = /^[ \t>]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|<|`{3}|~{3})/;

const textAt = (lines: readonly Line[], index: number): string => lines[index]?.text ?? '';

/** An empty line of the same quotation before this one. */
const apart = (text: string): string => prefixOf(text).trimEnd() + BREAK + text;

const INDENTED: readonly Rule[] = [
  {
    name: 'indented prose',
    needs: ['    ', '\t'],
    reason: 'four spaces turn a paragraph into code, which nobody who writes sentences means',
    form: 'md',
    apply: (markdown) => unindented(markdown, { all: false }),
  },
  {
    name: 'indentation in MDX',
    needs: ['    ', '\t'],
    reason: 'what is between the tags of a component is indented, but is not code',
    form: 'mdx',
    apply: (markdown) => unindented(markdown, { all: true }),
  },
];

const RAISED_STARS = /(<su[pb]\b[^<>]{0,200}>[ \t]*\[?)(\*{1,3})(?=\]?[ \t]*<\/su[pb]>)/gi;

const escapeStars = (text: string): string => text.replaceAll('*', '\\*');

export const TRAPS_OF_LINES: readonly Rule[] = [
  ...INDENTED,
  {
    name: 'years',
    reason: '"1986. A flood …" is a sentence with its year, not a list item; several are a paragraph each',
    apply: (markdown) =>
      mapLines(markdown, (text, index, lines) => {
        if (!YEAR.test(text)) return text;
        const escaped = text.replace(YEAR, '$1$2\\$3');
        return YEAR.test(textAt(lines, index - 1)) ? apart(escaped) : escaped;
      }),
  },
  {
    name: 'the line after a table',
    needs: ['|'],
    reason: 'a line without a bar is not a row, even if no empty line separates it from the table',
    apply: (markdown) => {
      let rows = false;
      return mapLines(markdown, (text, index, lines) => {
        if (DELIMITER.test(text) && text.includes('-') && BAR.test(text) && BAR.test(textAt(lines, index - 1)))
          rows = true;
        else if (isBlank(text) || OTHER_BLOCK.test(text)) rows = false;
        else if (rows && !BAR.test(text)) {
          rows = false;
          return apart(text);
        }
        return text;
      });
    },
  },
  {
    name: 'definitions of links below a paragraph',
    needs: [']:'],
    reason: '[1]: https://… is never shown, even if no empty line separates it from the words above',
    apply: (markdown) =>
      mapLines(markdown, (text, index, lines) => {
        const above = textAt(lines, index - 1);
        return DEFINITION.test(text) && !isBlank(above) && !DEFINITION.test(above) ? apart(text) : text;
      }),
  },
  {
    name: 'rules below a sentence',
    needs: ['---'],
    reason: '--- makes a heading of the line above; below a full stop it is meant as a line between two parts',
    apply: (markdown) =>
      mapLines(markdown, (text, index, lines) => {
        const above = textAt(lines, index - 1);
        return UNDERLINE.test(text) && !isBlank(above) && SENTENCE_END.test(above.slice(-20)) ? apart(text) : text;
      }),
  },
  {
    name: 'backslashes at the end of a paragraph',
    needs: ['\\'],
    reason: 'in Pandoc it breaks the line, and disappears if no line follows',
    apply: (markdown) =>
      mapLines(markdown, (text, index, lines) => {
        const words = text.trimEnd();
        if (!words.endsWith('\\') || /[:\\]\\$/.test(words)) return text;
        const last = isBlank(textAt(lines, index + 1));
        return last || words !== text ? words.slice(0, -1) + (last ? '' : '\\') : text;
      }),
  },
  {
    name: 'raised stars',
    needs: ['<su', '<SU'],
    reason: 'a star in <sup>*</sup> is the mark of a note; two of them would be emphasis around the words between them',
    apply: (markdown) => markdown.replace(RAISED_STARS, (_, tag: string, stars: string) => tag + escapeStars(stars)),
  },
];

const BETWEEN_DIGITS = /(?<=\d)\*{1,3}(?=\d)/g;
const PRODUCT = /(?<![\p{L}\p{N}*_\\])(?:\d[\d.,]*|\p{L})(?:\*{1,2}(?:\d[\d.,]*|\p{L}))+(?![\p{L}\p{N}*])/gu;

export const TRAPS_OF_WORDS: readonly Rule[] = [
  {
    name: 'products',
    reason: '5*10*2 is not emphasis: without its signs it would be another number',
    apply: (markdown) =>
      markdown
        .replace(PRODUCT, (product) => (/\*/.test(product) ? escapeStars(product) : product))
        .replace(BETWEEN_DIGITS, (stars, offset: number, all: string) =>
          all[offset - 1] === '\\' ? stars : escapeStars(stars),
        ),
  },
];
