/** Chooses the main text of a page: Readability, then what it lost between the paragraphs that it found. */

import { Readability } from '@mozilla/readability';
import { isStory, leavesOf, textOf } from './blocks.js';
import { countOf, MARK, placeOf, restore } from './restore.js';

/** Readability looks again, less strictly, below this. */
const SHORT = 250;
/** Where a page says what its text is, less than this share of its words is not the text. */
const LEAST_SHARE = 0.6;
const STATED = '[itemprop~=articleBody],[property~=articleBody],[name=articleBody]';
/** What is said below the text and belongs to it. */
const BELOW =
  /^\W*(?:corrections?\b|clarification|a correction was|this (?:article|story|post|page) (?:was|has been)|(?:additional )?reporting by|\[?editor)/i;

export type Content = { readonly element: Element; readonly restored: number };

/** The main text as an element of its own; nothing where there are no words. `headline`: the title in the page, if found. */
export function mainText(document: Document, headline: Element | undefined): Content | undefined {
  let count = 0;
  for (const element of document.body.querySelectorAll('*')) {
    count += 1;
    element.setAttribute(MARK, String(count));
  }
  const found = readable(document);
  const stated = document.querySelector(STATED);
  const words = found === undefined ? 0 : countOf(found);
  if (stated !== null && words < LEAST_SHARE * countOf(stated)) return whole(stated);
  const only = onlyArticle(document);
  if (found === undefined || words < 0.5 * storyWords(only))
    return storyWords(only) > 0 || countOf(only) > 0 ? whole(only) : undefined;
  const restored = restore(document, found, headline);
  removeBelow(found, [...document.querySelectorAll(STATED)]);
  return { element: found, restored };
}

/** Where a page says what its text is, words below it are about its author or its paper, or lead elsewhere. */
function removeBelow(found: Element, stated: readonly Element[]): void {
  // Some pages call only the first paragraphs so.
  if (stated.reduce((sum, one) => sum + countOf(one), 0) < LEAST_SHARE * countOf(found)) return;
  const inside = stated.flatMap((one) => [one, ...one.querySelectorAll(`[${MARK}]`)]);
  const end = Math.max(...inside.map((one) => placeOf(one) ?? 0));
  for (const leaf of leavesOf(found))
    if ((placeOf(leaf) ?? 0) > end && leaf.closest('figure') === null && !BELOW.test(textOf(leaf))) leaf.remove();
}

const storyWords = (element: Element): number =>
  leavesOf(element).reduce((sum, leaf) => sum + (isStory(leaf) ? countOf(leaf) : 0), 0);

function whole(element: Element): Content {
  const copy = element.cloneNode(true) as Element;
  return { element: copy, restored: 0 };
}

function onlyArticle(document: Document): Element {
  const articles = [...document.querySelectorAll('article,[itemtype*=Article],[itemtype*=BlogPosting]')];
  const outer = articles.filter((one) => one.parentElement?.closest('article') == null);
  return (outer.length === 1 ? outer[0] : undefined) ?? document.querySelector('main,[role=main]') ?? document.body;
}

function readable(document: Document): Element | undefined {
  const copy = document.cloneNode(true) as Document;
  const reader = new Readability<Element>(copy, {
    charThreshold: SHORT,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  });
  const content = reader.parse()?.content ?? undefined;
  return content === undefined || textOf(content) === '' ? undefined : content;
}
