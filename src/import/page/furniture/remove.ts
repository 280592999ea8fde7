/** Takes what is beside the article out of a page; the rules are in furniture.ts beside it. */

import { holdsBlock, isStory, leavesOf, textOf, wordsOf } from '../blocks.js';
import { holds, nearest } from '../tree.js';
import { ELEMENT_RULES } from './furniture.js';
import { type ElementRule, either, isBody, isHeadline, matches } from './tests.js';

const isTextItself = either(matches('h1,main'), isBody);

/** Lines of a story; an element inside a line, such as a span around a whole paragraph, is one itself. */
const linesOf = (element: Element): readonly Element[] => (holdsBlock(element) ? leavesOf(element) : [element]);
const isTold = (leaf: Element): boolean => isStory(leaf) && nearest(leaf, matches('li,aside')) === undefined;

/** Furniture has fewer words of a story. */
const MOST_WORDS = 120;

/** So that a misnamed wrapper around everything ("page social-theme") keeps its text. */
const holdsArticle = (element: Element): boolean => {
  if (holds(element, isTextItself) && textOf(element).length > 200) return true;
  let words = 0;
  for (const leaf of linesOf(element)) {
    if (isTold(leaf)) words += wordsOf(textOf(leaf)).length;
    if (words >= MOST_WORDS) return true;
  }
  return false;
};

const tellsStory = (element: Element): boolean => linesOf(element).some(isTold);

/** Comments and boxes on authors may be long; what is hidden is not the article however long it is. */
const EVEN_LONG: ReadonlySet<string> = new Set(['not shown', 'comments', 'related articles', 'cookie notices']);

/** Short things by nature: a paragraph of the story in a box of such a name ("article-section") makes it text. */
const SHORT: ReadonlySet<string> = new Set(['lists of tags', 'names of sections', 'pagination', 'tools']);

const MAY_BE_TEXT: ReadonlySet<string> = new Set(
  'paywall prompts,lists of tags,names of sections,tools,side columns,related articles'.split(','),
);

/** In a row of boxes of one kind that tell a story, a short one is a short paragraph. */
const isOfRow = (element: Element): boolean =>
  SENTENCE.test(textOf(element)) &&
  [...(element.parentElement?.children ?? [])].some((one) => shapeOf(one) === shapeOf(element) && tellsStory(one));
const SENTENCE = /[.!?…؟।。！？]["'”’»)]*$/u;

/** The name of the rule by which an element is furniture. */
export function furnitureIn(element: Element): string | undefined {
  const rule = ELEMENT_RULES.find(({ applies }) => applies(element));
  return rule !== undefined && isBeside(element, rule) ? rule.name : undefined;
}

function isBeside(element: Element, rule: ElementRule): boolean {
  // Some sites give each paragraph a class that says for whom it is, or words in it one that says how they look.
  if ((element.localName === 'p' || !holdsBlock(element)) && isStory(element) && MAY_BE_TEXT.has(rule.name))
    return false;
  if (SHORT.has(rule.name) && (tellsStory(element) || isOfRow(element))) return false;
  if (EVEN_LONG.has(rule.name)) return !holds(element, (inner) => isHeadline(inner) || isBody(inner));
  return !holdsArticle(element);
}

/** What went, and by which rule. */
export type Taken = { readonly element: Element; readonly rule: string };

type Placed = Taken & { readonly place: Comment };

/**
 * Takes the furniture out of the document. A rule that would take more of the story than is left has misread the names of
 * this page: what it took is put back.
 */
export function removeFurniture(root: Element): readonly Taken[] {
  const taken: Placed[] = [];
  takeIn(root, taken);
  const left = wordsTold(root);
  for (const misread of new Set(taken.map(({ rule }) => rule))) {
    const told = taken.filter(({ rule, element }) => rule === misread && wordsTold(element) > 0);
    const words = told.reduce((sum, { element }) => sum + wordsTold(element), 0);
    if (SURE.has(misread) || words <= Math.max(left, LEAST_TOLD)) continue;
    const shapes = new Set(told.map(({ element }) => shapeOf(element)));
    for (const { place, element, rule } of taken)
      if (rule === misread && shapes.has(shapeOf(element))) place.replaceWith(element);
  }
  for (const { place } of taken) place.remove();
  return taken.filter(({ element }) => !root.contains(element));
}

/** Short paragraphs are in boxes as the long ones are. */
const shapeOf = (element: Element): string =>
  `${element.localName} ${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`;

/** Rules that do not go by names, or whose names no part of a story has. */
const SURE: ReadonlySet<string> = new Set([...EVEN_LONG, 'controls', 'navigation', 'header and footer of the page']);
const LEAST_TOLD = 60;

const wordsTold = (element: Element): number =>
  linesOf(element)
    .filter(isTold)
    .reduce((sum, leaf) => sum + wordsOf(textOf(leaf)).length, 0);

function takeIn(root: Element, taken: Placed[]): void {
  for (const child of [...root.children]) {
    const rule = furnitureIn(child);
    if (rule === undefined) takeIn(child, taken);
    else {
      const place = child.ownerDocument.createComment('');
      child.replaceWith(place);
      taken.push({ element: child, rule, place });
    }
  }
}
