/** The text beside a date. */

import type { Span } from '../../../span.js';

/** How much of the text before and after a mention is looked at: patterns that end in `$` are slow on long texts. */
const REACH = 80;

export const before = ({ start }: Span, sentence: string): string =>
  start > REACH ? ` ${sentence.slice(start - REACH, start)}` : sentence.slice(0, start);

export const after = ({ end }: Span, sentence: string): string => sentence.slice(end, end + REACH);

export const around = (span: Span, sentence: string): { readonly before: string; readonly after: string } => ({
  before: before(span, sentence),
  after: after(span, sentence),
});
