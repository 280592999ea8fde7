/** The keys of front matter, and their likely misspellings. */

import { nearest } from '../../words/edit-distance.js';

/** The names that people use for each fact, the likeliest first. Case, spaces, hyphens and underscores do not count. */
export const NAMES = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline', 'creator', 'dccreator', 'by'],
  publisher: ['publisher', 'outlet', 'source', 'site', 'sitename', 'publication'],
  published: [
    ...['published', 'publishdate', 'publisheddate', 'publishedat', 'pubdate', 'datepublished'],
    ...['publicationdate', 'date', 'postdate', 'created', 'createdat', 'creationdate'],
  ],
  firstPublished: ['firstpublished'],
  updated: [
    'updated',
    'lastmod',
    'modified',
    'lastupdated',
    'lastmodified',
    'updatedat',
    'modifieddate',
    'dateupdated',
  ],
  url: ['url', 'permalink', 'canonical', 'canonicalurl', 'sourceurl', 'originalurl', 'link', 'source'],
  language: ['language', 'lang', 'locale'],
  retrieved: ['retrieved', 'accessed'],
  rights: ['rights', 'license', 'licence', 'copyright'],
  topics: ['topics', 'tags', 'categories', 'category', 'keywords'],
  draft: ['draft', 'published', 'status'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FactName = keyof typeof NAMES;

export const normalised = (key: string): string => key.toLowerCase().replace(/[\s_.:-]/g, '');

/** Misspellings are looked for only in words long enough to be distinct; at most one letter in four may differ. */
const SHORTEST = 5;
const SLIP = { share: 0.25 };

const ALL: readonly string[] = [...new Set(Object.values(NAMES).flat())];
const LONG = ALL.filter(({ length }) => length >= SHORTEST);

/** The known key that this one probably misspells: "autor", "publised". */
export function meantBy(key: string): string | undefined {
  const word = normalised(key);
  return word.length < SHORTEST || ALL.includes(word) ? undefined : nearest(word, LONG, SLIP);
}
