import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { createEngine } from '../../../support/engine.js';
import { ARTICLES, openBot } from './bot.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';
const FERRY = 'To whom was the ferry sold?';
const POST = { route: '/channels/{channel_id}/messages', method: 'POST' };

/** An engine that is asked, and answers only when it may. */
function held() {
  const engine = createEngine(ARTICLES);
  const asked: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const ask: typeof engine.ask = async (question, options) => {
    asked.push(question);
    await gate;
    options?.signal?.throwIfAborted();
    return engine.ask(question, options);
  };
  return { ask, asked, open: () => open() };
}

const answersIn = (discord: Discord) => discord.channel.messages().filter(({ author }) => author.bot);
const plain = (discord: Discord): string => discord.channel.text().replaceAll('**', '');
const edited = (discord: Discord) =>
  discord.gateway.sessions().some(({ log }) => log.some(({ t }) => t === 'MESSAGE_UPDATE')) || undefined;

describe('a question that changes while it is being answered', () => {
  it('is answered once, as it is at last', async () => {
    const discord = await loopback({ openapi });
    const { ask, asked, open } = held();
    await openBot(discord, { ask });
    const ayesha = discord.user('ayesha');
    const question = ayesha.post(BRIDGE, { mention: true });
    await discord.until(() => asked.length > 0 || undefined, { what: 'the engine to be asked' });
    ayesha.edit(question, question.content.replace(BRIDGE, FERRY));
    await discord.until(() => edited(discord), { what: 'the edit to be delivered' });
    // Events are delivered in order: the bot has read the edit once it has completed what is typed.
    await ayesha.type('quote', 'source', 'ferry');
    open();
    await discord.until(() => plain(discord).includes('sold to a court') || undefined, { what: 'the new answer' });
    expect(answersIn(discord)).toHaveLength(1);
    expect(asked).toEqual([BRIDGE, FERRY]);
    expect(discord.channel.history().some(({ message }) => JSON.stringify(message).includes('opened on'))).toBe(false);
  });

  it('is not answered if it is deleted meanwhile', async () => {
    const discord = await loopback({ openapi });
    const { ask, asked, open } = held();
    const { channel, notes } = await openBot(discord, { ask });
    const ayesha = discord.user('ayesha');
    const question = ayesha.post(BRIDGE, { mention: true });
    await discord.until(() => asked.length > 0 || undefined, { what: 'the engine to be asked' });
    ayesha.remove(question);
    await ayesha.type('quote', 'source', 'ferry');
    open();
    await channel.close();
    expect(discord.channel.history().filter(({ message }) => message.author.bot)).toEqual([]);
    expect(notes.filter(({ text }) => text !== '/ask failed')).toEqual([]);
  });

  it('takes along an answer that was under way to Discord when it was deleted', async () => {
    const discord = await loopback({ openapi });
    const { channel } = await openBot(discord, {
      async wait() {
        if (answersIn(discord).length === 0) ayesha.remove(question);
        // Events are delivered in order: the bot knows of the deletion once it has completed what is typed.
        await ayesha.type('quote', 'source', 'ferry');
      },
    });
    discord.fail({ ...POST, status: 503 });
    const ayesha = discord.user('ayesha');
    const question = ayesha.post(BRIDGE, { mention: true });
    await discord.until(() => deleted(discord), { what: 'the deletion' });
    await channel.close();
    expect(answersIn(discord)).toEqual([]);
  });

  it('takes along an answer that arrived just after it was gone, and so refers to nothing', async () => {
    const discord = await loopback({ openapi });
    const { channel } = await openBot(discord);
    discord.fail({ ...POST, stallMs: 300 });
    const ayesha = discord.user('ayesha');
    const question = ayesha.post(BRIDGE, { mention: true });
    await discord.until(() => discord.channel.typing() > 0 || undefined, { what: 'the bot to write' });
    await discord.until(() => (discord.unmetFaults().length === 0 ? true : undefined), { what: 'the answer to leave' });
    ayesha.remove(question);
    await discord.until(() => answersIn(discord)[0], { what: 'an answer' });
    await discord.until(() => answersIn(discord).length === 0 || undefined, { what: 'no answer' });
    await channel.close();
  });
});

const deleted = (discord: Discord) =>
  discord.gateway.sessions().some(({ log }) => log.some(({ t }) => t === 'MESSAGE_DELETE')) || undefined;
