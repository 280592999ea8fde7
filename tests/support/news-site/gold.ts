/** The pages of the news site with what a person says is in them: facts in the first line, the text between marks. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../needs.js';

export const FIELDS = ['title', 'author', 'publisher', 'published', 'updated', 'language', 'url'] as const;
export type Field = (typeof FIELDS)[number];

/** `facts`: what is not stated on the page is absent. `body`: its words as they are read, with lines between blocks. */
export type GoldPage = {
  readonly name: string;
  readonly path: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly expect: 'article' | 'not-an-article' | 'no-text';
  readonly facts: Readonly<Partial<Record<Field, string>>>;
  readonly body: string;
  /** Words that a doubt or a note has, each as a regular expression. */
  readonly says: readonly string[];
};

type Head = Partial<Record<Field, string>> & {
  readonly path: string;
  readonly status?: number;
  readonly type?: string;
  readonly encode?: string;
  readonly expect: GoldPage['expect'];
  readonly says?: readonly string[];
};

const HEAD = /^<!--gold (\{.*\})-->\n/;

/** ⟦…⟧ is the article's text, ⟪…⟫ inside of it is not; the pages are served without these marks. */
const MARKS = /[⟦⟧⟪⟫]/g;

/** `pages`: those that rules were made with; the others were each looked at only when the rules of their day were done. */
export type Folder =
  | 'pages'
  | 'held-out'
  | 'second'
  | 'third'
  | 'fourth'
  | 'fifth'
  | 'sixth'
  | 'seventh'
  | 'eighth'
  | 'ninth'
  | 'tenth'
  | 'eleventh';

/** `base` stands for {{base}}. */
export function goldPages(folder: Folder, base: string): readonly GoldPage[] {
  const dir = join(root, 'tests', 'support', 'news-site', folder);
  return readdirSync(dir)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => goldPage(name, readFileSync(join(dir, name), 'utf8').replaceAll('{{base}}', base), base));
}

function goldPage(name: string, text: string, base: string): GoldPage {
  const head = JSON.parse(HEAD.exec(text)?.[1] ?? '') as Head;
  const html = text.replace(HEAD, '');
  const facts = FIELDS.flatMap((field) => {
    const stated = field === 'url' ? `${base}${head.url ?? head.path}` : head[field];
    return stated === undefined ? [] : [[field, stated] as const];
  });
  return {
    name,
    path: head.path,
    status: head.status ?? 200,
    type: head.type ?? 'text/html; charset=utf-8',
    bytes: encode(html.replace(MARKS, ''), head.encode),
    expect: head.expect,
    facts: Object.fromEntries(facts),
    body: wordsOfMarked(html),
    says: head.says ?? [],
  };
}

/** Node encodes nothing but Unicode; a single-byte encoding is its decoder turned round. */
function encode(text: string, encoding: string | undefined): Uint8Array {
  if (encoding === undefined) return new TextEncoder().encode(text);
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const byteOf = new Map([...letters].map((letter, byte) => [letter, byte]));
  return Uint8Array.from([...text], (letter) => {
    const byte = byteOf.get(letter);
    if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`);
    return byte;
  });
}

const BLOCK_TAG =
  /<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|figure|figcaption|blockquote|table|caption|thead|tbody|tr|td|th|pre|section|aside|br|hr)\b[^>]*>/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', copy: '©', quot: '"' };

/** The words between the marks, by nothing but the removal of tags. */
function wordsOfMarked(html: string): string {
  const marked = [...html.matchAll(/⟦([^⟧]*)⟧/g)].map(([, inside = '']) => inside).join('\n');
  return marked
    .replace(/⟪[^⟫]*⟫/g, '')
    .replace(BLOCK_TAG, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&([a-z]+);/g, (whole, name: string) => NAMED[name] ?? whole)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();
}
