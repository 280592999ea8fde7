/** What rules ask of an element, without the document's own selectors: see tree.ts. */

import { isStory, leavesOf, nameWords } from '../blocks.js';
import { holds } from '../tree.js';

export type Test = (element: Element) => boolean;

/** Asked of each element of the page; what holds the article itself is never taken, whatever it is called. */
export type ElementRule = {
  readonly name: string;
  readonly reason: string;
  readonly applies: Test;
};

/** A few simple selectors, any of which may match: `tag`, `.class`, `[attribute]`, `[attribute=value]`. */
export function matches(list: string): Test {
  const tests = list.split(',').map((one): Test => {
    const [, attribute, value] = /^\[([a-z-]+)(?:=([^\]]+))?\]$/.exec(one) ?? [];
    if (attribute !== undefined)
      return value === undefined
        ? (element) => element.hasAttribute(attribute)
        : (element) => element.getAttribute(attribute)?.toLowerCase() === value;
    if (one.startsWith('.')) return (element) => element.classList.contains(one.slice(1));
    return (element) => element.localName === one;
  });
  return (element) => tests.some((test) => test(element));
}

export const either =
  (...tests: readonly Test[]): Test =>
  (element) =>
    tests.some((test) => test(element));
export const both =
  (...tests: readonly Test[]): Test =>
  (element) =>
    tests.every((test) => test(element));

/** Whether the words of its class or id hold one of these words, or such words in a row ("read more"). */
export function named(list: string): Test {
  const pattern = new RegExp(
    `(?:^| )(?:${list
      .trim()
      .split(/\s*,\s*/)
      .join('|')})(?: |$)`,
  );
  return (element) => !WHOLE.has(element.localName) && pattern.test(nameWords(element).join(' '));
}

const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1']);

export const isHeadline = matches('h1');
export const isBody = (element: Element): boolean =>
  (element.getAttribute('itemprop') ?? '').split(' ').includes('articleBody');

export const holdsStory = (element: Element): boolean => leavesOf(element).some(isStory);
export const isArticle = (element: Element): boolean => holdsStory(element) || holds(element, isHeadline);

/** Words beside a picture are its caption, whatever else they are called. */
export const ofPicture = named('media, figure, image, photo, picture, caption');
