import { describe, expect, it } from 'vitest';
import type { FindQuery } from '../../../src/search/library.js';
import { retrieve } from '../../../src/search/retrieve.js';
import { createSnapshot } from '../../../src/search/snapshot.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';

const embedder = createHashingEmbedder({ maxTokens: 12 });
const long = `The ferry ${'sails past green islands and '.repeat(8)}reaches the lighthouse of Kestrel.`;
const entries = [
  entryOf('sea', ['The harbour was dredged in 1921.', long, 'Fishermen sell herring at dawn.'], embedder),
  entryOf('land', ['The railway crosses the glacier.', 'Shepherds sell wool at the market.'], embedder),
];
const snapshot = await indexOf(entries, embedder).then((index) => createSnapshot(index, { embedder }));
const find = (text: string, query: Partial<FindQuery> = {}) => retrieve(snapshot, { text, limit: 5, ...query });
const textsOf = ({ hits }: Awaited<ReturnType<typeof find>>): string[] =>
  hits.map(
    ({ passage }) =>
      snapshot.articles.find(({ id }) => id === passage.article.id)?.body.slice(passage.start, passage.end) ?? '',
  );

describe('retrieve', () => {
  it('puts the passage first that is best by meaning and by words, with a score of 1', async () => {
    const found = await find('Which railway crosses the glacier?');
    expect(textsOf(found)[0]).toBe('The railway crosses the glacier.');
    expect(found.hits[0]?.score).toBeCloseTo(1);
    expect(found.hits[0]?.parts.dense).toBeGreaterThan(0);
    expect(found.hits[0]?.parts.keyword).toBeGreaterThan(0);
  });

  it('orders hits by score and gives no more than the limit', async () => {
    const { hits } = await find('sell herring wool', { limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]?.score).toBeGreaterThanOrEqual(hits[1]?.score ?? 1);
  });

  it('lists a passage once, by its best vector, when it has several', async () => {
    expect(entries[0]?.rows.length).toBeGreaterThan(3);
    const found = await find('the lighthouse of Kestrel', { limit: 50 });
    expect(textsOf(found).filter((text) => text === long)).toHaveLength(1);
    const vector = (await embedder.embed(['the lighthouse of Kestrel'], 'query'))[0] ?? new Float32Array();
    expect(found.hits.find(({ passage }) => passage.start === 34)?.parts.dense).toBeCloseTo(snapshot.cosine(1, vector));
  });

  it('gives no keyword score to a passage that shares no word with the question', async () => {
    const { hits } = await find('dredged', { limit: 50 });
    expect(hits).toHaveLength(5);
    expect(hits.filter(({ parts }) => parts.keyword !== undefined)).toHaveLength(1);
    expect(hits.every(({ parts }) => parts.dense !== undefined)).toBe(true);
  });

  it('looks only into the articles that are named', async () => {
    const { hits } = await find('sell at the market', { articles: new Set(['sea']), limit: 50 });
    expect(new Set(hits.map(({ passage }) => passage.article.id))).toEqual(new Set(['sea']));
    expect((await find('sell', { articles: new Set() })).hits).toEqual([]);
  });

  it('weighs the content words of the question, 0 for one that is in no passage', async () => {
    const { terms } = await find('Who will sell the submarine? Sell!');
    expect(terms.map(({ term }) => term)).toEqual(['sell', 'submarin']);
    expect(terms.map(({ weight }) => weight > 0)).toEqual([true, false]);
  });

  it('reads a question that is longer than the model reads, and one with nothing in it', async () => {
    expect(textsOf(await find(`railway glacier ${'and so on '.repeat(1_000)}`))[0]).toBe(
      'The railway crosses the glacier.',
    );
    const empty = await find('');
    expect(empty.terms).toEqual([]);
    expect(empty.hits.every(({ parts }) => parts.keyword === undefined)).toBe(true);
  });

  it('finds nothing, and does not fail, in an empty index', async () => {
    const empty = await createSnapshot({ entries: [], vectors: new Float32Array() }, { embedder });
    expect((await retrieve(empty, { text: 'harbour', limit: 3 })).hits).toEqual([]);
  });

  it('reports how long each stage took', async () => {
    let time = 0;
    const { ms } = await retrieve(snapshot, { text: 'harbour', limit: 1 }, { now: () => time++ });
    expect(ms).toEqual({ embed: 1, dense: 1, keyword: 1, fuse: 1, read: 1 });
  });
});
