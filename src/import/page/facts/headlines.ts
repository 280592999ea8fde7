/** The lines in large letters on a page, of which one is its headline. */

import { isStory, leavesOf, nameWords, textOf, wordsOf } from '../blocks.js';
import { plain } from './values.js';

/** Between the headline and the name of the site, in the title of a window. */
export const SEPARATOR = /\s+[|–—·•»«:/-]\s+|\s+::\s+|\s*\|\s*|\s*»\s*|\s*[：｜]\s*|:\s+(?=\S+$)/;

/** What is compared of two titles. */
export const key = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');

export type Shown = { readonly element: Element; readonly text: string };

/**
 * Those in the main part come first; one in a bar above it is the name of a book of documentation. Where all are in a bar,
 * a smaller one that the window's title begins with counts, too: "Path | Node.js documentation".
 */
export function headlines(document: Document): readonly Shown[] {
  const shownBy = (selector: string): readonly Shown[] =>
    [...document.querySelectorAll(selector)].map((element) => ({ element, text: headlineText(element) }));
  const large = shownBy('h1,[itemprop=headline]:not(meta)');
  const below = large.filter(({ element }) => !isInBar(element));
  const inMain = below.filter(({ element }) => isInMain(element));
  if (below.length > 0) return [...inMain, ...below.filter((one) => !inMain.includes(one))];
  const first = key(plain(document.title).split(SEPARATOR)[0] ?? '');
  return [...shownBy('h2').filter(({ element, text }) => !isInBar(element) && key(text) === first), ...large];
}

const isInMain = (element: Element): boolean => element.closest('main,article,[role=main]') !== null;
const BARS = 'header,nav,[role=banner],[class*=menu-bar],[class*=navbar],[class*=topbar],[class*=toolbar]';
export const isInBar = (element: Element): boolean => !isInMain(element) && element.closest(BARS) !== null;

const ABOVE =
  '[class*=kicker],[class*=Kicker],[class*=overline],[class*=eyebrow],[class*=topline],[class*=headline-intro],[class*=dachzeile],[class*=antetitulo],.visually-hidden,.sr-only,[hidden]';

/** Without the line above it that some sites have in the same element. */
export function headlineText(element: Element): string {
  if (element.querySelector(ABOVE) === null) return plain(textOf(element));
  const copy = element.cloneNode(true) as Element;
  for (const above of copy.querySelectorAll(ABOVE)) above.remove();
  return plain(textOf(copy)) || plain(textOf(element));
}

const TITLE = /(?:^| )(?:\w*title|headline|heading)(?: |$)/;

/** Where a page has no headings at all: the first line called a title, or in bold letters, above the story. */
export function namedHeadline(document: Document): Element | undefined {
  if (document.querySelector('h1,h2,h3') !== null) return undefined;
  const lines = leavesOf(document.body);
  const above = lines
    .slice(0, Math.max(0, lines.findIndex(isStory)))
    .filter((line) => wordsOf(textOf(line)).length >= 4);
  const isTitle = (line: Element): boolean =>
    [line, line.parentElement].some(
      (one) => one !== null && one.localName !== 'body' && TITLE.test(nameWords(one).join(' ')),
    );
  return (
    above.find(isTitle) ??
    above.find((line) => {
      const bold = line.querySelector('b,strong');
      return bold !== null && textOf(bold) === textOf(line);
    })
  );
}

export const isLogo = (element: Element): boolean =>
  /(?:^| )(?:logo|site title|brand|site name)(?: |$)/.test(nameWords(element).join(' ')) ||
  element.querySelector('a[href="/"],a[rel=home]') !== null;
