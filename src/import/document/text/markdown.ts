/** Reads Markdown files. */

import { readFrontMatter } from '../../../corpus/front-matter/front-matter.js';
import { doubt } from '../../doubts/doubt.js';
import type { Bytes, Draft, Facts, Found } from '../../draft.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { decodeText } from './decode.js';

const FACTS = ['title', 'author', 'publisher', 'published', 'updated', 'url', 'language'] as const;

/** The text stays as it is written; front matter and the first heading give the facts. */
export function readMarkdown(source: Bytes, budget: Budget): Draft {
  const { text, problems } = decodeText(source, budget);
  const front = readFrontMatter(text);
  if (front.kind === 'unreadable') {
    const { line, reason } = front.flaw;
    throw new DocumentRefused('damaged', `Line ${line}: ${reason}. Correct the front matter, and import it again.`);
  }
  const facts: { -readonly [Key in keyof Facts]: Facts[Key] } = {};
  for (const key of FACTS) {
    const value = front.facts[key];
    if (value !== undefined) Object.assign(facts, { [key]: { value, from: 'front matter' } satisfies Found<string> });
  }
  const body = text.slice(front.bodyStart).trim();
  const { title, rest } = facts.title ? { title: undefined, rest: body } : headed(body);
  if (title) facts.title = { value: title, from: 'first heading' };
  if (!/\p{L}/u.test(rest)) throw new DocumentRefused('no-text', 'The file has no text.');
  const flaws = front.flaws.map(({ line, reason }) => doubt('front-matter', { line, text: reason }));
  return { source: source.source, facts, markdown: rest, problems: [...problems, ...flaws] };
}

/** "# Title" or a title underlined with "=", at the beginning only. */
function headed(body: string): { readonly title?: string; readonly rest: string } {
  const found = /^(?:# +(.+?)(?: +#+)?|(\S.*)\n=+) *(?:\n|$)/.exec(body);
  const title = (found?.[1] ?? found?.[2])?.replace(/[*_`]/g, '').trim();
  return found && title ? { title, rest: body.slice(found[0].length).trim() } : { rest: body };
}
