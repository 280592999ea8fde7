import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';
import { createLikeness } from '../../../src/import/likeness/likeness.js';
import { shareOf, shinglesOf } from '../../../src/words/shingles.js';
import { story } from '../../support/importing.js';

const likenessOf = (texts: Readonly<Record<string, string>>) => {
  const likeness = createLikeness();
  for (const [key, text] of Object.entries(texts)) likeness.add(key, text);
  return likeness;
};

/** The same numbers each time, from 0 to 1. */
const chance = (() => {
  let seed = 7;
  return () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
})();

const edited = (text: string, rate: number): string =>
  text
    .split(/(\s+)/)
    .map((word) => (/\p{L}/u.test(word) && chance() < rate ? `other${Math.floor(chance() * 1e6)}` : word))
    .join('');

describe('likeness', () => {
  it('takes texts that differ in quotation marks, capitals, spaces and invisible signs for the same', () => {
    const text = story('Marvale');
    const dressed = text
      .replaceAll('“', '"')
      .replaceAll('”', '"')
      .replaceAll(' ', '\u00a0 ')
      .replace('Monday', 'MON\u00adDAY');
    expect(likenessOf({ a: text }).alike(dressed)).toEqual([{ key: 'a', share: 1 }]);
  });

  it('finds nothing like what it has never seen, and nothing in nothing', () => {
    expect(createLikeness().alike(story('Marvale'))).toEqual([]);
    expect(likenessOf({ a: '', b: '…' }).alike('')).toEqual([]);
    expect(likenessOf({ a: 'Two words' }).alike('Two words')).toEqual([{ key: 'a', share: 1 }]);
  });

  it('works in scripts without spaces, too', () => {
    const text = '市議会は月曜日に古い橋について話し合い、夏の終わりまでに決めると発表した。';
    expect(likenessOf({ a: text }).alike(text.replace('月曜日', '火曜日'))).toEqual([
      { key: 'a', share: expect.closeTo(0.8, 0) },
    ]);
  });

  it('names the closest first', () => {
    const text = [1, 2, 3, 4, 5, 6].map((number) => story(`Place ${number}`)).join('\n');
    const likeness = likenessOf({ far: edited(text, 0.04), near: edited(text, 0.005) });
    expect(likeness.alike(text).map(({ key }) => key)).toEqual(['near', 'far']);
  });

  it('tells the articles of four libraries apart, and finds every copy with a word in fifty changed', async () => {
    const folders = ['corpus', ...['council', 'manual', 'marvale'].map((name) => `tests/eval/harder/${name}/pages`)];
    const texts: Record<string, string> = {};
    for (const folder of folders)
      for (const { id, body } of (await loadCorpus(folder)).articles) texts[`${folder} ${id}`] = body;
    const shingles = Object.values(texts).map(shinglesOf);
    const shares = shingles.flatMap((one, index) => shingles.slice(0, index).map((other) => shareOf(one, other)));
    expect(Math.max(...shares)).toBeLessThan(0.2);
    const likeness = likenessOf(texts);
    for (const [key, text] of Object.entries(texts))
      expect(likeness.alike(edited(text, 0.02)).map((one) => one.key)).toEqual([key]);
  });
});
