/** Rules for attribute lists (kramdown, Pandoc). */

import type { Rule } from './rule.js';
import { bracketPairs, type Change, change } from './text/brackets.js';
import { gone } from './text/gaps.js';
import { mapLines } from './text/lines.js';
import { END } from './text/signs.js';

const CLASS = String.raw`[ \t]*[.#]-?[\p{L}_][\p{L}\p{N}_:.\-]*`;
const VALUE = String.raw`[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)`;
/** `{.class #id key=value}`, with or without kramdown's colon. */
const LIST = new RegExp(String.raw`\{:?(?:${CLASS}|(?:[ \t]+|(?<=[{:]))(?:${VALUE}))+[ \t]*\}`, 'gu');
/** A list that is defined elsewhere (`{:toc}`), or defines one (`{:wide: .x}`). */
const REFERENCE = /\{:[ \t]*[a-z][\w-]*(?:[ \t]+[^{}\n]*)?\}|\{:[\w-]+:[^{}\n]*\}/gi;
const RAW_FORMAT = new RegExp(`${END}\\{=\\w+\\}`, 'g');
const EXTENSION = /\{::comment\}(?:(?!\{::comment\})[\s\S])*?\{:\/(?:comment)?\}|\{::[^{}\n]*\}|\{:\/\w*\}/g;
const HEADING = /^[ \t>]{0,20}#{1,6}[ \t]/;
const HEADING_ID = /\{(?:#[^\s{}]+|-)\}(?=[ \t#]*$)/;

export const ATTRIBUTES: readonly Rule[] = [
  {
    name: 'kramdown extensions',
    reason: '{::comment} … {:/comment} is not shown, {::nomarkdown} and {::options} are instructions to kramdown',
    apply: (markdown) => markdown.replace(EXTENSION, gone),
  },
  {
    name: 'ids of headings',
    needs: ['{'],
    reason: '{#id} after a heading is its address',
    apply: (markdown) => mapLines(markdown, (text) => (HEADING.test(text) ? text.replace(HEADING_ID, gone) : text)),
  },
  {
    name: 'attribute lists',
    needs: ['{'],
    reason: '{: .wide }, {#id .class} and [words]{.class} say how something looks; only the words are shown',
    apply: (markdown) => withoutLists(markdown.replace(RAW_FORMAT, END)),
  },
];

function withoutLists(markdown: string): string {
  const closes = new Map([...bracketPairs(markdown).values()].map(({ open, close }) => [close, open]));
  const changes: Change[] = [];
  for (const { 0: list, index } of markdown.matchAll(LIST)) {
    const before = markdown[index - 1] ?? '\n';
    const after = markdown[index + list.length] ?? '\n';
    // {x=5} may be a set: a width counts only after what it belongs to, or alone on its line.
    const bound = OWNER.test(before) || (LINE_END.test(before) && LINE_END.test(after));
    if (/^\{[^:.#\s]/.test(list) && !bound) continue;
    changes.push({ start: index, end: index + list.length, text: gone(list) });
    const open = before === ']' ? closes.get(index - 1) : undefined;
    if (open === undefined || !isSpan(markdown, open)) continue;
    changes.push({ start: open, end: open + 1, text: '' }, { start: index - 1, end: index, text: '' });
  }
  return change(markdown, changes).replace(REFERENCE, (list, offset: number, all: string) =>
    // {:ok} in the middle of a sentence belongs to some program; alone on its line it is a list.
    OWNER.test(all[offset - 1] ?? '') || LINE_END.test(all[offset - 1] ?? '\n') ? gone(list) : list,
  );
}

/** What a list may belong to: a link, a span, emphasis, code. */
const OWNER = new RegExp(`[\\])*_${END}]`);

const LINE_END = /[\n\u2028]/;

/** Not the second half of `[words][name]`, nor a picture, nor a footnote. */
const isSpan = (markdown: string, open: number): boolean =>
  !/[\]!]/.test(markdown[open - 1] ?? '') && markdown[open + 1] !== '^';
