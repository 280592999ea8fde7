/** Makes paragraphs, headings, lists and tables of the lines of a document. */

import { type Block, withoutMarks } from '../blocks.js';
import { isHyphenated, join, type Vocabulary } from '../hyphens.js';
import { statedIn } from '../stated.js';
import { median } from './fragments.js';
import type { Line } from './line.js';
import type { Lines } from './lines.js';
import { tableAt } from './tables.js';

/** `size`, `font`: of its lines. `first`: its first line. */
export type Piece = {
  readonly kind: 'text' | 'item' | 'table';
  readonly text: string;
  readonly rows?: readonly (readonly string[])[];
  readonly size: number;
  readonly font: string;
  readonly lines: readonly Line[];
  /** A tagged PDF calls it a heading. */
  readonly headed?: boolean;
};

export type Pieces = { readonly pieces: readonly Piece[]; readonly doubts: readonly string[] };

const BULLET = /^[•‣▪◦●○■□–—*-]\s+(?=\S)/;
const ENDS = /[.!?…:؟۔।。]["'”’»)\]]*$/;

export function piecesOf({ body }: Lines, vocabulary: Vocabulary): Pieces {
  const leading = leadingOf(body);
  const groups: { kind: Piece['kind']; lines: Line[]; rows?: readonly (readonly string[])[] }[] = [];
  for (let at = 0; at < body.length; at++) {
    const line = body[at] as Line;
    const table = line.cells.length >= 2 ? tableAt(body, at) : undefined;
    if (table) {
      groups.push({ kind: 'table', lines: body.slice(table.from, table.to), rows: table.rows });
      at = table.to - 1;
      continue;
    }
    const open = groups.at(-1);
    const before = open?.kind === 'table' ? undefined : open?.lines.at(-1);
    const fact = at < OPENING && line.page === body[0]?.page && isFact(line, before);
    if (open && before && !fact && !begins(line, before, leading)) open.lines.push(line);
    else groups.push({ kind: BULLET.test(line.text) || line.tag?.role === 'item' ? 'item' : 'text', lines: [line] });
  }
  const automatic = isHyphenated(
    body.map(({ text }) => text),
    vocabulary,
  );
  const doubts: string[] = [];
  const pieces = groups.map(({ kind, lines, rows }): Piece => {
    const text = lines
      .map((line) => line.text)
      .reduce((sum, next) => {
        const joint = join(sum, next, { vocabulary, automatic });
        if (joint.doubt !== undefined) doubts.push(joint.doubt);
        return joint.text;
      });
    const { size, font, tag } = lines[0] as Line;
    return {
      kind,
      text: kind === 'item' ? text.replace(BULLET, '') : text,
      ...(rows ? { rows } : {}),
      ...(tag?.role === 'heading' ? { headed: true } : {}),
      size,
      font,
      lines,
    };
  });
  return { pieces, doubts };
}

/** So many lines at the beginning may be a byline and a date, each in a line of its own. */
const OPENING = 14;

const isFact = (line: Line, before: Line | undefined): boolean =>
  before !== undefined && fitted(line, before) && (statedIn(line.text) ?? statedIn(before.text)) !== undefined;

/** From baseline to baseline within paragraphs, as a multiple of the size. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const same = before && before.region === line.region && Math.abs(before.size - line.size) < 0.5;
    const step = same ? (line.y - before.y) / line.size : 0;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  return median(steps) || 1.3;
}

function begins(line: Line, before: Line, leading: number): boolean {
  // Only within a page: on the next one, everything begins a block.
  if (line.tag && before.tag && line.page === before.page) return line.tag.id !== before.tag.id;
  if (BULLET.test(line.text) || line.apart !== before.apart) return true;
  if (Math.abs(line.size - before.size) > Math.min(line.size, before.size) * 0.08) return true;
  if (isOtherFont(line, before)) return true;
  return line.region === before.region ? beginsInColumn(line, before, leading) : beginsOnNext(line, before);
}

/** A line in bold above lines in the body's font is a heading; italics in the middle of a sentence are not. */
const isOtherFont = (line: Line, before: Line): boolean =>
  line.font !== before.font &&
  /^[\p{Lu}\p{Lo}\p{N}“"]/u.test(line.text) &&
  (fitted(line, before) || ENDS.test(before.text));

function beginsInColumn(line: Line, before: Line, leading: number): boolean {
  const step = line.y - before.y;
  if (step > line.size * leading * 1.28 || step < 0) return true;
  if (line.hang !== undefined && isIndented(before)) return true;
  if (isIndented(line) && !isIndented(before)) return !BULLET.test(before.text) && !hangsBelow(line, before);
  return fitted(line, before) && ENDS.test(before.text) && /^["'“„«‘([]?[\p{Lu}\p{Lo}\p{N}]/u.test(line.text);
}

/** The lines of a numbered paragraph begin where its words do. */
const hangsBelow = (line: Line, { hang, size }: Line): boolean =>
  hang !== undefined && Math.abs(line.x0 - hang) < size * 0.4;

const isIndented = ({ x0, x1, left, right, size, rtl }: Line): boolean => (rtl ? right - x1 : x0 - left) > size * 0.7;

/** The first word would have had room on the line before, so the line was ended on purpose. */
function fitted(line: Line, before: Line): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  const width = ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length);
  const room = before.rtl ? before.x0 - before.left : before.right - before.x1;
  return room > width + before.size * 0.8;
}

/** At the top of a column or page, an unfinished sentence goes on. */
function beginsOnNext(line: Line, before: Line): boolean {
  if (/^\p{Ll}/u.test(line.text)) return false;
  if (/[\p{L}\p{M}][-‐\u00AD]$/u.test(before.text)) return false;
  if (isIndented(line)) return true;
  const text = withoutMarks(before.text);
  return ENDS.test(text) || (fitted(line, before) && !/[,;]$/.test(text));
}

/** The kinds of pieces: headings by size, or by a font of their own. `title` is left out. */
export function blocksOf(pieces: readonly Piece[], { size, font }: Lines): readonly Block[] {
  const sizes = [
    ...new Set(pieces.filter((piece) => isLarge(piece, size)).map((piece) => Math.round(piece.size))),
  ].sort((a, b) => b - a);
  return pieces.map((piece, index): Block => {
    const { text } = piece;
    if (piece.kind === 'table') return { kind: 'table', rows: piece.rows ?? [] };
    if (piece.kind === 'item') return { kind: 'item', text };
    if (isLarge(piece, size))
      return {
        kind: 'heading',
        level: 2 + Math.min(3, sizes.indexOf(Math.round(piece.size))),
        text: withoutMarks(text),
      };
    if (piece.headed || isApart(piece) || isBoldHeading(piece, pieces[index + 1], font))
      return { kind: 'heading', level: Math.min(5, 2 + sizes.length), text: withoutMarks(text) };
    return { kind: isCaption(text) && piece.lines.length <= 4 ? 'caption' : 'paragraph', text };
  });
}

export const isLarge = (piece: Piece, size: number): boolean =>
  piece.kind === 'text' && piece.size > size * 1.12 && piece.text.length <= 200 && /\p{L}/u.test(piece.text);

const isApart = ({ lines, text }: Piece): boolean =>
  lines.every(({ apart }) => apart === true) && text.split(' ').length <= 14;

function isBoldHeading(piece: Piece, next: Piece | undefined, font: string): boolean {
  if (next === undefined || piece.font === font || next.font === piece.font) return false;
  const words = piece.text.split(' ').length;
  return (
    piece.lines.length <= 2 && words <= 14 && !/[.,;!…]$/.test(piece.text) && /^[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text)
  );
}

const isCaption = (text: string): boolean =>
  /^(?:fig(?:ure|\.)|table|chart|map|photo|image|рис\.|abb(?:ildung|\.)|tab\.)\s*\d*\s*[.:–—-]\s*\S/i.test(text);
