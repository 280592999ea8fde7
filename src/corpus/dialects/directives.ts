/** Rules for directives and fenced divs (:::). */

import type { Rule } from './rule.js';
import { bracketPairs, change } from './text/brackets.js';
import { gone } from './text/gaps.js';
import { linesOf, mapLines, paragraphOf, prefixOf } from './text/lines.js';

const OPEN = /^([ \t>]*):{3,}[ \t]*(?:\{([^{}\n]*)\}|([a-z][\w-]*))(.*)$/i;
const CLOSE = /^[ \t>]*:{3,}[ \t]*$/;
const LABEL = /^\[(.*)\](?:[ \t]*\{[^{}\n]*\})?$/;
const NAMED_TITLE = /(?<![\w-])title=(?:"([^"\n]*)"|'([^'\n]*)')/;
const INLINE = /(?<![\w:])(:{1,2})([a-z][\w-]*)(?=[[{])/gi;
/** A longer title is not examined, so that no line takes long. */
const LONGEST_TITLE = 1000;
const BRACES = /\{[^{}\n]*\}/y;

/** What the page shows above the block: the words after its name, or a title among its attributes. */
function titleOf(attributes: string, rest: string): string {
  const words = (/:{3,}[ \t]*$/.test(rest.slice(-200)) ? rest.slice(0, rest.indexOf(':::')) : rest).trim();
  if (words.length > LONGEST_TITLE) return words;
  const label = LABEL.exec(words)?.[1] ?? words.replace(/^\{[^{}]*\}[ \t]*|[ \t]*\{[^{}]*\}$/g, '');
  if (label !== '') return label;
  const named = NAMED_TITLE.exec(`${attributes} ${words}`);
  return named?.[1] ?? named?.[2] ?? '';
}

export const DIRECTIVE_BLOCKS: Rule = {
  name: 'directives and fenced divs',
  needs: [':::'],
  reason: ':::name begins a box and ::: ends it; the page shows the title and what is between',
  apply: (markdown) => {
    const last = linesOf(markdown).findLastIndex(({ text }) => CLOSE.test(text));
    let open = 0;
    return mapLines(markdown, (text, index) => {
      if (CLOSE.test(text)) {
        open -= open > 0 ? 1 : 0;
        return prefixOf(text).trimEnd();
      }
      const [found, prefix = '', attributes = '', , rest = ''] = index < last ? (OPEN.exec(text) ?? []) : [];
      if (found === undefined) return text;
      open += 1;
      return paragraphOf(prefix, titleOf(attributes, rest));
    });
  },
};

export const DIRECTIVE_WORDS: Rule = {
  name: 'leaf and text directives',
  needs: [':'],
  reason:
    ':name[words]{…} shows its words, and nothing where it has none; a time (10:30) and a C++ name are no directives',
  apply: (markdown) => {
    const pairs = bracketPairs(markdown);
    const changes = [];
    for (const { 0: sign, index } of markdown.matchAll(INLINE)) {
      const after = index + sign.length;
      const pair = pairs.get(after);
      if (markdown[after] === '[' && pair === undefined) continue;
      const wordsEnd = pair === undefined ? after : pair.close + 1;
      BRACES.lastIndex = wordsEnd;
      const end = BRACES.test(markdown) ? BRACES.lastIndex : wordsEnd;
      if (end === after) continue;
      if (pair === undefined) changes.push({ start: index, end, text: gone(markdown.slice(index, end)) });
      else {
        changes.push({ start: index, end: after + 1, text: '' });
        changes.push({ start: pair.close, end, text: '' });
      }
    }
    return change(markdown, changes);
  },
};
