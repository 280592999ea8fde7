/** The blocks of words in a document: what a paragraph, a list item or a caption says, and whether it tells a story. */

import { elementsIn, holds, nearest } from './tree.js';

/** Elements that end a line of words. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address,article,aside,blockquote,center,dd,details,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul'.split(
    ',',
  ),
);

export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

export const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Without the space between elements that a browser would begin on new lines. */
export const textOf = (element: Element): string => fold(element.textContent ?? '');

/** Signs that only say where a word may be broken, and marks that nobody sees. */
export const withoutUnseen = (text: string): string => text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');

/** With a space between elements: their distance is often a matter of style only. */
export const spaced = (line: Element): string =>
  fold(
    [...line.childNodes]
      .map((node) => (node.nodeType === 1 ? spaced(node as Element) : (node.textContent ?? '')))
      .join(' '),
  );

/** Scripts without spaces: two signs are about a word. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const WORD = new RegExp(
  String.raw`${UNSPACED}{1,2}|(?:(?!${UNSPACED})[\p{L}\p{N}])(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}'’-])*`,
  'gu',
);

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

const isLink = (element: Element): boolean => element.localName === 'a' && element.hasAttribute('href');

/** The share of its letters that are in links. */
export function linkShare(element: Element): number {
  const all = textOf(element).length;
  if (all === 0) return 0;
  if (nearest(element, isLink) !== undefined) return 1;
  let linked = 0;
  for (const inner of elementsIn(element)) if (isLink(inner)) linked += textOf(inner).length;
  return linked / all;
}

const SENTENCE_END = /[.!?…؟۔।]["'”’»)\]]*(?:\s|$)|[。！？]/u;

/** Whether it reads as part of a story: a sentence of some length that is not mostly links. */
export const isStory = (element: Element): boolean => {
  const text = textOf(element);
  return wordsOf(text).length >= 10 && SENTENCE_END.test(text) && linkShare(element) < 0.5;
};

/** The innermost blocks with words, in order; one with words of its own beside blocks is named too, before them. */
export function leavesOf(root: Element): readonly Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    if (isBlock(element) && hasOwnWords(element)) found.push(element);
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
      if (holdsBlock(child)) visit(child);
  };
  visit(root);
  return found;
}

/** A block, or something with one inside. */
export const holdsBlock = (element: Element): boolean => isBlock(element) || holds(element, isBlock);

function hasOwnWords(element: Element): boolean {
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.textContent ?? '')) return true;
    if (node.nodeType === 1 && !holdsBlock(node as Element) && /[\p{L}\p{N}]/u.test(node.textContent ?? ''))
      return true;
  }
  return false;
}

/** Whether `first` comes before `second` in the document. */
export const isBefore = (first: Element, second: Element): boolean => (first.compareDocumentPosition(second) & 4) !== 0;

/** Where sites whose class names are made by machines say what a part is. */
const NAMING = [
  'data-component',
  'data-qa',
  'data-testid',
  'data-item-type',
  'data-module',
  'data-gu-name',
  'aria-labelledby',
];

/** The id of a heading is an anchor and has the heading's words ("History"), which name no part of a page. */
const inHeading = (element: Element): boolean =>
  /^h[2-6]$/.test(element.localName) || /^h[2-6]$/.test(element.parentElement?.localName ?? '');

/**
 * What builders of pages and editors put before each name, whatever the part is: "cmp-text" is no consent to cookies, and
 * a paragraph in an "elementor-widget" is in no side column.
 */
const BUILDER =
  /^(?:(?:cmp|aem|sc|epi|elementor|wp-block|wpb|vc|et_pb|fl|fusion|brxe|w|ce|tx|umb|ktc|wixui|wix|sqs|hs_cos(?:_wrapper)?|uagb|kb|kt|jet)[-_]+(?:widget(?=$|[-_])[-_]*)?|widget-(?:span|type)(?=$|[-_])[-_]*)/i;
/** How letters look: "ms-rteFontSize-2", "has-medium-font-size" are words that somebody made larger, and no tool to do so. */
const LOOKS = /^(?:ms-rte|(?:has|is|ql|mso)-|(?:font|text)-?size-?(?:\d|x*(?:small|large|medium|s|m|l)$))/i;

const partName = (name: string): string => (LOOKS.test(name) ? '' : name.replace(BUILDER, ''));

/** The words of class names and ids: "post-shareTools" is post, share, tools. */
export const nameWords = (element: Element): readonly string[] =>
  ['class', ...(inHeading(element) ? [] : ['id']), ...NAMING]
    .flatMap((name) => (element.getAttribute(name) ?? '').split(/\s+/))
    .map(partName)
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
