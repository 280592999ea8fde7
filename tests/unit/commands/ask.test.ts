import { describe, expect, it } from 'vitest';
import { askCommand } from '../../../src/commands/ask.js';
import type { Context } from '../../../src/commands/context.js';
import type { Engine } from '../../../src/engine/engine.js';
import { createEngine } from '../../support/engine.js';
import { article } from '../../support/tiny.js';

/** What the engine is asked, and what the command says. */
async function asked(question: string, previous = '') {
  const engine = createEngine([article({ id: 'bridge', markdown: 'The bridge was opened on Monday.' })]);
  const heard: string[] = [];
  const ask: Engine['ask'] = (text, ...rest) => {
    heard.push(text);
    return engine.ask(text, ...rest);
  };
  const signal = new AbortController().signal;
  const context: Context = { engine: { ...engine, ask }, clock: () => new Date(0), locale: 'en', signal, previous };
  return { heard, reply: await askCommand.run(context, { question }) };
}

describe('a question', () => {
  it('is searched on one line, and shown as it was written', async () => {
    const question = '  When was\n\n\nthe bridge   opened?\n';
    const { heard, reply } = await asked(question);
    expect(heard).toEqual(['When was the bridge opened?']);
    expect(reply).toMatchObject({ kind: 'answered', question });
  });

  // Patterns that take each of a million spaces for a beginning would never end.
  it('with a million spaces in it is one with a space in it', async () => {
    const { heard } = await asked(`When was the bridge${' \n'.repeat(500_000)}opened?`);
    expect(heard).toEqual(['When was the bridge opened?']);
  });

  it('that is too long is divided by nobody, nor read with the one before', async () => {
    const question = 'and why “so? '.repeat(100_000);
    const { reply } = await asked(question, 'When was the bridge opened?');
    expect(reply).toMatchObject({ kind: 'abstained', reason: 'not-a-question' });
  });
});
