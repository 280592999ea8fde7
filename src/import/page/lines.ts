/** Gives each line of words an element of its own, so that rules for lines see what readers see as lines. */

import { fold, holdsBlock, wordsOf } from './blocks.js';
import { elementsIn } from './tree.js';

const BOXES: ReadonlySet<string> = new Set(
  'article aside blockquote body center dd details div footer form header main p section td th'.split(' '),
);
/** A line before or after a break with at most these words is a line, not the form of a verse. */
const SHORT = 8;

export function separateLines(document: Document): void {
  openForms(document);
  for (const box of [...elementsIn(document.body), document.body])
    if (BOXES.has(box.localName) || (box.localName === 'li' && holdsMore(box))) separate(box);
}

/** Some servers put the whole page into a form; one to fill in holds a small part of it. */
function openForms(document: Document): void {
  const all = wordsOf(fold(document.body.textContent ?? '')).length;
  for (const form of document.body.querySelectorAll('form'))
    if (wordsOf(fold(form.textContent ?? '')).length * 2 > all && all > 60) form.replaceWith(...form.childNodes);
}

/** An item with paragraphs or pictures; one with a list in it is a line and its list. */
const holdsMore = (item: Element): boolean =>
  [...item.children].some((child) => holdsBlock(child) && !child.matches('ul,ol,dl'));

type Line = { readonly nodes: readonly Node[]; readonly breaksBefore: number };

function separate(box: Element): void {
  const nodes = [...box.childNodes];
  const blocks = nodes.some((node) => node.nodeType === 1 && holdsBlock(node as Element));
  const breaks = nodes.some((node) => node.nodeName === 'BR');
  if (!blocks && !breaks) return;
  let run: Node[] = [];
  const end = (): void => {
    wrap(run, blocks);
    run = [];
  };
  for (const node of nodes) {
    if (node.nodeType === 1 && holdsBlock(node as Element)) end();
    else run.push(node);
  }
  end();
  if (box.localName === 'p' && [...box.children].some((child) => child.localName === 'p'))
    box.replaceWith(...box.childNodes);
}

/** `beside`: there are blocks beside this run of words. */
function wrap(run: readonly Node[], beside: boolean): void {
  const groups = paragraphsOf(linesOf(run));
  if (!beside && groups.length < 2) return;
  for (const group of groups) {
    const first = group[0];
    if (first === undefined || wordsIn(group) === '') continue;
    const paragraph = (first.ownerDocument as Document).createElement('p');
    first.parentNode?.insertBefore(paragraph, first);
    paragraph.append(...group);
  }
  for (const node of run)
    if (node.nodeName === 'BR' && node.parentElement?.localName !== 'p') node.parentNode?.removeChild(node);
}

const wordsIn = (nodes: readonly Node[]): string => fold(nodes.map((node) => node.textContent ?? '').join(''));

function linesOf(run: readonly Node[]): readonly Line[] {
  const lines: { nodes: Node[]; breaksBefore: number }[] = [{ nodes: [], breaksBefore: 0 }];
  for (const node of run) {
    const last = lines.at(-1);
    if (node.nodeName !== 'BR') last?.nodes.push(node);
    else if (last !== undefined && wordsIn(last.nodes) === '') last.breaksBefore += 1;
    else lines.push({ nodes: [], breaksBefore: 1 });
  }
  return lines;
}

/** Two breaks part paragraphs; one does where a line is short. */
function paragraphsOf(lines: readonly Line[]): readonly (readonly Node[])[] {
  const groups: Node[][] = [];
  lines.forEach(({ nodes, breaksBefore }, index) => {
    if (wordsIn(nodes) === '') return;
    const before = lines[index - 1]?.nodes ?? [];
    const short = isShort(nodes) || isShort(before);
    const group = groups.at(-1);
    if (group === undefined || breaksBefore > 1 || short) groups.push([...nodes]);
    else {
      const line = nodes[0]?.ownerDocument?.createElement('br');
      group.push(...(line === undefined ? [] : [line]), ...nodes);
    }
  });
  return groups;
}

const isShort = (nodes: readonly Node[]): boolean => wordsOf(wordsIn(nodes)).length <= SHORT;
