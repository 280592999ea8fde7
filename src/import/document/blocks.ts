/** What readers of pages and plain text find, on its way to Markdown. */

import { escapeUTF8 } from 'entities';
import { doubt, note } from '../doubts/doubt.js';
import type { DraftProblem } from '../draft.js';
import { markdownOf } from '../page/text/markdown.js';
import { type Budget, DocumentRefused } from './limits.js';

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'item' | 'caption' | 'quote'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A note of a page's foot: `label` is unique in the document, and `mark(label)` is where the text refers to it. */
export type Note = { readonly label: string; readonly text: string };

/** Two code points that no text contains, so a mark passes through any conversion. */
const [OPEN, CLOSE] = ['\uFDD0', '\uFDD1'];
const MARK = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

export const mark = (label: string): string => `${OPEN}${label}${CLOSE}`;

/** Begins with a mark: a note at the foot of a page does. */
export const isMarked = (text: string): boolean => text.startsWith(OPEN);

export const withoutMarks = (text: string): string => text.replace(MARK, '');

export type Converted = { readonly markdown: string; readonly problems: readonly DraftProblem[] };

/** Markdown by the one converter that also serves pages, which proves that the corpus reads the same words in it. */
export function converted(html: string): Converted {
  // Soft hyphens and signs without width are hints for line breaks, not letters.
  const visible = html.replace(/[\u00AD\u200B\u2060\uFEFF]|&(?:shy|#173|#xad);/gi, '');
  const { markdown, unsure } = markdownOf(visible);
  const problems = unsure.map((beginning) => doubt('reads-as-markdown', { beginning }));
  const hidden = note('Soft hyphens and signs without width are left out.');
  return { markdown: markdown.trim(), problems: visible === html ? problems : [...problems, hidden] };
}

/** So many groups are converted at a time, so that a book can be stopped and costs no more than its chapters. */
const GROUPS = 200;

/** @throws DocumentRefused for a paragraph that no article has, and whatever `check` throws between the steps */
export function convertedBlocks(blocks: readonly Block[], { limits, check }: Budget): Converted {
  const long = blocks.find((block) => block.kind !== 'table' && block.text.length > limits.paragraph);
  if (long) throw new DocumentRefused('not-an-article', endless(limits.paragraph));
  const all = groups(blocks);
  const done: Converted[] = [];
  for (let at = 0; at < all.length; at += GROUPS) {
    check();
    const html = all.slice(at, at + GROUPS).map(htmlOf);
    done.push(converted(html.join('\n')));
  }
  return {
    markdown: done.map(({ markdown }) => markdown).join('\n\n'),
    problems: done.flatMap(({ problems }) => problems),
  };
}

const endless = (most: number): string =>
  `It has a paragraph of more than ${most} characters, so it is data rather than an article. Import the text alone.`;

/** A note as Markdown: its words are text, whatever signs are in them. */
export const noteOf = ({ label, text }: Note): Note => ({
  label,
  text: converted(`<p>${escapeUTF8(text)}</p>`).markdown,
});

/** Marks become footnote references, and the notes stand at the end. A mark without a note shows its label raised. */
export function withNotes(markdown: string, notes: readonly Note[]): string {
  const known = new Set(notes.map(({ label }) => label));
  const text = markdown.replace(MARK, (_mark, label: string) => (known.has(label) ? `[^${label}]` : raised(label)));
  const ends = notes.map(({ label, text: note }) => `[^${label}]: ${note.replace(/\n+/g, '\n    ')}`);
  return [text.trim(), ...ends].filter((part) => part !== '').join('\n\n');
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Labels are "12" or, where numbers begin anew, "12-p3". */
const raised = (label: string): string =>
  label.replace(/-p\d+$/, '').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);

/** Items in a row are one list, quoted paragraphs in a row one quotation. */
function groups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const all: Block[][] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    const goesOn = (block.kind === 'item' || block.kind === 'quote') && last?.[0]?.kind === block.kind;
    if (goesOn) last?.push(block);
    else all.push([block]);
  }
  return all;
}

function htmlOf(group: readonly Block[]): string {
  const inner = group.map(elementOf).join('');
  if (group[0]?.kind === 'item') return `<ul>${inner}</ul>`;
  return group[0]?.kind === 'quote' ? `<blockquote>${inner}</blockquote>` : inner;
}

function elementOf(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(2, block.level));
      return `<h${level}>${escapeUTF8(block.text)}</h${level}>`;
    }
    case 'paragraph':
    case 'quote':
      return `<p>${escapeUTF8(block.text)}</p>`;
    case 'item':
      return `<li>${escapeUTF8(block.text)}</li>`;
    case 'caption':
      return `<figure><figcaption>${escapeUTF8(block.text)}</figcaption></figure>`;
    case 'table':
      return `<table>${block.rows.map(rowOf).join('')}</table>`;
    default: {
      const never: never = block;
      return never;
    }
  }
}

const rowOf = (cells: readonly string[], row: number): string => {
  const name = row === 0 ? 'th' : 'td';
  return `<tr>${cells.map((cell) => `<${name}>${escapeUTF8(cell)}</${name}>`).join('')}</tr>`;
};
