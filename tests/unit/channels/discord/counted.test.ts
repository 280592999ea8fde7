import { expect, it } from 'vitest';
import type { Counted, Meter } from '../../../../src/channels/meter.js';
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
