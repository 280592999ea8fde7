import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import type { Article } from '../../../src/corpus/article.js';
import type { Quote } from '../../../src/quote/quote.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { faultIn } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const screen = (articles: readonly Article[], width = 60, color = false) => ({
  width,
  colors: pc.createColors(color),
  words: en,
  view: {
    article: ({ id, hash }: { id: string; hash: string }) => articles.find((one) => one.id === id && one.hash === hash),
  },
});

/** An article whose body is exactly `body`, cut at the given border into a lead-in and a quote. */
const raw = (body: string, id = 'raw'): Article => ({
  id,
  hash: `${id}${body.length}`,
  title: body.slice(0, 80),
  topics: [],
  body,
  blocks: [],
  sentences: [],
});

const quoteOf = (of: Article, span: { start: number; end: number }, more: Partial<Quote> = {}): Quote => ({
  article: { id: of.id, hash: of.hash },
  ...span,
  highlights: [],
  alsoIn: [],
  score: 1,
  ...more,
});

const answered = (first: Quote, ...others: Quote[]): Reply => ({
  kind: 'answered',
  question: 'q',
  quotes: [first, ...others],
  probability: 0.9,
  actions: [],
});

describe('a quote on the terminal', () => {
  it('fits every line into the window, except for words that are wider', () => {
    const of = raw(
      'It is a beginning because, of course, that history of mistrust is there; but both countries now find it a more optimal path.',
    );
    const { payload } = renderTerminal(answered(quoteOf(of, { start: 0, end: of.body.length })), screen([of], 40));
    const lines = payload.split('\n');
    for (const line of lines.filter((text) => text.includes('│')))
      expect(line.trimEnd().length).toBeLessThanOrEqual(40);
  });

  it('looks like a quotation: number, bar, then its source in small print', () => {
    const of = article({
      id: 'talks',
      markdown:
        'The ministers met on Monday. They agreed to sell four helicopters, and to meet again in Karachi within the year.',
      front:
        'title: Talks in Lahore\nauthor: A. Writer\npublisher: The Paper\npublished: "2019-07-08"\nurl: https://example.org/talks',
    });
    const [, second] = of.sentences;
    const at = of.body.indexOf('four helicopters');
    const quote = quoteOf(
      of,
      { start: second?.start ?? 0, end: second?.end ?? 0 },
      { highlights: [{ start: at, end: at + 16 }] },
    );
    const rendered = renderTerminal(answered(quote), screen([of], 50, true)).payload;
    expect(rendered).toContain('\u001b[1mfour helicopters\u001b[22m');
    const plain = stripVTControlCharacters(rendered).replace(of.hash.slice(0, 8), 'HASH');
    expect(plain.replace(/ +$/gm, '')).toMatchInlineSnapshot(`
      "  1 │ They agreed to sell four helicopters, and to
          │ meet again in Karachi within the year.
            Talks in Lahore
            A. Writer · The Paper · 8 July 2019 · ¶ 1
            https://example.org/talks#:~:text=They%20agreed%20to%20sell%20four,in%20Karachi%20within%20the%20year%2E
            talks.HASH.t.2b"
    `);
  });
});

describe('the check before anything is written', () => {
  const of = raw('He did not go. She went.');
  const reply = answered(quoteOf(of, { start: 0, end: 14 }));
  const on = screen([of]);

  it('finds a dropped word, a changed sign, a missing quote and one too many', () => {
    const expected = quotedTexts(reply, on.view);
    const made = renderTerminal(reply, on);
    const rendered = made.payload;
    for (const forged of [
      rendered.replace('not ', ''),
      rendered.replace('go.', 'go!'),
      '',
      `${rendered}\n  2 │ She went.`,
    ])
      expect(faultIn({ ...made, payload: forged }, expected)).toBeDefined();
    expect(faultIn(made, expected)).toBeUndefined();
  });

  it('has nothing to show when that version of the article is missing', () => {
    expect(() => renderTerminal(reply, screen([]))).toThrow(/raw \(version raw24\)/);
  });
});

describe('the other replies', () => {
  const of = article({ id: 'one', markdown: 'One sentence stands here.' });

  it('show no quotation when the articles say nothing', () => {
    const reply: Reply = {
      kind: 'abstained',
      question: 'q',
      reason: 'weak',
      nearest: [of],
      probability: 0.1,
      actions: [],
    };
    const rendered = renderTerminal(reply, screen([of]));
    expect(rendered.payload).toMatchInlineSnapshot(`
      "The articles do not say.
      Closest articles: The one article"
    `);
    expect(rendered.read(rendered.payload)).toEqual([]);
  });

  it('list the articles, and say what is not stated', () => {
    const reply: Reply = { kind: 'sources', rows: [{ article: of, words: 4, passages: 1, events: 2 }], actions: [] };
    expect(renderTerminal(reply, screen([of])).payload).toMatchInlineSnapshot(`
      "1 article

      The one article
        outlet not stated · date not stated
        one · one.md · 4 words, 1 passage, 2 events"
    `);
  });
});
