/** Rules for MkDocs and its extensions. */

import type { Rule } from './rule.js';
import { gone } from './text/gaps.js';
import { indentOf, linesOf, mapLines, unfold } from './text/lines.js';

const ADMONITION = /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+([a-z][\w-]*(?:[ \t]+[\w-]+)*)(?:[ \t]+"(.*)")?[ \t]*$/i;
const TAB = /^[ \t]*===[!+]?[ \t]+"(.*)"[ \t]*$/;
const SNIPPET = /^[ \t]*-+8<-+[ \t]+(["'])[^\n]*\1[ \t]*$/;
const SNIPPETS = /^[ \t]*-+8<-+[ \t]*$/;
const ICON = /(?<![\w:]):(?:material|fontawesome|octicons|simple)-[\w-]+:(?:\{[^{}\n]*\})?/g;
const KEYS = /(?<![\w+])\+\+((?:[a-z\d][\w-]*|"[^"\n]+")(?:\+(?:[a-z\d][\w-]*|"[^"\n]+"))*)\+\+(?![\w+])/gi;
const CRITIC =
  /\{(\+\+|--|~~|==|>>)((?:(?!\{(?:\+\+|--|~~|==|>>)|(?:\+\+|--|~~|==|<<)\}|\n[ \t>]*\n)[\s\S])*)(\+\+|--|~~|==|<<)\}/g;

const WIDTH = 4;

export const MKDOCS_BLOCKS: readonly Rule[] = [
  {
    name: 'snippets',
    needs: ['8<'],
    reason: '--8<-- puts another file here, whose words are not in this one',
    apply: (markdown) => {
      const ends = linesOf(markdown).flatMap(({ text }, index) => (SNIPPETS.test(text) ? [index] : []));
      const hidden = (index: number, pair: number): boolean =>
        index >= (ends[pair] ?? Number.POSITIVE_INFINITY) && index <= (ends[pair + 1] ?? -1);
      let pair = 0;
      return mapLines(markdown, (text, index) => {
        if (index > (ends[pair + 1] ?? Number.POSITIVE_INFINITY)) pair += 2;
        return SNIPPET.test(text) || hidden(index, pair) ? gone('') : text;
      });
    },
  },
  {
    name: 'admonitions',
    needs: ['!!!', '???'],
    reason: '!!! and ??? begin a box: its title is shown above the text that is indented below',
    apply: (markdown) =>
      unfold(markdown, (text, next) => {
        const [found, , title] = ADMONITION.exec(text) ?? [];
        if (found === undefined || (title === undefined && indentOf(next) < indentOf(text) + WIDTH)) return undefined;
        return { title: title ?? '', width: WIDTH };
      }),
  },
  {
    name: 'content tabs',
    needs: ['==='],
    reason: '=== "Tab" shows the name of the tab, and the text that is indented below when it is chosen',
    apply: (markdown) =>
      unfold(markdown, (text) => {
        const title = TAB.exec(text)?.[1];
        return title === undefined ? undefined : { title, width: WIDTH };
      }),
  },
];

export const MKDOCS_WORDS: readonly Rule[] = [
  {
    name: 'icons',
    reason: ':material-…: is a picture',
    apply: (markdown) => markdown.replace(ICON, gone),
  },
  {
    name: 'critic marks',
    reason: '{--…--} is deleted and {>>…<<} a remark; {++…++}, {==…==} and the second half of {~~…~>…~~} are shown',
    apply: (markdown) =>
      markdown.replace(CRITIC, (whole, open: string, inner: string, close: string) => {
        if (close !== (open === '>>' ? '<<' : open)) return whole;
        if (open === '--' || open === '>>') return gone(whole);
        return open === '~~' ? inner.slice(inner.indexOf('~>') + 2) : inner;
      }),
  },
  {
    name: 'keys',
    reason: '++ctrl+c++ shows the names of the keys, with a plus between them',
    apply: (markdown) => markdown.replace(KEYS, (_, keys: string) => keys.replaceAll('"', '')),
  },
];
