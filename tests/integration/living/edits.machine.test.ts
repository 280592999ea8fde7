import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import { sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { openLocalEngine } from '../../support/local-engine.js';
import { createRandom } from '../../support/noise.js';

const EDITS = 200;
const QUESTIONS_AN_EDIT = 10;
const SENTENCES = 8;
/** Enough to embed that what has gone is taken out first. */
const FILES_OF_A_LARGE_EDIT = 6;

/** The sentences of each file by their numbers, which no sentence has twice. */
type Files = Map<string, readonly number[]>;

const bodyOf = (numbers: readonly number[]): string =>
  [numbers.slice(0, SENTENCES / 2), numbers.slice(SENTENCES / 2)]
    .map((half) => half.map(sentenceOf).join(' '))
    .join('\n\n');

const numbersIn = (text: string): readonly number[] => [...text.matchAll(/of ward (\d+)/g)].map(([, n]) => Number(n));
const live = (files: Files): ReadonlySet<number> => new Set([...files.values()].flat());

/** The numbers of all sentences in an answer, by one of the ways to get one. */
async function quotedBy(engine: Engine, way: number, sentence: number): Promise<readonly number[]> {
  const text = sentenceOf(sentence);
  if (way === 0) {
    const answer = await engine.ask(`What happened to the commission of ward ${sentence} in ${1500 + sentence}?`);
    return answer.kind === 'abstained' ? [] : numbersOf(engine, answer.quotes);
  }
  if (way === 1) return numbersOf(engine, await engine.find(text, { passages: 3, limit: 3 }));
  if (way === 2) {
    const { groups } = await engine.events({ bounds: {}, page: 1, size: 20, topic: text });
    return numbersOf(
      engine,
      groups.flatMap(({ events }) => events),
    );
  }
  const { shown } = await engine.check(text);
  return shown.flatMap((check) => ('quotes' in check ? numbersOf(engine, check.quotes) : []));
}

type Shown = {
  readonly article: { readonly id: string; readonly hash: string };
  readonly start: number;
  readonly end: number;
};

const numbersOf = (engine: Engine, quotes: readonly Shown[]): readonly number[] =>
  quotes.flatMap(({ article, start, end }) => numbersIn(engine.article(article)?.body.slice(start, end) ?? ''));

it('no removed text is quoted in 2,000 questions during 200 edits', async () => {
  const random = createRandom(16);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let next = 0;
  const fresh = (): readonly number[] => Array.from({ length: SENTENCES }, () => next++);
  const files: Files = new Map(Array.from({ length: 12 }, (_, i) => [`file-${i}`, fresh()]));
  const library = await temporaryLibrary(Object.fromEntries([...files].map(([name, one]) => [name, bodyOf(one)])));
  const path = (name: string): string => join(library.corpusDir, `${name}.md`);
  const engine = await openLocalEngine(library);
  await engine.build();

  const write = async (name: string, numbers: readonly number[]): Promise<void> => {
    files.set(name, numbers);
    await writeArticles(library.corpusDir, { [name]: bodyOf(numbers) });
  };
  const edits: readonly (() => Promise<void>)[] = [
    () => write(`file-${1_000 + next}`, fresh()),
    async () => {
      const name = pick([...files.keys()]);
      await write(name, (files.get(name) ?? []).with(Math.floor(random() * SENTENCES), next++));
    },
    async () => {
      if (files.size < 6) return;
      const name = pick([...files.keys()]);
      files.delete(name);
      await rm(path(name));
    },
    async () => {
      const [from, to] = [pick([...files.keys()]), `file-${5_000 + next++}`];
      files.set(to, files.get(from) ?? []);
      files.delete(from);
      await rename(path(from), path(to));
    },
    async () => {
      for (const name of [...files.keys()].slice(0, FILES_OF_A_LARGE_EDIT)) await write(name, fresh());
    },
  ];

  const wrong: string[] = [];
  let asked = 0;
  let answered = 0;
  const question = async (allowed: () => ReadonlySet<number>): Promise<void> => {
    const [way, sentence] = [asked++ % 4, Math.floor(random() * next)];
    const quoted = await quotedBy(engine, way, sentence);
    if (quoted.length > 0) answered += 1;
    for (const number of quoted) if (!allowed().has(number)) wrong.push(`${asked}: sentence ${number}, way ${way}`);
  };
  for (let edit = 0; edit < EDITS; edit++) {
    const before = live(files);
    await pick(edits)();
    const after = live(files);
    const either = new Set([...before, ...after]);
    const build = engine.build({ full: false });
    const meanwhile = Array.from({ length: QUESTIONS_AN_EDIT / 2 }, () => question(() => either));
    await Promise.all([build, ...meanwhile]);
    for (let i = 0; i < QUESTIONS_AN_EDIT / 2; i++) await question(() => after);
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(EDITS * QUESTIONS_AN_EDIT);
  expect(answered).toBeGreaterThan(asked / 4);
}, 900_000);
