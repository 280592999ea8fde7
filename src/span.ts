/** A half-open range of UTF-16 code units into an article's readable text (`Article.body`). */
export type Span = { readonly start: number; readonly end: number };

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

export const spanLength = (span: Span): number => span.end - span.start;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
