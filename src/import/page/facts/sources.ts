/** Where each fact of a page may be stated, in the order in which the places are believed. */

import type { Found } from '../../draft.js';
import { nameWords, textOf } from '../blocks.js';
import type { Clues } from './clues.js';
import { type Json, listOf, namesIn } from './json-ld.js';
import { plain } from './values.js';

export type Source = {
  readonly from: string;
  readonly reason: string;
  readonly find: (clues: Clues) => readonly string[];
};

const metas = (reason: string, names: string): readonly Source[] =>
  names.split(' ').map((name) => ({ from: `meta ${name}`, reason, find: ({ meta }) => meta(name) }));

const texts = (value: Json | undefined): readonly string[] =>
  listOf(value).flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [plain(String(one))] : []));

const BESIDE =
  'aside,nav,footer:not(article footer),.related,.comments,#comments,.comment,.widget,.sidebar,[class*=related],[class*=recommend],[class*=bio],[class*=teaser],[class*=promo]';

/** A box around the headline or the text is no box beside it, whatever it is called. */
function isBeside(element: Element): boolean {
  const box = element.closest(BESIDE);
  if (box === null) return false;
  if (box.querySelector('h1,[itemprop~=articleBody],[itemprop~=headline]') === null) return true;
  return box.parentElement !== null && isBeside(box.parentElement);
}

/** Elements of the article, not of other things on the page. */
const shown = (document: Document, selector: string): readonly Element[] =>
  [...document.querySelectorAll(selector)].filter((one) => !isBeside(one));

const microdata = (name: string): Source => ({
  from: `microdata ${name}`,
  reason: 'the same vocabulary as JSON-LD, in the tags of older pages',
  find: ({ document }) =>
    shown(document, `[itemprop~=${name}]`)
      .slice(0, 8)
      .flatMap((one) => {
        const inner = one.querySelector('[itemprop=name]');
        const value =
          inner?.getAttribute('content') ??
          one.getAttribute('content') ??
          one.getAttribute('datetime') ??
          (one.localName === 'abbr' ? one.getAttribute('title') : null) ??
          textOf(inner ?? one);
        return value.startsWith('http') ? [] : [plain(value)];
      }),
});

const BYLINE_WORDS =
  /(?:^| )(?:byline|bylines|author|authors|auth|writer|reporter|journalist|contributor|contributors)(?: |$)/;

/** A box on the author, with followers and a portrait. */
const ABOUT = /(?:^| )(?:about|bio|box|card|info|description|more|follow|followers)(?: |$)/;

function isBylineBox(element: Element): boolean {
  const name = `${nameWords(element).join(' ')} ${element.getAttribute('data-testid')?.replace(/\W+/g, ' ') ?? ''}`;
  if (!BYLINE_WORDS.test(name) || ABOUT.test(name) || element.matches('body,article,main,img')) return false;
  const text = textOf(element);
  return /\p{L}{2}/u.test(text) && text.length <= 140;
}

export const BYLINE: Source = {
  from: 'byline',
  reason: 'the visible line, with words around the names',
  find: ({ document }) =>
    shown(document, '[class],[id],[data-testid*=byline]')
      .filter((one) => isBylineBox(one))
      .slice(0, 1)
      .map(nameBlock),
};

export const AUTHORS: readonly Source[] = [
  {
    from: 'JSON-LD',
    reason: 'names one by one, made for machines; sites keep it right because search engines show it',
    find: ({ entry }) => namesIn(entry?.author ?? entry?.creator),
  },
  microdata('author'),
  ...metas('libraries and journals, which put the last name first', 'citation_author dc.creator dcterms.creator').map(
    (source): Source => ({ ...source, find: (clues) => source.find(clues).map(firstNameFirst) }),
  ),
  ...metas('publishers and their statistics; may be an address', 'article:author parsely-author sailthru.author'),
  {
    from: 'rel=author',
    reason: 'a link on the name in the byline',
    find: ({ document }) => shown(document, 'a[rel~=author],[rel=author]').slice(0, 6).map(textOf),
  },
  BYLINE,
  ...metas('often the account that uploaded the page', 'author byl'),
];

