import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractEvents } from '../../../src/events/extract.js';
import { keyOf } from '../../../src/events/kept.js';
import { eventParts, localReader } from '../../support/event-parts.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { article } from '../../support/tiny.js';

const text = (id: string, year: number, published = '2020-01-01') =>
  article({ id, markdown: `The mill closed in ${year}.`, front: `title: The ${id}\npublished: "${published}"` });

describe('the events of articles', () => {
  it('are read once, also when two ask at the same time', async () => {
    const reader = localReader();
    const one = text('one', 1999);
    const [first, second] = await Promise.all([reader.of([one]), reader.of([one])]);
    expect(first).toEqual(second);
    expect(reader.articles).toEqual(['one']);
  });

  it('are kept on the disk: another start reads only what changed', async () => {
    const folder = join(await temporaryFolder(), 'events');
    const before = await localReader(folder).of([text('one', 1999), text('two', 2001)]);
    const again = localReader(folder);
    const after = await again.of([text('one', 1999), text('two', 2002)]);
    expect(again.articles).toEqual(['two']);
    expect(after[0]).toEqual(before[0]);
  });

  it('come with what each rule made of their dates only for who asks: that is more than all the rest', () => {
    const one = text('one', 1999);
    const plain = extractEvents(one, eventParts);
    const explained = extractEvents(one, { ...eventParts, explain: true });
    expect(plain).toEqual({ ...explained, readings: [] });
    expect(explained.readings.map(({ text: date, steps }) => [date, ...steps.map(({ rule }) => rule)])).toEqual([
      ['1999', 'year', 'stated', 'past'],
    ]);
  });

  it('are read anew when the publication date, the id or the rules change', () => {
    const one = text('one', 1999);
    const keys = [keyOf(one), keyOf(text('one', 1999, '2020-01-02')), keyOf(text('two', 1999)), keyOf(one, 999)];
    expect(new Set(keys).size).toBe(4);
  });

  it('are read anew when what was kept is damaged, or would be less than a sentence', async () => {
    const folder = await temporaryFolder();
    const one = text('one', 1999);
    const [good] = await localReader(folder).of([one]);
    const file = join(folder, `${keyOf(one)}.json`);
    const kept = await readFile(file, 'utf8');
    for (const damaged of ['', '{', '[]', kept.replace('"start":0', '"start":4'), kept.replace('"year"', '"hour"')]) {
      await writeFile(file, damaged);
      const reader = localReader(folder);
      expect(await reader.of([one])).toEqual([good]);
      expect(reader.articles).toEqual(['one']);
    }
  });

  it('need no folder that can be written', async () => {
    const blocked = join(await temporaryFolder(), 'file');
    await writeFile(blocked, '');
    expect((await localReader(join(blocked, 'events')).of([text('one', 1999)]))[0]?.events).toHaveLength(1);
  });

  it('that no longer belong to an article are removed when all are refreshed', async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await localReader(folder).of([text('one', 1999), text('gone', 1999)]);
    const one = text('one', 1999);
    await localReader(folder).refresh([one]);
    expect(await readdir(folder)).toEqual([`${keyOf(one)}.json`]);
  });
});
