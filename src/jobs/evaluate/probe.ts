/** What the search finds for each question, kept for the next run. */

import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAlone } from '../../answer/alone.js';
import { READ } from '../../answer/ask.js';
import { weigh } from '../../answer/weigh.js';
import type { Found, Library } from '../../search/library.js';
import type { Asked } from './questions.js';
import { type Alone, looksAt, type Probe } from './weighing.js';

/** More than an answer looks at, so that each leg alone can be ranked ten deep. */
const HITS = 30;

/** More sentences are read alone than for an answer: with other weights, others come first. */
const ALONE = 6;

type Line = Omit<Probe, 'asked' | 'candidates'> & { readonly key: string };

export type ProbeOptions = {
  readonly library: Library;
  /** Where what was found is kept: the next run with the same library runs no model again. */
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
};

function known(file: string): Map<string, Line> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [line.key, line]));
}

/** Asks the library each question as an answer would, one after the other. */
export async function probeAll(
  asked: readonly Asked[],
  { library, folder, onProgress }: ProbeOptions,
): Promise<Probe[]> {
  mkdirSync(folder, { recursive: true });
  const version = library
    .articles()
    .map(({ hash }) => hash)
    .join();
  const file = join(folder, 'found.jsonl');
  const found = known(file);
  const probes: Probe[] = [];
  for (const one of asked) {
    const key = createHash('sha256')
      .update(`${version} ${HITS} ${ALONE} ${JSON.stringify(READ)} ${one.question} ${one.without ?? ''}`)
      .digest('hex')
      .slice(0, 24);
    const line = found.get(key) ?? (await probe(library, one, key));
    if (!found.has(key)) appendFileSync(file, `${JSON.stringify(line)}\n`);
    found.set(key, line);
    probes.push({ asked: one, found: line.found, ms: line.ms, alone: line.alone });
    onProgress(probes.length, asked.length);
  }
  return probes;
}

async function probe(library: Library, { question, without }: Asked, key: string): Promise<Line> {
  const ids = library.articles().map(({ id }) => id);
  const articles = without === undefined ? undefined : new Set(ids.filter((id) => id !== without));
  const began = performance.now();
  const found = await library.find({ text: question, limit: HITS, read: READ, articles });
  const ms = performance.now() - began;
  return { key, found, ms, alone: await readBest(library, question, found) };
}

/** Done even where the answer would be silence, so that weights can be fitted that would answer. */
async function readBest(library: Library, question: string, found: Found): Promise<readonly Alone[]> {
  const { ranked, read } = weigh(library, { question, found: looksAt(found), limit: 1 });
  if (!read) return [];
  const { scores } = await readAlone(library, ranked, { question: found.text, count: ALONE });
  return ranked.slice(0, ALONE).flatMap(({ hit, sentence: { start } }, i) => {
    const score = scores[i];
    return score === undefined ? [] : [{ article: hit.passage.article.id, start, score }];
  });
}
