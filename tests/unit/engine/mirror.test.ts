import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { createEditions } from '../../../src/engine/mirror.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf } from '../../support/index-entries.js';

const embedder = createHashingEmbedder();
const edition = (id: string, text: string): Article => entryOf(id, [text], embedder).article;
const listed = (...ids: readonly string[]) =>
  ids.map((id, i) => ({ id, words: 10 * (i + 1), passages: i + 1, events: 2 * i }));
const [a1, a2, a3, b1] = [edition('a', 'one'), edition('a', 'two'), edition('a', 'three'), edition('b', 'one')];

describe('the articles on the side that quotes them', () => {
  it('are those that are listed, in that order, with what is counted of them', () => {
    const editions = createEditions();
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('b', 'a'), added: [a1, b1] });
    expect(editions.articles()).toEqual([b1, a1]);
    expect([editions.counts('b'), editions.counts('a'), editions.counts('c')]).toEqual([
      { words: 10, passages: 1, events: 0 },
      { words: 20, passages: 2, events: 2 },
      { words: 0, passages: 0, events: 0 },
    ]);
  });

  it('keep the edition that a build has replaced or removed, until the next one', () => {
    const editions = createEditions();
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a', 'b'), added: [a1, b1] });
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [a2] });
    expect(editions.articles()).toEqual([a2]);
    expect([editions.article(a1), editions.article(a2), editions.article(b1)]).toEqual([a1, a2, b1]);
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [a3] });
    expect([editions.article(a1), editions.article(a2), editions.article(a3)]).toEqual([undefined, a2, a3]);
  });

  it('lose no edition when a new worker announces again what is known', () => {
    const editions = createEditions();
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [a1] });
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [a2] });
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [structuredClone(a2)] });
    expect(editions.article(a1)).toEqual(a1);
  });

  it('grow during a first build', () => {
    const editions = createEditions();
    editions.take({ kind: 'articles', change: 'replaced', listed: listed(), added: [] });
    editions.take({ kind: 'articles', change: 'grown', listed: listed('a'), added: [a1] });
    editions.take({
      kind: 'articles',
      change: 'grown',
      listed: [{ id: 'b', words: 4, passages: 2, events: 1 }],
      added: [b1],
    });
    expect(editions.articles()).toEqual([a1, b1]);
    expect([editions.counts('a').words, editions.counts('b').words]).toEqual([10, 4]);
    expect([editions.article(a1), editions.article(b1)]).toEqual([a1, b1]);
  });

  it('take over a new title of a text that is the same', () => {
    const editions = createEditions();
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [a1] });
    editions.take({ kind: 'articles', change: 'replaced', listed: listed('a'), added: [{ ...a1, title: 'New' }] });
    expect(editions.article(a1)?.title).toBe('New');
  });
});
