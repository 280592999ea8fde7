/** Puts back what the extractor lost between the paragraphs that it found, and what goes on in boxes like theirs. */

import { fold, isBefore, isBlock, isStory, leavesOf, linkShare, nameWords, textOf, wordsOf } from './blocks.js';

/** Numbers the elements of a page, so that copies of them can be found there again. */
export const MARK = 'data-yaar-place';

/** Where an element, or its copy in the main text, is on the page: a higher number is further down. */
export function placeOf(element: Element): number | undefined {
  // A block that the extractor made anew has no number, but what is in it has.
  const place = element.getAttribute(MARK) ?? element.querySelector(`[${MARK}]`)?.getAttribute(MARK) ?? null;
  return place === null ? undefined : Number(place);
}

export const countOf = (element: Element): number => wordsOf(textOf(element)).length;

/** What a lost line belongs to is put back whole. */
const UNITS = 'ul,ol,dl,table,figure,blockquote,pre';

/**
 * Readability takes lists, tables, headings and first paragraphs for furniture more often than they are. Between the
 * headline and the end of the text that it found, lines of a story and captions are put back in their place.
 */
export function restore(document: Document, found: Element, headline: Element | undefined): number {
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
  const isThere = (beside: Element | null): boolean =>
    beside !== null && marked.has(beside.getAttribute(MARK)) && countOf(beside) >= 3;
  const leaves = leavesOf(document.body);
  const classes = new Set(leaves.filter((leaf) => isStory(leaf) && isKept(leaf)).flatMap(classesAround));
  const isAlike = (leaf: Element): boolean => classesAround(leaf).some((one) => classes.has(one));
  const region = regionOf(leaves, { isKept, isAlike, headline });
  let last: Element | undefined;
  let restored = 0;
  const done = new Set<Element>();
  region.forEach((leaf, index) => {
    if (isKept(leaf)) {
      const there = marked.get(leaf.getAttribute(MARK));
      if (there !== undefined) last = unitOf(there, found);
      return;
    }
    const line = madeWhole(marked.get(leaf.getAttribute(MARK)), leaf, found);
    if (line !== undefined) {
      last = unitOf(line, found);
      restored += 1;
      return;
    }
    const unit = unitIn(leaf);
    const leads = region.slice(index + 1, index + 3).some((next) => isKept(next));
    if (done.has(unit) || !isWorthIt(leaf, { unit, leads, alike: isAlike(leaf), isKept: isThere })) return;
    done.add(unit);
    const copy = unit.cloneNode(true) as Element;
    if (last === undefined) firstBox(found).prepend(copy);
    else last.after(copy);
    last = copy;
    restored += 1;
  });
  return restored;
}

/** The extractor takes words of a line for furniture by the class of what is around them; the line is as on the page again. */
function madeWhole(part: Element | undefined, leaf: Element, found: Element): Element | undefined {
  if (part === undefined || !found.contains(part) || countOf(part) * 2 < countOf(leaf)) return undefined;
  const line = leaf.cloneNode(true) as Element;
  part.replaceWith(line);
  return line;
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

const WRAPPERS =
  /^(?:(?:container|wrapper|wrap|row|col|column|section|block|inner|grid|group|box|main|page|site|\d+)(?: |$))+$/;

/** The classes of the nearest box that has some: builders of pages put each piece of a text into a box of its own. */
function classesAround(leaf: Element): readonly string[] {
  const box = leaf.closest('[class]');
  const names = box === null ? '' : nameWords(box).join(' ');
  return names === '' || WRAPPERS.test(names) ? [] : [`${box?.localName} ${box?.getAttribute('class')}`];
}

type Region = {
  readonly isKept: (leaf: Element) => boolean;
  /** Whether a line is in a box as those of the text are. */
  readonly isAlike: (leaf: Element) => boolean;
  readonly headline: Element | undefined;
};

/** From the headline (if it is before the text) to the last line found, and on among its siblings. */
function regionOf(leaves: readonly Element[], { isKept, isAlike, headline }: Region): readonly Element[] {
  const long = (leaf: Element): boolean => wordsOf(textOf(leaf)).length >= 6 && isKept(leaf);
  const first = leaves.findIndex(long);
  if (first < 0) return [];
  const from =
    headline === undefined ? first : leaves.findIndex((leaf) => isBefore(headline, leaf) && !headline.contains(leaf));
  let last = leaves.findLastIndex((leaf) => long(leaf) || (isStory(leaf) && isAlike(leaf)));
  const around = leaves[last]?.parentElement;
  while (around?.localName !== 'body' && leaves[last + 1] !== undefined && around?.contains(leaves[last + 1] ?? null))
    last += 1;
  return leaves.slice(Math.max(0, from < 0 ? first : Math.min(from, first)), last + 1);
}

const DECK = /(?:^| )(?:deck|dek|standfirst|subtitle|subheadline|subhead|spot|summary|lead|lede|excerpt|intro)(?: |$)/;

type Lost = {
  readonly unit: Element;
  readonly leads: boolean;
  readonly alike: boolean;
  /** Whether an element beside it is in the text that was found. */
  readonly isKept: (beside: Element | null) => boolean;
};

function isWorthIt(leaf: Element, { unit, leads, alike, isKept }: Lost): boolean {
  if (leaf.closest('footer,aside a,nav,address') !== null || linkShare(unit) >= 0.5) return false;
  if (leaf.localName === 'figcaption' || leaf.closest('figcaption') !== null) return countOf(leaf) >= 3;
  if (/^h[2-6]$/.test(leaf.localName)) return leads || isDeck(leaf) || isStory(leaf);
  if (unit.matches('ul,ol,dl,table')) return countOf(unit) >= 6;
  if (leaf.localName === 'p' && [leaf.previousElementSibling, leaf.nextElementSibling].every(isKept)) return true;
  return isStory(leaf) || (countOf(leaf) >= 4 && (isDeck(leaf) || (alike && /[.!?…:]["'”’»)]*$/.test(textOf(leaf)))));
}

/** The only line in a box of such a name, or with it itself. */
const isDeck = (leaf: Element): boolean => {
  const around = leaf.parentElement;
  const box = around !== null && textOf(around) === textOf(leaf) ? around : leaf;
  return [leaf, box].some((one) => DECK.test(nameWords(one).join(' ')));
};
