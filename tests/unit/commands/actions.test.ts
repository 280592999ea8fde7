import { describe, expect, it } from 'vitest';
import { askCommand } from '../../../src/commands/ask.js';
import type { Context } from '../../../src/commands/context.js';
import { commands } from '../../../src/commands/list.js';
import { parseLine } from '../../../src/commands/options/line.js';
import { moreQuotes, quoteCommand } from '../../../src/commands/quote.js';
import type { Action } from '../../../src/commands/reply.js';
import { en } from '../../../src/render/words/en.js';
import { labelInWords } from '../../../src/render/words/label.js';
import { createEngine } from '../../support/engine.js';
import { closestWith, quoteIn } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const many = Array.from({ length: 9 }, (_, n) => `Helicopter number ${n} was sold in the year ${1990 + n}.`).join(
  '\n\n',
);
const contextOf = (...ids: readonly string[]): Context => ({
  engine: createEngine(ids.map((id) => article({ id, markdown: `# About ${id}\n\n${many}` }))),
  signal: new AbortController().signal,
  clock: () => new Date(0),
  locale: 'en',
});

/** What a button says. */
const said = ({ label }: Action): string => labelInWords(label, en);

describe('the buttons under a reply', () => {
  it('lead from an answer to more quotations, three more each time, with the same source', async () => {
    const asked = await askCommand.run(contextOf('one'), { question: 'Which helicopter was sold?' });
    expect(asked.actions).toMatchObject([
      { command: 'quote', input: { words: 'Which helicopter was sold?', count: 6 } },
    ]);
    const found = await quoteCommand.run(contextOf('one'), { words: 'helicopter sold', count: 1, source: 'one' });
    for (const { input } of found.actions) expect(input).toEqual({ words: 'helicopter sold', source: 'one', count: 4 });
  });

  it('say how many more there are where that is certain', async () => {
    const label = async (count: number) =>
      (await quoteCommand.run(contextOf('one'), { words: 'helicopter sold', count })).actions.map(said);
    expect(await label(3)).toEqual(['3 more passages']);
    // Of ten at most, it is the last that could be added; nine are there.
    expect(await label(9)).toEqual([]);
    expect(said(moreQuotes('q'))).toBe('More passages');
    expect([2, 3].map((left) => said(moreQuotes('q', { count: 4, left })))).toEqual([
      'More passages',
      '3 more passages',
    ]);
    expect(said(moreQuotes('q', { count: 9, left: 1 }))).toBe('1 more passage');
  });

  it('are examples after silence, only those whose article is there', async () => {
    const silent = await askCommand.run(contextOf('new-phase', 'other'), { question: 'Capital of Brazil?' });
    expect(silent).toMatchObject({ kind: 'abstained', actions: [{ command: 'ask' }] });
    expect((await askCommand.run(contextOf('other'), { question: 'Capital of Brazil?' })).actions).toEqual([]);
  });
});

describe('a question after another one', () => {
  it('is searched in the words of both if it has too few of its own, and says how it was read', async () => {
    const context = { ...contextOf('one'), previous: 'Which helicopter was sold in 1993?' };
    const asked = await askCommand.run(context, { question: 'and in 1995?' });
    expect(asked).toMatchObject({ question: 'and in 1995?', readAs: 'Which helicopter was sold in 1995?' });
    const more = { command: 'quote', input: { words: 'Which helicopter was sold in 1995?', count: 6 } };
    expect(asked.actions).toMatchObject([more]);
  });

  it('is searched alone if it says what it is about', async () => {
    const context = { ...contextOf('one'), previous: 'Which helicopter was sold in 1993?' };
    expect(await askCommand.run(context, { question: 'Which tank was sold in 1995?' })).not.toHaveProperty('readAs');
    expect(await askCommand.run(context, { question: 'thanks!' })).toMatchObject({ kind: 'talk' });
  });
});

describe('several questions after another one', () => {
  const asking = (question: string) =>
    askCommand.run({ ...contextOf('one'), previous: 'Which helicopter was sold in 1993?' }, { question });

  it('are complete if the first is: “it” in the second is in the first', async () => {
    const asked = await asking('Who was Ida Roth and what was she paid for it?');
    expect(asked).not.toHaveProperty('readAs');
    expect(asked).toMatchObject({ parts: [{ question: 'Who was Ida Roth?' }, {}] });
  });

  it('are asked as one with it if the first is not', async () => {
    const asked = await asking('Who bought it and when was it paid for?');
    expect(asked).toHaveProperty('readAs');
    expect(asked).not.toHaveProperty('parts');
  });
});

describe('the buttons under the closest passage', () => {
  it('lead to more quotations first, then to questions that the articles answer', async () => {
    const context = contextOf('new-phase');
    const [one] = context.engine.articles();
    if (!one) throw new Error('no article');
    const { actions: _, ...closest } = closestWith(quoteIn(one, { start: 0, end: 5 }));
    const engine = { ...context.engine, ask: async (question: string) => ({ ...closest, question }) };
    const asked = await askCommand.run({ ...context, engine }, { question: 'Which boat was sold?' });
    expect(asked.kind).toBe('closest');
    expect(asked.actions.map(({ command }) => command)).toEqual(['quote', 'ask']);
    expect(asked.actions[0]?.input).toEqual({ words: 'Which boat was sold?', count: 6 });
  });
});

describe('a typed line', () => {
  it.each([
    ['Where? topic:x', 'ask', { question: 'Where? topic:x' }],
    ['/quote zero sum count:2', 'quote', { words: 'zero sum', count: '2' }],
    ['/help', 'help', {}],
  ])('%s names its command and options', (line, name, input) => {
    const parsed = parseLine(commands, line);
    expect([parsed?.command.name, parsed?.input]).toEqual([name, input]);
  });

  it('names none when there is no such command', () => {
    expect(parseLine(commands, '/aks x')).toBeUndefined();
  });
});

describe('a text that is too long for a question', () => {
  it('is compared with no pattern of small talk or of questions about the library', async () => {
    const order = (words: string) =>
      askCommand.run(contextOf('one'), { question: `translate this into Urdu ${words}` });
    expect(await order('hello')).toMatchObject({ kind: 'talk' });
    expect(await order('hello '.repeat(400))).toMatchObject({ kind: 'abstained', reason: 'not-a-question' });
  });
});
