import { readFile } from 'node:fs/promises';
import { Client, Events } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { endingIn, watchEndings } from '../../src/channels/discord/gateway/endings.js';
import {
  GATEWAY_FAULTS,
  type GatewayEvent,
  type GatewayFault,
  gatewayFault,
  OUTCOMES,
} from '../../src/channels/discord/gateway/faults.js';
import type { Discord } from '../support/discord/discord.js';
import { loopback } from '../support/discord/fixture.js';
import { discordOpenApi } from '../support/discord/openapi-file.js';
import { createEngine } from '../support/engine.js';
import { ARTICLES, type Bot, openBot } from '../unit/channels/discord/bot.js';

const openapi = discordOpenApi();
const QUESTION = 'How many rubles did the bridge cost?';
/** A code that Discord does not have. */
const UNKNOWN = 4150;

type Injected = Exclude<GatewayEvent, number | 'silent' | 'other'>;

const INJECT: Readonly<Record<Injected, (discord: Discord) => void>> = {
  dropped: ({ gateway }) => gateway.drop(),
  unreachable({ gateway }) {
    gateway.setReachable(false);
    gateway.drop();
  },
  zombie: ({ gateway }) => gateway.setZombie(true),
  reconnect: ({ gateway }) => gateway.askToReconnect(),
  'invalid session': ({ gateway }) => gateway.invalidate(),
  'invalid session, resumable': ({ gateway }) => gateway.invalidate({ resumable: true }),
};

/** The fault happens, and the bot has noticed it. */
async function suffer(discord: Discord, bot: Bot, event: GatewayEvent): Promise<void> {
  if (event === 'other') discord.gateway.close(UNKNOWN);
  else if (typeof event === 'number') discord.gateway.close(event);
  else if (event !== 'silent') INJECT[event](discord);
  await discord.until(() => noteOf(bot, event), { what: `the log to say what ${event} means` });
  discord.gateway.setZombie(false);
  discord.gateway.setReachable(true);
}

const noteOf = ({ notes }: Bot, event: GatewayEvent) =>
  notes.find(({ facts }) => facts.event === (event === 'other' ? UNKNOWN : event));

const rows = (remedy: GatewayFault['remedy']) =>
  GATEWAY_FAULTS.flatMap((row) => (row.remedy === remedy && row.event !== 'silent' ? [[row.event, row] as const] : []));

const openFor = async (event: GatewayEvent) => {
  const discord = await loopback({ openapi, ...(event === 'zombie' && { heartbeatMs: 100 }) });
  return { discord, bot: await openBot(discord) };
};

function expectLogged(bot: Bot, event: GatewayEvent): void {
  const { meaning, reason, remedy } = gatewayFault(event);
  const { level, hears } = OUTCOMES[remedy];
  expect(noteOf(bot, event)).toMatchObject({ level, facts: { remedy, reason, hears } });
  expect(noteOf(bot, event)?.text).toContain(meaning);
}

describe('each fault of the gateway', () => {
  it.each(rows('resume'))('%s: what is asked meanwhile is answered once', async (event) => {
    const { discord, bot } = await openFor(event);
    const suffering = suffer(discord, bot, event);
    const seen = await discord.user('ayesha').say(QUESTION, { mention: true });
    await suffering;
    expect(seen.text()).toContain('40 million');
    expectLogged(bot, event);
    // discord.js resumes on the connection that it has, which the loopback closes first.
    if (event === 'invalid session, resumable') discord.forgive('gateway');
    else expect(discord.gateway.identifies).toHaveLength(1);
    await expect(Promise.race([bot.channel.failed, 'it goes on'])).resolves.toBe('it goes on');
  });

  it.each(rows('start'))('%s: the bot identifies anew, and answers what is asked then', async (event) => {
    const { discord, bot } = await openFor(event);
    await suffer(discord, bot, event);
    await discord.until(() => discord.gateway.identifies[1], { what: 'the bot to identify again' });
    await discord.ready();
    const seen = await discord.user('ayesha').say(QUESTION, { mention: true });
    expect(seen.text()).toContain('40 million');
    expectLogged(bot, event);
    await expect.poll(() => bot.notes.some(({ text }) => text.includes('it is back'))).toBe(true);
    await expect(Promise.race([bot.channel.failed, 'it goes on'])).resolves.toBe('it goes on');
  });

  it.each(rows('end'))(
    '%s: the bot does not come back, says what to do, and answers what was asked before',
    async (event, row) => {
      let answer: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const engine = createEngine(ARTICLES);
      const discord = await loopback({ openapi });
      const bot = await openBot(discord, {
        async ask(...all) {
          await asked;
          return engine.ask(...all);
        },
      });
      const seen = discord.user('ayesha').say(QUESTION, { mention: true });
      await discord.until(() => discord.requests.some(({ path }) => path.includes('typing')) || undefined, {
        what: 'the question to arrive',
      });
      await suffer(discord, bot, event);
      const error = await bot.channel.failed;
      answer();
      await bot.channel.close();
      expect((await seen).text()).toContain('40 million');
      expectLogged(bot, event);
      const { code, advice } = row.remedy === 'end' ? row.error : { code: undefined, advice: 'none' };
      expect(error?.code).toBe(code);
      expect(error?.message).toContain(`${row.meaning}): ${row.reason}. ${advice}.`);
      expect(discord.gateway.identifies).toHaveLength(1);
    },
  );

  it('is one line of the log, however often discord.js tries again', () => {
    const notes: unknown[] = [];
    const note = (facts: object): void => void notes.push(facts);
    const client = new Client({ intents: [] });
    const line = '[WS => Shard 0] Destroying shard\n\tReason: none\n\tCode: 1006\n\tRecover: Reconnect';
    watchEndings(client, { notes: { info: note, warn: note, error: note }, onEnd: () => undefined });
    for (let tries = 0; tries < 5; tries++) client.emit(Events.Debug, line);
    expect(notes).toMatchObject([{ event: 'unreachable' }]);
  });

  it('that should come back and does not is an end, too', () => {
    const ends: string[] = [];
    const client = new Client({ intents: [] });
    const note = (): void => undefined;
    watchEndings(client, {
      notes: { info: note, warn: note, error: note },
      onEnd: ({ message }) => void ends.push(message),
    });
    client.emit(Events.Debug, '[WS => Shard 3] Destroying shard\n\tReason: none\n\tCode: 4000\n\tRecover: none');
    expect(ends).toEqual([expect.stringContaining('(4000, unknown error): Discord does not say. Start Yaar again.')]);
  });

  it('whose words are in no test here still has them in discord.js', async () => {
    const source = await readFile(
      new URL(import.meta.resolve('@discordjs/ws', import.meta.resolve('discord.js'))),
      'utf8',
    );
    const reason = 'Something timed out or went wrong while waiting for an event';
    expect(source).toContain(`reason: "${reason}"`);
    const line = `[WS => Shard 0] Destroying shard\n\tReason: ${reason}\n\tCode: 1000\n\tRecover: Reconnect`;
    expect(endingIn(line)).toEqual({ shard: '0', event: 'silent', back: true });
    expect(gatewayFault('silent').remedy).toBe('start');
  });

  it('has one row, and each close code that Discord has is among them', () => {
    const events = GATEWAY_FAULTS.map(({ event }) => event);
    expect(new Set(events).size).toBe(events.length);
    const codes = Object.values(GatewayCloseCodes).filter((code) => typeof code === 'number');
    expect(codes.filter((code) => !events.includes(code))).toEqual([]);
  });
});
