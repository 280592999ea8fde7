import type { Html } from 'mdast';
import { defaultTreeAdapter, type ParserError, parseFragment } from 'parse5';
import { HOLES } from '../dialects/text/holes.js';
import { closedIn, escapeWords } from './angle-words.js';
import {
  attribute,
  childrenOf,
  HEADING,
  type HtmlNode,
  MARKDOWN,
  numbersOfItems,
  RAW,
  REPLACED,
  VOID,
} from './elements.js';
import { isLeftOut } from './left-out.js';
import { contentOf } from './page.js';

/**
 * HTML as a browser shows it, with the Markdown that stands between its tags. Markdown gives us each tag or block of
 * HTML by itself, so that a `<div>` and its `</div>` are two nodes with paragraphs between: all siblings are parsed as
 * one text, in which an empty element holds the place of each Markdown node.
 */
export type Tree<N> =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'node'; readonly node: N }
  | {
      readonly kind: 'element';
      readonly name: string;
      readonly children: readonly Tree<N>[];
      /** Of an item of a list with numbers. */
      readonly number?: number;
    };

type Typed = { readonly type: string };
type Markdown<N extends Typed> = Exclude<N, Html>;

export const isHtml = (node: Typed): node is Html => node.type === 'html';

/** The browser's own limit is 512. It keeps the parser linear, too, which looks through all that is open. */
const DEEPEST = 500;

/** Counts what is open. @throws RangeError as the Markdown parser does. */
function boundedAdapter(): typeof defaultTreeAdapter {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST) throw new RangeError(`more than ${DEEPEST} elements are open`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** `places`: where the text has an element for a Markdown node. `sources`: where each HTML node begins in it. */
type Parsed<N extends Typed> = {
  readonly text: string;
  readonly root: HtmlNode;
  readonly places: ReadonlyMap<number, Markdown<N>>;
  readonly sources: readonly { readonly start: number; readonly html: Html }[];
  readonly errors: ReadonlySet<string>;
};

function parse<N extends Typed>(nodes: readonly N[]): Parsed<N> {
  let text = '';
  const places = new Map<number, Markdown<N>>();
  const sources: { start: number; html: Html }[] = [];
  const errors = new Set<string>();
  const closed = closedIn(nodes.flatMap((node) => (isHtml(node) ? [node.value] : [])));
  for (const node of nodes) {
    if (isHtml(node)) sources.push({ start: text.length, html: node });
    else places.set(text.length, node as Markdown<N>);
    text += isHtml(node) ? escapeWords(node.value, closed) : `<${MARKDOWN}></${MARKDOWN}>`;
  }
  const root = parseFragment(text, {
    sourceCodeLocationInfo: true,
    treeAdapter: boundedAdapter(),
    onParseError: ({ code }: ParserError) => errors.add(code),
  });
  return { text, root, places, sources, errors };
}

/** What is seen of these siblings, in order. */
export function htmlTree<N extends Typed>(nodes: readonly N[]): readonly Tree<Markdown<N>>[] {
  const { root, places } = parse(nodes);
  const numbers = numbersOfItems(root);
  const seen = (node: HtmlNode): readonly Tree<Markdown<N>>[] => {
    if (node.nodeName === '#text' && 'value' in node) return [{ kind: 'text', text: printable(node.value) }];
    if (!('tagName' in node)) return [];
    const place = places.get(node.sourceCodeLocation?.startOffset ?? -1);
    if (place) return [{ kind: 'node', node: place }, ...node.childNodes.flatMap(seen)];
    if (isLeftOut(node)) return [];
    const name = node.tagName;
    if (name === 'br') return [{ kind: 'break' }];
    if (name === 'img' || REPLACED.has(name)) return [{ kind: 'image', alt: printable(attribute(node, 'alt') ?? '') }];
    const number = numbers.get(node);
    return [
      { kind: 'element', name, children: node.childNodes.flatMap(seen), ...(number !== undefined && { number }) },
    ];
  };
  return contentOf(root).flatMap(seen);
}

/** An entity can name a control character, which no article may hold; those of our own holes stay. */
const printable = (text: string): string =>
  text
    .replace(/[\r\f\v\u2028\u2029]/g, ' ')
    .split(HOLES)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[^\P{Cc}\n\t]/gu, '\ufffd')))
    .join('');

/** The opening sign of something that takes in what follows because nobody closed it. */
export type Unclosed = { readonly sign: string; readonly html: Html };

/** Words of Markdown between their tags are no part of them for the parser. */
const SWALLOWING: ReadonlySet<string> = new Set([...RAW, 'select']);

/** What hides more of these siblings than was meant. Nothing that an author wrote is left out without a word. */
export function unclosedIn<N extends Typed>(nodes: readonly N[]): readonly Unclosed[] {
  const { text, root, places, sources, errors } = parse(nodes);
  const before = (offset: number): Html | undefined => sources.findLast(({ start }) => start <= offset)?.html;
  const report = (sign: string, offset: number): readonly Unclosed[] => {
    const html = before(offset);
    return html ? [{ sign, html }] : [];
  };
  const there = new Set<number>();
  const hidden: { start: number; end: number }[] = [];
  const visit = (node: HtmlNode): readonly Unclosed[] => {
    const inside = childrenOf(node).flatMap(visit);
    const start = node.sourceCodeLocation?.startOffset;
    if (start === undefined) return inside;
    there.add(start);
    const open = isOpen(node, text.length);
    if (open || node.nodeName === '#comment' || SWALLOWING.has(node.nodeName))
      hidden.push({ start, end: open ? Number.POSITIVE_INFINITY : (node.sourceCodeLocation?.endOffset ?? start) });
    return open ? [...report(signOf(node, text), start), ...inside] : inside;
  };
  const found = childrenOf(root).flatMap(visit);
  const lost = [...places.keys()].find(
    (place) => !there.has(place) && !hidden.some(({ start, end }) => start <= place && place < end),
  );
  if (found.length > 0 || (lost === undefined && !errors.has('eof-in-tag'))) return found;
  const last = lost ?? text.length;
  return report(/<\/?[a-z][^\s/>]*/i.exec(before(last)?.value ?? '')?.[0] ?? '<', last);
}

/** A comment, or an element whose content is not read as text of the article, up to the end. */
function isOpen(node: HtmlNode, length: number): boolean {
  const { sourceCodeLocation: location, nodeName } = node;
  if (!location) return false;
  if (nodeName === '#comment') return location.endOffset > length;
  if (!('tagName' in node) || VOID.has(nodeName) || ('endTag' in location && location.endTag)) return false;
  if (RAW.has(nodeName) || HEADING.test(nodeName)) return true;
  return (isLeftOut(node) || REPLACED.has(nodeName)) && location.endOffset >= length;
}

const signOf = (node: HtmlNode, text: string): string => {
  if (node.nodeName !== '#comment') return `<${node.nodeName}>`;
  const start = node.sourceCodeLocation?.startOffset ?? 0;
  return text.startsWith('<!--', start) ? '<!--' : text.slice(start, start + 2);
};
