/** Whether whole paragraphs went with the furniture that are in the middle of the text: put back, or reported. */

import { doubt } from '../doubts/doubt.js';
import { someOf } from '../doubts/examples.js';
import type { DraftProblem } from '../draft.js';
import { fold, isStory, leavesOf, linkShare, textOf, wordsOf } from './blocks.js';
import { lineRuleOf } from './furniture/lines.js';
import type { Taken } from './furniture/remove.js';
import { MARK } from './restore.js';
import { holds } from './tree.js';

const LEAST_WORDS = 20;

/** The lines of a page, in order, before anything is taken away. */
export const proseOf = (body: Element): readonly Prose[] =>
  leavesOf(body).map((line) => ({ line, long: isLong(line) }));

/** `long`: a paragraph by itself; the others only say where it was. */
export type Prose = { readonly line: Element; readonly long: boolean };

const isLong = (leaf: Element): boolean =>
  isStory(leaf) && wordsOf(textOf(leaf)).length >= LEAST_WORDS && linkShare(leaf) < 0.2;

/** Names of small things, in which a paragraph has no place: it is text, whatever its class is called. */
const OF_SMALL: ReadonlySet<string> = new Set([
  'tools',
  'lists of tags',
  'names of sections',
  'lines of facts',
  'votes and numbers of readers',
  'pagination',
  'share buttons',
  'copyright boilerplate',
  'cookie notices',
]);
/** Boxes that may have paragraphs of their own, beside the text or in it. */
const OF_BOXES: ReadonlySet<string> = new Set([
  'side columns',
  'paywall prompts',
  'newsletters and subscriptions',
  'advertisements',
  'related articles',
  'history of the page',
]);

export type Page = {
  readonly prose: readonly Prose[];
  readonly taken: readonly Taken[];
  /** The main text that was found. */
  readonly found: Element;
};

/** A paragraph between two of the text is put back where only its name was against it; else it is reported. */
export function withoutLoss({ prose, taken, found }: Page): readonly DraftProblem[] {
  const said = fold(found.textContent ?? '').replaceAll(' ', '');
  const isKept = (leaf: Element): boolean => said.includes(textOf(leaf).replaceAll(' ', ''));
  const kept = prose.map(({ line, long }) => long && isKept(line));
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const missed: string[] = [];
  let before: Element | undefined;
  prose.forEach(({ line: leaf, long }, index) => {
    if (kept[index] || !long) {
      before = copyOf(leaf, found) ?? before;
      return;
    }
    const from = taken.find(({ element }) => element.contains(leaf));
    if (from === undefined || index < first || index > last || lineRuleOf(leaf) !== undefined) return;
    if (OF_SMALL.has(from.rule) && before !== undefined) {
      const copy = found.ownerDocument.createElement('p');
      copy.append(...[...leaf.cloneNode(true).childNodes]);
      before.after(copy);
      before = copy;
    } else if (OF_BOXES.has(from.rule) && !isOffer(from.element)) missed.push(textOf(leaf));
  });
  return missed.length === 0 ? [] : [reported(missed)];
}

const copyOf = (leaf: Element, found: Element): Element | undefined => {
  const mark = leaf.getAttribute(MARK);
  return mark === null ? undefined : (found.querySelector(`[${MARK}="${mark}"]`) ?? undefined);
};

/** Something to press or to fill in, or links to follow. */
const isOffer = (box: Element): boolean =>
  linkShare(box) >= 0.1 || holds(box, (inner) => ['form', 'input', 'button', 'iframe'].includes(inner.localName));

const BEGINNING = 8;
const EXAMPLES = 2;

const reported = (missed: readonly string[]): DraftProblem =>
  doubt('left-out', {
    rule: 'boxes beside the text',
    ...someOf(
      missed.map((text) => `“${text.split(' ').slice(0, BEGINNING).join(' ')}…”`),
      EXAMPLES,
    ),
  });
