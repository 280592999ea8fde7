/** Writes a draft as an article's file. */

import { writeFrontMatter } from '../corpus/front-matter/write.js';
import { doubt } from './doubts/doubt.js';
import type { Draft, DraftProblem, Facts } from './draft.js';
import { fingerprintOf, type ImportRecord, RECORD_KEY } from './record.js';

/** `text`: the whole file; `problems`: facts that could not be written as they are. */
export type ArticleFile = {
  readonly text: string;
  readonly record: ImportRecord;
  readonly problems: readonly DraftProblem[];
};

/** The reader of front matter takes no longer values. */
const LONGEST = 1000;

/** The order in which a person reads them. */
const KEYS = ['title', 'author', 'publisher', 'published', 'updated', 'url', 'language'] as const;

/** `on`: the day of the import, which is also when an address was retrieved. */
export function articleFile(draft: Draft, { on }: { readonly on: string }): ArticleFile {
  const { facts, problems } = writable(draft.facts);
  const retrieved = isAddress(draft.source) ? { retrieved: on } : {};
  const body = bodyOf(draft.markdown);
  const hash = fingerprintOf(`${writeFrontMatter({ ...facts, [RECORD_KEY]: {} })}${body}`);
  const record = { source: oneLine(draft.source), on, hash };
  return { text: `${writeFrontMatter({ ...facts, ...retrieved, [RECORD_KEY]: record })}${body}`, record, problems };
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/** Control characters would make the whole file unreadable; no reader sees them. */
const bodyOf = (markdown: string): string => `\n${markdown.replace(/[^\P{Cc}\n\t]/gu, '').trim()}\n`;

const oneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();

function writable(found: Facts): { readonly facts: Record<string, string>; readonly problems: DraftProblem[] } {
  const facts: Record<string, string> = {};
  const problems: DraftProblem[] = [];
  for (const key of KEYS) {
    const value = found[key]?.value;
    const line = value === undefined ? '' : oneLine(value);
    if (line.length > LONGEST) problems.push(doubt('fact-too-long', { name: key, length: line.length }));
    else if (line !== '') facts[key] = line;
  }
  return { facts, problems };
}
