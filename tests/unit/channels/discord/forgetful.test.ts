import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore } from '../../../../src/store/store.js';
import { loopback } from '../../../support/discord/fixture.js';
import type { Seen } from '../../../support/discord/language/seen.js';
import { messageText } from '../../../support/discord/language/text.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { walk } from '../../../support/discord/world/component-tree.js';
import { article } from '../../../support/tiny.js';
import { ARTICLES, type BotOptions, openBot } from './bot.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';

/** Its title and its heading make questions that no button has room for. */
const LONG = article({
  id: 'lighthouse',
  front: 'title: The lighthouse on the island of Marvale and its fall in the long winter\npublished: "2020"',
  markdown:
    'The lighthouse on the island of Marvale was built in 1893.\n\n## The lighthouse on the island of Marvale after the long winter of 1947\n\nThe lighthouse on the island of Marvale fell in the long winter of 1947.',
});

/** A bot that is to keep nothing, and can be started again. */
async function forgetful(options: BotOptions = {}) {
  const discord = await loopback({ openapi });
  const start = () => {
    const store = createStore(createMemory(), { delayMs: 1, keepDays: 0 });
    const at = (place: Place) => settingsAt(place, { store, file: () => ({}) });
    return openBot(discord, { memory: { store, at }, ...options });
  };
  let bot = await start();
  const restart = async () => {
    await bot.channel.close();
    bot = await start();
  };
  return { discord, restart, ayesha: discord.user('ayesha') };
}

const buttonsOf = ({ components = [] }: APIMessage): readonly string[] =>
  [...walk(components)].flatMap(({ component }) =>
    component.type === ComponentType.Button && 'custom_id' in component
      ? [component.label ?? component.emoji?.name ?? '']
      : [],
  );

const answersIn = ({ channel }: Awaited<ReturnType<typeof loopback>>) =>
  channel.messages().filter(({ author }) => author.bot);

describe('where nothing is kept', () => {
  it('every button that is there works after a restart, too', async () => {
    const { ayesha, restart } = await forgetful();
    const ask = async (question: string): Promise<readonly string[]> =>
      buttonsOf((await ayesha.run('ask', { question })).message ?? expect.unreachable());
    const pressed: string[] = [];
    for (const question of [BRIDGE, 'Who painted the ceiling of Rome?', 'hello'])
      for (const button of await ask(question)) {
        const seen: Seen = await ayesha.run('ask', { question });
        await restart();
        const got = await ayesha.click(seen, button);
        expect(got.text()).not.toMatch(/older version|no longer/);
        pressed.push(`${button}: ${got.kind}`);
      }
    expect(pressed).toEqual([
      'More context: message',
      'Source: message',
      'Copy: message',
      'More passages: message',
      'Delete: removed',
      'What does “The bridge over the Neva” say?: message',
      'What does “The ferry article” say?: message',
      'Delete: removed',
      'What does “The bridge over the Neva” say?: message',
      'What does “The ferry article” say?: message',
    ]);
  });

  it('a question that no button has room for is not offered, and nothing is promised in its place', async () => {
    const some = await forgetful({ articles: [...ARTICLES, LONG] });
    const silent = await some.ayesha.run('ask', { question: 'Who painted the ceiling of Rome?' });
    expect(buttonsOf(silent.message ?? expect.unreachable())).toEqual([
      'What does “The bridge over the Neva” say?',
      'What does “The ferry article” say?',
      'Delete',
    ]);
    const none = await forgetful({ articles: [LONG] });
    const alone = await none.ayesha.run('ask', { question: 'Who painted the ceiling of Rome?' });
    expect(alone.text()).not.toContain('do answer these');
    const guild = none.discord.join('library', ['lobby']);
    const greeting = await none.discord.until(() => guild.channel('lobby').messages()[0], { what: 'a greeting' });
    expect([messageText(greeting).includes('For example'), buttonsOf(greeting)]).toEqual([false, []]);
  });

  it('an edited question still changes its answer after a restart, as long as that is near', async () => {
    const { discord, ayesha, restart } = await forgetful();
    await ayesha.say(BRIDGE, { mention: true });
    const question = discord.channel.messages()[0] ?? expect.unreachable();
    await restart();
    ayesha.edit(question, question.content.replace(BRIDGE, 'To whom was the ferry sold?'));
    const texts = () => answersIn(discord).map((one) => messageText(one).replaceAll('**', ''));
    await expect.poll(texts).toEqual([expect.stringContaining('sold to a court')]);
  });

  it('a deleted question takes its answer along until the bot is started again', async () => {
    const { discord, ayesha, restart } = await forgetful();
    await ayesha.say(BRIDGE, { mention: true });
    ayesha.remove(discord.channel.messages()[0] ?? expect.unreachable());
    await expect.poll(() => answersIn(discord)).toEqual([]);
    await ayesha.say(BRIDGE, { mention: true });
    await restart();
    ayesha.remove(discord.channel.messages()[0] ?? expect.unreachable());
    await ayesha.say('To whom was the ferry sold?', { mention: true });
    expect(answersIn(discord)).toHaveLength(2);
  });
});
