/** Reads a web page: the article in it as Markdown, and what the page states about it. */

import { detectedAs, detectLanguage } from '../../words/language.js';
import { doubt, note } from '../doubts/doubt.js';
import type { Bytes, Draft, DraftProblem, Facts, Read, Refusal } from '../draft.js';
import { isBefore, textOf, wordsOf } from './blocks.js';
import { mainText } from './content.js';
import { decodePage } from './decode.js';
import { LIMITS, type Limits, openPage } from './document.js';
import { type Clues, cluesOf } from './facts/clues.js';
import { creditOf } from './facts/credit.js';
import { factsOf, type Stated } from './facts/facts.js';
import { removeFurniture } from './furniture/remove.js';
import { liveEntries, liveLead, liveText } from './kinds/live.js';
import { notArticle } from './kinds/not-article.js';
import { isGallery, nextPart } from './kinds/parts.js';
import { LEAST_WORDS, paywallOf, STUB_WORDS } from './kinds/paywall.js';
import { separateLines } from './lines.js';
import { proseOf, withoutLoss } from './lost.js';
import { prepare, removeHeadingMarks, removeUnseen } from './prepare.js';
import { MARK, placeOf } from './restore.js';
import { cleanLines, type Removed } from './text/lines.js';
import { markdownOf } from './text/markdown.js';

export type PageOptions = { readonly limits?: Limits };

/** The article of a page, or why there is none. It runs no script of the page and asks the network for nothing. */
export async function readPage(page: Bytes, { limits = LIMITS }: PageOptions = {}): Promise<Read> {
  const { source } = page;
  const refused = (code: Refusal['code'], message: string): Refusal => ({
    kind: 'refused',
    code,
    source,
    message: `${source}: ${message}`,
  });
  const decoded = decodePage(page.bytes, page.contentType);
  const opened = await openPage(decoded.text, page.url, limits);
  if (opened.kind !== 'page')
    return refused(opened.kind, `the page cannot be read: ${opened.reason}. Save its text as a file and import that`);
  try {
    return await readDocument(opened.document, { page, problems: decoded.problems });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused('damaged', 'the page is nested too deeply. Save its text as a file and import that');
  } finally {
    opened.close();
  }
}

type Known = { readonly page: Bytes; readonly problems: readonly DraftProblem[] };

async function readDocument(document: Document, { page, problems }: Known): Promise<Read> {
  removeUnseen(document);
  removeHeadingMarks(document);
  separateLines(document);
  const clues = cluesOf(document, page.url);
  const stated = factsOf(clues);
  const walled = paywallOf(clues);
  const next = nextPart(document, page.url ?? clues.canonical);
  const prose = proseOf(document.body);
  const taken = removeFurniture(document.body);
  prepare(document);
  const title = stated.facts.title?.value ?? '';
  const pageWords = wordsOf(textOf(document.body)).length;
  const text = textIn(clues, stated);
  const refusal = notArticle({ clues, title, pageWords, content: text?.element }, page.source);
  if (refusal !== undefined || text === undefined) return refusal ?? noText(page.source);
  const losses = withoutLoss({ prose, taken, found: text.element });
  const isAbove = aboveHeadline(text.element, stated.headline);
  const removed = cleanLines(text.element, { title, isCredit: creditOf(stated.facts), isAbove });
  const count = wordsOf(textOf(text.element)).length;
  if (walled !== undefined && count < LEAST_WORDS) return stub(page.source, walled);
  const { markdown, unsure } = markdownOf(text.element.innerHTML);
  if (markdown.trim() === '') return noText(page.source);
  const { facts, doubts } = await withLanguage(stated.facts, textOf(text.element));
  const said: readonly DraftProblem[] = [
    ...problems,
    ...stated.problems,
    ...doubts,
    ...text.problems,
    ...losses,
    ...(walled !== undefined && count < STUB_WORDS ? [onlyBeginning(walled)] : []),
    ...(next === undefined ? [] : [partOf(next)]),
    ...unsure.map(unsureOf),
    ...notesOf(removed),
    ...(document.documentElement.matches('[amp],[⚡]') ? [AMP] : []),
  ];
  return { kind: 'draft', draft: { source: page.source, facts, markdown, problems: said } satisfies Draft };
}

