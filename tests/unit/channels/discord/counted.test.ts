import { expect, it } from 'vitest';
import type { Counted, Meter } from '../../../../src/channels/meter.js';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore } from '../../../../src/store/store.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

it('every question is counted once, with the kind of place where it was asked; connections are reported', async () => {
  const discord = await loopback({ openapi });
  const counted: Counted[] = [];
  const none = (): void => undefined;
  const meter: Meter = { replied: (one) => void counted.push(one), mismatched: none, engineDied: none };
  const { channel } = await openBot(discord, { meter });
  expect(channel.links?.()).toEqual(['up']);
  const ayesha = discord.user('ayesha');
  const question = 'How many rubles did the bridge cost?';
  await ayesha.run('ask', { question });
  await ayesha.run('ask', { question }, { in: discord.channel.thread('a thread') });
  await ayesha.say(question, { mention: true });
  await ayesha.say(question, { mention: true, in: discord.channel.thread('another') });
  await ayesha.dm(question);
  await ayesha.run('quote', { words: 'bridge', source: 'no such outlet' });
  expect(counted.map(({ command, venue, reply }) => [command, venue, reply.kind])).toEqual([
    ['ask', 'server', 'answered'],
    ['ask', 'thread', 'answered'],
    ['ask', 'server', 'answered'],
    ['ask', 'thread', 'answered'],
    ['ask', 'direct', 'answered'],
    ['quote', 'server', 'problem'],
  ]);
  await channel.close();
  expect(channel.links?.()).not.toContain('up');
});

it('who asks and where is looked up once for each question, whichever way it was asked', async () => {
  const discord = await loopback({ openapi });
  let made = 0;
  const store = createStore(createMemory(), { delayMs: 1 });
  const memory = { store, at: (place: Place) => settingsAt(place, { store, file: () => ({}) }) };
  await openBot(discord, { memory, onContext: () => made++ });
  const ayesha = discord.user('ayesha');
  const question = 'How many rubles did the bridge cost?';
  const times = async (ask: () => Promise<unknown>): Promise<number> => {
    const before = made;
    await ask();
    return made - before;
  };
  const answer = await ayesha.run('ask', { question });
  expect(await times(() => ayesha.run('ask', { question }))).toBe(1);
  expect(await times(() => ayesha.say(question, { mention: true }))).toBe(1);
  expect(await times(() => ayesha.dm(question))).toBe(1);
  expect(await times(() => ayesha.menu('Ask about this', ayesha.post(question)))).toBe(2);
  expect(await times(() => ayesha.click(answer, 'More passages'))).toBe(1);
  expect(await times(() => ayesha.run('quote', { words: 'bridge', source: 'no such outlet' }))).toBe(1);
});
