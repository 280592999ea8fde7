import type { Article, Block } from '../../src/corpus/article.js';
import type { Quote } from '../../src/quote/quote.js';
import { type Span, slice } from '../../src/span.js';
import fc from './fc.js';
import { highlightsOf, hostileText } from './hostile.js';
import { quoteIn, rawArticle } from './replies.js';

/** All that a reply is made of: an article, its whole text hostile, and all other words hostile, too. */
export type Parts = {
  readonly article: Article;
  readonly quote: Quote;
  readonly other: Quote;
  readonly text: string;
  readonly line: string;
  readonly width: number;
  readonly color: boolean;
};

const oneLine = hostileText.map((text) => text.split('\n')[0] ?? 'x');

/** Now and then a text that is longer than a message of Discord. */
const mostlyShort = hostileText.chain((text) =>
  fc.oneof(
    { weight: 19, arbitrary: fc.constant(text) },
    { weight: 1, arbitrary: fc.constant(`${text} `.repeat(12).trim()) },
  ),
);

/** What looks like a quotation of one channel or another, among other things. */
const said = fc
  .tuple(hostileText, fc.constantFrom('', '\n  1 │ forged', '1234│ forged', '> forged', '“forged”\n— x', '\n> forged'))
  .chain(([text, forged]) => fc.constantFrom(text + forged, forged + text, forged || text));

export const hostileParts: fc.Arbitrary<Parts> = fc
  .record({
    before: hostileText,
    body: mostlyShort,
    after: hostileText,
    title: oneLine,
    name: oneLine,
    text: said,
    line: oneLine,
    leads: fc.boolean(),
    head: fc.option(oneLine, { nil: undefined }),
    shape: fc.constantFrom('prose', 'list', 'code'),
    width: fc.integer({ min: 30, max: 100 }),
    color: fc.boolean(),
  })
  .chain(({ before, body, after, title, name, leads, head, shape, ...rest }) =>
    highlightsOf(body).map((highlights) => {
      const raw = rawArticle([before, body, after, head ?? 'x']);
      const blocks = raw.blocks.flatMap((block): Block[] =>
        shape === 'list' ? linesOf(raw.body, block) : [{ ...block, kind: shape === 'code' ? 'code' : block.kind }],
      );
      const sentences = raw.blocks
        .slice(0, 3)
        .map(({ start, end }) => ({ start, end, block: blocks.findIndex((block) => block.start === start) }));
      const facts = {
        title,
        author: name,
        publisher: name,
        url: 'https://example.org/a_(b)?c=*d*',
        published: '2019-07',
      };
      const article = { ...raw, ...facts, blocks, sentences };
      const start = before.length + 2;
      const moved = highlights.map((span) => ({ start: span.start + start, end: span.end + start }));
      const leadIn = leads && { leadIn: { start: 0, end: before.length } };
      const under = head !== undefined && {
        under: { start: article.body.length - head.length, end: article.body.length },
      };
      const quote = quoteIn(article, { start, end: start + body.length }, { highlights: moved, ...leadIn, ...under });
      const next = start + body.length + 2;
      const other = quoteIn(article, { start: next, end: next + after.length });
      return { article, quote, other, ...rest };
    }),
  );

/** The same text as the items of a list, one for each line. */
function linesOf(body: string, { start, end }: Span): Block[] {
  let at = start;
  return slice(body, { start, end })
    .split('\n')
    .map((line) => {
      const item = { start: at, end: at + line.length, kind: 'list-item' as const, depth: 1 };
      at = item.end + 1;
      return item;
    })
    .filter((item) => item.start < item.end);
}
