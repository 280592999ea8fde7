import { createHash } from 'node:crypto';
import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import type { Reply } from '../../../../src/commands/reply.js';
import type { Article } from '../../../../src/corpus/article.js';
import type { Quote } from '../../../../src/quote/quote.js';
import type { Look } from '../../../../src/render/discord/discord.js';
import type { DiscordMessage } from '../../../../src/render/discord/parts.js';
import { en } from '../../../../src/render/words/en.js';
import fc from '../../../support/fc.js';
import { highlightsOf, hostileText } from '../../../support/hostile.js';

/** An article whose body is exactly `body`, which no file could produce. */
export const raw = (body: string, id = 'raw'): Article => ({
  id,
  hash: createHash('sha256').update(body).digest('hex'),
  title: body.split('\n')[0] ?? '',
  author: body.slice(-30).replaceAll('\n', ' '),
  url: 'https://example.org/a_(b)?c=*d*',
  topics: [],
  body,
  blocks: [],
  sentences: [],
});

export const lookAt = (articles: readonly Article[]): Look => ({
  words: en,
  echo: true,
  view: { article: ({ id, hash }) => articles.find((one) => one.id === id && one.hash === hash) },
});

/** The article's text from `start` on, quoted. */
export const quoteOf = (of: Article, more: Partial<Quote> = {}): Quote => ({
  article: { id: of.id, hash: of.hash },
  start: 0,
  end: of.body.length,
  highlights: [],
  alsoIn: [],
  score: 1,
  ...more,
});

export const answered = (first: Quote, ...others: readonly Quote[]): Reply => ({
  kind: 'answered',
  question: '> What is *this* and `that`?',
  quotes: [first, ...others],
  probability: 0.9,
  actions: [],
});

export type Sample = { readonly articles: readonly Article[]; readonly reply: Reply };

const oneArticle = (id: string) =>
  hostileText.chain((body) =>
    fc.record({
      body: fc.oneof(
        { weight: 9, arbitrary: fc.constant(body) },
        { weight: 1, arbitrary: fc.constant(body.repeat(12)) },
      ),
      highlights: highlightsOf(body),
      leadIn: fc.option(
        hostileText.map((text) => text.slice(0, 300).trim() || 'x'),
        { freq: 3, nil: undefined },
      ),
      id: fc.constant(id),
    }),
  );

/** One to three hostile quotes, some longer than a message, some with a lead-in, with any parts bold. */
export const samples: fc.Arbitrary<Sample> = fc
  .tuple(oneArticle('one'), fc.option(oneArticle('two')), fc.option(oneArticle('three')))
  .map((made) => {
    const parts = made.filter((part) => part !== null);
    const articles = parts.map(({ id, body, leadIn }) => raw(leadIn ? `${leadIn}\n${body}` : body, id));
    const [first, ...others] = articles.map((article, index) => {
      const { leadIn, highlights = [] } = parts[index] ?? {};
      const start = leadIn ? leadIn.length + 1 : 0;
      return quoteOf(article, {
        start,
        highlights: highlights.map((span) => ({ start: span.start + start, end: span.end + start })),
        ...(leadIn && { leadIn: { start: 0, end: leadIn.length } }),
      });
    });
    return { articles, reply: answered(first as Quote, ...others) };
  });

const contentsOf = (components: readonly APIMessageTopLevelComponent[]): readonly string[] =>
  components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));

export const textsOf = (messages: readonly Pick<DiscordMessage, 'components'>[]): readonly string[] =>
  messages.flatMap(({ components }) => contentsOf(components));

/** What is left of `expected` when shown pieces are laid along it, whole or in parts: nothing if they are the same. */
export function unmatched(pieces: readonly string[], expected: readonly string[]): readonly string[] {
  const rest = [...expected];
  for (const piece of pieces) {
    const [next = '', ...others] = rest;
    if (!next.startsWith(piece)) return [`shown: ${piece}`, `expected: ${next}`];
    rest.splice(0, rest.length, ...(next === piece ? others : [next.slice(piece.length), ...others]));
  }
  return rest;
}
