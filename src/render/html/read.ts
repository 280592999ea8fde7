/** Reads a page back: the quoted text that a person would see in it. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { readFormatted } from '../formats/formatted.js';
import type { Rendered } from '../verify.js';
import type { Html } from './html.js';

type Node = DefaultTreeAdapterTypes.Node;

/** The pieces of a page's text that must be letter for letter what the articles say. */
export type PageText = {
  /** Headings over quotes, lead-ins and quotes in order; in the reading room, the marked words of each paragraph. */
  readonly quoted: readonly string[];
  /** The paragraphs shown around quotes. */
  readonly context: readonly string[];
  /** Every heading and paragraph of an article in the reading room. */
  readonly blocks: readonly string[];
  /** The quotes in a text to be pasted elsewhere. */
  readonly records: readonly string[];
};

/** Each piece with its place before it, so that a quote cannot pass for context. */
export const labelled = ({ quoted, context, blocks, records }: PageText): readonly string[] => [
  ...quoted.map((text) => `quoted: ${text}`),
  ...context.map((text) => `context: ${text}`),
  ...blocks.map((text) => `block: ${text}`),
  ...records.map((text) => `record: ${text}`),
];

/** A page or a fragment that is ready to be sent. */
export const finished = (page: Html): Rendered<Html> => ({
  payload: page,
  read: ({ html }) => labelled(readPage(html)),
});

/**
 * Reads HTML as a browser does (parse5 is the HTML standard's own algorithm) and returns what would be seen. It is
 * deliberately not the inverse of our escaping: a mistake there shows here as it would on the screen.
 */
export function readPage(page: string): PageText {
  const found = { quoted: [] as string[], context: [] as string[], blocks: [] as string[], records: [] as string[] };
  visit(parse(page), ({ name, value }, text) => {
    if (QUOTED.has(name)) found.quoted.push(text());
    if (name === 'data-context') found.context.push(text());
    if (name === 'data-block') found.blocks.push(text());
    if (name === 'data-record')
      found.records.push(...readFormatted(text(), value === 'plain' || value === 'markdown' ? value : 'csl'));
  });
  return found;
}

const QUOTED: ReadonlySet<string> = new Set(['data-quote', 'data-lead-in', 'data-under']);

type Attribute = { readonly name: string; readonly value: string };

function visit(node: Node, see: (attribute: Attribute, text: () => string) => void): void {
  if ('attrs' in node) for (const attribute of node.attrs) see(attribute, () => textContent(node));
  // Templates keep their content apart, and none of it is seen.
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see);
}

function textContent(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}
