import type { PhrasingContent } from 'mdast';
import { htmlTree, isBlock, isHtml, type Tree } from './html.js';

/** What a line of words is made of; `reference`: the sign of a footnote. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'reference' };

const BREAK: Run = { kind: 'break' };

export function runsOf(nodes: readonly PhrasingContent[]): readonly Run[] {
  if (!nodes.some(isHtml)) return nodes.flatMap(runsIn);
  return htmlTree(nodes).flatMap(runsInHtml);
}

function runsIn(node: PhrasingContent): readonly Run[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [{ kind: 'text', text: node.value }];
    case 'break':
      return [BREAK];
    case 'image':
    case 'imageReference':
      return [{ kind: 'image', alt: node.alt ?? '' }];
    case 'footnoteReference':
      return [{ kind: 'reference' }];
    case 'html':
      return runsOf([node]);
    default:
      return runsOf(node.children);
  }
}

function runsInHtml(piece: Tree<Exclude<PhrasingContent, { type: 'html' }>>): readonly Run[] {
  if (piece.kind === 'node') return runsIn(piece.node);
  if (piece.kind !== 'element') return [piece];
  const inside = piece.children.flatMap(runsInHtml);
  return isBlock(piece.name) ? [BREAK, ...inside, BREAK] : inside;
}

/** Stands for what readers of the text do not see; decode() refuses the character, so no article can hold it. */
const LEFT_OUT = '\0';

/** The words of one block: markup gone, soft breaks and runs of white space one space, hard breaks `\n`, trimmed. */
export function textOf(runs: readonly Run[]): string {
  const words = runs.map(wordsOf).join('');
  // "word [1], next": without the reference, the space before it would be left standing before the comma.
  const closed = words.replace(/ ?\0(?=[\0\s.,;:!?)\]”’»]|$)/gu, '').replaceAll(LEFT_OUT, '');
  return tidy(closed);
}

function wordsOf(run: Run): string {
  if (run.kind === 'text') return foldSpace(run.text);
  return run.kind === 'break' ? '\n' : LEFT_OUT;
}

/** Runs of spaces and line breaks become one of them, the break if there is one; none stay at the ends. */
function tidy(words: string): string {
  const single = words.replace(/[ \n]+/g, (run) => (run.includes('\n') ? '\n' : ' '));
  return single.replace(/^[ \n]|[ \n]$/g, '');
}

export const oneLine = (text: string): string => text.replaceAll('\n', ' ');

const ASCII_SPACE = /[ \t\n\r\f\v\u2028\u2029]+/g;

const foldSpace = (text: string): string => text.replace(ASCII_SPACE, ' ');

/** The descriptions of the images that a paragraph consists of, or nothing when it says something itself. */
export function captionsOf(runs: readonly Run[]): readonly string[] | undefined {
  if (runs.some((run) => run.kind === 'reference' || (run.kind === 'text' && run.text.trim() !== ''))) return undefined;
  const captions = runs.flatMap((run) => (run.kind === 'image' ? [foldSpace(run.alt).trim()] : []));
  return captions.length > 0 ? captions : undefined;
}
