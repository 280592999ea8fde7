/** Text with parts of it marked. */

import type { Span } from '../../span.js';
import { type Html, html } from './html.js';

/** Spans in order, clipped to `within`; those that overlap or touch are merged, and empty ones dropped. */
function tidy(spans: readonly Span[], within: Span): Span[] {
  const tidied: Span[] = [];
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const span of inside) {
    const last = tidied.at(-1);
    if (last && span.start <= last.end) tidied[tidied.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else tidied.push(span);
  }
  return tidied;
}

export type Marking = {
  readonly spans: readonly Span[];
  /** Puts the marked text into its element. */
  readonly mark?: (text: string) => Html;
};

/** `body` from `within.start` to `within.end` with marks around parts of it; without the tags it is that slice. */
export function marked(
  body: string,
  within: Span,
  { spans, mark = (text) => html`<mark>${text}</mark>` }: Marking,
): Html {
  let at = within.start;
  const pieces = tidy(spans, within).flatMap((span) => {
    const before = body.slice(at, span.start);
    at = span.end;
    return [before, mark(body.slice(span.start, span.end))];
  });
  return html`${pieces}${body.slice(at, within.end)}`;
}

/** The number of a list's item as an attribute: the style sheet draws it, so that it is none of the words. */
export const itemNumber = ({ number }: { readonly number?: number | undefined }): Html | false =>
  number !== undefined && html` data-number="${number}"`;
