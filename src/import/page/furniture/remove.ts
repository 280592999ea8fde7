/** Takes what is beside the article out of a page; the rules are in furniture.ts beside it. */

import { isStory, leavesOf, textOf, wordsOf } from '../blocks.js';
import { holds, nearest } from '../tree.js';
import { ELEMENT_RULES } from './furniture.js';
import { either, isBody, isHeadline, matches } from './tests.js';

const isTextItself = either(matches('h1,main'), isBody);

/** Furniture has fewer words of a story. */
const MOST_WORDS = 120;

/** So that a misnamed wrapper around everything ("page social-theme") keeps its text. */
const holdsArticle = (element: Element): boolean => {
  if (holds(element, isTextItself) && textOf(element).length > 200) return true;
  let words = 0;
  for (const leaf of leavesOf(element)) {
    if (isStory(leaf) && nearest(leaf, matches('li,aside')) === undefined) words += wordsOf(textOf(leaf)).length;
    if (words >= MOST_WORDS) return true;
  }
  return false;
};

const tellsStory = (element: Element): boolean =>
  leavesOf(element).some((leaf) => isStory(leaf) && nearest(leaf, matches('li,aside')) === undefined);

/** Comments and boxes on authors may be long; what is hidden is not the article however long it is. */
const EVEN_LONG: ReadonlySet<string> = new Set(['not shown', 'comments', 'related articles', 'cookie notices']);

/** Short things by nature: a paragraph of the story in a box of such a name ("article-section") makes it text. */
const SHORT: ReadonlySet<string> = new Set(['lists of tags', 'names of sections', 'pagination', 'tools']);

const MAY_BE_TEXT: ReadonlySet<string> = new Set(
  'paywall prompts,lists of tags,names of sections,tools,side columns,related articles'.split(','),
);

export function isFurniture(element: Element): boolean {
  const rule = ELEMENT_RULES.find(({ applies }) => applies(element));
  if (rule === undefined) return false;
  // Some sites give each paragraph a class that says for whom it is.
  if (element.localName === 'p' && isStory(element) && MAY_BE_TEXT.has(rule.name)) return false;
  if (SHORT.has(rule.name) && tellsStory(element)) return false;
  if (EVEN_LONG.has(rule.name)) return !holds(element, (inner) => isHeadline(inner) || isBody(inner));
  return !holdsArticle(element);
}

/** Takes the furniture out of the document. */
export function removeFurniture(root: Element): void {
  for (const child of [...root.children]) {
    if (isFurniture(child)) child.remove();
    else removeFurniture(child);
  }
}
