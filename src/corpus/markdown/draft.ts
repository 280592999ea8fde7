import type { BlockKind } from '../article.js';
import { captionsOf, oneLine, type Run, textOf } from './inline.js';

/** A block before it has its place in the body. Blocks of one `group` (the outermost list, a table) are neighbouring lines. */
export type Draft = {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly text: string;
  readonly group?: object;
  /** The item of a list that it is a paragraph of, and the item's number where the list has numbers. */
  readonly item?: object;
  readonly number?: number;
  readonly leadIn?: Draft;
};

/**
 * Where a node stands: what its paragraphs are. The innermost quote or list decides. `top`: headings open sections here.
 * `table`: the one whose rows these are; `lead`: what introduces it. `captioned`: the figure has its caption in words, and images need none.
 */
export type Place = Omit<Draft, 'text'> & {
  readonly top?: true;
  readonly table?: object;
  readonly lead?: Draft;
  readonly captioned?: true;
};

export const TOP: Place = { kind: 'paragraph', depth: 0, top: true };
/** Footnotes and cells. */
export const NOTE: Place = { kind: 'paragraph', depth: 0 };

export function sameGroup({ group }: Place): Pick<Draft, 'group'> {
  return group === undefined ? {} : { group };
}

/** Drafts in the making; `before`: the paragraph right before what comes next, if it introduces it. */
export type Row = { readonly drafts: Draft[]; before?: Draft | undefined };

const INTRODUCING: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item', 'quote']);
const CLOSERS = String.raw`["'”’»)\]\s]*$`;
const ANNOUNCES = new RegExp(`[:：–—-]${CLOSERS}`, 'u');
const ENDED = new RegExp(`[.!?…。！？؟۔।]${CLOSERS}`, 'u');

/** A colon, a dash or a sentence without an end leads to what follows; a finished sentence introduces nothing. */
const introduces = ({ kind, text }: Draft): boolean =>
  INTRODUCING.has(kind) && (ANNOUNCES.test(text.slice(-40)) || !ENDED.test(text.slice(-40)));

/** What leaves no words (a comment) does not come between a paragraph and its list. */
export function add(row: Row, draft: Draft): void {
  if (draft.text.trim() === '') return;
  const placed = joinedAround(row.drafts, draft);
  row.drafts.push(placed);
  row.before = introduces(placed) ? placed : undefined;
}

const INTERRUPTING: ReadonlySet<BlockKind> = new Set(['code', 'list-item', 'table-row']);

/** So that a long list in small letters takes no time. */
const MOST_BETWEEN = 20;

/**
 * A sentence may run round code, a list or a table: "Add the line" … "to the file and restart." The rest of it begins with
 * a small letter, and is introduced by its beginning, as what is between them is.
 */
function joinedAround(drafts: readonly Draft[], draft: Draft): Draft {
  if (!INTRODUCING.has(draft.kind) || !/^["'“‘«(]*\p{Ll}/u.test(draft.text)) return draft;
  let at = drafts.length - 1;
  while (at > drafts.length - MOST_BETWEEN && isInterrupting(drafts[at]) && drafts[at]?.leadIn === undefined) at -= 1;
  const between = drafts[at];
  const beginning = between && isInterrupting(between) ? beginningOf(between, draft) : undefined;
  return beginning === undefined ? draft : { ...draft, leadIn: beginning };
}

const isInterrupting = (draft: Draft | undefined): boolean => draft !== undefined && INTERRUPTING.has(draft.kind);

/** The block of the same kind that leads to what is between. */
function beginningOf(between: Draft, { kind, depth, item }: Draft): Draft | undefined {
  let found = between.leadIn;
  while (found !== undefined && (found.kind !== kind || found.depth !== depth)) found = found.leadIn;
  return found?.item === item ? found : undefined;
}

/** Whatever is made inside of a quote or a list introduces nothing outside of it. */
export function addInside(row: Row, fill: (inner: Row) => void): void {
  const { length } = row.drafts;
  fill({ drafts: row.drafts });
  if (row.drafts.length > length) row.before = undefined;
}

export function textDraft(text: string, { top: _, table: __, lead: ___, captioned: ____, ...place }: Place): Draft {
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
    ...ledBy(leadIn),
  };
}

/** An item of a list inside of a numbered one has a number of its own, or none. */
export const itemPlace = ({ number: _, ...place }: Place, item: object, number: number | undefined): Place => ({
  ...place,
  item,
  ...(number !== undefined && { number }),
});

/** Where a table or code is: `before` leads to it. */
type Introduced = { readonly place: Place; readonly before: Draft | undefined };

const ledBy = (leadIn: Draft | undefined): Pick<Draft, 'leadIn'> => (leadIn === undefined ? {} : { leadIn });

/** A row of a table; nothing where all of its cells are empty. */
export function rowDraft(cells: readonly string[], table: object, { place, before }: Introduced): Draft {
  const lines = cells.map(oneLine);
  const text = lines.every((cell) => cell === '') ? '' : lines.join(' | ').replace(/ {2,}/g, ' ').trim();
  return { kind: 'table-row', depth: 0, group: table, ...sameGroup(place), ...ledBy(before), text };
}

/** A tab is four columns, as CommonMark counts; the body has no control character but the line feed. */
export function codeDraft(code: string, { place, before }: Introduced): Draft {
  const text = code
    .replaceAll('\t', '    ')
    .replace(/^(?: *\n)+/, '')
    .trimEnd();
  return { ...sameGroup(place), kind: 'code', depth: 0, ...ledBy(before), text };
}
