import { expect } from 'vitest';
import type { Language } from '../../../src/commands/context.js';
import { discordOpenApi } from '../discord/openapi-file.js';
import { openWalk } from './walk.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge over the Neva opened?';

export async function questions(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const { discord, store } = walk;
  const [ask, forum] = [discord.guild.channel('ask'), discord.guild.channel('help', { forum: true })];
  store.setSettings({ guild: discord.guild.id }, { questions: [ask.id], forums: [forum.id] });
  const [anna, boris] = [walk.as('Anna'), walk.as('Boris')];
  anna.post('Good morning, the bridge looks nice today.', { in: ask });
  await anna.say(BRIDGE, { in: ask });
  const post = forum.thread('The bridge over the Neva');
  await boris.say('When was the bridge opened?', { in: post });
  boris.post('Thanks!', { in: post });
  await boris.say('and what did it cost?', { in: post });
  return walk.transcript();
}

export async function threads(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  walk.store.setSettings({ guild: walk.discord.guild.id }, { threads: true });
  const anna = walk.as('Anna');
  await anna.say('Was the ferry sold in March 2017?', { mention: true });
  const [thread] = walk.discord.channel.threads();
  await anna.say('and in 2015?', { in: thread });
  return walk.transcript();
}

export async function changes(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const { discord } = walk;
  const anna = walk.as('Anna');
  const answer = await anna.say(BRIDGE, { mention: true });
  const question = discord.channel.messages()[0] ?? expect.unreachable();
  walk.note('Anna edits her question: When was the lighthouse built?');
  anna.person.edit(question, question.content.replace(BRIDGE, 'When was the lighthouse built?'));
  walk.show(await answer.until((now) => now.text().includes('1893')), true);
  walk.note('Anna deletes her question');
  anna.person.remove(question);
  walk.show(await answer.until(({ kind }) => kind === 'removed'));
  return walk.transcript();
}

export async function joining(language: Language): Promise<string> {
  const walk = await openWalk(language, openapi);
  const guild = walk.join('library', ['rules', 'lobby'], { closed: ['rules'] });
  const channel = guild.channel('lobby');
  const greeting = await walk.discord.until(() => channel.messages()[0], { what: 'a greeting' });
  walk.show(greeting);
  await walk.as('Anna').click(greeting, 'What does “The painted bridge” say?');
  return walk.transcript();
}
