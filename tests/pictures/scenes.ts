/** What people do on Discord, and what of it a picture shows. */

import type { Discord } from '../support/discord/discord.js';
import type { Seen } from '../support/discord/language/seen.js';
import type { Drawn } from '../support/drawn/message.js';

/** `kept`: the README shows it, so it is part of the clone. */
export type Scene = {
  readonly name: string;
  readonly kept?: true;
  readonly act: (discord: Discord) => Promise<readonly Drawn[]>;
};

const drawn = (seen: Seen, more: Omit<Drawn, 'message'> = {}): Drawn => {
  if (!seen.message) throw new Error(`There is no message to draw: ${seen.kind}.`);
  return { message: seen.message, ...more };
};

const used = async (discord: Discord, command: string, values: Readonly<Record<string, string | number>> = {}) => [
  drawn(await discord.user('Ayesha').run(command, values), { command }),
];

/** What a button of an answer shows to whoever presses it. */
async function pressed(discord: Discord, question: string, label: string): Promise<readonly Drawn[]> {
  const ayesha = discord.user('Ayesha');
  const answer = await ayesha.run('ask', { question });
  return [drawn(await ayesha.click(answer, label), { answers: answer.message })];
}

const COMMISSION = 'Which commission did Russia and Pakistan decide to establish?';
/** Answered in two places. */
const PHASE = 'When did the Russian-Pakistani Strategic Partnership enter a new phase?';

export const SCENES: readonly Scene[] = [
  { name: 'answer', kept: true, act: (discord) => used(discord, 'ask', { question: COMMISSION }) },
  {
    name: 'further',
    kept: true,
    async act(discord) {
      const ayesha = discord.user('Ayesha');
      const answer = await ayesha.run('ask', { question: PHASE });
      return [drawn((await ayesha.click(answer, '▶')).now(), { command: 'ask' })];
    },
  },
  { name: 'context', act: (discord) => pressed(discord, COMMISSION, 'More context') },
  { name: 'origin', act: (discord) => pressed(discord, COMMISSION, 'Source') },
  { name: 'copy', act: (discord) => pressed(discord, COMMISSION, 'Copy') },
  { name: 'thanks', act: (discord) => pressed(discord, COMMISSION, '👍') },
  { name: 'closest', act: (discord) => used(discord, 'ask', { question: 'What is CPEC?' }) },
  {
    name: 'abstention',
    kept: true,
    act: (discord) => used(discord, 'ask', { question: 'What is the capital of Brazil?' }),
  },
  {
    name: 'check',
    kept: true,
    act: (discord) =>
      used(discord, 'check', { text: 'The recently concluded naval and training deals provide no solid foundation' }),
  },
  { name: 'events', kept: true, act: (discord) => used(discord, 'events', { since: '2014', until: '2017', limit: 2 }) },
  { name: 'quote', act: (discord) => used(discord, 'quote', { words: 'zero-sum relationship' }) },
  { name: 'sources', act: (discord) => used(discord, 'sources') },
  { name: 'help', act: (discord) => used(discord, 'help') },
  {
    name: 'settings',
    async act(discord) {
      const librarian = discord.user('Bilal', { permissions: ['ManageGuild'] });
      return [drawn(await librarian.run('settings'), { command: 'settings' })];
    },
  },
  { name: 'privacy', act: (discord) => used(discord, 'privacy') },
  { name: 'wrong-input', act: (discord) => used(discord, 'events', { since: 'last blue moon' }) },
  {
    name: 'mention',
    async act(discord) {
      const question = 'How many helicopters did Moscow agree to sell?';
      const answer = await discord.user('Ayesha').say(question, { mention: true });
      return [
        ...discord.channel
          .messages()
          .slice(-2, -1)
          .map((message) => ({ message })),
        drawn(answer),
      ];
    },
  },
  {
    name: 'greeting',
    async act(discord) {
      const [channel] = discord.join('History club', ['general']).channels();
      const message = await discord.until(() => channel?.messages()[0], { what: 'the greeting' });
      return [{ message }];
    },
  },
];
