/** Takes out of the main text the lines that are furniture, and those that the facts carry. */

import { foldLetters } from '../../../words/fold.js';
import { anyOf, MONTH_STEMS, WEEKDAY_STEMS } from '../../../words/months.js';
import { fold, isBefore, leavesOf, linkShare, nameWords, spaced, textOf, wordsOf } from '../blocks.js';
import { lineRuleOf } from '../furniture/lines.js';
import { takeBelow } from './below.js';

export type LinesOptions = {
  readonly title: string | undefined;
  /** Whether a line near the beginning says only who wrote the text or when it was published. */
  readonly isCredit: (line: string) => boolean;
  /** Whether a line is above the headline of the page. */
  readonly isAbove: (line: Element) => boolean;
};

const SHORT = 6;
const PULLS = 'figure,aside,blockquote,[class*=pull]';
/** A credit is in the first lines of a text or its last ones. */
const FIRST = 8;
const LAST = 3;

/** How many lines went, by the name of the rule. */
export type Removed = ReadonlyMap<string, number>;

export function cleanLines(root: Element, options: LinesOptions): Removed {
  const removed = new Map<string, number>();
  const take = (element: Element, name: string): void => {
    removed.set(name, (removed.get(name) ?? 0) + 1);
    element.remove();
  };
  takeRuns(root, take);
  for (const leaf of leavesOf(root)) {
    const rule = leaf.localName === 'figcaption' ? undefined : lineRuleOf(leaf);
    if (rule === undefined || !root.contains(leaf)) continue;
    if (rule.name === END) takeAfter(leaf, root, take);
    take(leaf, rule.name);
  }
  takeBelow(root, take);
  takeEnds(root, take, options);
  takeRepeated(root, take);
  takeTrailing(root, take);
  return removed;
}

const END = 'marks of the end';
const AFTER_END = 4;

/** What an agency puts below its mark: the hour, a number, initials. */
function takeAfter(mark: Element, root: Element, take: Take): void {
  const leaves = leavesOf(root);
  const below = leaves.slice(leaves.indexOf(mark) + 1);
  if (below.length <= AFTER_END && below.every((leaf) => wordsOf(textOf(leaf)).length <= AFTER_END))
    for (const leaf of below) take(leaf, END);
}

/** What the facts have is in the first lines and the last ones, once the furniture beside them is gone. */
function takeEnds(root: Element, take: Take, { title, isCredit, isAbove }: LinesOptions): void {
  const leaves = leavesOf(root);
  leaves.forEach((leaf, index) => {
    if (!root.contains(leaf)) return;
    const text = textOf(leaf);
    if ((index < FIRST || index >= leaves.length - LAST) && (isCredit(text) || isCredit(spaced(leaf)) || isDay(leaf)))
      take(leaf, 'bylines and dates that the facts carry');
    else if (title !== undefined && index < 6 && isTitle(text, title)) take(leaf, 'the title, repeated');
    else if (index < FIRST && isLabel(leaf) && isAbove(leaf)) take(leaf, 'names of sections');
  });
}

/** A day without its year, as blogs show it; a heading of that kind belongs to a diary. */
const isDay = (leaf: Element): boolean => !/^h[2-6]$/.test(leaf.localName) && DAY.test(textOf(leaf));
const MONTH = `(?:${anyOf(MONTH_STEMS)})[a-z]*`;
const DAY = new RegExp(
  String.raw`^(?:(?:${anyOf(WEEKDAY_STEMS)})[a-z]*,? )?(?:${MONTH}\.? \d{1,2}|\d{1,2} ${MONTH})$`,
  'i',
);

/** A few words above the headline, no sentence: "Press release". */
const isLabel = (leaf: Element): boolean =>
  leaf.localName !== 'figcaption' &&
  !/^[([（]/.test(textOf(leaf)) &&
  wordsOf(textOf(leaf)).length <= SHORT &&
  !/[.!?…]["'”’»]?$/.test(textOf(leaf));

/** The title again, perhaps with a label before it: "Title: …". */
const isTitle = (text: string, title: string): boolean =>
  foldLetters(text.replace(/^\p{L}{2,10}\s*:\s*(?=.{12})/u, '')) === foldLetters(title) ||
  foldLetters(text) === foldLetters(title);

type Take = (element: Element, name: string) => void;

/** "Read more" above a list of links: the heading goes with the list. */
function takeRuns(root: Element, take: Take): void {
  for (const heading of root.querySelectorAll('h2,h3,h4,h5,h6,p,div')) {
    const next = heading.nextElementSibling;
    if (next === null || wordsOf(textOf(heading)).length > 6 || !isLinks(next)) continue;
    if (lineRuleOf(heading) !== undefined) take(next, 'links to other articles');
  }
}

const isLinks = (element: Element): boolean =>
  element.matches('ul,ol,div,p,article,section') && linkShare(element) > 0.6;

/** Short lines ("Yes.") may be said twice; a long one is a pull quote, or the page's template has it twice. */
const LONG = 8;

function takeRepeated(root: Element, take: Take): void {
  const seen = new Map<string, Element>();
  const all = leavesOf(root);
  const whole = new Map(all.map((leaf) => [leaf, foldLetters(textOf(leaf))]));
  for (const leaf of all) {
    const text = whole.get(leaf) ?? '';
    if (wordsOf(textOf(leaf)).length < LONG) continue;
    const first = seen.get(text);
    if (first === undefined) seen.set(text, leaf);
    else
      take(first.localName === 'figcaption' && leaf.localName !== 'figcaption' ? first : leaf, 'repeated paragraphs');
  }
  for (const leaf of all) {
    const pulled = leaf.closest('aside,blockquote,[class*=pull],[class*=quote]');
    if (pulled === null || !root.contains(leaf) || !isPull(leaf)) continue;
    const text = whole.get(leaf) ?? '';
    if (
      all.some(
        (other) =>
          other !== leaf &&
          root.contains(other) &&
          (whole.get(other) ?? '').includes(text) &&
          (whole.get(other) ?? '') !== text,
      )
    )
      take(leaf.localName === 'figcaption' ? leaf : pullOf(leaf), 'repeated paragraphs');
  }
}

/** The pull quote with the name of who said it, where there is nothing else in its box. */
function pullOf(leaf: Element): Element {
  const own = wordsOf(textOf(leaf)).length;
  let pull = leaf;
  for (
    let box = leaf.closest(PULLS);
    box !== null && box.querySelector('img,table') === null && wordsOf(textOf(box)).length - own <= SHORT;
    box = box.parentElement?.closest(PULLS) ?? null
  )
    pull = box;
  return pull;
}

const isPull = (leaf: Element): boolean => {
  const around = leaf.closest('aside,[class*=pull],blockquote');
  return (
    around !== null &&
    (around.localName === 'aside' || /pull/.test(nameWords(around).join(' ')) || wordsOf(textOf(leaf)).length >= 4)
  );
};

/** A heading with nothing under it at the end of the text led to what was taken away. */
function takeTrailing(root: Element, take: Take): void {
  for (
    let last = leavesOf(root).at(-1);
    last !== undefined && /^h[2-6]$/.test(last.localName);
    last = leavesOf(root).at(-1)
  )
    take(last, 'headings over nothing');
}

export const textBetween = (root: Element): string =>
  leavesOf(root)
    .map((leaf) => fold(leaf.textContent ?? ''))
    .join('\n');
export { isBefore };
