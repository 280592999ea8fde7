/** The facts of a page, each with where it was found. What the page does not state stays empty. */

import type { PartialDate } from '../../../corpus/article.js';
import { doubt } from '../../doubts/doubt.js';
import type { DraftProblem, Facts, Found } from '../../draft.js';
import { textOf } from '../blocks.js';
import { joinNames, namesOf } from './authors.js';
import type { Clues } from './clues.js';
import { dateInAddress } from './dates/address-date.js';
import { dateOf } from './dates/dates.js';
import { shownDates } from './dates/shown-date.js';
import { namesIn } from './json-ld.js';
import { BYLINE } from './places.js';
import { namedPublisher, shownPublisher } from './publisher.js';
import { signedBy } from './signed.js';
import { isNameOf } from './site-names.js';
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
  const language = languageOf(clues);
  const published =
    dateFrom(PUBLISHED, clues) ??
    shown.published ??
    dayFirst(shown.ambiguous, language?.value) ??
    dateInAddress(clues, problems);
  const updated = dateFrom(UPDATED, clues) ?? shown.updated;
  if (published === undefined && shown.ambiguous !== undefined) problems.push(twoDays(shown.ambiguous));
  if (published !== undefined && shown.published !== undefined)
    problems.push(...disagreement(published, shown.published));
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
  const names = [publisher, ...clues.meta('og:site_name'), ...namesIn(clues.entry?.publisher)].filter(
    (one) => one !== undefined,
  );
  const isSite = isNameOf(names);
  const found = firstOf(AUTHORS, clues, (values) =>
    joinNames(
      values
        .filter((value) => !isSite(value))
        .flatMap(namesOf)
        .filter((name) => !isSite(name)),
    ),
  );
  if (found !== undefined) return fuller(found, clues);
  const name = signedBy(clues.document.body, headline);
  return name === undefined || isSite(name) ? undefined : { value: name, from: 'byline' };
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

/** With strokes, only English has both orders; a page that says it is in another language means the day first. */
function dayFirst(text: string | undefined, language: string | undefined): Found<PartialDate> | undefined {
  if (text === undefined || language === undefined || /^en(?:-|$)/i.test(language)) return undefined;
  const read = dateOf(text.replaceAll(/[/-]/g, '.'));
  return read.kind === 'date' ? { value: read.date, from: 'line by the headline' } : undefined;
}

const twoDays = (text: string): DraftProblem => doubt('date-of-two-days', { text });

function disagreement(stated: Found<PartialDate>, shown: Found<PartialDate>): readonly DraftProblem[] {
  if (stated.value === shown.value || stated.value.startsWith(shown.value) || shown.value.startsWith(stated.value))
    return [];
  return [doubt('two-dates', { stated: stated.value, by: stated.from, shown: shown.value, shownBy: shown.from })];
}

/** "es" for machines and "es-ES" on the page: the second says more. */
function languageOf(clues: Clues): Found<string> | undefined {
  const found = languageIn(LANGUAGES, clues);
  const ofPage = languageIn(
    LANGUAGES.filter(({ from }) => from === 'html lang'),
    clues,
  );
  return found !== undefined && ofPage?.value.startsWith(`${found.value}-`) === true ? ofPage : found;
}

/** "en_US" → "en-US". */
function languageIn(sources: typeof LANGUAGES, clues: Clues): Found<string> | undefined {
  return firstOf(sources, clues, ([value]) => {
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
