/** Finds the publication date in the first lines of a text. */

import { type Span, slice } from '../span.js';
import type { PartialDate } from './article.js';
import { readDate } from './front-matter/dates.js';

/** A publication line is near the title; further down, a date is part of the story. */
const BLOCKS = 6;
/** Longer lines are sentences. */
const LONGEST = 120;

const LABEL =
  /^(?:(?:(?:first\s+)?(?:published|posted|publication date|date published|date)\b(?:\s+on\b)?\s*:?|created:)\s*)(.+)$/i;
const BYLINE = /^by\s+[\p{L}\p{M} .,'’-]{2,60}?\s*[|·•—–,-]\s*(.+)$/iu;

/** The date of a line that says when the text was published ("Published on 5 May 2018", "By A. Rao | May 5, 2018"). */
export function publicationDate(body: string, blocks: readonly Span[]): PartialDate | undefined {
  for (const block of blocks.slice(0, BLOCKS)) {
    const line = slice(body, block).trim();
    if (line.length > LONGEST) continue;
    const rest = LABEL.exec(line)?.[1] ?? BYLINE.exec(line)?.[1];
    const read = readDate(rest ?? line);
    // A bare number may be anything, so a line without such words must be a whole date.
    if (read.kind === 'date' && (rest !== undefined || read.date.length === 10)) return read.date;
  }
  return undefined;
}
