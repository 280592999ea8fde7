/** Words in which no sign means anything to a reader of Markdown, whatever dialect it knows. */

import type { Nodes, RootContent } from 'mdast';

/** Signs with a meaning inside of words; then all ASCII signs. Every reader turns references back last. */
const SIGNS = { marked: /[!#$%&*+:<=>@[\\\]^_`{|}~]/g, all: /[!-/:-@[-`{-~]/g } as const;

export type Hardness = keyof typeof SIGNS;

/** The same block with its words as references. Marks of notes and raised figures stay what they are. */
export const hardened = (block: RootContent, hardness: Hardness): RootContent =>
  harden(block, (text) =>
    text.replace(/\s+/gu, ' ').replace(SIGNS[hardness], (sign) => `&#${sign.charCodeAt(0)};`),
  ) as RootContent;

function harden(node: Nodes, referenced: (text: string) => string): Nodes {
  // A node of HTML is the only one that is written as it is.
  if (node.type === 'text' || node.type === 'inlineCode') return { type: 'html', value: referenced(node.value) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => harden(child, referenced)) } as Nodes;
}
