/**
 * The rules of Discord's Markdown. discord-markdown-parser builds on the same parser as Discord's client; here is what
 * it lacks (lists) and what it reads differently: lines after a block, and links to anything but the web.
 */

import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

type Rules = Parameters<typeof SimpleMarkdown.parserFor>[0];
type Rule = Rules[string];

export type Node = {
  readonly type: string;
  readonly content?: unknown;
  readonly [field: string]: unknown;
};

const CODE = /^```(([a-z0-9_+\-.#]+?)\n+)?\n*([\s\S]+?)\n*```\n?/i;
const HEADING = /^(#{1,3}) +([^\n]+?)(\n|$)/;
const SMALL = /^-# +([^\n]+?)(\n|$)/;
const LIST = /^ *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n *(?:[-*]|\d{1,9}\.) +\S[^\n]*|\n {2,}\S[^\n]*)*\n?/;
const ITEM = /^( *)([-*]|\d{1,9}\.) +(.*)$/s;
const WEB = /^<?https?:\/\/[^\s]+$/i;

const known = (name: string): Rule => {
  const rule = (rulesExtended as Rules)[name];
  if (!rule) throw new Error(`discord-markdown-parser has no rule ${name}`);
  return rule;
};

const atLineStart =
  (pattern: RegExp): Rule['match'] =>
  (source, _state, before) =>
    /^$|\n$/.test(before) ? pattern.exec(source) : null;

/** A line of a list; a line without a sign belongs to the item above it. */
function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  for (const line of text.replace(/\n$/, '').split('\n')) {
    if (ITEM.test(line) || items.length === 0) items.push(line);
    else items.push(`${items.pop()}\n${line.trimStart()}`);
  }
  return items;
}

const list: Rule = {
  order: known('heading').order - 0.2,
  match: atLineStart(LIST),
  parse: (capture, parse, state) => ({
    items: itemsOf(capture[0] ?? '').map((item) => {
      const [, indent = '', sign = '', text = ''] = ITEM.exec(item) ?? [];
      const content = parse(text, { ...state, prevCapture: ['x'] });
      return { depth: Math.floor(indent.length / 2), sign, content };
    }),
  }),
};

const link: Rule = {
  ...known('link'),
  match(source, state, before) {
    const capture = known('link').match(source, state, before);
    return capture && WEB.test(capture[2] ?? '') && (capture[1] ?? '').trim() !== '' ? capture : null;
  },
};

const parser = SimpleMarkdown.parserFor({
  ...rulesExtended,
  codeBlock: { ...known('codeBlock'), match: (source) => CODE.exec(source) },
  heading: { ...known('heading'), match: atLineStart(HEADING) },
  subtext: { ...known('subtext'), match: atLineStart(SMALL) },
  list,
  link,
});

/** The parts of a text as Discord reads them. */
export const parsed = (markdown: string): readonly Node[] => parser(markdown, { inline: true }) as readonly Node[];
