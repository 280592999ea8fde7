import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { toJson } from '../../../src/render/json/json.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { answeredWith, closestWith, quoteIn, sheetFor } from '../../support/replies.js';
import { article } from '../../support/tiny.js';
import { textsOf } from './discord/samples.js';

const of = article({
  id: 'talks',
  markdown: 'They sold four helicopters in May.\n\nThe minister signed it.\n\nBoats crossed the lake.',
  front: 'title: Talks',
});
const sheet = sheetFor([of]);
const { view, words } = sheet;
const quoteOf = (text: string) => {
  const start = of.body.indexOf(text);
  return quoteIn(of, { start, end: start + text.length }, { highlights: [{ start, end: start + 4 }] });
};
const [sold, signed, boats] = [
  'They sold four helicopters in May.',
  'The minister signed it.',
  'Boats crossed the lake.',
].map(quoteOf) as [ReturnType<typeof quoteOf>, ReturnType<typeof quoteOf>, ReturnType<typeof quoteOf>];

const [when, who, where] = ['When was it?', 'Who signed it?', 'Where was it?'];
const asked = (question: string) => ({ question, searched: question });
const mixed: Reply = {
  ...answeredWith(sold, boats),
  parts: [
    { ...asked(when), kind: 'answered', quote: 0 },
    { ...asked(who), kind: 'closest', closest: signed },
    { ...asked(where), kind: 'abstained' },
  ],
};
const onTerminal = (reply: Reply): string =>
  renderTerminal(reply, { view, words, colors: pc.createColors(false), width: 200 }).payload;

const READ = `Read as 3 questions: “${when}” (quote 1); “${who}” (not answered exactly); “${where}” (the articles do not say).`;
const CLOSEST = `The articles do not answer “${who}” exactly. The closest passage:`;

describe('an answer to several questions', () => {
  it('states on every channel how they were read and which quote answers which', () => {
    expect(onTerminal(mixed)).toContain(`${READ}\n\n  1 │ They sold`);
    expect(renderReply(mixed, sheet).html).toContain(`<bdi>${READ}</bdi>`);
    expect(textsOf(renderDiscord(mixed, { view, words }).payload)[0]).toMatch(/^-# Read as 3 questions/);
  });

  it('shows what only comes closest below the answers, without a number or marks, under a line that says to what', () => {
    const text = onTerminal(mixed);
    expect(text).toContain(`${CLOSEST}\n    │ The minister signed it.`);
    expect(text.indexOf(CLOSEST)).toBeGreaterThan(text.indexOf('Boats crossed'));
    const page = renderReply(mixed, sheet).html;
    expect(page).toContain(`<p class="nearly"><bdi>${CLOSEST}</bdi></p>\n<figure class="quote" aria-label="Closest`);
    expect(page.slice(page.indexOf(CLOSEST)).split('</blockquote>')[0]).not.toContain('<mark>');
    const discord = textsOf(renderDiscord(mixed, { view, words }).payload).join('\n');
    expect(discord.indexOf('The minister signed it')).toBeGreaterThan(discord.indexOf('exactly\\. The closest'));
  });

  it('has them in JSON with the place of each quote', () => {
    expect(toJson(mixed, view)[0]).toMatchObject({
      kind: 'answered',
      parts: [
        { question: when, kind: 'answered', quote: 0, closest: null },
        { question: who, kind: 'closest', quote: null, closest: { text: 'The minister signed it.' } },
        { question: where, kind: 'abstained', quote: null, closest: null },
      ],
    });
    expect(toJson(answeredWith(sold), view)[0]).not.toHaveProperty('parts');
  });

  it('names the quote that comes closest to one of them if it answers another', () => {
    const parts = [
      { ...asked(when), kind: 'answered', quote: 0 },
      { ...asked(who), kind: 'closest', quote: 0 },
    ] as const;
    expect(onTerminal({ ...answeredWith(sold), parts })).toContain(
      `Read as two questions: “${when}” (quote 1); “${who}” (not answered exactly; quote 1 comes closest).`,
    );
  });
});

it('the closest passages to several questions each have their line', () => {
  const reply: Reply = {
    ...closestWith(sold),
    parts: [
      { ...asked(when), kind: 'closest', quote: 0 },
      { ...asked(who), kind: 'closest', closest: signed },
    ],
  };
  const text = onTerminal(reply);
  expect(text.match(/The closest passage:/g)).toHaveLength(2);
  expect(text).toContain(`${CLOSEST}\n    │ The minister`);
});

it('silence to several questions says how they were read, and once that the articles do not say', () => {
  const reply: Reply = {
    kind: 'abstained',
    question: 'q',
    reason: 'no-hit',
    nearest: [],
    probability: 0,
    actions: [],
    parts: [
      { ...asked(when), kind: 'abstained' },
      { ...asked(who), kind: 'abstained' },
    ],
  };
  expect(onTerminal(reply)).toBe(`Read as two questions: “${when}”; “${who}”.\nThe articles do not say.`);
});
