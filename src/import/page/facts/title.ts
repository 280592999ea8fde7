/** The headline of a page, without the name of the site that windows and search engines are given with it. */

import type { Found } from '../../draft.js';
import { fold, isBefore, isStory, leavesOf, nameWords, textOf, wordsOf } from '../blocks.js';
import type { Clues } from './clues.js';
import { headlines, headlineText, isInBar, isLogo, key, namedHeadline, SEPARATOR, type Shown } from './headlines.js';
import { listOf } from './json-ld.js';
import { plain } from './values.js';

export type Headline = { readonly title: Found<string> | undefined; readonly element: Element | undefined };

type Stated = { readonly value: string; readonly from: string };

/** What states the title beside the visible headline, the most careful first: search engines check the first two. */
const statedTitles = ({ entry, meta, document }: Clues): readonly Stated[] => [
  ...[...listOf(entry?.headline ?? entry?.name), ...listOf(entry?.alternativeHeadline)].flatMap((value) =>
    typeof value === 'string' ? [{ value: plain(value), from: 'JSON-LD' }] : [],
  ),
  ...[
    'citation_title',
    'og:title',
    'dc.title',
    'dcterms.title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'title',
  ].flatMap((name) =>
    meta(name)
      .slice(0, 1)
      .map((value) => ({ value, from: `meta ${name}` })),
  ),
  ...[...document.querySelectorAll('[itemprop=headline]')]
    .slice(0, 1)
    .map((one) => ({ value: plain(textOf(one)), from: 'microdata headline' })),
  ...(document.title === '' ? [] : [{ value: plain(document.title), from: 'title of the window' }]),
];

/**
 * The visible headline, if something else on the page agrees with it: it is what readers see, while metadata is often
 * shortened or made for search engines. `site`: names of the site, which are no headline.
 */
export function headlineOf(clues: Clues, site: readonly string[]): Headline {
  const stated = statedTitles(clues).filter(({ value }) => value !== '');
  const sites = new Set(site.map(key));
  const shown = headlines(clues.document).filter(
    ({ text, element }) => text !== '' && text.length <= 300 && !sites.has(key(text)) && !isLogo(element),
  );
  for (const { value } of stated) {
    const agreed = shown.find((one) => agrees(one, value));
    if (agreed !== undefined) return { title: { value: agreed.text, from: 'headline (h1)' }, element: agreed.element };
  }
  for (const { value, from } of stated) {
    const around = shown.find(({ text }) => key(text).includes(key(value)) && key(value).length > 12);
    if (around !== undefined) return { title: { value, from }, element: around.element };
  }
  for (const { value, from } of stated.flatMap(partsOf)) {
    const below = shown.find(({ text }) => key(text).endsWith(key(value)));
    if (below !== undefined) return { title: { value, from }, element: below.element };
  }
  return without(clues, { stated, shown, sites });
}

/** The window's title has the name of the site on one side or the other; the headline may have a label before it. */
const partsOf = ({ value, from }: Stated): readonly Stated[] =>
  value
    .split(SEPARATOR)
    .filter((part) => wordsOf(part).length >= 3)
    .map((part) => ({ value: fold(part), from }));

type Choice = {
  readonly stated: readonly Stated[];
  readonly shown: readonly Shown[];
  readonly sites: ReadonlySet<string>;
};

/** No headline on the page agrees with what is stated. */
function without({ document }: Clues, { stated, shown, sites }: Choice): Headline {
  const low = lowHeadline(document, stated);
  if (shown.length === 0 && low !== undefined)
    return { title: { value: headlineText(low), from: 'headline in the page' }, element: low };
  const only = shown.length === 1 ? shown[0] : shown.find(({ element }) => element.closest('article,main') !== null);
  const first = stated.find(({ from }) => from !== 'title of the window');
  const value = first === undefined ? undefined : withoutSite(first.value, sites);
  const lower = inTitle(document, stated);
  // What is stated for networks may be quite another headline than the one above the text.
  const own = lower === undefined && only !== undefined && isAboveText(only.element) ? only : undefined;
  if (own !== undefined) return { title: { value: own.text, from: 'headline (h1)' }, element: own.element };
  if (value !== undefined && value !== '')
    return { title: { value, from: first?.from ?? '' }, element: lower ?? only?.element };
  if (lower !== undefined)
    return { title: { value: plain(textOf(lower)), from: 'headline in the page' }, element: lower };
  if (only !== undefined) return { title: { value: only.text, from: 'headline (h1)' }, element: only.element };
  const named = namedHeadline(document);
  if (named !== undefined)
    return { title: { value: headlineText(named), from: 'headline in the page' }, element: named };
  const last = stated[0];
  const bare = last === undefined ? '' : withoutSite(last.value, sites);
  return { title: bare === '' ? undefined : { value: bare, from: last?.from ?? '' }, element: undefined };
}

