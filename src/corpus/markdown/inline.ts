import type { PhrasingContent } from 'mdast';
import { isBlock } from './elements.js';
import { closeGaps, GAP, LEFT_OUT, withoutGapsAtEnd } from './gaps.js';
import { htmlTree, isHtml, type Tree } from './html.js';
import { isMark, maybeMark, withoutMarks } from './marks.js';
import { raisedWords } from './raised.js';

/**
 * What a line of words is made of. `reference`: the sign of a footnote; `struck`: words that were taken back; `raised`: a
 * superscript or subscript; `link`: one whose words may be the mark of a note; `code`: in which brackets are no marks.
 */
export type Run =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'reference' }
  | { readonly kind: 'struck' }
  | { readonly kind: 'raised'; readonly text: string; readonly up: boolean }
  | { readonly kind: 'link'; readonly text: string };

const BREAK: Run = { kind: 'break' };
const STRUCK: Run = { kind: 'struck' };

export function runsOf(nodes: readonly PhrasingContent[]): readonly Run[] {
  if (!nodes.some(isHtml)) return nodes.flatMap(runsIn);
  return htmlTree(nodes).flatMap(runsInHtml);
}

function runsIn(node: PhrasingContent): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [BREAK];
    case 'image':
    case 'imageReference':
      return [{ kind: 'image', alt: node.alt ?? '' }];
    case 'footnoteReference':
      return [{ kind: 'reference' }];
    case 'delete':
      return [STRUCK];
    case 'link':
    case 'linkReference':
      return linkRuns(runsOf(node.children));
    case 'html':
      return runsOf([node]);
    default:
      return runsOf(node.children);
  }
}

function runsInHtml(piece: Tree<Exclude<PhrasingContent, { type: 'html' }>>): readonly Run[] {
  if (piece.kind === 'node') return runsIn(piece.node);
  if (piece.kind !== 'element') return [piece];
  return elementRuns(piece.name, piece.children.flatMap(runsInHtml));
}

/** What an element of HTML makes of the words in it. */
export function elementRuns(name: string, inside: readonly Run[]): readonly Run[] {
  if (isStruck(name)) return [STRUCK];
  if (name === 'a') return linkRuns(inside);
  if (name === 'sup' || name === 'sub') return raisedRuns(inside, name === 'sup');
  if (CODE.has(name)) return inside.map((run) => (run.kind === 'text' ? { ...run, kind: 'code' } : run));
  return isBlock(name) ? [BREAK, ...inside, BREAK] : inside;
}

const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var']);

/** `<ins>`, `<mark>` and `<u>` are words; these were taken back. */
export const isStruck = (name: string): boolean => ['del', 's', 'strike'].includes(name);

const linkRuns = (inside: readonly Run[]): readonly Run[] => {
  const text = plainOf(inside);
  return text !== undefined && maybeMark(text) ? [{ kind: 'link', text }] : inside;
};

const raisedRuns = (inside: readonly Run[], up: boolean): readonly Run[] => {
  const text = plainOf(inside);
  return text === undefined || text.trim() === '' ? inside : [{ kind: 'raised', text, up }];
};

/** Their words, if they are nothing but words. */
function plainOf(runs: readonly Run[]): string | undefined {
  const parts = runs.map((run) => ('text' in run ? foldSpace(run.text) : undefined));
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

/** The words of one block: markup gone, soft breaks and runs of white space one space, hard breaks `\n`, trimmed. */
export function textOf(runs: readonly Run[]): string {
  let before = '';
  const words = runs.map((run, index) => {
    const shown = wordsOf(run, { before, after: startOf(runs[index + 1]) });
    before = (before + shown).slice(-80);
    return shown;
  });
  return tidy(closeGaps(words.join('')));
}

const startOf = (run: Run | undefined): string => (run !== undefined && 'text' in run ? run.text.slice(0, 8) : '');

type Where = { readonly before: string; readonly after: string };

function wordsOf(run: Run, { before, after }: Where): string {
  switch (run.kind) {
    case 'text':
      return withoutMarks(foldSpace(run.text), { before, sign: GAP });
    case 'code':
      return foldSpace(run.text);
    case 'break':
      return '\n';
    case 'image':
      return LEFT_OUT;
    case 'reference':
    case 'struck':
      return GAP;
    case 'raised': {
      const shown = raisedWords({ words: run.text, up: run.up, before: withoutGapsAtEnd(before), after });
      const apart = /^\s/.test(run.text) && shown !== '' ? ' ' : '';
      return shown === '' || shown.startsWith(' ') ? shown + GAP : apart + shown;
    }
    default:
      if (isMark(run.text, { before, after })) return GAP;
      return /\p{N}$/u.test(before) ? ` ${run.text}` : run.text;
  }
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
  if (runs.some((run) => run.kind === 'reference' || ('text' in run && run.text.trim() !== ''))) return undefined;
  const captions = runs.flatMap((run) => (run.kind === 'image' ? [foldSpace(run.alt).trim()] : []));
  return captions.length > 0 ? captions : undefined;
}
