import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isQuotable, textOf } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { shared } from '../../support/needs.js';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));

/** The table of the corpus guide: what each source states of itself. `undefined` is "not stated", and nobody guesses. */
const STATED = [
  {
    seed: '000',
    id: 'new-phase',
    title: 'The Russian-Pakistani Strategic Partnership Entered A New Phase',
    author: undefined,
    publisher: 'Eurasia Future',
    published: '2019-07-08',
    firstPublished: undefined,
    url: 'https://eurasiafuture.com/2019/07/09/the-russian-pakistani-strategic-partnership-entered-a-new-phase/',
  },
  {
    seed: '001',
    id: 'military-relations',
    title: 'Rus-Pak Military Relations Are On The Path To Strategic Partnership',
    author: undefined,
    publisher: 'Oriental Review',
    published: undefined,
    firstPublished: undefined,
    url: undefined,
  },
  {
    seed: '002',
    id: 'towards-a-strategic-partnership',
    title: 'Russia-Pakistan Relations: Towards a Strategic Partnership?',
    author: 'Andrew Korybko',
    publisher: 'Global Research',
    published: '2018-08-10',
    firstPublished: 'unknown',
    url: undefined,
  },
  {
    seed: '003',
    id: 'rekindled-relations',
    title: 'Rekindled Pak-Russia relations',
    author: undefined,
    publisher: 'The Express Tribune',
    published: '2016-08-10',
    firstPublished: undefined,
    url: undefined,
  },
  {
    seed: '004',
    id: 'bitter-enemies-to-partners',
    title: 'Pakistan-Russia Relations: From Bitter Enemies to Geopolitical Partners',
    author: 'Martin Berger',
    publisher: 'New Eastern Outlook',
    published: undefined,
    firstPublished: undefined,
    url: undefined,
  },
] as const;

/** Signs of a web page in which the article stood: none of it is the article. */
const FURNITURE =
  /<\/?u>|Similar Posts|Leave a Reply|Required fields|Print Friendly|DISCLAIMER|Kaynak|Note to readers|Reposts are|originally published|Comment on Global|Published in The|^By |https?:/;

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const { articles, problems } = await loadCorpus(CORPUS);
const byId = (id: string) => articles.find((article) => article.id === id);

describe('the five articles', () => {
  it('load without a problem, and there are no others', () => {
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id).sort()).toEqual(STATED.map(({ id }) => id).sort());
  });

  it.each(STATED)('$id carries what its source states, and nothing that was guessed', ({ seed, ...stated }) => {
    expect(seed).toMatch(/^\d{3}$/);
    const said = byId(stated.id);
    const keys = Object.keys(stated) as (keyof typeof stated)[];
    expect(Object.fromEntries(keys.map((key) => [key, said?.[key]]))).toEqual(stated);
  });

  it('keep no furniture of the page they stood on, and no doubled white space', () => {
    for (const { body } of articles)
      for (const line of body.split('\n')) {
        expect(line).not.toMatch(FURNITURE);
        expect(line).not.toMatch(/^\s|\s$|\s\s|[\u00a0\u200b]/);
      }
  });

  it('repeat no paragraph', () => {
    for (const article of articles) {
      const texts = article.blocks.filter(isQuotable).map((block) => textOf(article, block));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('mark their three dated image captions as captions', () => {
    const captions = articles.flatMap((article) =>
      article.blocks.filter(({ kind }) => kind === 'caption').map((block) => textOf(article, block)),
    );
    expect(captions.sort()).toEqual([
      'Pakistani Defense Minister Khurram Dastgir Khan speaking at the Moscow Conference on International Security in April 2018',
      'Russian Foreign Minister Sergei Lavrov, left, welcomes Pakistani Foreign Minister Khawaja Muhammad Asif during a visit to Moscow on Feb. 20, 2018',
      'Russian Minister of Defence Serhei Shoigu speaking at the Moscow Conference for International Security in April 2018',
    ]);
  });

  it('say who wrote the reposted text once', () => {
    expect(byId('towards-a-strategic-partnership')?.body.split('Andrew Korybko is an American').length).toBe(2);
  });
});

const seeds = shared('seeds');

describe.runIf(seeds !== undefined)('letter for letter', () => {
  it.each(STATED)('every block of $id stands in the page it was collected from', ({ id, seed }) => {
    const folder = seeds ?? '';
    const file = readdirSync(folder).find((name) => name.startsWith(seed)) ?? '';
    const source = plain(readFileSync(join(folder, file), 'utf8'));
    const article = byId(id);
    const missing = article?.blocks
      .map((block) => plain(textOf(article, block)))
      .filter((text) => !source.includes(text));
    expect(missing).toEqual([]);
  });
});
