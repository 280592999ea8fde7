import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../../src/store/memory.js';
import type { Place } from '../../../../src/store/settings/effective.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import { createStore, type Store } from '../../../../src/store/store.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import type { Where } from '../../../support/discord/language/act.js';
import type { Seen } from '../../../support/discord/language/seen.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type Bot, openBot } from './bot.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';
const FERRY = 'To whom was the ferry sold?';

const memoryOf = (store: Store) => ({ store, at: (place: Place) => settingsAt(place, { store, file: () => ({}) }) });

/** A bot that can be killed and started again over the same records: what was not on the disk is lost. */
async function lives(options: { readonly keepDays?: number } = {}) {
  const discord = await loopback({ openapi });
  const records = createMemory();
  const start = async () => {
    const store = createStore(records, { delayMs: 3_600_000, ...options });
    return { store, bot: await openBot(discord, { memory: memoryOf(store) }) };
  };
  let now = await start();
  const ayesha = discord.user('ayesha');
  return {
    discord,
    ayesha,
    store: () => now.store,
    /** The answer to a command, once the bot knows that Discord has it. */
    async ask(question: string, where: Where = {}): Promise<Seen> {
      const answer = await ayesha.run('ask', { question }, where);
      if (options.keepDays !== 0) await expect.poll(() => records.under('shown/command/').length).toBeGreaterThan(0);
      return answer;
    },
    async restart(): Promise<Bot> {
      await now.bot.channel.close();
      now = await start();
      return now.bot;
    },
  };
}

const answersIn = (discord: Discord) => discord.channel.messages().filter(({ author }) => author.bot);

const plain = (discord: Discord): string => discord.channel.text().replaceAll('**', '');

/** Others talk: more than the bot looks back over. */
const crowd = (discord: Discord): void => {
  for (let at = 0; at < 60; at++) discord.user('bilal').post(`Remark ${at}`);
};

describe('a reply to an answer of a command', () => {
  it('goes on from the question that the command asked, also after a restart', async () => {
    const { discord, ayesha, ask, restart } = await lives();
    const answer = await ask('What did the bridge cost?');
    const first = await ayesha.say('and in 2019?', { replyTo: answer });
    expect(first.text()).toContain('Read as\\: “What did the bridge cost in 2019?”');
    await restart();
    const second = await discord.user('bilal').say('and in 2018?', { replyTo: answer });
    expect(second.text()).toContain('Read as\\: “What did the bridge cost in 2018?”');
  });

  it('goes on from what the question was read as', async () => {
    const { ayesha, ask } = await lives();
    const silent = await ask('Who bakes bread in Lima?');
    const seen = await ayesha.say('and in 2018?', { replyTo: silent });
    expect(seen.text()).toContain('Read as\\: “Who bakes bread in Lima in 2018?”');
  });

  it('goes on in direct messages without being a reply', async () => {
    const { ayesha, ask, restart } = await lives();
    await ask('What did the bridge cost?', { in: 'dm' });
    await restart();
    expect((await ayesha.dm('and in 2019?')).text()).toContain('Read as\\: “What did the bridge cost in 2019?”');
  });

  it('stands alone where nothing is kept, or no more', async () => {
    const nothing = await lives({ keepDays: 0 });
    const unkept = await nothing.ask('What did the bridge cost?');
    expect((await nothing.ayesha.say('and in 2019?', { replyTo: unkept })).text()).not.toContain('Read as');
    const { ayesha, ask, store } = await lives();
    const answer = await ask('What did the bridge cost?');
    store().forget(store().askerOf(ayesha.id));
    expect((await ayesha.say('and in 2019?', { replyTo: answer })).text()).not.toContain('Read as');
  });

  it('is kept without names, and not where only the asker sees the answer', async () => {
    const discord = await loopback({ openapi });
    const records = createMemory();
    await openBot(discord, { memory: memoryOf(createStore(records)) });
    const ayesha = discord.user('ayesha');
    await ayesha.run('ask', { question: BRIDGE, private: true });
    expect(records.under('shown/')).toEqual([]);
    await ayesha.run('ask', { question: BRIDGE });
    const kept = () => records.under('shown/');
    await expect.poll(kept).toHaveLength(1);
    expect(JSON.stringify(kept())).not.toMatch(new RegExp(`ayesha|${ayesha.id}`));
  });
});

describe('a question in a message, after a restart', () => {
  it('takes its answer with it when it is deleted, however much was said since', async () => {
    const { discord, ayesha, store, restart } = await lives();
    await ayesha.say(BRIDGE, { mention: true });
    const [question] = discord.channel.messages();
    crowd(discord);
    await restart();
    ayesha.remove(question ?? expect.unreachable());
    await discord.until(() => answersIn(discord).length === 0 || undefined, { what: 'the answer to go' });
    await expect.poll(() => store().shownFor(question?.id ?? '')).toEqual([]);
  });

  it('takes its answer with it when a moderator deletes it together with others', async () => {
    const { discord, ayesha, restart } = await lives();
    await ayesha.say(BRIDGE, { mention: true });
    const [question] = discord.channel.messages();
    const remark = discord.user('bilal').post('Thanks');
    await restart();
    discord.channel.purge(remark, question ?? expect.unreachable());
    await discord.until(() => answersIn(discord).length === 0 || undefined, { what: 'the answer to go' });
  });

  it('takes an answer in a thread with it', async () => {
    const { discord, ayesha, store, restart } = await lives();
    store().setSettings({ guild: discord.guild.id }, { threads: true });
    await ayesha.say(BRIDGE, { mention: true });
    const [question] = discord.channel.messages();
    const [thread] = discord.channel.threads();
    expect(thread?.messages()).toHaveLength(1);
    await restart();
    ayesha.remove(question ?? expect.unreachable());
    await discord.until(() => thread?.messages().length === 0 || undefined, { what: 'the answer to go' });
  });

  it('changes its answer when it is edited within five minutes, and not later', async () => {
    const { discord, ayesha, restart } = await lives();
    await ayesha.say(BRIDGE, { mention: true });
    const question = discord.channel.messages()[0] ?? expect.unreachable();
    crowd(discord);
    await restart();
    ayesha.edit(question, question.content.replace(BRIDGE, FERRY));
    await discord.until(() => plain(discord).includes('sold to a court') || undefined, { what: 'the answer' });
    expect(answersIn(discord)).toHaveLength(1);
    discord.clock.advance(5 * 60_000);
    ayesha.edit(question, question.content);
    await ayesha.say('Who sold the ferry?', { mention: true });
    expect(answersIn(discord)[0]?.edited_timestamp).not.toBeNull();
    expect(plain(discord)).not.toContain('opened on Monday');
  });

  it('leaves other answers of the bot where they are', async () => {
    const { discord, ayesha, restart } = await lives();
    await ayesha.run('ask', { question: BRIDGE });
    const remark = discord.user('bilal').post('Thanks');
    await ayesha.say(FERRY, { mention: true });
    await restart();
    discord.user('bilal').remove(remark);
    await ayesha.say('Who sold the ferry?', { mention: true });
    expect(answersIn(discord)).toHaveLength(3);
  });
});
