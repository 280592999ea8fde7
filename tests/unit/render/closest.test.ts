import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { finished } from '../../../src/render/html/read.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { replyTexts } from '../../../src/render/html/texts.js';
import { toJson } from '../../../src/render/json/json.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { everyText } from '../../../src/render/verify.js';
import { answeredWith, closestWith, faultIn, quoteIn, sheetFor } from '../../support/replies.js';
import { article } from '../../support/tiny.js';
import { textsOf } from './discord/samples.js';

const of = article({
  id: 'talks',
  markdown: 'The ministers spoke first:\n\n> “We sold four helicopters.”',
  front: 'title: Talks\npublisher: The Paper\npublished: "2019-07-08"\nurl: https://example.org/talks',
});
const start = of.body.indexOf('“We');
const at = of.body.indexOf('four');
const quote = quoteIn(
  of,
  { start, end: of.body.length },
  { highlights: [{ start: at, end: at + 4 }], leadIn: { start: 0, end: 26 } },
);
const actions = [
  { label: 'More passages', command: 'quote', input: { words: 'q', count: 6 } },
  { label: 'Who sold them?', command: 'ask', input: { question: 'Who sold them?' } },
];
const reply: Reply = { ...closestWith(quote), actions };
const sheet = sheetFor([of]);
const { view, words } = sheet;
const withoutHash = (text: string): string => text.replaceAll(of.hash.slice(0, 8), 'HASH');

const page = withoutHash(renderReply(reply, sheet).html);
const onTerminal = (color: boolean, shown: Reply = reply) =>
  renderTerminal(shown, { view, words, colors: pc.createColors(color), width: 80 });

/** Dates do not break across lines on Discord, which nobody sees in a snapshot. */
const breakable = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the closest passage', () => {
  it('is, on the page, one unmarked quotation below a line that says what it is, with other questions last', () => {
    expect(page).toMatchInlineSnapshot(`
      "<div class="reply closest" data-summary="The articles do not answer this exactly. The closest passage">
      <p class="nearly">The articles do not answer this exactly. The closest passage:</p>
      <figure class="quote" aria-label="Closest passage">
      <p class="lead-in"><span class="label">Said just before</span> <span dir="auto" data-lead-in>The ministers spoke first:</span></p>
      <blockquote class="as-quote" dir="auto" data-quote>“We sold four helicopters.”</blockquote>
      <figcaption><cite><a href="/articles/talks?quote=talks.HASH.s.r&amp;q=q#quote" title="Read it in the article"><bdi>Talks</bdi></a></cite>
      <span class="facts">The Paper · 8 July 2019 · ¶ 2</span>
      <span class="small"><a href="https://example.org/talks#:~:text=%E2%80%9CWe%20sold%20four%20helicopters%2E%E2%80%9D" rel="noopener noreferrer external">Original page</a> <span class="quote-id" title="Quote id">talks.HASH.s.r</span></span></figcaption>
      <details class="context"><summary>More context</summary><div><p dir="auto" class="as-paragraph" data-context>The ministers spoke first:</p><p dir="auto" class="as-quote" data-context><mark>“We sold four helicopters.”</mark></p></div></details>
      </figure><div class="actions" role="group" aria-label="Continue from here"><form action="/" data-action><input type="hidden" name="command" value="quote"><input type="hidden" name="words" value="q"><input type="hidden" name="count" value="6"><button>More passages</button></form></div><p class="label">You could ask</p><div class="actions" role="group" aria-label="Continue from here"><form action="/" data-action><input type="hidden" name="command" value="ask"><input type="hidden" name="question" value="Who sold them?"><button>Who sold them?</button></form></div></div>"
    `);
  });

  it('is announced as no answer before its words are read out', () => {
    expect(page).toContain('data-summary="The articles do not answer this exactly. The closest passage"');
  });

  it('has no number and no bold word in Discord', () => {
    const messages = renderDiscord(reply, { view, words }).payload;
    expect(withoutHash(breakable(textsOf(messages).join('\n')))).toMatchInlineSnapshot(`
      "The articles do not answer this exactly. The closest passage\\:
      > The ministers spoke first\\:
      -# followed by:
      > “We sold four helicopters.”
      -# [Talks](https://example.org/talks#:~:text=%E2%80%9CWe%20sold%20four%20helicopters%2E%E2%80%9D) · The Paper · 8 July 2019 · ¶ 2"
    `);
  });

  it('has no number in the terminal, and is dim where an answer is not', () => {
    expect(withoutHash(onTerminal(false).payload).replace(/ +$/gm, '')).toMatchInlineSnapshot(`
      "The articles do not answer this exactly. The closest passage:

          ┊ The ministers spoke first:
          │ “We sold four helicopters.”
            Talks
            The Paper · 8 July 2019 · ¶ 2
            https://example.org/talks#:~:text=%E2%80%9CWe%20sold%20four%20helicopters%2E%E2%80%9D
            talks.HASH.s.r

      More passages: yaar quote --count 6 q"
    `);
    const line = (text: string) => text.split('\n').find((one) => one.includes('helicopters'));
    expect(line(onTerminal(true).payload)).toContain(pc.createColors(true).dim('“We sold four helicopters.”'));
    const answer = onTerminal(true, answeredWith(quote)).payload;
    expect(line(answer)).toContain(pc.createColors(true).bold('four'));
    expect(stripVTControlCharacters(answer)).toMatch(/^ {2}1 │ “We/m);
  });

  it('says in JSON that it is no answer, and is one quote with all that a quote has', () => {
    expect(toJson({ ...reply, source: { name: 'The Paper', kept: true } }, view)).toMatchObject([
      {
        kind: 'closest',
        quotes: [{ text: '“We sold four helicopters.”', leadIn: { text: 'The ministers spoke first:' } }],
        reason: null,
        nearest: [],
        probability: 0.3,
        source: { name: 'The Paper', kept: true },
      },
    ]);
  });

  it('has the line of its source above it on every channel', () => {
    const named: Reply = { ...reply, source: { name: 'A. Writer', kept: true } };
    const line = 'Only from A. Writer, as you asked:';
    expect(renderReply(named, sheet).html).toContain(`<bdi>${line}</bdi></p>\n<p class="nearly">`);
    expect(onTerminal(false, named).payload.split('\n').slice(0, 2)).toEqual([line, words.closest]);
    expect(textsOf(renderDiscord(named, { view, words }).payload)[0]).toMatch(
      /^-# Only from A\. Writer.*\nThe articles/,
    );
  });

  it('is refused when a word of it is dropped, and where there is another quotation with it', () => {
    const two = { ...reply, quotes: [quote, quote] } as unknown as Reply;
    const faults = [
      faultIn(finished({ html: page.replace('four', '') }), replyTexts(reply, view)),
      faultIn(finished(renderReply(two, sheet)), replyTexts(reply, view)),
      faultIn(renderDiscord(two, { view, words }), everyText(reply, view)),
      faultIn(onTerminal(false, two), everyText(reply, view)),
    ];
    for (const fault of faults) expect(fault).toBeDefined();
    expect(faultIn(onTerminal(false), everyText(reply, view))).toBeUndefined();
  });
});
