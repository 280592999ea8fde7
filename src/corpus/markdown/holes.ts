/** Takes sentences out of the text that are not whole, because some of their words are filled in later. */

import { type Span, slice } from '../../span.js';
import { fillHoles, hasHole, linesOfHoles } from '../dialects/text/holes.js';
import { sentencesOf } from '../sentences/sentences.js';
import type { Draft } from './draft.js';

export const FILLED_IN =
  'words of this sentence are filled in when the site is built, so it is not quoted: write them out, or put the ' +
  'braces between backticks if people should see them';

/** `lines`: those of the holes in sentences that were taken out, from 1. */
export type Whole = { readonly drafts: readonly Draft[]; readonly lines: readonly number[] };

/**
 * A block is divided where a sentence was taken out: what is before it and what is after it are never one quote. A heading
 * is never quoted: it shows where words are missing.
 */
export function withoutHoles(drafts: readonly Draft[]): Whole {
  if (!drafts.some(({ text }) => hasHole(text))) return { drafts, lines: [] };
  const lines: number[] = [];
  const lastOf = new Map<Draft, Draft>();
  const whole = drafts.flatMap((draft) => {
    const { leadIn, ...rest } = draft;
    const before = leadIn && lastOf.get(leadIn);
    const pieces = piecesOf(draft, lines).map((text): Draft => ({ ...rest, text, ...(before && { leadIn: before }) }));
    const last = pieces.at(-1);
    if (last) lastOf.set(draft, last);
    return pieces;
  });
  return { drafts: whole, lines };
}

/** The texts that are left of a block. Adds the lines of what was lost. */
function piecesOf({ text, kind, depth }: Draft, lines: number[]): readonly string[] {
  if (!hasHole(text)) return [text];
  if (kind === 'heading') return [fillHoles(text, () => '…')].filter((words) => /[\p{L}\p{N}]/u.test(words));
  // For the rules of sentences, what is filled in is a name.
  const named = fillHoles(text, (mark) => 'X'.repeat(mark.length));
  const pieces: Span[] = [];
  let open = false;
  for (const { start, end } of sentencesOf(named, [{ start: 0, end: named.length, kind, depth }])) {
    const sentence = text.slice(start, end);
    const lost = hasHole(sentence);
    if (lost && /[\p{L}\p{N}]/u.test(fillHoles(sentence, () => ''))) lines.push(...linesOfHoles(sentence));
    const last = pieces.at(-1);
    if (!lost)
      pieces.splice(open ? -1 : pieces.length, open ? 1 : 0, { start: open && last ? last.start : start, end });
    open = !lost;
  }
  return pieces.map((piece) => slice(text, piece));
}
