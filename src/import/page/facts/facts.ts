/** The facts of a page, each with where it was found. What the page does not state stays empty. */

import type { PartialDate } from '../../../corpus/article.js';
import { doubt } from '../../doubts/doubt.js';
import type { DraftProblem, Facts, Found } from '../../draft.js';
import { isBefore, isStory, leavesOf, textOf } from '../blocks.js';
import { dateInAddress } from './address-date.js';
import { isByline, isListOfNames, joinNames, namesOf } from './authors.js';
import type { Clues } from './clues.js';
import { dateOf } from './dates.js';
import { BYLINE } from './places.js';
import { namedPublisher, shownPublisher } from './publisher.js';
import { shownDates } from './shown-date.js';
import { AUTHORS, firstOf, LANGUAGES, PUBLISHED, UPDATED } from './sources.js';
import { headlineOf } from './title.js';

export type Stated = {
  readonly facts: Facts;
  readonly problems: readonly DraftProblem[];
  readonly headline: Element | undefined;
};

export function factsOf(clues: Clues): Stated {
  const problems: DraftProblem[] = [];
  const named = namedPublisher(clues);
  const sites = [named?.value, ...clues.meta('og:site_name'), ...clues.meta('application-name')].filter(
    (one) => one !== undefined,
  );
  const { title, element: headline } = headlineOf(clues, sites);
  const publisher = named ?? shownPublisher(clues, title?.value);
  const author = authorOf(clues, { publisher: publisher?.value, headline });
  const shown = shownDates(clues.document, headline);
  const published = dateFrom(PUBLISHED, clues) ?? shown.published ?? dateInAddress(clues, problems);
  const updated = dateFrom(UPDATED, clues) ?? shown.updated;
  if (published === undefined && shown.ambiguous !== undefined) problems.push(twoDays(shown.ambiguous));
  if (published !== undefined && shown.published !== undefined)
    problems.push(...disagreement(published, shown.published));
  const language = languageOf(clues);
  const url = clues.canonical ?? clues.url;
  return {
    facts: {
      ...(title && { title }),
      ...(author && { author }),
      ...(publisher && { publisher }),
      ...(published && { published }),
      ...(updated && updated.value !== published?.value && { updated }),
      ...(url !== undefined && {
        url: { value: url, from: clues.canonical === undefined ? 'address' : 'canonical address' },
      }),
      ...(language && { language }),
    },
    problems,
    headline,
  };
}

type AuthorOptions = { readonly publisher: string | undefined; readonly headline: Element | undefined };

/** The name of the site in the place of an author says that none is stated. */
function authorOf(clues: Clues, { publisher, headline }: AuthorOptions): Found<string> | undefined {
  const site = publisher?.toLowerCase();
  const isSite = (name: string): boolean => name.toLowerCase() === site;
  const found = firstOf(AUTHORS, clues, (values) =>
    joinNames(
      values
        .filter((value) => !isSite(value))
        .flatMap(namesOf)
        .filter((name) => !isSite(name)),
    ),
  );
  if (found !== undefined) return fuller(found, clues);
  const lines = leavesOf(headline?.closest('article,main') ?? clues.document.body).slice(0, 60);
  const byline = lines.find((one) => isByline(textOf(one))) ?? namesBelow(lines, headline);
  const line = byline && namedIn(byline);
  const name = line === undefined ? undefined : joinNames(namesOf(line));
  return name === undefined || name.toLowerCase() === site ? undefined : { value: name, from: 'byline' };
}

/** Names alone, between the headline and the story; a single one may be that of a place. */
function namesBelow(lines: readonly Element[], headline: Element | undefined): Element | undefined {
  if (headline === undefined) return undefined;
  const below = lines.filter((line) => isBefore(headline, line) && !headline.contains(line));
  const story = below.findIndex(isStory);
  return below.slice(0, story < 0 ? 0 : story).find((line) => isListOfNames(textOf(line)));
}

/** The links of a byline are the names, but for those to a place or a section ("in Knots and Weather"). */
function namedIn(byline: Element): string {
  const links = [...byline.querySelectorAll('a')].filter(
    (link) => !/\b(?:in|for|from|on)\s*$/i.test(link.previousSibling?.textContent ?? ''),
  );
  return links.length > 0 ? links.map(textOf).join(', ') : textOf(byline);
}

/**
 * Metadata often names the first author only; a byline that names the same and others has them all. Names without
 * capitals, as of accounts, are written as the byline writes them.
 */
function fuller(found: Found<string>, clues: Clues): Found<string> {
  const shown = BYLINE.find(clues).flatMap(namesOf);
  const stated = namesOf(found.value).map((name) => name.toLowerCase());
  const has = (name: string): boolean => shown.some((other) => other.toLowerCase() === name);
  const all = shown.length > stated.length && stated.every(has) ? joinNames(shown) : undefined;
  if (all !== undefined) return { value: all, from: BYLINE.from };
  const small = found.value === found.value.toLowerCase();
  const written = small ? writtenLike(found.value, clues.document) : undefined;
  return written === undefined ? found : { value: written, from: BYLINE.from };
}

const writtenLike = (name: string, document: Document): string | undefined =>
  [...document.querySelectorAll('a,span,strong')]
    .map(textOf)
    .find((text) => text !== name && text.length === name.length && text.toLowerCase() === name);

const dateFrom = (sources: typeof PUBLISHED, clues: Clues): Found<PartialDate> | undefined =>
  firstOf(sources, clues, (values) => {
    for (const value of values) {
      const read = dateOf(value);
      if (read.kind === 'date') return read.date;
    }
    return undefined;
  });

const twoDays = (text: string): DraftProblem => doubt('date-of-two-days', { text });

function disagreement(stated: Found<PartialDate>, shown: Found<PartialDate>): readonly DraftProblem[] {
  if (stated.value === shown.value || stated.value.startsWith(shown.value) || shown.value.startsWith(stated.value))
    return [];
  return [doubt('two-dates', { stated: stated.value, by: stated.from, shown: shown.value, shownBy: shown.from })];
}

/** "en_US" → "en-US". */
function languageOf(clues: Clues): Found<string> | undefined {
  return firstOf(LANGUAGES, clues, ([value]) => {
    const tag =
      (value ?? '')
        .trim()
        .replaceAll('_', '-')
        .split(/[,;\s]/)[0] ?? '';
    if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return undefined;
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      return undefined;
    }
  });
}
