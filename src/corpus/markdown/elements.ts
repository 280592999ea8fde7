import type { DefaultTreeAdapterMap } from 'parse5';

/** What the names of HTML's elements mean for what is read of them. */

export type HtmlNode = DefaultTreeAdapterMap['node'];
export type HtmlElement = DefaultTreeAdapterMap['element'];

/** The empty element that holds the place of a Markdown node between tags. */
export const MARKDOWN = 'x-markdown';

export const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that end a line of words, as browsers show them. */
const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul xmp',
);
export const isBlock = (name: string): boolean => BLOCKS.has(name);

/** All others of the standard, and those that old pages have. */
const INLINE = names(
  'a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink br button canvas cite code col colgroup data datalist del dfn em embed font frame frameset head i iframe image img input ins kbd keygen label link map mark marquee math meta meter multicol nobr noembed noframes noscript object output param picture plaintext portal progress q rb rp rt rtc ruby s samp script select selectedcontent slot small source spacer span strike strong style sub sup svg template textarea time title track tt u var video wbr',
);
export const isKnown = (name: string): boolean => BLOCKS.has(name) || INLINE.has(name);

/** Something to look at or listen to; what is inside of them is for browsers that cannot show it. */
export const REPLACED = names('audio canvas embed iframe math object svg video');
/** Their content is not parsed, or apart: unclosed, they take in all that follows. */
export const RAW = names('iframe noembed noframes noscript plaintext script style template textarea title xmp');
export const VOID = names('area base br col embed hr img input link meta param source track wbr');
export const HEADING = /^h[1-6]$/;

export const attribute = ({ attrs }: HtmlElement, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
};

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** Whether one of the elements inside of a node, at any depth, is such; looks no further than it must. */
export function holds(node: HtmlNode, test: (element: HtmlElement) => boolean): boolean {
  const left = [...childrenOf(node)].reverse();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (isElement(next) && test(next)) return true;
    for (const child of [...childrenOf(next)].reverse()) left.push(child);
  }
  return false;
}

/** The elements inside of a node, at any depth, in order. */
export function elementsIn(node: HtmlNode): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  holds(node, (element) => found.push(element) === 0);
  return found;
}

/** The elements around it, the innermost first. */
export function elementsAround(element: HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) found.push(node);
  return found;
}

/** All words of a node, hidden or not. */
export const wordsIn = (node: HtmlNode): string =>
  node.nodeName === '#text' && 'value' in node ? node.value : childrenOf(node).map(wordsIn).join('');

/** The numbers of the items of `<ol>`, as a browser counts them; letters and countdowns are no numbers for us. */
export function numbersOfItems(root: HtmlNode): ReadonlyMap<HtmlNode, number> {
  const numbers = new Map<HtmlNode, number>();
  for (const list of elementsIn(root)) {
    if (list.tagName !== 'ol' || (attribute(list, 'type') ?? '1') !== '1') continue;
    if (attribute(list, 'reversed') !== undefined) continue;
    let next = wholeNumber(attribute(list, 'start')) ?? 1;
    for (const item of childrenOf(list)) {
      if (!isElement(item) || item.tagName !== 'li') continue;
      const number = wholeNumber(attribute(item, 'value')) ?? next;
      numbers.set(item, number);
      next = number + 1;
    }
  }
  return numbers;
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
