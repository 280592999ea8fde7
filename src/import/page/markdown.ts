/** Turns HTML into Markdown. */

import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

const wordsOf = (nodes: readonly unknown[]): string =>
  nodes
    .map((node) => {
      const { value, children } = node as { value?: string; children?: readonly unknown[] };
      return value ?? wordsOf(children ?? []);
    })
    .join('');

/** The Markdown of a piece of HTML: its words letter for letter, its headings, lists, tables and quotations. */
export function markdownOf(html: string): string {
  const tree = toMdast(fromHtml(html, { fragment: true }), {
    handlers: {
      img: () => undefined,
      a: (state, node) => state.all(node) as PhrasingContent[],
      figcaption: (state, node): Paragraph => ({
        type: 'paragraph',
        children: [{ type: 'image', url: '', alt: wordsOf(state.all(node)) }],
      }),
    },
  }) as Root;
  return toMarkdown(tree, { bullet: '-', rule: '-', extensions: [gfmToMarkdown()] });
}
