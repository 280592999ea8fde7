import type {
  Blockquote,
  Code,
  FootnoteDefinition,
  Heading,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast';
import type { BlockKind } from '../article.js';
import { type HtmlPiece, htmlPieces } from './html.js';
import { captionsOf, inlineText, oneLine } from './inline.js';

/** A block before it has its place in the body. Blocks of one `group` (the outermost list, a table) are neighbouring lines. */
export type Draft = {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly text: string;
  readonly group?: List | Table;
  readonly leadIn?: Draft;
};

/** Where a node stands: what its paragraphs are. The innermost quote or list decides. */
type Place = Omit<Draft, 'text'> & { readonly top?: true };

const TOP: Place = { kind: 'paragraph', depth: 0, top: true };
const NOTE: Place = { kind: 'paragraph', depth: 0 };

/** The blocks of a document in reading order; the footnotes come last, as paragraphs. */
export const draftsOf = (nodes: readonly RootContent[]): Draft[] => [
  ...sequence(nodes, TOP),
  ...allOf(nodes).flatMap((node) => (node.type === 'footnoteDefinition' ? sequence(node.children, NOTE) : [])),
];

/** The blocks themselves, and those inside of quotes, lists and footnotes. */
export const allOf = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node) => (isContainer(node) ? [node, ...allOf(node.children)] : [node]));

type Container = Blockquote | FootnoteDefinition | List | ListItem;

const isContainer = (node: RootContent): node is Container =>
  ['blockquote', 'footnoteDefinition', 'list', 'listItem'].includes(node.type);

/** `leadIn` of a list is the paragraph right before it; what leaves no words (a comment) does not come between. */
function sequence(nodes: readonly RootContent[], place: Place): Draft[] {
  const drafts: Draft[] = [];
  let before: Draft | undefined;
  for (const node of nodes) {
    const made = draftsIn(node, place, before).filter(({ text }) => text.trim() !== '');
    for (const draft of made) drafts.push(draft);
    const last = made.at(-1);
    if (last !== undefined) before = node.type === 'paragraph' && last.kind !== 'caption' ? last : undefined;
    if (node.type === 'thematicBreak') before = undefined;
  }
  return drafts;
}

function draftsIn(node: RootContent, place: Place, before: Draft | undefined): Draft[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, place);
    case 'heading':
      return [heading(node, place)];
    case 'blockquote':
      return sequence(node.children, { ...sameGroup(place), kind: 'quote', depth: 0 });
    case 'list':
      return list(node, place, before);
    case 'table':
      return rows(node).map((text) => ({ kind: 'table-row', depth: 0, group: node, ...sameGroup(place), text }));
    case 'code':
      return [{ ...sameGroup(place), kind: 'code', depth: 0, text: codeLines(node) }];
    case 'html':
      return htmlPieces(node.value).map((piece) => html(piece, place));
    default:
      return [];
  }
}

function sameGroup({ group }: Place): Pick<Draft, 'group'> {
  return group === undefined ? {} : { group };
}

function textDraft(text: string, { top: _, ...place }: Place): Draft {
  return { ...place, text };
}

/** An image alone in its paragraph is a figure, and its description the caption (Pandoc's implicit figures). */
function paragraph({ children }: Paragraph, place: Place): Draft[] {
  const captions = captionsOf(children);
  if (captions === undefined) return [textDraft(inlineText(children), place)];
  return captions.map((text) => ({ ...sameGroup(place), kind: 'caption', depth: 0, text }));
}

/** A heading inside of a quote or a list opens no section of the article: it is part of what is quoted or listed. */
function heading({ children, depth }: Heading, place: Place): Draft {
  const text = oneLine(inlineText(children));
  return place.top ? { kind: 'heading', depth, text } : textDraft(text, place);
}

function list(node: List, place: Place, before: Draft | undefined): Draft[] {
  const leadIn = before ?? place.leadIn;
  const inner: Place = {
    kind: 'list-item',
    depth: place.kind === 'list-item' ? place.depth + 1 : 1,
    group: node,
    ...sameGroup(place),
    ...(leadIn === undefined ? {} : { leadIn }),
  };
  return node.children.flatMap((item) => sequence(item.children, inner));
}

function rows(node: Table): string[] {
  return node.children.map((row) => {
    const cells = row.children.map((cell) => oneLine(inlineText(cell.children)));
    return cells.every((cell) => cell === '') ? '' : cells.join(' | ').replace(/ {2,}/g, ' ').trim();
  });
}

/** A tab is four columns, as CommonMark counts; the body has no control character but the line feed. */
const codeLines = ({ value }: Code): string =>
  value
    .replaceAll('\t', '    ')
    .replace(/^(?: *\n)+/, '')
    .trimEnd();

function html({ kind, depth, text }: HtmlPiece, place: Place): Draft {
  if (kind === undefined || (kind === 'heading' && !place.top)) return textDraft(text, place);
  return { ...sameGroup(place), kind, depth, text };
}
