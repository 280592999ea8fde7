/** Chooses the main text of a page: Readability, then what it lost between the paragraphs that it found. */

import { Readability } from '@mozilla/readability';
import { fold, isBefore, isBlock, isStory, leavesOf, linkShare, nameWords, textOf, wordsOf } from './blocks.js';

const MARK = 'data-yaar-place';
/** Readability looks again, less strictly, below this. */
const SHORT = 250;
/** Where a page says what its text is, less than this share of its words is not the text. */
const LEAST_SHARE = 0.6;
const STATED = '[itemprop~=articleBody],[property~=articleBody]';

/** Where an element, or its copy in the main text, is on the page: a higher number is further down. */
export function placeOf(element: Element): number | undefined {
  const place = element.getAttribute(MARK);
  return place === null ? undefined : Number(place);
}

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
  return { element: found, restored: restore(document, found, headline) };
}

const countOf = (element: Element): number => wordsOf(textOf(element)).length;

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

/** What a lost line belongs to is put back whole. */
const UNITS = 'ul,ol,dl,table,figure,blockquote,pre';

/**
 * Readability takes lists, tables, headings and first paragraphs for furniture more often than they are. Between the
 * headline and the end of the text that it found, lines of a story and captions are put back in their place.
 */
function restore(document: Document, found: Element, headline: Element | undefined): number {
  const marked = new Map([...found.querySelectorAll(`[${MARK}]`)].map((one) => [one.getAttribute(MARK), one]));
  const kept = fold(found.textContent ?? '').replaceAll(' ', '');
  // Most lines are where their mark is; only the others are looked for in the whole text.
  const isKept = (leaf: Element): boolean => {
    const own = ownText(leaf).replaceAll(' ', '');
    const there = marked.get(leaf.getAttribute(MARK));
    if (there !== undefined && textOf(there).replaceAll(' ', '').includes(own)) return true;
    // A heading often has words that the text says, too.
    return !/^h[2-6]$/.test(leaf.localName) && kept.includes(own);
  };
  const region = regionOf(leavesOf(document.body), { isKept, headline });
  let last: Element | undefined;
  let restored = 0;
  const done = new Set<Element>();
  region.forEach((leaf, index) => {
    if (isKept(leaf)) {
      const there = marked.get(leaf.getAttribute(MARK));
      if (there !== undefined) last = unitOf(there, found);
      return;
    }
    const unit = unitIn(leaf);
    if (
      done.has(unit) ||
      !isWorthIt(
        leaf,
        unit,
        region.slice(index + 1, index + 3).some((next) => isKept(next)),
      )
    )
      return;
    done.add(unit);
    const copy = unit.cloneNode(true) as Element;
    if (last === undefined) firstBox(found).prepend(copy);
    else last.after(copy);
    last = copy;
    restored += 1;
  });
  return restored;
}

/** The text of a block without that of the blocks inside of it. */
function ownText(leaf: Element): string {
  if (![...leaf.children].some(isBlock)) return textOf(leaf);
  const own = [...leaf.childNodes].filter((node) => node.nodeType === 3 || !isBlock(node as Element));
  return fold(
    own
      .map((node) => node.textContent ?? '')
      .join(' ')
      .trim()
      .split('\n')[0] ?? '',
  );
}

const firstBox = (found: Element): Element => {
  let box = found;
  while (box.children.length === 1 && box.firstElementChild?.localName === 'div') box = box.firstElementChild;
  return box;
};

const unitIn = (leaf: Element): Element => {
  let unit = leaf;
  for (let at = leaf.closest(UNITS); at !== null; at = at.parentElement?.closest(UNITS) ?? null) unit = at;
  return textOf(unit).length > 4 * textOf(leaf).length + 2000 ? leaf : unit;
};

const unitOf = (there: Element, found: Element): Element => {
  let unit = there;
  for (let at = there.closest(UNITS); at !== null && found.contains(at); at = at.parentElement?.closest(UNITS) ?? null)
    unit = at;
  return unit;
};

type Region = { readonly isKept: (leaf: Element) => boolean; readonly headline: Element | undefined };

/** From the headline (if it is before the text) to the last line found, and on among its siblings. */
function regionOf(leaves: readonly Element[], { isKept, headline }: Region): readonly Element[] {
  const long = (leaf: Element): boolean => wordsOf(textOf(leaf)).length >= 6 && isKept(leaf);
  const first = leaves.findIndex(long);
  if (first < 0) return [];
  const from =
    headline === undefined ? first : leaves.findIndex((leaf) => isBefore(headline, leaf) && !headline.contains(leaf));
  let last = leaves.findLastIndex(long);
  const around = leaves[last]?.parentElement;
  while (around?.localName !== 'body' && leaves[last + 1] !== undefined && around?.contains(leaves[last + 1] ?? null))
    last += 1;
  return leaves.slice(Math.max(0, from < 0 ? first : Math.min(from, first)), last + 1);
}

const DECK = /(?:^| )(?:deck|dek|standfirst|subtitle|subheadline|subhead|summary|lead|lede|excerpt|intro)(?: |$)/;

function isWorthIt(leaf: Element, unit: Element, leads: boolean): boolean {
  if (leaf.closest('footer,aside a,nav,address') !== null || linkShare(unit) >= 0.5) return false;
  if (leaf.localName === 'figcaption' || leaf.closest('figcaption') !== null) return countOf(leaf) >= 3;
  if (/^h[2-6]$/.test(leaf.localName)) return leads || DECK.test(nameWords(leaf).join(' '));
  if (unit.matches('ul,ol,dl,table')) return countOf(unit) >= 6;
  return isStory(leaf) || (countOf(leaf) >= 4 && DECK.test(nameWords(leaf).join(' ')));
}
