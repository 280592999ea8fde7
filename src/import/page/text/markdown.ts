/** Writes HTML as Markdown from which the corpus reads the same words again. */

import type { Element as HastElement, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { projectMarkdown } from '../../../corpus/markdown/markdown.js';
import { maybeMark } from '../../../corpus/markdown/marks.js';
import { type Hardness, hardened } from './hardened.js';
import { plainWords, readsAlike } from './words.js';

/** `unsure`: the beginnings of blocks that do not read back as the page's words, however they are written. */
export type Written = { readonly markdown: string; readonly unsure: readonly string[] };

const nothing: Handle = () => undefined;
const words: Handle = (state, node) => state.all(node);

/** A caption is an image on its own in a paragraph (Pandoc's implicit figure), as in the articles that ship with Yaar. */
const caption: Handle = (state, node): Paragraph => ({
  type: 'paragraph',
  children: [
    { type: 'image', url: '', alt: plainWords({ type: 'root', children: state.toFlow(state.all(node)) } as Root) },
  ],
});

/** Whether a raised number is an exponent or the mark of a note is decided where the article is read. */
const raised: Handle = (state, node): PhrasingContent[] => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** Links are reduced to their words: quotes show no addresses. One that may be the mark of a note stays, so that it is read as one. */
const link = (state: State, node: HastElement): ReturnType<Handle> => {
  const children = state.all(node) as PhrasingContent[];
  const text = plainWords({ type: 'paragraph', children });
  if (!maybeMark(text) || children.some(({ type }) => type === 'html')) return children;
  return { type: 'link', url: String(node.properties.href ?? '').slice(0, 200), children };
};

/** A heading in a quotation or a list is part of it, and an empty one nothing. */
const HANDLERS: Readonly<Record<string, Handle>> = {
  a: link,
  sup: raised,
  sub: raised,
  figcaption: caption,
  ...Object.fromEntries(
    'img image picture audio video iframe input select textarea svg button'.split(' ').map((name) => [name, nothing]),
  ),
  // Emphasis is not quoted, and its signs inside of words are read differently by every reader of Markdown.
  ...Object.fromEntries(
    'b strong em i u mark kbd samp tt var cite small q abbr'.split(' ').map((name) => [name, words]),
  ),
};

const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** The Markdown of a piece of HTML without its furniture. */
export function markdownOf(html: string): Written {
  const tree: HastRoot = fromHtml(html, { fragment: true });
  const root = toMdast(tree, { handlers: HANDLERS }) as Root;
  const blocks = root.children
    .map(flowOf)
    .filter((block) => plainWords(block) !== '' || block.type === 'thematicBreak');
  const written = blocks.map(writeBlock);
  const markdown = joined(written);
  if (reads(markdown, { type: 'root', children: blocks })) return { markdown, unsure: [] };
  return together(blocks, written);
}

const flowOf = (node: RootContent): RootContent => (isPhrasing(node) ? { type: 'paragraph', children: [node] } : node);

const isPhrasing = (node: RootContent): node is PhrasingContent =>
  ['text', 'html', 'link', 'break', 'delete', 'inlineCode', 'image', 'strong', 'emphasis'].includes(node.type);

const joined = (texts: readonly string[]): string => (texts.length === 0 ? '' : `${texts.join('\n\n')}\n`);

const HARDNESS: readonly Hardness[] = ['marked', 'all'];

/** As people write it; if that reads as other words, with the signs that could mean something written as references. */
function writeBlock(block: RootContent): string {
  const written = write(block);
  if (reads(written, block)) return written;
  const hard = HARDNESS.map((hardness) => write(hardened(block, hardness)));
  return hard.find((text) => reads(text, block)) ?? hard.at(-1) ?? written;
}

/** Some signs mean something only with those of another block ("%%" … "%%"); what is still not the same is named. */
function together(blocks: readonly RootContent[], written: readonly string[]): Written {
  const root: Root = { type: 'root', children: [...blocks] };
  for (const hardness of HARDNESS) {
    const markdown = joined(blocks.map((block) => write(hardened(block, hardness))));
    if (reads(markdown, root)) return { markdown, unsure: [] };
  }
  const bad = blocks.filter((block, index) => !reads(written[index] ?? '', block));
  const unsure = bad.map((block) => plainWords(block).slice(0, 60));
  return { markdown: joined(written), unsure: unsure.length > 0 ? unsure : [plainWords(root).slice(0, 60)] };
}

const write = (block: RootContent): string => toMarkdown({ type: 'root', children: [block] }, OPTIONS).trimEnd();

function reads(markdown: string, block: RootContent | Root): boolean {
  if (block.type === 'thematicBreak') return true;
  const { body, flaws } = projectMarkdown(markdown, 0, { titled: true });
  return flaws.length === 0 && readsAlike(body, block);
}
