import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textOf } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { root } from '../../support/needs.js';

const gold = z.array(z.string().min(1)).min(1);
const row = z.discriminatedUnion('answerable', [
  z.strictObject({
    id: z.string(),
    question: z.string().min(1),
    answerable: z.literal(true),
    manner: z.string(),
    article: z.string(),
    gold,
    /** Every sentence of `gold` is needed; without it, any one of them answers. */
    all: z.literal(true).optional(),
    also: z.array(z.strictObject({ article: z.string(), gold })).optional(),
  }),
  z.strictObject({ id: z.string(), question: z.string().min(1), answerable: z.literal(false), manner: z.string() }),
]);

const rows = readFileSync(join(root, 'tests/eval/own.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => row.parse(JSON.parse(line)));
const answerable = rows.filter((one) => one.answerable);
const { articles } = await loadCorpus(join(root, 'corpus'));

/** How many questions there are of each manner. */
const counts = (of: readonly { manner: string }[]): Map<string, number> =>
  of.reduce((sum, { manner }) => sum.set(manner, (sum.get(manner) ?? 0) + 1), new Map<string, number>());

describe('our own question set', () => {
  it('has at least 125 questions that the articles answer and 105 that they do not', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(125);
    expect(rows.length - answerable.length).toBeGreaterThanOrEqual(105);
  });

  it('asks every question once, under an id of its own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(new Set(rows.map(({ question }) => question.toLowerCase())).size).toBe(rows.length);
  });

  it('asks in many ways, each at least five times', () => {
    const yes = counts(answerable);
    const no = counts(rows.filter((one) => !one.answerable));
    expect(yes.size).toBeGreaterThanOrEqual(13);
    expect([...no.keys()]).toEqual(
      expect.arrayContaining(['off-topic', 'near-topic', 'false-premise', 'almost-right', 'greeting', 'order']),
    );
    for (const [manner, count] of [...yes, ...no]) expect(count, manner).toBeGreaterThanOrEqual(5);
  });

  it('covers every article', () => {
    for (const { id } of articles)
      expect(answerable.filter(({ article }) => article === id).length, id).toBeGreaterThanOrEqual(15);
  });

  it('has gold that is a whole sentence of the article it names', () => {
    for (const { id, article, gold, also = [] } of answerable)
      for (const place of [{ article, gold }, ...also]) {
        const named = articles.find((one) => one.id === place.article);
        const sentences = named?.sentences.map((sentence) => textOf(named, sentence)) ?? [];
        expect(sentences, id).toEqual(expect.arrayContaining(place.gold));
      }
  });

  it('names two sentences or more where all of them are needed', () => {
    for (const { all, gold } of answerable) if (all) expect(gold.length).toBeGreaterThanOrEqual(2);
  });
});
