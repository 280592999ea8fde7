import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { App } from '../../../../src/app.js';
import { chat, complete } from '../../../../src/channels/terminal/chat.js';
import { createTextPresenter } from '../../../../src/channels/terminal/present.js';
import { commands } from '../../../../src/commands/list.js';
import { createEngine } from '../../../support/engine.js';
import { article } from '../../../support/tiny.js';

const talks = article({ id: 'talks', markdown: 'The ministers met in Lahore. They agreed to sell four helicopters.' });
const engine = createEngine([talks]);

async function typed(text: string): Promise<string> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const out: Buffer[] = [];
  for (const stream of [stdout, stderr]) stream.on('data', (chunk: Buffer) => out.push(chunk));
  const io = { stdin, stdout, stderr, env: { NO_COLOR: '1' } };
  const signal = new AbortController().signal;
  const app: Pick<App, 'commands' | 'context'> = {
    commands,
    context: () => ({ engine, signal, clock: () => new Date(0), locale: 'en' }),
  };
  const present = createTextPresenter({ io, view: { article: engine.article }, chat: true, onFault: () => undefined });
  stdin.end(text);
  await chat({ app, present, signal }, { io, welcome: 'Welcome.' });
  return Buffer.concat(out).toString();
}

describe('the chat in the terminal', () => {
  it('takes plain text as a question and answers in quotations', async () => {
    expect(await typed('Which ministers met in Lahore?\n')).toContain('│ The ministers met in Lahore.');
  });

  it('says how to get more passages, in the form that can be typed there', async () => {
    const shown = await typed('Which ministers met in Lahore?\n');
    expect(shown).toContain('More passages: /quote Which ministers met in Lahore? count:6');
  });

  it('runs commands with their options, reports unknown ones, and ends at exit', async () => {
    const shown = await typed('/quote four helicopters source:talks count:1\n/qoute x\n/sources\nexit\nWho met?\n');
    expect(shown).toContain('│ The ministers met in Lahore. They agreed to sell four helicopters.');
    expect(shown).toContain('there is no command /qoute; /help lists the commands');
    expect(shown).toContain('1 article');
    expect(shown.match(/The ministers met/g)).toHaveLength(1);
  });

  it('says what is wrong with an option and goes on', async () => {
    const shown = await typed('/quote helicopters count:99\nWhich ministers met in Lahore?\n');
    expect(shown).toContain('count may be at most 10, not 99');
    expect(shown).toContain('│ The ministers met in Lahore.');
  });
});

describe('a line that is being typed', () => {
  it.each([
    ['/', ['/ask ', '/quote ', '/check ', '/events ', '/sources ', '/settings ', '/privacy ', '/help ']],
    ['/qu', ['/quote ']],
    ['/quote zero-sum so', ['source:']],
    ['/quote zero-sum ', ['source:', 'count:', 'format:']],
    ['where did', []],
  ])('%j is completed with %j', (line, expected) => {
    expect(complete(commands, line)[0]).toEqual(expected);
  });
});