/** A few words may name a section. */
const isAboveText = (headline: Element): boolean => {
  const around = headline.closest('article,main');
  return (
    around !== null &&
    wordsOf(textOf(headline)).length >= 3 &&
    leavesOf(around).some((leaf) => isStory(leaf) && isBefore(headline, leaf))
  );
};

/** The longest line in large letters that is a part of what is stated; the shorter part is the name of the site. */
function inTitle(document: Document, stated: readonly Stated[]): Element | undefined {
  const titles = stated.map(({ value }) => key(value));
  const lines = [...document.querySelectorAll('h2,h3,h4,b,strong'), ...leavesOf(document.body)].filter((one) => {
    const text = key(textOf(one));
    if (isInBar(one)) return false;
    return text.length > 8 && titles.some((title) => title.startsWith(text) || title.endsWith(text));
  });
  return lines.sort((a, b) => key(textOf(b)).length - key(textOf(a)).length)[0];
}

const TITLE = /(?:^| )(?:title|headline|heading)(?: |$)/;

/** A headline in smaller letters that says what is stated, in half of the same words or more. */
function lowHeadline(document: Document, stated: readonly Stated[]): Element | undefined {
  const titles = stated.map(({ value }) => new Set(wordsOf(value.toLowerCase())));
  return [...document.querySelectorAll('h2,h3')].find((one) => {
    const words = wordsOf(headlineText(one).toLowerCase());
    if (!TITLE.test(nameWords(one).join(' ')) || words.length < 3) return false;
    return titles.some((title) => words.filter((word) => title.has(word)).length * 2 >= words.length);
  });
}

const LABEL = /^[^:：]{2,30}[:：]\s/u;

/** Equal, or a part of what is stated that a separator or the end of a shortened title cuts off. */
function agrees(shown: Shown, stated: string): boolean {
  const [one, other] = [key(shown.text), key(stated)];
  if (one === '' || other === '') return false;
  if (one === other) return true;
  if (/(?:\.\.\.|…)\s*$/.test(stated) && other.length > 20 && one.startsWith(other)) return true;
  // "Gonda News: …": a label for networks before the headline.
  if (other.endsWith(one) && one.length * 2 > other.length && LABEL.test(stated) && wordsOf(shown.text).length >= 4)
    return true;
  const parts = stated.split(SEPARATOR).map(key);
  // A short word elsewhere on the page may agree by chance.
  if (one === parts[0] && !isInBar(shown.element)) return true;
  for (let from = 0; from < parts.length; from += 1)
    for (let to = from + 1; to <= parts.length; to += 1)
      if (parts.slice(from, to).join('') === one && one.length > 8) return true;
  return false;
}

/** "Story | World | The Daily" → "Story", where "The Daily" is a name of the site. */
export function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const separators = [...title.matchAll(/\s+[|–—·•»«:-]\s+|\s*\|\s*|\s+::\s+|\s*»\s*/g)];
  const last = separators.at(-1);
  if (last !== undefined && sites.has(key(title.slice(last.index + last[0].length)))) {
    const before = title.slice(0, last.index);
    const section = /\s*\|\s*[\p{L} &-]{2,20}$/u.exec(before);
    return fold(section === null ? before : before.slice(0, section.index));
  }
  // "Story - The Daily - Politics": the section may be last.
  const middle = separators.findIndex(
    (one, index) =>
      index < separators.length - 1 &&
      sites.has(key(title.slice(one.index + one[0].length, separators[index + 1]?.index))),
  );
  if (middle >= 0) return fold(title.slice(0, separators[middle]?.index));
  const first = separators[0];
  if (first !== undefined && sites.has(key(title.slice(0, first.index))))
    return fold(title.slice(first.index + first[0].length));
  return fold(title);
}

/** Scripts without spaces have none around the sign either: "标题-网站". */
const closeParts = (part: string, headline: string): readonly string[] =>
  part.startsWith(headline) && /^[-_–—|]/.test(part.slice(headline.length))
    ? [
        headline,
        ...part
          .slice(headline.length)
          .split(/[-_–—|]+/)
          .filter(Boolean),
      ]
    : [part];

/** The first or last part of the window's title, where the rest of it is the headline. */
export function siteInTitle({ document }: Clues, headline: string): string | undefined {
  const title = plain(document.title);
  const parts = title
    .split(/\s+[|–—·•»«-]\s+|\s*[|：｜]\s*|\s+::\s+|:\s+/)
    .flatMap((part) => closeParts(part, headline));
  if (parts.length < 2 || key(title) === key(headline) || !key(title).includes(key(headline))) return undefined;
  const part = key(title).startsWith(key(headline)) ? parts.at(-1) : parts[0];
  if (part === undefined || !/\p{L}\p{M}*\p{L}/u.test(part) || part.length > 50 || key(headline).includes(key(part)))
    return undefined;
  return fold(part);
}
