/** The lines of a whole document in reading order, with the notes at the feet of its pages set apart. */

import { mark, type Note, withoutMarks } from '../blocks.js';
import { isHyphenated, join, type Vocabulary, vocabularyOf } from '../hyphens.js';
import { type Region, regionsOf } from './columns.js';
import type { PageText } from './fragments.js';
import type { Line } from './line.js';
import { withoutDropCaps, wordGap } from './looks.js';
import { hasLetters, isRightToLeft, type Row, textOfRow } from './rows.js';
import { cellsOf } from './tables.js';

export type Lines = {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
  readonly size: number;
  readonly font: string;
};

export function linesOf(pages: readonly PageText[]): Lines {
  let region = 0;
  const all = pages.map((page) => {
    const regions = regionsOf(withoutDropCaps(page.fragments)).map((each) => {
      region += 1;
      const rtl = isRightToLeft(each.rows.flatMap(({ fragments }) => fragments));
      return each.rows.map((row) => lineOf(row, { page: page.number, region, within: each, rtl }));
    });
    return { height: page.height, regions };
  });
  const flat = all.flatMap(({ regions }) => regions.flat());
  const trusted = areParagraphs(flat);
  const size = Number(most(flat, (line) => line.size.toFixed(1)));
  const font = most(flat, (line) => line.font);
  const body: Line[] = [];
  const notes: Line[] = [];
  for (const { height, regions } of all)
    for (const lines of regions) {
      const from = notesFrom(lines, { height, size });
      body.push(...lines.slice(0, from).map((line) => (trusted ? line : { ...line, tag: undefined })));
      notes.push(...lines.slice(from));
    }
  return { body, notes, size, font };
}

/** Some programs tag each line as a paragraph, which says nothing. */
function areParagraphs(lines: readonly Line[]): boolean {
  const tags = lines.flatMap(({ tag }) => (tag ? [tag.id] : []));
  return tags.length > lines.length * 0.5 && tags.length > new Set(tags).size * 1.25;
}

/** `rtl`: of most of the region's letters. */
type At = { readonly page: number; readonly region: number; readonly within: Region; readonly rtl: boolean };

function lineOf(row: Row, { page, region, within: { left, right }, rtl }: At): Line {
  const { x0, x1, y, size, font, tag } = row;
  const text = textOfRow(row, { page, within: rtl });
  return {
    text,
    x0,
    x1,
    y,
    size,
    font,
    left,
    right,
    region,
    page,
    rtl: isRightToLeft(row.fragments) || (rtl && !hasLetters(row)),
    ...(wordGap(row.fragments, row.size) === undefined ? {} : { apart: true }),
    hang: hangOf(row),
    cells: cellsOf(row, page),
    tag,
  };
}

const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|\(?(?:\p{L}|[ivxl]{1,5})[.)]|[•‣▪◦●○■□–—-])$/iu;

/** "1.1   The text of a numbered paragraph". */
function hangOf({ fragments: [first, second] }: Row): number | undefined {
  const numbered = first !== undefined && second !== undefined && NUMBER.test(first.text.trim());
  return numbered && second.x0 - first.x1 > first.size * 0.5 ? second.x0 : undefined;
}

/** What most letters have. */
function most(lines: readonly Line[], key: (line: Line) => string): string {
  const letters = new Map<string, number>();
  for (const line of lines) letters.set(key(line), (letters.get(key(line)) ?? 0) + line.text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

const NOTE_START = /^(?:\uFDD0([^\uFDD1]*?)-p\d+\uFDD1\s*|(\d{1,3}|[*†‡§]{1,3})[.)]?\s+)(?=\S)/u;

/** Notes are the last lines of a column, in smaller letters, in the lower part of the page, and begin with their mark. */
function notesFrom(
  lines: readonly Line[],
  { height, size }: { readonly height: number; readonly size: number },
): number {
  let from = lines.length;
  while (from > 0) {
    const line = lines[from - 1];
    if (!line || line.size > size * 0.93 || line.y < height * 0.3) break;
    from -= 1;
  }
  // A caption above the notes is small as well.
  while (from < lines.length && !NOTE_START.test(lines[from]?.text ?? '')) from += 1;
  return from;
}

export type Notes = { readonly notes: readonly Note[]; readonly doubts: readonly string[] };

/** Notes of all pages. What has no mark goes on with the note before it. */
export function notesOf(lines: readonly Line[], vocabulary: Vocabulary): Notes {
  const notes: { label: string; text: string }[] = [];
  const doubts: string[] = [];
  const automatic = isHyphenated(
    lines.map(({ text }) => text),
    vocabulary,
  );
  for (const line of lines) {
    const start = NOTE_START.exec(line.text);
    const last = notes.at(-1);
    if (start)
      notes.push({
        label: `${start[1] ?? start[2]}-p${line.page}`,
        text: withoutMarks(line.text.slice(start[0].length)),
      });
    else if (last) {
      const joint = join(last.text, withoutMarks(line.text), { vocabulary, automatic });
      last.text = joint.text;
      if (joint.doubt) doubts.push(joint.doubt);
    }
  }
  return { notes, doubts };
}

/** Labels as printed, where no two notes have the same. */
export function shortLabels(
  notes: readonly Note[],
  markdown: string,
): { readonly notes: readonly Note[]; readonly markdown: string } {
  const short = (label: string): string => label.replace(/-p\d+$/, '');
  const simple =
    notes.every(({ label }) => /^\d/.test(label)) &&
    new Set(notes.map(({ label }) => short(label))).size === notes.length;
  const named = (label: string, index: number): string =>
    simple ? short(label) : /^\d/.test(label) ? label : `n${index + 1}`;
  let text = markdown;
  const renamed = notes.map((note, index) => {
    const label = named(note.label, index);
    text = text.replaceAll(mark(note.label), mark(label));
    return { ...note, label };
  });
  return { notes: renamed, markdown: text };
}

export const wordsOfLines = (lines: readonly Line[]): Vocabulary =>
  vocabularyOf(lines.map(({ text }) => withoutMarks(text)));
