/** Makes a document of a page, within limits that a hostile page cannot pass. No script runs and nothing is loaded. */

import type { JSDOM } from 'jsdom';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, serialize } from 'parse5';

export type Limits = {
  /** Of the page's text, in characters. */
  readonly characters: number;
  readonly elements: number;
  /** Elements inside of one another; the browser's own limit is 512. */
  readonly depth: number;
};

/** A long live blog has 20,000 elements. Readability looks through all of them several times. */
export const LIMITS: Limits = { characters: 10_000_000, elements: 60_000, depth: 400 };

export type Opened =
  | { readonly kind: 'page'; readonly document: Document; readonly close: () => void }
  | { readonly kind: 'too-large' | 'damaged'; readonly reason: string };

/** An attribute that is longer says nothing that we read; the address of an embedded picture may be megabytes. */
const LONGEST_ATTRIBUTE = 20_000;
const UNREAD: ReadonlySet<string> = new Set(['style', 'template', 'iframe', 'svg', 'object', 'embed', 'canvas']);

/** Only old pages have them: they say how words look, around whole columns. */
const LOOKS: ReadonlySet<string> = new Set(['font', 'center', 'nobr', 'big', 'basefont']);

type Node = DefaultTreeAdapterMap['node'];
type Child = DefaultTreeAdapterMap['childNode'];

class Exceeded extends Error {
  override readonly name = 'Exceeded';
}

/** `url`: what relative addresses refer to. */
export async function openPage(text: string, url: string | undefined, limits: Limits = LIMITS): Promise<Opened> {
  if (text.length > limits.characters)
    return {
      kind: 'too-large',
      reason: `its HTML has ${text.length} characters, at most ${limits.characters} are read`,
    };
  let html: string;
  try {
    html = tidied(text, limits);
  } catch (error) {
    if (error instanceof Exceeded) return { kind: 'too-large', reason: error.message };
    if (error instanceof RangeError) return { kind: 'damaged', reason: 'its elements are nested too deeply' };
    throw error;
  }
  const { JSDOM, VirtualConsole } = await import('jsdom');
  const dom: JSDOM = new JSDOM(html, { ...addressOf(url), virtualConsole: new VirtualConsole() });
  return { kind: 'page', document: dom.window.document, close: () => dom.window.close() };
}

const addressOf = (url: string | undefined): { readonly url?: string } =>
  url !== undefined && URL.canParse(url) && /^https?:/i.test(url) ? { url } : {};

/**
 * The page without what is never read: styles (a browser's document would parse them), scripts that are no data, and
 * overlong attributes. The parser that counts is the one that the document is then made with.
 */
function tidied(text: string, limits: Limits): string {
  const root = parse(text, { treeAdapter: countingAdapter(limits) });
  prune(root);
  return serialize(root);
}

function countingAdapter(limits: Limits): typeof defaultTreeAdapter {
  let [depth, elements] = [0, 0];
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      elements += 1;
      if (elements > limits.elements) throw new Exceeded(`it has more than ${limits.elements} elements`);
      return defaultTreeAdapter.createElement(...args);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.depth)
        throw new Exceeded(`more than ${limits.depth} of its elements are inside of one another`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

function prune(node: Node): void {
  if ('attrs' in node) node.attrs = node.attrs.filter(({ value }) => value.length <= LONGEST_ATTRIBUTE);
  if (!('childNodes' in node)) return;
  node.childNodes = node.childNodes.filter((child) => !isUnread(child));
  for (const child of node.childNodes) prune(child);
  node.childNodes = node.childNodes.flatMap((child) =>
    LOOKS.has(child.nodeName) && 'childNodes' in child ? child.childNodes : [child],
  );
}

function isUnread(node: Child): boolean {
  if (node.nodeName === '#comment') return true;
  if (UNREAD.has(node.nodeName)) return true;
  return node.nodeName === 'script' && 'attrs' in node && !node.attrs.some(isData);
}

const isData = ({ name, value }: { readonly name: string; readonly value: string }): boolean =>
  name === 'type' && /ld\+json/i.test(value);
