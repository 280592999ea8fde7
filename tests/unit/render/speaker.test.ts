import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { resolve } from '../../../src/quote/resolve.js';
import { citationOf } from '../../../src/render/citation.js';
import { toJson } from '../../../src/render/json/json.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { answeredWith, faultIn, viewOf } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const MARKDOWN = 'The talks were long. “We will sign the pact before winter,” Khawaja Asif said. Nobody asked why.';
const made = (front: string) => article({ id: 'talks', markdown: MARKDOWN, front: `title: Talks\n${front}` });

function quoteOf(of: ReturnType<typeof made>) {
  const span = of.sentences[1] ?? { start: 0, end: 0 };
  const resolved = resolve(
    { article: of.id, version: of.hash.slice(0, 8), start: span.start, end: span.end },
    { current: of, kept: [] },
  );
  if (resolved.kind === 'unknown-id') throw new Error('the sentence is not there');
  return resolved.quote;
}
const lineOf = (of: ReturnType<typeof made>): string => citationOf(quoteOf(of), { view: viewOf([of]), words: en }).line;

describe('a quote of somebody whom the article quotes', () => {
  it.each([
    [
      'the author',
      'author: B. Berger\npublisher: The Paper',
      'Khawaja Asif, quoted by B. Berger · The Paper · date not stated · ¶ 1',
    ],
    [
      'else the outlet, which is not named twice',
      'publisher: The Paper',
      'Khawaja Asif, quoted by The Paper · date not stated · ¶ 1',
    ],
    ['else the article', 'language: en', 'Khawaja Asif, quoted in Talks · outlet not stated · date not stated · ¶ 1'],
  ])('is cited with the speaker and %s', (_name, front, line) => expect(lineOf(made(front))).toBe(line));

  it('may be sent: the name is part of the citation and no quotation', () => {
    const of = made('publisher: The Paper');
    const reply = answeredWith(quoteOf(of));
    const view = viewOf([of]);
    const rendered = renderTerminal(reply, { view, width: 80, colors: pc.createColors(false), words: en });
    expect(rendered.payload).toContain('Khawaja Asif, quoted by The Paper');
    expect(faultIn(rendered, quotedTexts(reply, view))).toBeUndefined();
  });

  it('has the place and the words of the name in the JSON, right before the heading over it; without a speaker that is null', () => {
    const of = made('publisher: The Paper');
    const quote = quoteOf(of);
    const { speaker, ...plain } = quote;
    const [json] = toJson(answeredWith(quote, plain), viewOf([of]));
    const start = of.body.indexOf('Khawaja');
    expect(json).toMatchObject({
      quotes: [{ speaker: { start, end: start + 12, text: 'Khawaja Asif' } }, { speaker: null }],
    });
    expect(speaker).toEqual({ start, end: start + 12 });
    const { quotes = [] } = json as { quotes?: readonly object[] };
    expect(Object.keys(quotes[0] ?? {}).slice(-2)).toEqual(['speaker', 'under']);
  });
});

describe('a check of words that somebody is quoted with', () => {
  const of = made('publisher: The Paper');
  const check = async (text: string) => {
    const whole = await createChecker().check([of], text);
    const reply = { kind: 'checks' as const, whole, shown: [whole], left: 0, actions: [] };
    const view = viewOf([of]);
    const { payload } = renderTerminal(reply, { view, width: 80, colors: pc.createColors(false), words: en });
    return { kind: whole.kind, notes: whole.notes.map(({ kind }) => kind), lines: payload.split('\n') };
  };

  it('says right below the verdict whose words they are', async () => {
    const { kind, notes, lines } = await check('We will sign the pact before winter');
    expect([kind, notes[0]]).toEqual(['exact', 'speaker']);
    expect(lines[1]).toBe('These are the words of Khawaja Asif, quoted by The Paper.');
  });

  it('does not call changed words those of the speaker', async () => {
    const { kind, lines } = await check('We will never sign the pact before winter');
    expect(kind).toBe('near');
    expect(lines[1]).toBe('The article’s words are those of Khawaja Asif, quoted by The Paper.');
  });

  it('says nothing of a speaker for the article’s own words', async () =>
    expect((await check('The talks were long. “We')).notes).not.toContain('speaker'));
});
