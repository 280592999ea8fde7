import { parseFragment } from 'parse5';
import {
  attribute,
  childrenOf,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isElement,
  MARKDOWN,
  wordsIn,
} from './elements.js';
import { isLeftOut } from './left-out.js';

/** A page of HTML pasted whole. */

const PAGE = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;

/** Whether a text is the source of a page, in which nothing is Markdown. */
export const isPage = (text: string): boolean => PAGE.test(text.slice(0, 4000));

/** What the window's title bar would say. */
export function pageTitle(html: string): string | undefined {
  const source = /<title\b[^>]*>[^<]{0,1000}<\/title>/i.exec(html.slice(0, 100_000))?.[0];
  const title = source === undefined ? '' : wordsIn(parseFragment(source)).replace(/\s+/g, ' ').trim();
  return title === '' ? undefined : title;
}

const isMain = (element: HtmlElement): boolean =>
  element.tagName === 'main' || attribute(element, 'role')?.trim().toLowerCase() === 'main';

const isOfPage = ({ tagName }: HtmlElement): boolean => ['nav', 'header', 'footer', 'aside'].includes(tagName);

/**
 * The nodes to read: the main part of a page where it says which that is, else the only article beside menus and footers,
 * with the page's headline; all nodes where words of Markdown are beside it, as then it is no page.
 */
export function contentOf(root: HtmlNode): readonly HtmlNode[] {
  const elements = elementsIn(root);
  const articles = elements.filter(({ tagName }) => tagName === 'article');
  const main = elements.find(isMain) ?? (elements.some(isOfPage) && articles.length === 1 ? articles[0] : undefined);
  if (main === undefined || isLeftOut(main)) return childrenOf(root);
  const inside = new Set([main, ...elementsIn(main)]);
  if (elements.some((element) => element.tagName === MARKDOWN && !inside.has(element))) return childrenOf(root);
  if (childrenOf(root).some((node) => !isElement(node) && /[\p{L}\p{N}]/u.test('value' in node ? node.value : '')))
    return childrenOf(root);
  const headlines = elements.filter(({ tagName }) => tagName === 'h1');
  const headline = headlines.some((element) => inside.has(element)) ? undefined : headlines[0];
  return headline === undefined ? [main] : [headline, main];
}
