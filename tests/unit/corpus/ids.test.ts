import { describe, expect, it } from 'vitest';
import { dateInName, idOf, idsOf, readableName } from '../../../src/corpus/ids.js';
import fc from '../../support/fc.js';

const ids = (...paths: string[]) => paths.map((path) => idsOf(paths).get(path));

describe('the id of a file', () => {
  it.each([
    ['new-phase-2.md', 'new-phase-2'],
    ['Harbour Crane.md', 'harbour-crane'],
    ['a_b.MD', 'a-b'],
    ['_posts/2020-05-01-the-launch.md', 'the-launch'],
    ['20200501 The launch.markdown', 'the-launch'],
    ['2017-03-09.md', '2017-03-09'],
    ['2020 in review.md', '2020-in-review'],
    ['Über die Brücke.md', 'uber-die-brucke'],
    ['Гавань и кран.md', 'gavan-i-kran'],
    ['港口新闻.txt', 'gangkouxinwen'],
    ['posts/launch/index.md', 'launch'],
    ['posts/launch/index.ru.md', 'launch-ru'],
    ['docs/README.md', 'docs'],
    ['README.md', 'readme'],
    ["Ann's crane.mdx", 'anns-crane'],
    ['—.md', 'article'],
  ])('of %s is %s', (path, id) => {
    expect(idOf(path)).toBe(id);
  });

  it('of a name in Urdu is made of its letters', () => {
    expect(idOf('کراچی بندرگاہ.md')).toMatch(/^[a-z-]+$/);
  });

  it('is cut at a hyphen when the name is long', () => {
    const id = idOf(`${'word-'.repeat(20)}end.md`);
    expect(id).toBe(Array(13).fill('word').join('-'));
    expect(idOf(`${'a'.repeat(100)}.md`)).toBe('a'.repeat(64));
  });

  it('has the folder before it where two are alike, then a number', () => {
    expect(ids('a/index.md', 'b/index.md')).toEqual(['a', 'b']);
    expect(ids('north/minutes.md', 'south/minutes.md')).toEqual(['north-minutes', 'south-minutes']);
    expect(ids('minutes.md', 'south/minutes.md')).toEqual(['minutes', 'south-minutes']);
    expect(ids('2020-05-01-news.md', '2020-06-01-news.md')).toEqual(['news', 'news-2']);
    expect(ids('a/x/news.md', 'b/x/news.md', 'x-news.md')).toEqual(['x-news-2', 'x-news-3', 'x-news']);
  });

  it('is the same for the same folder in any order, one for each file, and fit for an address', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9 _.-]{1,12}$|^[а-я]{1,5}$/);
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 30 }), (paths) => {
        const found = idsOf(paths);
        expect([...idsOf([...paths].reverse())].sort()).toEqual([...found].sort());
        expect(new Set(found.values()).size).toBe(paths.length);
        for (const id of found.values()) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
      }),
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['Harbour Crane.md', 'Harbour Crane'],
    ['_posts/2020-05-01-the-launch.md', 'The launch'],
    ['a/index.md', 'A'],
    ['2017-03-09.md', '2017 03 09'],
  ])('of %s reads as %s', (path, title) => expect(readableName(path)).toBe(title));

  it.each([
    ['_posts/2020-05-01-the-launch.md', '2020-05-01'],
    ['2017-03-09.md', '2017-03-09'],
    ['20200501 launch.md', '2020-05-01'],
    ['2020-05 launch.md', '2020-05'],
    ['2020 in review.md', undefined],
    ['202005011234.md', undefined],
    ['crane.md', undefined],
  ])('of %s begins with the date %s', (path, date) => expect(dateInName(path)).toBe(date));
});
