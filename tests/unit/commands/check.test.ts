import { describe, expect, it } from 'vitest';
import { checkCommand } from '../../../src/commands/check.js';
import type { Context } from '../../../src/commands/context.js';
import { parseInput } from '../../../src/commands/options/input.js';
import { createEngine } from '../../support/engine.js';
import { article } from '../../support/tiny.js';

const deal = article({
  id: 'deal',
  markdown: 'Moscow agreed to sell “four helicopters” to Pakistan. Nobody was surprised by it at all.',
});
const other = article({ id: 'other', markdown: 'The harbour was closed for three weeks in the winter.' });
const context: Context = {
  engine: createEngine([deal, other]),
  signal: new AbortController().signal,
  clock: () => new Date(0),
  locale: 'en',
};

const run = (text: string, source?: string, scope?: readonly string[]) =>
  checkCommand.run({ ...context, scope: scope && new Set(scope) }, { text, source });
const verdicts = async (text: string) => {
  const reply = await run(text);
  return reply.kind === 'checks' ? reply.shown.map(({ kind }) => kind) : reply.kind;
};

describe('/check', () => {
  it('checks every quotation of a message, the first ten of them, and says how many were left out', async () => {
    expect(await verdicts('He said “Nobody was surprised by it” and “Nobody was shocked by it”.')).toEqual([
      'exact',
      'near',
    ]);
    const many = await run('“Nobody was surprised by it” '.repeat(200));
    expect(many).toMatchObject({ kind: 'checks', left: 190 });
    expect(many.kind === 'checks' && many.shown).toHaveLength(10);
  });

  it.each([
    ['a quote with quotation marks inside', 'Moscow agreed to sell “four helicopters” to Pakistan', ['exact']],
    ['the same, misquoted', 'Moscow refused to sell “four helicopters” to Pakistan', ['near']],
    ['nested marks', '"Moscow agreed to sell "four helicopters" to Pakistan" is what they wrote', ['exact']],
    ['a block quote', '> Nobody was surprised by it at all.\nReally?', ['exact']],
    ['no marks: the whole message', 'Nobody was surprised by it at all.', ['exact']],
    ['an empty pair of marks', '“”', ['too-short']],
    ['only signs', '?!… — “…” ()', ['too-short']],
    ['6,000 characters', 'harbour and winter '.repeat(400).slice(0, 6000), ['not-found']],
  ])('takes %s', async (_name, text, expected) => expect(await verdicts(text)).toEqual(expected));

  it('says that a quote is from elsewhere, and that the source is unknown', async () => {
    expect(await run('Nobody was surprised by it', 'other')).toMatchObject({ shown: [{ kind: 'elsewhere' }] });
    expect(await run('Nobody was surprised by it', 'nowhere')).toMatchObject({
      kind: 'problem',
      code: 'INPUT_INVALID',
    });
  });

  it('sees only what the place may see', async () => {
    expect(await run('Nobody was surprised by it', undefined, ['other'])).toMatchObject({
      shown: [{ kind: 'not-found' }],
    });
  });

  it('is in the menu of messages, and refuses more than 6,000 characters', () => {
    expect(checkCommand.menu).toEqual({ name: 'Check quotes', option: 'text' });
    expect(parseInput(checkCommand, { text: 'x'.repeat(6001) })).toMatchObject({ kind: 'wrong' });
  });
});
