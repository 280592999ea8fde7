import type { Html, RootContent } from 'mdast';
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
} from './draft.js';
import { isBlock } from './elements.js';
import type { Tree } from './html.js';
import { elementRuns, isStruck, oneLine, type Run, textOf } from './inline.js';

type Markdown = Exclude<RootContent, Html>;
type Piece = Tree<Markdown>;
type Element = Extract<Piece, { kind: 'element' }>;

type Where = {
  readonly place: Place;
  /** Adds the blocks of a Markdown node that stands between the tags. */
  readonly markdown: (row: Row, node: Markdown, place: Place) => void;
};

/** The blocks that HTML makes of the words in it: what is no block by itself is a paragraph of the place it stands in. */
export function addHtml(row: Row, pieces: readonly Piece[], where: Where): void {
  let line: Run[] = [];
  const endLine = (): void => {
    for (const draft of lineDrafts(line, where.place)) add(row, draft);
    line = [];
  };
  const visit = (piece: Piece): void => {
    if (piece.kind === 'node') {
      endLine();
      where.markdown(row, piece.node, where.place);
    } else if (piece.kind !== 'element') line.push(piece);
    else if (isBlock(piece.name)) {
      endLine();
      addBlock(row, piece, where);
    } else if (isStruck(piece.name) || piece.children.every(isInline)) line.push(...inlineRuns(piece));
    else for (const child of piece.children) visit(child);
  };
  for (const piece of pieces) visit(piece);
  endLine();
}

/** Neither Markdown nor a block is in it. */
const isInline = (piece: Piece): boolean =>
  piece.kind !== 'node' && (piece.kind !== 'element' || (!isBlock(piece.name) && piece.children.every(isInline)));

const inlineRuns = (piece: Piece): readonly Run[] => {
  if (piece.kind === 'element') return elementRuns(piece.name, piece.children.flatMap(inlineRuns));
  return piece.kind === 'node' ? [] : [piece];
};

function addBlock(row: Row, element: Element, where: Where): void {
  const { name, children } = element;
  const { place } = where;
  const inside = placeIn(name, { element, place, before: row.before });
  if (inside) addInside(row, (inner) => addHtml(inner, children, { ...where, place: inside }));
  else if (name === 'hr') row.before = undefined;
  else if (name === 'tr')
    add(row, rowDraft(cellsOf(element, where), place.table ?? element, { place, before: place.lead }));
  else if (LINES.has(name) && !children.some(holdsMarkdown))
    add(row, codeDraft(codeIn(children), { place, before: row.before }));
  else addHtml(row, children, { ...where, place: placeAround(element, place, row.before) });
}

/** Their lines are kept. */
const LINES: ReadonlySet<string> = new Set(['listing', 'pre', 'xmp']);

type Opened = { readonly element: Element; readonly place: Place; readonly before: Draft | undefined };

/** What the words inside of an element are, where its name says so. */
function placeIn(name: string, { element, place, before }: Opened): Place | undefined {
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return place.top ? { kind: 'heading', depth: Number(name[1]) } : place;
    case 'ul':
    case 'ol':
    case 'menu':
    case 'dir':
      return listPlace(place, element, before);
    case 'li':
      return itemPlace(
        place.kind === 'list-item' ? place : listPlace(place, element, undefined),
        element,
        element.number,
      );
    case 'blockquote':
      return { ...sameGroup(place), kind: 'quote', depth: 0 };
    case 'caption':
    case 'figcaption':
      return { ...sameGroup(place), kind: 'caption', depth: 0 };
    default:
      return undefined;
  }
}

/** Tables and figures say of what is inside only what it belongs to. */
function placeAround(element: Element, place: Place, before: Draft | undefined): Place {
  if (element.name === 'table') return { ...place, table: element, ...(before && { lead: before }) };
  return element.name === 'figure' && holdsCaption(element) ? { ...place, captioned: true } : place;
}

const holdsCaption = (piece: Piece): boolean =>
  piece.kind === 'element' && (piece.name === 'figcaption' || piece.children.some(holdsCaption));

const holdsMarkdown = (piece: Piece): boolean =>
  piece.kind === 'node' || (piece.kind === 'element' && piece.children.some(holdsMarkdown));

/** A cell's blocks in one line; what an image shows is not told there. */
const cellsOf = ({ children }: Element, where: Where): readonly string[] =>
  children.flatMap((cell) => {
    if (cell.kind !== 'element') return [];
    const row: Row = { drafts: [] };
    addHtml(row, cell.children, { ...where, place: { ...NOTE, captioned: true } });
    return [row.drafts.map(({ text }) => oneLine(text)).join(' ')];
  });

const codeIn = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece, index) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'element') return codeOf(piece, pieces[index - 1]);
      return piece.kind === 'break' ? '\n' : '';
    })
    .join('');

/** A power in code is no longer number either. */
function codeOf(element: Element, before: Piece | undefined): string {
  if (isStruck(element.name)) return '';
  if (element.name !== 'sup' && element.name !== 'sub') return codeIn(element.children);
  const base: readonly Run[] = before?.kind === 'text' ? [{ kind: 'text', text: before.text.slice(-64) }] : [];
  return textOf([...base, ...inlineRuns(element)]).slice(textOf(base).length);
}
