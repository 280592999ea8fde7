import type { Reply } from '../../src/commands/reply.js';
import type { Article } from '../../src/corpus/article.js';
import type { Quote } from '../../src/quote/quote.js';
import type { Sheet } from '../../src/render/html/page/sheet.js';
import { type Mismatch, type Rendered, verify } from '../../src/render/verify.js';
import type { View } from '../../src/render/view.js';
import { pageEn } from '../../src/render/words/en/page.js';
import { en } from '../../src/render/words/en.js';
import fc from './fc.js';
import { highlightsOf, hostileText } from './hostile.js';

/** What a page is rendered with, over these articles alone. */
export const sheetFor = (articles: readonly Article[], line = 'q'): Sheet => ({
  words: en,
  page: pageEn,
  line,
  view: viewOf(articles),
});

export const viewOf = (articles: readonly Article[]): View => ({
  article: ({ id, hash }) => articles.find((one) => one.id === id && one.hash === hash),
});

/** Where what was rendered differs from what it must show; nothing when it may be sent. */
export function faultIn<T>(rendered: Rendered<T>, expected: readonly string[]): Mismatch | undefined {
  const verification = verify(rendered, expected);
  return verification.kind === 'fault' ? verification.fault : undefined;
}

/** An article whose body is exactly `lines`, a paragraph each: it may have what the loader would refuse. */
export function rawArticle(lines: readonly string[], id = 'raw'): Article {
  const body = lines.join('\n\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { start, end: start + line.length, kind: 'paragraph' as const, depth: 0 };
    start += line.length + 2;
    return block;
  });
  return { id, hash: `${id}${body.length}`, title: '“A” <title> & more', topics: [], body, blocks, sentences: [] };
}

export const quoteIn = (
  { id, hash }: Article,
  span: { start: number; end: number },
  more: Partial<Quote> = {},
): Quote => ({ article: { id, hash }, ...span, highlights: [], alsoIn: [], score: 1, ...more });

export const answeredWith = (first: Quote, ...others: Quote[]): Extract<Reply, { kind: 'answered' }> => ({
  kind: 'answered',
  question: 'q',
  quotes: [first, ...others],
  probability: 0.9,
  actions: [],
});

export const closestWith = (quote: Quote): Extract<Reply, { kind: 'closest' }> => ({
  kind: 'closest',
  question: 'q',
  quotes: [quote],
  probability: 0.3,
  actions: [],
});

export type HostileCase = { readonly article: Article; readonly reply: Reply; readonly line: string };

/** An answer in the middle of an article, all of its text hostile, with highlights anywhere and sometimes a lead-in. */
export const hostileCase: fc.Arbitrary<HostileCase> = fc
  .record({ before: hostileText, body: hostileText, after: hostileText, line: hostileText, leads: fc.boolean() })
  .chain(({ before, body, after, line, leads }) =>
    highlightsOf(body).map((highlights) => {
      const article = rawArticle([before, body, after]);
      const start = before.length + 2;
      const moved = highlights.map((span) => ({ start: span.start + start, end: span.end + start }));
      const leadIn = leads && { leadIn: { start: 0, end: before.length } };
      const quote = quoteIn(article, { start, end: start + body.length }, { highlights: moved, ...leadIn });
      return { article, line, reply: answeredWith(quote, quote) };
    }),
  );