/** The extractor makes paragraphs of boxes without their marks; then their order in what it found says it. */
function aboveHeadline(found: Element, headline: Element | undefined): (line: Element) => boolean {
  const start = headline === undefined ? undefined : placeOf(headline);
  if (start === undefined) return () => false;
  const copy = found.querySelector(`[${MARK}="${start}"]`);
  return (line) => {
    const place = placeOf(line);
    return place === undefined ? copy !== null && isBefore(line, copy) : place < start;
  };
}

type Text = { readonly element: Element; readonly problems: readonly DraftProblem[] };

function textIn(clues: Clues, { headline }: Stated): Text | undefined {
  const { document } = clues;
  const entries = liveEntries(clues);
  if (entries.length > 0) {
    const element = liveText(document, entries, liveLead(document, entries, headline));
    return { element, problems: [doubt('live-blog', { entries: entries.length })] };
  }
  const content = mainText(document, headline);
  if (content === undefined) return undefined;
  const { element, restored } = content;
  return {
    element,
    problems: [
      ...(restored > 0 ? [note(`${restored} blocks of words kept that the extractor had left out`)] : []),
      ...(isGallery(element) ? [note('a gallery: its text is the captions of its pictures')] : []),
    ],
  };
}

const noText = (source: string): Refusal => ({
  kind: 'refused',
  code: 'no-text',
  source,
  message: `${source}: no main text was found. Save the article's text as a file and import that`,
});

const stub = (source: string, sign: string): Refusal => ({
  kind: 'refused',
  code: 'not-an-article',
  source,
  message: `${source}: only the beginning of the article is shown (${sign}). Import a page that has the whole text`,
});

const onlyBeginning = (sign: string): DraftProblem => doubt('only-beginning', { sign });

const partOf = (next: string): DraftProblem => doubt('one-of-several-pages', { next });

const unsureOf = (beginning: string): DraftProblem => doubt('reads-differently', { beginning });

const AMP = note('an AMP page; the address is that of the page it was made from');

const notesOf = (removed: Removed): readonly DraftProblem[] =>
  [...removed].map(([name, count]) => note(`left out: ${name} (${count})`));

/** Fewer letters leave the detector unsure. */
const LEAST_LETTERS = 200;

/** So near to each other that the detector takes one for the other. */
const NEAR: readonly string[] = [
  'id ms jv su',
  'hr bs sr sh',
  'cs sk',
  'no da',
  'gl pt',
  'af nl',
  'az tr',
  'bg mk',
  'hi mr ne',
  'fa ps',
  'kk ky tt',
];
const isAlike = (stated: string, found: string): boolean =>
  stated === found || NEAR.some((list) => [stated, found].every((one) => list.split(' ').includes(one)));

type WithLanguage = { readonly facts: Facts; readonly doubts: readonly DraftProblem[] };

/** A template's language is wrong where the text is clearly in another. */
async function withLanguage(facts: Facts, text: string): Promise<WithLanguage> {
  if (text.length < LEAST_LETTERS) return { facts, doubts: [] };
  const { language, sure } = await detectLanguage(text.slice(0, 4000));
  const stated = facts.language;
  if (!sure || (stated !== undefined && isAlike(detectedAs(stated.value), language))) return { facts, doubts: [] };
  const detected: Facts = { ...facts, language: { value: language, from: 'text' } };
  if (stated === undefined) return { facts: detected, doubts: [] };
  const other = doubt('other-language', { stated: stated.value, by: stated.from, found: language });
  return { facts: detected, doubts: [other] };
}
