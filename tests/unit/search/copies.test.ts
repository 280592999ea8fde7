import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { copiesIn } from '../../../src/search/copies.js';
import { createSnapshot, type Wordings } from '../../../src/search/snapshot.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';

const embedder = createHashingEmbedder();
const STORY = [
  'The harbour was dredged in 1921 by the brothers Amberley, who came from the north.',
  'Fishermen sold herring at dawn until the railway reached the town over the glacier.',
  'A lighthouse was built of the stones that were left when the old fort came down.',
];
const edited = STORY.map((text, at) => (at === 0 ? text.replace('came', 'hailed') : text));
const entries = [
  entryOf('first', STORY, embedder),
  entryOf('second', edited, embedder),
  entryOf('third', ['The harbour was dredged by two brothers from the north.', 'Shepherds sell wool.'], embedder),
];
const [first, second, third] = entries.map(({ article }): Article => article);
const open = async (of = entries, wordings: Wordings = new WeakMap()) =>
  copiesIn(await createSnapshot(await indexOf(of, embedder), { embedder, wordings }));
const refs = (one: Article | undefined) => one ?? expect.unreachable();

describe('articles that hold a sentence', () => {
  const held = async (articles?: readonly string[]) =>
    (await open())
      .holding({ text: STORY[0] ?? '', except: 'first', ...(articles && { articles: new Set(articles) }) })
      .map(({ id }) => id);

  it('have nearly all of its words in one passage', async () => {
    expect(await held()).toEqual(['second']);
  });

  it('are never outside of what may be seen', async () => {
    expect(await held(['first', 'third'])).toEqual([]);
  });
});

describe('two articles', () => {
  it('are copies if they share most runs of words', async () => {
    const { isCopy } = await open();
    expect(isCopy(refs(first), refs(second))).toBe(true);
    expect(isCopy(refs(first), refs(third))).toBe(false);
  });

  it('are not copies when one of them has gone', async () => {
    const { isCopy } = await open(entries.slice(0, 1));
    expect(isCopy(refs(first), refs(second))).toBe(false);
  });

  it('are read once, and again only if they change', async () => {
    const wordings: Wordings = new WeakMap();
    (await open(entries, wordings)).isCopy(refs(first), refs(second));
    const known = wordings.get(refs(first));
    const changed = entryOf('second', ['Shepherds sell wool at the market.'], embedder);
    const later = await open([...entries.slice(0, 1), changed], wordings);
    expect(later.isCopy(refs(first), changed.article)).toBe(false);
    expect(wordings.get(refs(first))).toBe(known);
    expect(wordings.has(refs(third))).toBe(false);
  });
});
