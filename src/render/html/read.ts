import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** The pieces of a page's text that must be letter for letter what the articles say. */
export type PageText = {
  /** Lead-ins and quotes in order; in the reading room the marked words, a piece for each paragraph. */
  readonly quoted: readonly string[];
  /** The paragraphs shown round quotes. */
  readonly context: readonly string[];
  /** Every heading and paragraph of an article in the reading room. */
  readonly blocks: readonly string[];
};

/**
 * Reads HTML as a browser does (parse5 is the HTML standard's own algorithm) and gives back what would be seen. It is
 * no inverse of our escaping on purpose: a fault there shows here as it would on the screen.
 */
export function readPage(page: string): PageText {
  const found = { quoted: [] as string[], context: [] as string[], blocks: [] as string[] };
  visit(parse(page), (name, text) => {
    if (name === 'data-quote' || name === 'data-lead-in') found.quoted.push(text());
    if (name === 'data-context') found.context.push(text());
    if (name === 'data-block') found.blocks.push(text());
  });
  return found;
}

function visit(node: Node, see: (attribute: string, text: () => string) => void): void {
  if ('attrs' in node) for (const { name } of node.attrs) see(name, () => textContent(node));
  // Templates keep their content apart: nothing of it is seen.
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see);
}

function textContent(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textContent).join('') : '';
}
