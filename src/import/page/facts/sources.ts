/** Where each fact of a page may be stated, in the order in which the places are believed. */

import type { Found } from '../../draft.js';
import { textOf } from '../blocks.js';
import type { Clues } from './clues.js';
import { namesIn } from './json-ld.js';
import { BYLINE, isForPictures, metas, metasLike, microdata, rdfa, type Source, shown, texts } from './places.js';
import { coreOf } from './site-names.js';

export const AUTHORS: readonly Source[] = [
  {
    from: 'JSON-LD',
    reason: 'names one by one, made for machines; sites keep it right because search engines show it',
    find: ({ entry }) => namesIn(entry?.author ?? entry?.creator),
  },
  microdata('author'),
  rdfa('schema:author author dc:creator dcterms:creator'),
  ...metas('libraries and journals, which put the last name first', 'citation_author dc.creator dcterms.creator').map(
    (source): Source => ({ ...source, find: (clues) => source.find(clues).map(firstNameFirst) }),
  ),
  ...metas('publishers and their statistics; may be an address', 'article:author parsely-author sailthru.author'),
  {
    from: 'rel=author',
    reason: 'a link on the name in the byline',
    find: ({ document }) =>
      shown(document, 'a[rel~=author],[rel=author]')
        .filter((one) => !isForPictures(one))
        .slice(0, 6)
        .map(textOf),
  },
  BYLINE,
  {
    from: 'list of authors',
    reason: 'reports name their authors in a column beside the text',
    find: ({ document }) => authorNames(document),
  },
  ...metas('often the account that uploaded the page', 'author byl').map((source) => ({
    ...source,
    find: (clues: Clues) => source.find(clues).filter((name) => !COMPANY.test(name)),
  })),
];

const AUTHOR_NAMES =
  '[class*=author-name],[class*=author__name],[class*=authorName],[class*=contributor__name],[class*=contributor-name],[class*=person__name],[class*=person-name],[class*=expert__name],[class*=expert-name],[class*=profile__name],[class*=byline__name],[class*=personname]';

/** Not those on cards of other articles, nor of people who comment. */
const authorNames = (document: Document): readonly string[] =>
  [...document.querySelectorAll(AUTHOR_NAMES)]
    .filter((one) => one.closest('[class*=card],[class*=related],[class*=teaser],[class*=comment],nav,footer') === null)
    .slice(0, 8)
    .map(textOf);

/** "Deng, Amara N." → "Amara N. Deng". */
const firstNameFirst = (name: string): string =>
  /^([^,;]+),\s*([^,;]+)$/.test(name) ? name.replace(/^([^,;]+),\s*([^,;]+)$/, '$2 $1') : name;

const ADDRESS = /\.[a-z]{2,4}$/i;

/** What readers call the site, where JSON-LD names the company that it is named after, or leaves the end of its name out. */
const nameOfSite = ({ meta, entry }: Clues): readonly string[] =>
  meta('og:site_name').filter((name) => {
    const own = namesIn(entry?.publisher)[0];
    if (own === undefined || own === name) return false;
    // "tinnhanhviet.example" for "Tin Nhanh Việt" is an address, "LENTERA.com" is how it is written.
    if (ADDRESS.test(name) && name === name.toLowerCase() && own !== own.toLowerCase()) return false;
    const [site, company] = [coreOf(name), coreOf(own)];
    if (site === company) return ADDRESS.test(name);
    return site.length >= 4 && (company.startsWith(site) || (company.includes(site) && COMPANY.test(own)));
  });

export const PUBLISHERS: readonly Source[] = [
  { from: 'meta og:site_name', reason: 'JSON-LD may name the company', find: nameOfSite },
  {
    from: 'JSON-LD',
    reason: 'as the publisher writes its own name',
    find: ({ entry }) => namesIn(entry?.publisher).filter((name) => !COMPANY.test(name)),
  },
  ...metas('what networks show above a shared link', 'og:site_name'),
  ...metas('libraries and journals', 'citation_journal_title citation_publisher dc.publisher dcterms.publisher'),
  microdata('publisher'),
  {
    from: 'JSON-LD of the site',
    reason: 'what the site is called, where its publisher is only a company',
    find: ({ site }) => namesIn(site?.name),
  },
  ...metas('the name of the site as an app', 'application-name apple-mobile-web-app-title publisher copyright-holder'),
  {
    from: 'JSON-LD',
    reason: 'the company that owns the site, if it has no other name',
    find: ({ entry }) => namesIn(entry?.publisher),
  },
];

/** The name of an owner, as in a register of companies, which readers of the site hardly know. */
const COMPANY =
  /(?:^|[\s,])(?:llc|l\.l\.c\.?|ltd\.?|limited|inc\.?|corp\.?|plc|gmbh(?: & co\.? kg)?|ag|s\.?p\.?a\.?|s\.?r\.?l\.?|s\.a\.[su]?\.?|s\.?l\.?u?\.?|zrt\.?|kft\.?|oy|a\/s|α\.?ε\.?|ε\.?π\.?ε\.?|company|holdings?|(?:media|news|publishing) (?:group|network|house)|publishing|publications|verlag|b\.?v\.?|pty|pvt|a\.?ş\.?|sp\. z o\.\s?o\.)$|^(?:ediciones|editorial|groupe|gruppo|ооо|ао|зао|пао|тов)\s/iu;

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
    'citation_publication_date citation_date citation_online_date dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created',
  ),
  ...metas(
    'many names, one meaning',
    'parsely-pub-date sailthru.date originalpublicationdate publish-date publish_date pubdate publishdate publication_date cxenseparse:recs:publishtime date.issued article.published date',
  ),
  rdfa('schema:datePublished datePublished dc:issued dcterms:issued dc:date dcterms:date'),
  metasLike(/(?:^|[:._-])(?:first[_-]?)?(?:published?|pub|issued?)[_-]?(?:at|on|date|time)?$/, 'names of one site'),
  rdfa('schema:dateCreated dc:created dcterms:created'),
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
  rdfa('schema:dateModified dateModified dc:modified dcterms:modified'),
  ...metas('many names, one meaning', 'last-modified lastmod revised'),
  metasLike(/(?:^|[:._-])(?:public[_-]?)?(?:updated|modified)[_-]?(?:at|on|date|time)?$/, 'names of one site'),
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
