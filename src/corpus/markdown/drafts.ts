import type { Blockquote, FootnoteDefinition, Heading, List, ListItem, RootContent, Table } from 'mdast';
import {
  add,
  addInside,
  codeDraft,
  type Draft,
  itemPlace,
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
  const rows = allOf(nodes).flatMap((node): Row[] => {
    if (node.type !== 'footnoteDefinition') return [];
    const row: Row = { drafts: [] };
    addAll(row, node.children, NOTE);
    return [row];
  });
  const text: Row = { drafts: [] };
  addAll(text, nodes, TOP);
  return [text, ...rows].flatMap(({ drafts }) => drafts);
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
      addTable(row, node, place);
      break;
    case 'code':
      add(row, codeDraft(node.value, { place, before: row.before }));
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

const DELIMITER = /^:?-+:?$/;

/** A row of single hyphens says "none". */
const isDelimiterRow = (cells: readonly string[]): boolean =>
  cells.every((cell) => DELIMITER.test(cell)) && cells.some((cell) => cell.length > 1);

/** Tables without an empty line between them are one for the parser: the hyphens below the second head show that there are two. */
function addTable(row: Row, table: Table, place: Place): void {
  const { before } = row;
  const rows = table.children.map(({ children }) => children.map((cell) => textOf(runsOf(cell.children))));
  const isDelimiter = (index: number): boolean => isDelimiterRow(rows[index] ?? []);
  let group: object = table;
  rows.forEach((cells, index) => {
    if (index > 1 && isDelimiter(index)) return;
    if (index > 0 && isDelimiter(index + 1)) group = cells;
    add(row, rowDraft(cells, group, { place, before }));
  });
}

/** `leadIn` of a list is the paragraph right before it. */
function addList(row: Row, list: List, place: Place): void {
  const inside = listPlace(place, list, row.before);
  for (const [at, item] of list.children.entries()) {
    const number = list.ordered ? (list.start ?? 1) + at : undefined;
    addInside(row, (inner) => addAll(inner, item.children, itemPlace(inside, item, number)));
  }
}
