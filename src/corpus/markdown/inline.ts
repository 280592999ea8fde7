import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Stands for what readers of the text do not see; decode() refuses the character, so no article can hold it. */
const LEFT_OUT = '\0';

const ASCII_SPACE = /[ \t\n\r\f\v\u2028\u2029]+/g;

/** The words of one block: markup gone, soft breaks and runs of white space one space, hard breaks `\n`, trimmed. */
export function inlineText(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map(wordsOf).join('');
  // "word [1], next": without the reference, the space before it would be left standing before the comma.
  const closed = words.replace(/ ?\0(?=[\0\s.,;:!?)\]”’»]|$)/gu, '').replaceAll(LEFT_OUT, '');
  return tidy(closed);
}

/** Runs of spaces and line breaks become one of them, the break if there is one; none stay at the ends. */
export function tidy(words: string): string {
  const single = words.replace(/[ \n]+/g, (run) => (run.includes('\n') ? '\n' : ' '));
  return single.replace(/^[ \n]|[ \n]$/g, '');
}

export const oneLine = (text: string): string => text.replaceAll('\n', ' ');

export const foldSpace = (text: string): string => text.replace(ASCII_SPACE, ' ');

function wordsOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return foldSpace(node.value);
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return LEFT_OUT;
    default:
      return node.children.map(wordsOf).join('');
  }
}

/** The descriptions of the images that a paragraph consists of, or nothing when it says something itself. */
export function captionsOf(nodes: readonly PhrasingContent[]): readonly string[] | undefined {
  const captions: string[] = [];
  for (const node of nodes) {
    if (node.type === 'image' || node.type === 'imageReference') captions.push(foldSpace(node.alt ?? '').trim());
    else if (node.type === 'link' || node.type === 'linkReference') {
      const inner = captionsOf(node.children);
      if (inner === undefined || inner.length === 0) return undefined;
      captions.push(...inner);
    } else if (wordsOf(node).trim() !== '') return undefined;
  }
  return captions.length > 0 ? captions : undefined;
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/gi;

/** HTML blocks reach us undecoded; the Markdown parser knows every entity, and turns controls into U+FFFD. */
export const decodeEntities = (text: string): string => text.replace(ENTITY, decodeEntity);

function decodeEntity(entity: string): string {
  const [paragraph] = fromMarkdown(entity).children;
  return paragraph?.type === 'paragraph' ? paragraph.children.map(wordsOf).join('') : entity;
}
