import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { asInteraction, asMessage } from '../../../../src/channels/discord/gateway/dispatch.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import fc from '../../../support/fc.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();
const QUESTION = 'How many rubles did the bridge cost?';

type Dispatch = { readonly t: string; readonly d: unknown };

/** What a value is replaced with; `undefined` takes it away. */
const WRONG: readonly unknown[] = [undefined, null, 0, '', 'x', [], {}, [null], true];

/** All places in a value, the value itself first. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function mutilated(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = mutilated(Reflect.get(copy, key), rest, wrong);
  if (inner === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, inner);
  return copy;
}

/** Everything that Discord has sent to the bot so far. */
const sentBy = (discord: Discord): readonly Dispatch[] => discord.gateway.sessions().flatMap(({ log }) => log);

/** To the bot as it is, whatever it is. */
function deliver(discord: Discord, { t, d }: Dispatch): void {
  const [session] = discord.gateway.sessions();
  session?.wire?.send({ op: GatewayOpcodes.Dispatch, s: session.log.length, t, d });
}

/** A bot that has seen something of every kind that matters here. */
async function experienced() {
  const discord = await loopback({ openapi });
  const bot = await openBot(discord);
  const ayesha = discord.user('ayesha');
  const seen = await ayesha.run('quote', { words: 'bridge', count: 1 });
  await ayesha.type('quote', 'source', { text: 'bri', with: { words: 'x' } });
  const message = ayesha.post('The bridge was opened on Monday.');
  await ayesha.menu('Check quotes', message);
  await ayesha.click(seen, 'More passages').catch(() => undefined);
  await ayesha.say(QUESTION, { mention: true });
  await ayesha.dm(QUESTION);
  return { discord, bot, ayesha };
}

/** Whatever fails without anybody waiting for it, which would end the program. */
function watchProgram(): readonly unknown[] {
  const failed: unknown[] = [];
  const note = (error: unknown): void => void failed.push(error);
  for (const event of ['unhandledRejection', 'uncaughtException'] as const) process.on(event, note);
  onTestFinished(() => {
    for (const event of ['unhandledRejection', 'uncaughtException'] as const) process.off(event, note);
  });
  return failed;
}

/** A bot may answer what is whole enough with what Discord then refuses: the fault is not the bot's. */
const forgiven = [
  'unknown-interaction',
  'wrong-callback',
  'already-acknowledged',
  'late',
  'schema',
  'asked-again',
] as const;

describe('what the gateway delivers', () => {
  it('in a mutilated form, of every kind, is survived: the next question is answered', async () => {
    const failed = watchProgram();
    const { discord, ayesha } = await experienced();
    // READY and RESUMED are read by the gateway's client itself, before anybody else.
    const own = new Set<string>([GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed]);
    const real = sentBy(discord).filter(({ t }) => !own.has(t));
    const kinds = Object.values(GatewayDispatchEvents).filter((t) => !own.has(t));
    const bare = kinds.flatMap((t) => WRONG.map((d) => ({ t, d })));
    const places = real.map(({ t, d }) => ({ t, d, places: placesIn(d) }));
    const some = fc.sample(
      fc.constantFrom(...places).chain(({ t, d, places: all }) =>
        fc.record({ place: fc.constantFrom(...all), wrong: fc.constantFrom(...WRONG) }).map(({ place, wrong }) => ({
          t,
          d: mutilated(d, place, wrong),
        })),
      ),
      { numRuns: 1500, seed: 18 },
    );
    for (const dispatch of [...bare, ...some]) deliver(discord, dispatch);
    expect((await ayesha.dm(QUESTION)).text()).toContain('40 million');
    for (const rule of forgiven) discord.forgive(rule);
    expect(failed).toEqual([]);
  });

  it.each(['author', 'content', 'mention_roles', 'channel_id', 'id'])(
    'as a message without %s is dropped',
    async (part) => {
      const { discord, bot, ayesha } = await experienced();
      const message = sentBy(discord).findLast(({ t }) => t === GatewayDispatchEvents.MessageCreate);
      const before = discord.requests.length;
      deliver(discord, { t: 'MESSAGE_CREATE', d: mutilated(message?.d, [part], undefined) });
      await discord.until(() => bot.notes.find(({ facts }) => facts.lacks === part), { what: 'a note' });
      expect(discord.requests).toHaveLength(before);
      expect((await ayesha.say(QUESTION, { mention: true })).text()).toContain('40 million');
    },
  );

  it.each(['data', 'type'])('as an interaction without %s is dropped, and reported', async (part) => {
    const { discord, bot } = await experienced();
    const interaction = sentBy(discord).findLast(({ t }) => t === GatewayDispatchEvents.InteractionCreate);
    deliver(discord, { t: 'INTERACTION_CREATE', d: mutilated(interaction?.d, [part], undefined) });
    await discord.until(() => bot.notes.find(({ facts }) => facts.lacks === part), { what: 'a note' });
    discord.forgive('already-acknowledged');
  });
});

describe('looking at what was delivered', () => {
  const author = { id: '1' };
  const message = { id: '1', channel_id: '2', author, content: '', type: 0, mention_roles: [] };
  const interaction = { id: '1', application_id: '2', token: 't', type: 2, data: { name: 'ask', type: 1 } };

  it('takes what is whole', () => {
    expect(asMessage(message)).toEqual({ kind: 'whole', event: message });
    expect(asInteraction(interaction)).toEqual({ kind: 'whole', event: interaction });
  });

  it.each([
    [{ ...interaction, data: undefined }],
    [{ ...interaction, data: { name: 'ask', type: 1, options: {} } }],
    [{ ...interaction, data: { name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: {} }] } }],
    [{ ...interaction, data: { name: 'Check quotes', type: 3, target_id: '5', resolved: {} } }],
    [{ ...interaction, type: 3, data: {} }],
  ])('keeps the way to the asker of what is not: %j', (raw) => {
    expect(asInteraction(raw)).toMatchObject({ kind: 'broken', ticket: { id: '1', application_id: '2', token: 't' } });
  });

  it('has no way to the asker without id or token, nor to one who is only typing', () => {
    for (const raw of [
      { ...interaction, token: 1 },
      { ...interaction, id: 'x' },
      { ...interaction, type: 4, data: {} },
      null,
    ])
      expect(asInteraction(raw)).toMatchObject({ kind: 'broken', lacks: expect.any(String) });
    expect(asInteraction({ ...interaction, type: 4, data: {} })).not.toHaveProperty('ticket');
  });
});
