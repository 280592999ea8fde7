/** Pages that are no article: what they show instead, and how that is recognised. */

import type { Refusal, RefusalCode } from '../../draft.js';
import { isStory, leavesOf, linkShare, nameWords, textOf, wordsOf } from '../blocks.js';
import type { Clues } from '../facts/clues.js';
import { entriesOf, typesOf } from '../facts/json-ld.js';

export type Looked = {
  readonly clues: Clues;
  readonly title: string;
  /** Words of the whole page without its furniture, before the main text is chosen. */
  readonly pageWords: number;
  /** The main text, as far as there is one. */
  readonly content: Element | undefined;
};

export type PageRule = {
  readonly name: string;
  readonly reason: string;
  readonly code: Extract<RefusalCode, 'no-text' | 'not-an-article'>;
  readonly applies: (page: Looked) => boolean;
  /** What is wrong and what to do; the address is named before it. */
  readonly message: string;
};

const SHORT = 150;

const contentWords = ({ content }: Looked): number => (content === undefined ? 0 : wordsOf(textOf(content)).length);
const storyWords = ({ content }: Looked): number =>
  content === undefined
    ? 0
    : leavesOf(content).reduce((sum, leaf) => sum + (isStory(leaf) ? wordsOf(textOf(leaf)).length : 0), 0);

const MISSING =
  /\b(?:page|article|story|file|content|document)\s+(?:(?:was|is|could|can)\s?(?:not|n['’]t)\s+(?:be\s+)?(?:found|available)|not found|no longer (?:exists|available)|does(?:n['’]t| not) exist|has (?:been )?(?:moved|removed|expired))|\bnot found\b|^\W*(?:error\s+)?404\b|\b404 (?:error|not found)|we can['’]?t find|страница не найдена|не найден[ао]|page introuvable|seite nicht gefunden|página no encontrada|صفحہ نہیں ملا|الصفحة غير موجودة/iu;
const CHALLENGE =
  /(?:checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual (?:traffic|activity)|access denied|attention required|enable (?:javascript and )?cookies to continue|before you continue|just a moment)/i;
const REFRESH = 'meta[http-equiv=refresh i][content*="url=" i]';
const NEEDS_SCRIPTS =
  /(?:enable|requires?|turn on|need|without)\s+(?:to enable\s+)?javascript|javascript (?:is )?(?:required|disabled|must be)|включите javascript/i;

const isArticle = ({ clues }: Looked): boolean =>
  clues.entry !== undefined || clues.meta('og:type').some((type) => /article/i.test(type));

const headings = ({ clues, title }: Looked): string =>
  [title, clues.document.title, ...[...clues.document.querySelectorAll('h1,h2')].slice(0, 3).map(textOf)].join('\n');

export const PAGE_RULES: readonly PageRule[] = [
  {
    name: 'page not found',
    reason: 'many sites say so with the status of a good page; an article about it is longer',
    code: 'not-an-article',
    applies: (page) =>
      storyWords(page) < SHORT &&
      headings(page)
        .split('\n')
        .some((line) => MISSING.test(line)),
    message: 'the site says that there is no such page. Check the address',
  },
  {
    name: 'leads on',
    reason: 'a page that has moved may leave one behind that only opens the new one',
    code: 'not-an-article',
    applies: (page) => contentWords(page) < 30 && page.clues.document.querySelector(REFRESH) !== null,
    message: 'the page only leads on to another one. Open it in a browser, and import the address where it ends',
  },
  {
    name: 'challenge',
    reason: 'sites ask programs to prove that they are people',
    code: 'not-an-article',
    applies: (page) =>
      storyWords(page) < SHORT &&
      (CHALLENGE.test(headings(page)) || (contentWords(page) < 80 && CHALLENGE.test(textOf(page.clues.document.body)))),
    message:
      'the site shows a check for browsers and not the article. Open it in a browser, save the page and import the file',
  },
  {
    name: 'needs scripts',
    reason: 'the page is empty until a program in it has run, and none is run here',
    code: 'no-text',
    applies: (page) =>
      contentWords(page) < 40 &&
      (NEEDS_SCRIPTS.test(noscript(page)) ||
        page.clues.document.querySelector('#root,#app,#__next,[data-reactroot],app-root,[ng-app],[ng-version]') !==
          null),
    message:
      'the page has no text until its scripts run, and they are not run. Save it from a browser and import the file',
  },
  {
    name: 'empty',
    reason: 'nothing to quote',
    code: 'no-text',
    applies: (page) => contentWords(page) < 10,
    message: 'the page has no text. Open it in a browser; if you see one there, save the page and import the file',
  },
  {
    name: 'list of articles',
    reason: 'headlines and first sentences of others; the first lines of a story would be quoted without their rest',
    code: 'not-an-article',
    applies: isListing,
    message: 'the page lists articles and is none. Import one of them, or the feed of the site',
  },
];

const noscript = ({ clues }: Looked): string =>
  `${[...clues.document.querySelectorAll('noscript')].map((one) => one.textContent).join(' ')} ${textOf(clues.document.body).slice(0, 2000)}`;

const LIST_TYPES: ReadonlySet<string> = new Set(['CollectionPage', 'ItemList', 'SearchResultsPage']);
const LIST_NAMES =
  /(?:^| )(?:home|archive|category|tag|search results|blog index|front page|landing page|section front)(?: |$)/;

/** Several teasers with a link each, and hardly a paragraph that is in none of them. */
function isListing(page: Looked): boolean {
  const { document } = page.clues;
  const teasers = teasersIn(document.body);
  const inTeasers = teasers.reduce((sum, one) => sum + wordsOf(textOf(one)).length, 0);
  const declared =
    entriesOf(document).some((entry) => typesOf(entry).some((type) => LIST_TYPES.has(type))) ||
    LIST_NAMES.test(nameWords(document.body).join(' ')) ||
    page.clues.meta('og:type').some((type) => /website/i.test(type));
  if (page.clues.entry !== undefined && storyWords(page) > SHORT) return false;
  const links = page.content === undefined ? 1 : linkShare(page.content);
  if (teasers.length >= 4 && inTeasers > 0.5 * page.pageWords && (declared || !isArticle(page))) return true;
  if (declared && teasers.length >= 3 && storyWords(page) < inTeasers) return true;
  return !isArticle(page) && links > 0.5 && document.body.querySelectorAll('a[href]').length > 10;
}

/** Boxes that are alike, each with a heading that is a link. */
function teasersIn(body: Element): readonly Element[] {
  const linked = [...body.querySelectorAll('h2,h3,h4')].filter(
    (heading) => heading.closest('aside') === null && linkShare(heading) > 0.8,
  );
  return linked.flatMap((heading) => {
    const box =
      heading.closest('article,li,[class*=card],[class*=teaser],[class*=item],[class*=post],[class*=story]') ??
      heading.parentElement;
    return box === null || box === body || box.querySelectorAll('h2,h3,h4').length > 2 ? [heading] : [box];
  });
}

export function notArticle(page: Looked, source: string): Refusal | undefined {
  const rule = PAGE_RULES.find(({ applies }) => applies(page));
  return rule === undefined
    ? undefined
    : { kind: 'refused', code: rule.code, source, message: `${source}: ${rule.message}` };
}