/** "Deng, Amara N." → "Amara N. Deng". */
const firstNameFirst = (name: string): string =>
  /^([^,;]+),\s*([^,;]+)$/.test(name) ? name.replace(/^([^,;]+),\s*([^,;]+)$/, '$2 $1') : name;

/** In a byline with links, the links are the names. */
function nameBlock(element: Element): string {
  const names = [...element.querySelectorAll('a,.fn,.name')]
    .map(textOf)
    .filter((text) => text !== '' && !/[@\d]/.test(text));
  const distinct = names.filter((name, index) => names.indexOf(name) === index);
  return distinct.length > 0 ? distinct.join(', ') : textOf(element);
}

export const PUBLISHERS: readonly Source[] = [
  { from: 'JSON-LD', reason: 'as the publisher writes its own name', find: ({ entry }) => namesIn(entry?.publisher) },
  ...metas('what networks show above a shared link', 'og:site_name'),
  ...metas('libraries and journals', 'citation_journal_title citation_publisher dc.publisher dcterms.publisher'),
  microdata('publisher'),
  ...metas('the name of the site as an app', 'application-name apple-mobile-web-app-title publisher copyright-holder'),
];

export const PUBLISHED: readonly Source[] = [
  {
    from: 'JSON-LD',
    reason: 'made for machines, and only of this article',
    find: ({ entry }) => texts(entry?.datePublished),
  },
  microdata('datePublished'),
  ...metas(
    'the same for networks',
    'article:published_time og:published_time article:published og:article:published_time',
  ),
  ...metas(
    'libraries and journals',
    'citation_publication_date citation_online_date citation_date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created',
  ),
  ...metas(
    'many names, one meaning',
    'parsely-pub-date sailthru.date originalpublicationdate publish-date publish_date pubdate publishdate publication_date cxenseparse:recs:publishtime date.issued article.published date',
  ),
  {
    from: 'JSON-LD dateCreated',
    reason: 'when it was written, where nothing else is stated',
    find: ({ entry }) => texts(entry?.dateCreated ?? entry?.uploadDate),
  },
];

export const UPDATED: readonly Source[] = [
  {
    from: 'JSON-LD',
    reason: 'made for machines, and only of this article',
    find: ({ entry }) => texts(entry?.dateModified),
  },
  microdata('dateModified'),
  ...metas('the same for networks', 'article:modified_time og:updated_time article:modified'),
  ...metas('libraries and journals', 'dc.date.modified dcterms.modified'),
  ...metas('many names, one meaning', 'last-modified lastmod revised'),
];

export const LANGUAGES: readonly Source[] = [
  {
    from: 'JSON-LD',
    reason: 'of the article, not of the menus around it',
    find: ({ entry }) => [...texts(entry?.inLanguage), ...namesIn(entry?.inLanguage)],
  },
  {
    from: 'html lang',
    reason: 'of the page; templates are sometimes left in English',
    find: ({ document }) => [
      document.documentElement.getAttribute('lang') ?? document.documentElement.getAttribute('xml:lang') ?? '',
    ],
  },
  ...metas(
    'older ways of saying it',
    'dc.language dcterms.language citation_language content-language language og:locale',
  ),
];

/** The first place with a value that can be used. */
export function firstOf<T>(
  sources: readonly Source[],
  clues: Clues,
  use: (values: readonly string[]) => T | undefined,
): Found<T> | undefined {
  for (const { from, find } of sources) {
    const values = find(clues)
      .map((value) => value.trim())
      .filter((value) => value !== '');
    const value = values.length === 0 ? undefined : use(values);
    if (value !== undefined) return { value, from };
  }
  return undefined;
}
