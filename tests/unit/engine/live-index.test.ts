import { describe, expect, it } from 'vitest';
import { type ArticlesMessage, createServed } from '../../../src/engine/live-index.js';
import { poolOf } from '../../../src/index/entries.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';

const embedder = createHashingEmbedder();
const entries = Array.from({ length: 50 }, (_, i) => entryOf(`a${i}`, [`Text number ${i}.`], embedder));
const index = await indexOf(entries, embedder);
const growth = (count: number) => ({ entries: entries.slice(0, count), pool: poolOf(index) });

function start() {
  const posted: ArticlesMessage[] = [];
  return { posted, served: createServed({ embedder, post: (message) => posted.push(message) }) };
}
const sizeNow = async ({ served }: ReturnType<typeof start>) => (await served.snapshot()).passages.length;

describe('the served snapshot', () => {
  it('is empty at first', async () => {
    expect(await sizeNow(start())).toBe(0);
  });

  it('grows article by article while a library is small', async () => {
    const started = start();
    const sizes: number[] = [];
    for (let count = 1; count <= 20; count++) {
      started.served.grow(growth(count));
      sizes.push(await sizeNow(started));
    }
    expect(sizes).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('is made again only when it has grown by a twentieth', async () => {
    const started = start();
    const sizes = new Set<number>();
    for (let count = 40; count <= 50; count++) {
      started.served.grow(growth(count));
      sizes.add(await sizeNow(started));
    }
    expect([...sizes]).toEqual([40, 42, 45, 48]);
  });

  it('announces each article once, before it is searched; while it grows only what is new is listed', async () => {
    const { served, posted } = start();
    served.grow(growth(1));
    served.grow(growth(3));
    await served.replace(index);
    expect(posted.map(({ change, listed, added }) => [change, listed.length, added.length])).toEqual([
      ['grown', 1, 1],
      ['grown', 2, 2],
      ['replaced', 50, 47],
    ]);
    expect((await served.snapshot()).articles).toHaveLength(50);
  });

  it('says what each article holds, and gives the entries of just those that are announced', async () => {
    const { served, posted } = start();
    expect(served.entries()).toEqual([]);
    served.grow(growth(2));
    expect(posted[0]?.listed).toEqual([
      { id: 'a0', words: 3, passages: 1, events: 0 },
      { id: 'a1', words: 3, passages: 1, events: 0 },
    ]);
    expect(served.entries()).toEqual(entries.slice(0, 2));
    await served.replace(index);
    expect(served.entries()).toBe(index.entries);
  });
});
