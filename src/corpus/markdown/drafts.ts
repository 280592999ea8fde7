import type { Blockquote, FootnoteDefinition, Heading, List, ListItem, RootContent } from 'mdast';
import {
  add,
  addInside,
  codeDraft,
  type Draft,
  lineDrafts,
  listPlace,
  NOTE,
  type Place,
  type Row,
  rowDraft,
  sameGroup,
  TOP,
  textDraft,
} from './draft.js';
import { htmlTree, isHtml } from './html.js';
import { addHtml } from './html-drafts.js';
import { runsOf, textOf } from './inline.js';

/** The blocks of a document in reading order; the footnotes come last, as paragraphs. */
export function draftsOf(nodes: readonly RootContent[]): readonly Draft[] {
  const row: Row = { drafts: [] };
  addAll(row, nodes, TOP);
  for (const node of allOf(nodes))
    if (node.type === 'footnoteDefinition') addAll({ drafts: row.drafts }, node.children, NOTE);
  return row.drafts;
}

/** The blocks themselves, and those inside of quotes, lists and footnotes. */
const allOf = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node) => (isContainer(node) ? [node, ...allOf(node.children)] : [node]));

type Container = Blockquote | FootnoteDefinition | List | ListItem;

const isContainer = (node: RootContent): node is Container =>
  ['blockquote', 'footnoteDefinition', 'list', 'listItem'].includes(node.type);

function addAll(row: Row, nodes: readonly RootContent[], place: Place): void {
  if (nodes.some(isHtml)) addHtml(row, htmlTree(nodes), { place, markdown: addNode });
  else for (const node of nodes) addNode(row, node, place);
}

function addNode(row: Row, node: RootContent, place: Place): void {
  switch (node.type) {
    case 'paragraph':
      for (const draft of lineDrafts(runsOf(node.children), place)) add(row, draft);
      break;
    case 'heading':
      addHeading(row, node, place);
      break;
    case 'blockquote':
      addInside(row, (inner) => addAll(inner, node.children, { ...sameGroup(place), kind: 'quote', depth: 0 }));
      break;
    case 'list':
      addList(row, node, place);
      break;
    case 'table':
      for (const { children } of node.children) {
        const cells = children.map((cell) => textOf(runsOf(cell.children)));
        add(row, rowDraft(cells, place, node));
      }
      break;
    case 'code':
      add(row, codeDraft(node.value, place));
      break;
    case 'thematicBreak':
      row.before = undefined;
      break;
    default:
  }
}

/** A heading inside of a quote or a list opens no section of the article: it is part of what is quoted or listed. */
function addHeading(row: Row, { children, depth }: Heading, place: Place): void {
  const text = textOf(runsOf(children)).replaceAll('\n', ' ');
  addInside(row, (inner) => add(inner, place.top ? { kind: 'heading', depth, text } : textDraft(text, place)));
}

/** `leadIn` of a list is the paragraph right before it. */
function addList(row: Row, list: List, place: Place): void {
  const inside = listPlace(place, list, row.before);
  for (const item of list.children) addInside(row, (inner) => addAll(inner, item.children, inside));
}
