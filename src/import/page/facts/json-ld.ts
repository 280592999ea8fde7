/** Reads the JSON-LD of a page (schema.org): the entry that describes its article, however it is nested or damaged. */

import { fold } from '../blocks.js';
import { addressOf, plain } from './values.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Entry = { readonly [key: string]: Json };

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|ImageGallery)$/;
/** What a page is about, unlike what it only lists. */
const CARRIERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'about'];
const MOST = 3000;
const LONGEST = 3_000_000;

const isEntry = (value: Json | undefined): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Json];

export const typesOf = (entry: Entry): readonly string[] =>
  listOf(entry['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));

/** All top entries of a page, those of graphs among them. */
export function entriesOf(document: Document): readonly Entry[] {
  const found: Entry[] = [];
  const visit = (value: Json | undefined, depth: number): void => {
    if (depth > 5 || found.length > MOST) return;
    for (const one of listOf(value)) {
      if (Array.isArray(one)) visit(one, depth + 1);
      if (!isEntry(one)) continue;
      found.push(one);
      for (const key of CARRIERS) visit(one[key], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type*="ld+json" i]'))
    visit(parsed(script.textContent ?? ''), 0);
  return found;
}

/** Of all entries of a page, the first of an article; if there are several, the one with this page's address or the headline that it shows. */
export function mainEntry(
  all: readonly Entry[],
  { document, addresses }: { readonly document: Document; readonly addresses: readonly string[] },
): Entry | undefined {
  const byId = new Map(
    all.flatMap((entry) => (typeof entry['@id'] === 'string' ? [[entry['@id'], entry] as const] : [])),
  );
  const articles = all.filter((entry) => typesOf(entry).some((type) => ARTICLE.test(type)) && statesSomething(entry));
  const base = addresses[0];
  const isThis = (entry: Entry): boolean =>
    [
      entry.url,
      entry['@id'],
      entry.mainEntityOfPage,
      isEntry(entry.mainEntityOfPage) ? entry.mainEntityOfPage['@id'] : undefined,
    ].some(
      (value) =>
        typeof value === 'string' &&
        value !== '' &&
        addresses.includes((addressOf(value, base) ?? '').replace(/#.*$/, '')),
    );
  const shown = fold([...document.querySelectorAll('h1')].map((one) => one.textContent).join(' ')).toLowerCase();
  const isShown = (entry: Entry): boolean =>
    typeof entry.headline === 'string' &&
    entry.headline !== '' &&
    shown.includes(fold(plain(entry.headline)).toLowerCase());
  const main = articles.find(isThis) ?? articles.find(isShown) ?? articles[0] ?? all.find(isDatedPage);
  return main === undefined ? undefined : resolved(main, byId);
}

/** Where no article is described, the page itself may be, or the question that it asks. */
const isDatedPage = (entry: Entry): boolean =>
  typesOf(entry).some((type) => PAGE.test(type)) && ['author', 'datePublished'].some((key) => entry[key] !== undefined);
const PAGE = /^(?:WebPage|ItemPage|MedicalWebPage|Question|DiscussionForumPosting|CreativeWork|Chapter)$/;

/** The entry of the whole site. */
export const siteEntry = (all: readonly Entry[]): Entry | undefined =>
  all.find((entry) => typesOf(entry).includes('WebSite'));

const statesSomething = (entry: Entry): boolean =>
  ['headline', 'name', 'author', 'datePublished', 'isAccessibleForFree'].some((key) => entry[key] !== undefined);

/** References by id ({"@id": "#person"}) become what they refer to, one level deep. */
function resolved(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const look = (value: Json): Json => {
    if (Array.isArray(value)) return value.slice(0, 50).map(look);
    if (!isEntry(value) || typeof value['@id'] !== 'string' || value.name !== undefined) return value;
    return byId.get(value['@id']) ?? value;
  };
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, look(value)]));
}

/** Names in a value: text, objects with a name, lists of both. */
export const namesIn = (value: Json | undefined): readonly string[] =>
  listOf(value).flatMap((one) => {
    if (typeof one === 'string') return [plain(one)];
    return isEntry(one)
      ? listOf(one.name ?? one['@value']).flatMap((name) => (typeof name === 'string' ? [plain(name)] : []))
      : [];
  });

/** As sites break it: comments around it, line breaks inside of words, commas before brackets. */
function parsed(source: string): Json | undefined {
  const text = source
    .slice(0, LONGEST)
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?)\s*$/, '');
  const mends = [
    (json: string) => json,
    (json: string) => json.replace(/[\p{Cc}]+/gu, ' '),
    (json: string) =>
      json
        .replace(/[\p{Cc}]+/gu, ' ')
        .replace(/,(?=\s*[}\]])/g, '')
        .replace(/[;\s]+$/, ''),
    (json: string) =>
      json
        .replace(/[\p{Cc}]+/gu, ' ')
        .replace(/,(?=\s*[}\]])/g, '')
        .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
  ];
  for (const mend of mends) {
    try {
      return JSON.parse(mend(text)) as Json;
    } catch {}
  }
  return salvaged(text);
}

const SALVAGED = ['headline', 'datePublished', 'dateModified', 'inLanguage'];

/** Damaged beyond that, single statements can still be read. */
function salvaged(text: string): Json | undefined {
  if (!/"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting|Report)"/.test(text)) return undefined;
  const stated = SALVAGED.flatMap((key) => {
    const value = new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"`).exec(text)?.[1];
    return value === undefined ? [] : [[key, value.replace(/\\(["\\/])/g, '$1')] as const];
  });
  const author = /"author"\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,300}?"name"\s*:\s*)?"([^"]{1,200})"/.exec(text)?.[1];
  return { '@type': 'Article', ...Object.fromEntries(stated), ...(author === undefined ? {} : { author }) };
}
