import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Article, textOf } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { root } from '../../support/needs.js';

const place = z.strictObject({ article: z.string(), gold: z.array(z.string().min(1)).min(1) });
const said = { id: z.string(), question: z.string().min(1), manner: z.string() };
const row = z.discriminatedUnion('answerable', [
  z.strictObject({ ...said, answerable: z.literal(true), ...place.shape, also: z.array(place).optional() }),
  z.strictObject({ ...said, answerable: z.literal(false) }),
]);
type Row = z.infer<typeof row>;

const home = join(root, 'tests/eval/harder');
const read = (set: string, file: string): readonly Row[] =>
  readFileSync(join(home, set, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

const SETS = ['five', 'council', 'manual', 'marvale'].map((name) => ({
  name,
  open: read(name, 'questions.jsonl'),
  locked: read(name, 'locked.jsonl'),
  pages: existsSync(join(home, name, 'pages')) ? join(home, name, 'pages') : join(root, 'corpus'),
}));

const count = (rows: readonly Row[], answerable: boolean): number =>
  rows.filter((one) => one.answerable === answerable).length;

/** The gold that is not a whole sentence of its article. */
function misquoted(rows: readonly Row[], articles: readonly Article[]): readonly string[] {
  const sentences = new Map(articles.map((one) => [one.id, new Set(one.sentences.map((span) => textOf(one, span)))]));
  const places = rows.flatMap((one) => (one.answerable ? [one, ...(one.also ?? [])] : []));
  return places.flatMap(({ article, gold }) => gold.filter((text) => !sentences.get(article)?.has(text)));
}

describe('the harder question sets', () => {
  it('have at least 250 answerable and 150 unanswerable questions on the five articles', () => {
    const [five] = SETS;
    const all = [...(five?.open ?? []), ...(five?.locked ?? [])];
    expect(count(all, true)).toBeGreaterThanOrEqual(250);
    expect(count(all, false)).toBeGreaterThanOrEqual(150);
  });

  it('have at least 150 answerable and 60 unanswerable questions on three other libraries', () => {
    const all = SETS.slice(1).flatMap(({ open, locked }) => [...open, ...locked]);
    expect(count(all, true)).toBeGreaterThanOrEqual(150);
    expect(count(all, false)).toBeGreaterThanOrEqual(60);
  });

  it.each(SETS)('$name: a third is locked away, and no question is in both parts', ({ open, locked }) => {
    expect(locked.length / (open.length + locked.length)).toBeCloseTo(1 / 3, 1);
    expect(new Set([...open, ...locked].map(({ question }) => question)).size).toBe(open.length + locked.length);
  });

  it.each(SETS)('$name: every gold is a whole sentence of its article', async ({ open, locked, pages }) => {
    const { articles } = await loadCorpus(pages);
    expect(misquoted([...open, ...locked], articles)).toEqual([]);
  });
});
