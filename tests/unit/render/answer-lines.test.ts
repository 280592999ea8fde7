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
import fc from '../../support/fc.js';
import { hostileText } from '../../support/hostile.js';
import { quotedBy } from '../../support/markdown-oracle.js';
import { answeredWith, faultIn, quoteIn, sheetFor } from '../../support/replies.js';
import { article } from '../../support/tiny.js';
import { textsOf, unmatched } from './discord/samples.js';

const of = article({ id: 'talks', markdown: 'They sold four helicopters.', front: 'title: Talks' });
const sheet = sheetFor([of]);
const { view, words } = sheet;
const colors = pc.createColors(false);

const page = (reply: Reply): string => renderReply(reply, sheet).html;
const onDiscord = (reply: Reply) => renderDiscord(reply, { view, words });
const discord = (reply: Reply) => onDiscord(reply).payload;
const onTerminal = (reply: Reply, width = 80) => renderTerminal(reply, { view, words, colors, width });
const terminal = (reply: Reply, width = 80): string => onTerminal(reply, width).payload;

const answer = (name: string, kept: boolean, more: { readonly readAs?: string } = {}): Reply => ({
  ...answeredWith(quoteIn(of, { start: 0, end: of.body.length })),
  source: { name, kept },
  ...more,
});
const silence = (more: object): Reply => ({
  kind: 'abstained',
  question: 'q',
  reason: 'no-hit',
  nearest: [],
  probability: 0,
  actions: [],
  ...more,
});

describe('how a follow-up question was read', () => {
  const readAs = 'Who is *Shoigu*?';
  const line = `Read as: “${readAs}”`;

  it('is stated in small print on every channel, above an answer and above silence', () => {
    const reply = answer('A. Writer', true, { readAs });
    expect(page(reply)).toContain(`<bdi>${line} Only from A. Writer, as you asked:</bdi>`);
    expect(textsOf(discord(reply))[0]).toMatch(/^-# Read as\\: “Who is \\\*Shoigu\\\*\?”/);
    expect(terminal(reply)).toContain(`${line} Only from A. Writer, as you asked:\n\n`);
    expect(terminal(silence({ readAs }))).toBe(`${line}\nThe articles do not say.`);
    expect(toJson(reply, view)[0]).toMatchObject({ readAs, question: 'q' });
  });

  it('is never taken for a quotation, whatever people type', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const reply = answer('A. Writer', true, { readAs: typed });
        const expected = everyText(reply, view);
        expect(faultIn(finished(renderReply(reply, sheet)), replyTexts(reply, view))).toBeUndefined();
        expect(faultIn(onDiscord(reply), expected)).toBeUndefined();
        expect(faultIn(onTerminal(reply), expected)).toBeUndefined();
        expect(unmatched(textsOf(discord(reply)).flatMap(quotedBy), expected)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whose articles were asked', () => {
  it.each([
    [true, 'Only from A. Writer, as you asked:'],
    [false, 'Nothing from A. Writer says this, so all articles were searched:'],
  ])('is stated above the quotation on every channel (kept: %s)', (kept, line) => {
    const reply = answer('A. Writer', kept);
    expect(page(reply)).toContain(`<p class="label"><bdi>${line}</bdi></p>\n<figure`);
    expect(page(reply)).toContain(`data-summary="${line} 1 quotation"`);
    expect(textsOf(discord(reply))[0]).toBe(`-# ${line.replace(':', '\\:')}`);
    expect(terminal(reply)).toContain(`${line}\n\n  1 │ They sold`);
  });

  it('is stated above silence, too', () => {
    const reply = silence({ source: { name: 'A. Writer', kept: false } });
    const line = 'Nothing from A. Writer says this, so all articles were searched:';
    expect(page(reply)).toContain(`<bdi>${line}</bdi></p>\n<p class="silence">The articles do not say.</p>`);
    expect(textsOf(discord(reply))).toEqual([`-# ${line.replace(':', '\\:')}\nThe articles do not say.`]);
    expect(terminal(reply)).toBe(`${line}\nThe articles do not say.`);
  });

  it('is never taken for a quotation, whatever the outlet is called', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (name, kept) => {
        const reply = answer(name, kept);
        const expected = everyText(reply, view);
        expect(faultIn(finished(renderReply(reply, sheet)), replyTexts(reply, view))).toBeUndefined();
        expect(faultIn(onDiscord(reply), expected)).toBeUndefined();
        expect(faultIn(onTerminal(reply), expected)).toBeUndefined();
        expect(unmatched(textsOf(discord(reply)).flatMap(quotedBy), expected)).toEqual([]);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });
});

describe('the language of the articles', () => {
  it('is stated below silence on every channel', () => {
    const reply = silence({ languages: ['en'] });
    const line = 'The articles are in English. Ask in that language.';
    expect(page(reply)).toContain(`do not say.</p><p class="label">${line}</p>`);
    expect(page(reply)).toContain(`data-summary="The articles do not say. ${line}"`);
    expect(textsOf(discord(reply))).toEqual([`The articles do not say.\n-# ${line}`]);
    expect(terminal(reply)).toBe(`The articles do not say.\n${line}`);
  });

  it('includes every language that they have', () => {
    expect(terminal(silence({ languages: ['en', 'ur'] }))).toContain(
      'are in English and Urdu. Ask in one of those languages.',
    );
  });

  it('is named once in whichever countries it is spoken, and three in a list', () => {
    expect(terminal(silence({ languages: ['en', 'en-GB'] }))).toContain('are in English. Ask in that language.');
    expect(terminal(silence({ languages: ['en', 'ru', 'ur'] }), 200)).toContain('are in English, Russian, and Urdu.');
  });

  it('is broken between words in a narrow window, as the line of the source is', () => {
    for (const reply of [silence({ languages: ['en'] }), answer('The Paper of the Long Name', false)]) {
      const rendered = terminal(reply, 40);
      for (const line of rendered.split('\n')) expect(line.trimEnd().length).toBeLessThanOrEqual(40);
      expect(faultIn(onTerminal(reply, 40), everyText(reply, view))).toBeUndefined();
    }
  });
});

it('the page announces which events of how many it shows, or that there are none', () => {
  const none: Reply = {
    kind: 'timeline',
    form: 'list',
    groups: [],
    total: 0,
    page: 1,
    pages: 1,
    first: 1,
    withheld: {},
    sources: [],
    filter: { topic: 'whales' },
    actions: [],
  };
  expect(page(none)).toContain('data-summary="No dated events match what you asked for."');
});
