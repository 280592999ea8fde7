import type { BlockKind } from '../article.js';
import { captionsOf, oneLine, type Run, textOf } from './inline.js';

/** A block before it has its place in the body. Blocks of one `group` (the outermost list, a table) are neighbouring lines. */
export type Draft = {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly text: string;
  readonly group?: object;
  readonly leadIn?: Draft;
};

/**
 * Where a node stands: what its paragraphs are. The innermost quote or list decides. `top`: headings open sections here.
 * `table`: the one whose rows these are. `captioned`: the figure has its caption in words, and images need none.
 */
export type Place = Omit<Draft, 'text'> & {
  readonly top?: true;
  readonly table?: object;
  readonly captioned?: true;
};

export const TOP: Place = { kind: 'paragraph', depth: 0, top: true };
/** Footnotes and cells. */
export const NOTE: Place = { kind: 'paragraph', depth: 0 };

export function sameGroup({ group }: Place): Pick<Draft, 'group'> {
  return group === undefined ? {} : { group };
}

/** Drafts in the making; `before`: the paragraph right before what comes next, which may introduce a list. */
export type Row = { readonly drafts: Draft[]; before?: Draft | undefined };

const INTRODUCES: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote']);

/** What leaves no words (a comment) does not come between a paragraph and its list. */
export function add(row: Row, draft: Draft): void {
  if (draft.text.trim() === '') return;
  row.drafts.push(draft);
  row.before = INTRODUCES.has(draft.kind) ? draft : undefined;
}

/** Whatever is made inside of a quote or a list introduces nothing outside of it. */
export function addInside(row: Row, fill: (inner: Row) => void): void {
  const { length } = row.drafts;
  fill({ drafts: row.drafts });
  if (row.drafts.length > length) row.before = undefined;
}

export function textDraft(text: string, { top: _, table: __, captioned: ___, ...place }: Place): Draft {
  return { ...place, text: place.kind === 'heading' ? oneLine(text) : text };
}

/** A line of words. Images alone are a figure, and their descriptions the caption (Pandoc's implicit figures). */
export function lineDrafts(runs: readonly Run[], place: Place): readonly Draft[] {
  const captions = captionsOf(runs);
  if (captions === undefined) return [textDraft(textOf(runs), place)];
  if (place.captioned) return [];
  return captions.map((text) => ({ ...sameGroup(place), kind: 'caption', depth: 0, text }));
}

/** What the paragraphs of a list's items are. */
export function listPlace(place: Place, list: object, before: Draft | undefined): Place {
  const leadIn = before ?? place.leadIn;
  return {
    kind: 'list-item',
    depth: place.kind === 'list-item' ? place.depth + 1 : 1,
    group: list,
    ...sameGroup(place),
    ...(leadIn === undefined ? {} : { leadIn }),
  };
}

/** A row of a table; nothing where all of its cells are empty. */
export function rowDraft(cells: readonly string[], place: Place, table: object): Draft {
  const lines = cells.map(oneLine);
  const text = lines.every((cell) => cell === '') ? '' : lines.join(' | ').replace(/ {2,}/g, ' ').trim();
  return { kind: 'table-row', depth: 0, group: table, ...sameGroup(place), text };
}

/** A tab is four columns, as CommonMark counts; the body has no control character but the line feed. */
export function codeDraft(code: string, place: Place): Draft {
  const text = code
    .replaceAll('\t', '    ')
    .replace(/^(?: *\n)+/, '')
    .trimEnd();
  return { ...sameGroup(place), kind: 'code', depth: 0, text };
}
