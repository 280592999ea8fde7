/** The words of Markdown's tree, to be compared with what the corpus reads of it. */

import type { Nodes } from 'mdast';

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'code',
  'blockquote',
  'break',
]);

/** All words of a node; blocks are a space apart. Struck-out words are none. */
export function plainWords(node: Nodes): string {
  return said(node).replace(/\s+/gu, ' ').trim();
}

function said(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return BLOCKS.has(node.type) ? ` ${node.value} ` : node.value;
    case 'image':
      return ` ${node.alt ?? ''} `;
    case 'html':
    case 'delete':
      return '';
    case 'break':
      return ' ';
    default: {
      const inside = 'children' in node ? node.children.map(said).join('') : '';
      return BLOCKS.has(node.type) ? ` ${inside} ` : inside;
    }
  }
}

/** Marks of notes are left out where an article is read, and raised figures become signs of their own. */
const MARKS = /\[\^?(?:[1-9]\d{0,2}(?:\s?[,–-]\s?[1-9]\d{0,2})*|[a-z]|[a-z ]{0,20}(?:\d{1,3}|needed)|[*†‡§¶]+)\]/giu;
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵃ-ᵿ°™℠®]/gu;

/** Whether the text that was read has all words of the block, in order and letter for letter. */
export function readsAlike(read: string, block: Nodes): boolean {
  const loose = isRaised(block) ? squeezed : tight;
  return loose(read) === loose(isRaised(block) ? plainWords(withoutRaised(block)) : plainWords(block));
}

/** Cells are a bar apart where they are read. */
const tight = (text: string): string =>
  text
    .replace(MARKS, '')
    .replace(/ \| /g, ' ')
    .replace(/[|\s]+/gu, '');

const squeezed = (text: string): string => tight(text.replace(RAISED, '')).replace(/\d/g, '');

const isRaised = (node: Nodes): boolean =>
  (node.type === 'html' && /^<su[bp]>$/.test(node.value)) ||
  node.type === 'link' ||
  ('children' in node && node.children.some(isRaised));

/** The block without what is between the tags of superscripts, and without links, which are marks of notes. */
function withoutRaised(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  let open = 0;
  const children = node.children.flatMap((child): Nodes[] => {
    if (child.type === 'html') open += child.value.startsWith('</') ? -1 : 1;
    return open > 0 || child.type === 'html' || child.type === 'link' ? [] : [withoutRaised(child)];
  });
  return { ...node, children } as Nodes;
}
