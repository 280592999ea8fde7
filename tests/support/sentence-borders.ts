/** News paragraphs with their sentences, and how the borders of a splitter differ from those. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Block } from '../../src/corpus/article.js';
import { sentencesOf } from '../../src/corpus/sentences/sentences.js';
import { root } from './needs.js';

const row = z.strictObject({ id: z.string(), paragraph: z.string(), sentences: z.array(z.string().min(1)).min(1) });

export type BorderRow = z.infer<typeof row>;

/** The sentences that a splitter finds in one paragraph, in order. */
export type Splitter = (paragraph: string) => readonly string[];

/** A border that is in one of the two only, with the words around it. */
export type BorderError = { readonly id: string; readonly kind: 'missed' | 'added'; readonly around: string };

const rows = (file: string): readonly BorderRow[] =>
  readFileSync(join(root, 'tests/eval', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

export const openBorders = rows('sentence-borders.jsonl');
/** Kept apart while the rules were written. */
export const lockedBorders = rows('sentence-borders-locked.jsonl');

export const ourSentences: Splitter = (paragraph) => {
  const block: Block = { kind: 'paragraph', depth: 0, start: 0, end: paragraph.length };
  return sentencesOf(paragraph, [block]).map(({ start, end }) => paragraph.slice(start, end));
};

/** Where each sentence but the first begins. */
function beginnings(paragraph: string, sentences: readonly string[]): ReadonlySet<number> {
  let from = 0;
  const found = sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const at = paragraph.indexOf(sentence, from);
      from = at < 0 ? from : at + sentence.length;
      return at;
    });
  return new Set(found.slice(1));
}

export function borderErrors(all: readonly BorderRow[], split: Splitter): readonly BorderError[] {
  return all.flatMap(({ id, paragraph, sentences }) => {
    const right = beginnings(paragraph, sentences);
    const found = beginnings(paragraph, split(paragraph));
    const around = (at: number): string =>
      `${paragraph.slice(Math.max(0, at - 25), at)}¦${paragraph.slice(at, at + 20)}`;
    return [
      ...[...right].filter((at) => !found.has(at)).map((at) => ({ id, kind: 'missed' as const, around: around(at) })),
      ...[...found].filter((at) => !right.has(at)).map((at) => ({ id, kind: 'added' as const, around: around(at) })),
    ];
  });
}

export const countSentences = (all: readonly BorderRow[]): number =>
  all.reduce((sum, { sentences }) => sum + sentences.length, 0);
