import type { ApplicationFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../../src/store/memory.js';
import { settingsAt } from '../../../../src/store/settings/places.js';
import type { Settings } from '../../../../src/store/settings/settings.js';
import { createStore } from '../../../../src/store/store.js';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { messageText } from '../../../support/discord/language/text.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openBot } from './bot.js';

const openapi = discordOpenApi();

/** A bot on a server with these settings. */
async function opened(discord: Discord, settings: Settings) {
  const store = createStore(createMemory());
  store.setSettings({ guild: discord.guild.id }, settings);
  return openBot(discord, { memory: { store, at: (place) => settingsAt(place, { store, file: () => ({}) }) } });
}

/** Without the marks around the words that answer. */
const plain = (seen: { text(): string }): string => seen.text().replaceAll('**', '');

const BRIDGE = 'When was the bridge opened?';

describe('a message to nobody in particular', () => {
  it('is answered in a channel for questions if it asks something, and without a ping', async () => {
    const discord = await loopback({ openapi });
    const ask = discord.guild.channel('ask');
    await opened(discord, { questions: [ask.id] });
    const ayesha = discord.user('ayesha');
    ayesha.post('Good morning, the bridge looks nice today.', { in: ask });
    ayesha.post(BRIDGE);
    const seen = await ayesha.say(BRIDGE, { in: ask });
    expect(plain(seen)).toContain('The bridge was opened on');
    expect(ask.messages().filter(({ author }) => author.bot)).toHaveLength(1);
    expect(discord.channel.messages().filter(({ author }) => author.bot)).toHaveLength(0);
    expect(discord.pings()).toEqual([]);
  });

  it('is answered below a new post of a forum for questions, and so is what follows', async () => {
    const discord = await loopback({ openapi });
    const forum = discord.guild.channel('help', { forum: true });
    await opened(discord, { forums: [forum.id] });
    const ayesha = discord.user('ayesha');
    const post = forum.thread('The bridge over the Neva');
    const seen = await ayesha.say('When was the bridge opened, does anybody know?', { in: post });
    expect(plain(seen)).toContain('The bridge was opened on');
    const next = await ayesha.say('and what did it cost?', { in: post });
    expect(next.text()).toContain('Read as\\: “When was the bridge opened, does anybody know? What did it cost?”');
  });

  it('needs the message content, which is said once where it is switched off', async () => {
    const discord = await loopback({ openapi, flags: 0 as ApplicationFlags });
    const ask = discord.guild.channel('ask');
    const bot = await opened(discord, { questions: [ask.id] });
    for (const text of [BRIDGE, BRIDGE]) discord.user('ayesha').post(text, { in: ask });
    await discord.until(() => bot.notes.length > 0 || undefined, { what: 'a note' });
    expect(bot.notes.map(({ text }) => text)).toEqual([expect.stringContaining('Message Content Intent')]);
  });
});

describe('threads, where they are wanted', () => {
  it('hold the answer below the question, and go on without a mention', async () => {
    const discord = await loopback({ openapi });
    await opened(discord, { threads: true });
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.say(`${BRIDGE} ${'👍'.repeat(100)}`, { mention: true });
    expect(plain(seen)).toContain('The bridge was opened on');
    const [thread] = discord.channel.threads();
    expect(thread?.name).toMatch(/^When was the bridge opened\? 👍/u);
    expect(thread && [...thread.name].length).toBeLessThanOrEqual(100);
    const more = await ayesha.say('and what did it cost?', { in: thread });
    expect(more.text()).toContain('👍? What did it cost?”');
  });

  it('are not needed: where none can be opened, the answer is a reply', async () => {
    const discord = await loopback({ openapi });
    discord.channel.deny('CreatePublicThreads');
    await opened(discord, { threads: true });
    expect(plain(await discord.user('ayesha').say(BRIDGE, { mention: true }))).toContain('The bridge was opened on');
  });
});

describe('a follow-up question', () => {
  it('is read with the question that the answer replied to, and says how', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const first = await ayesha.say('Was the bridge opened on Monday?', { mention: true });
    const next = await ayesha.say('what did it cost?', { replyTo: first });
    expect(next.text()).toContain('Read as\\: “Was the bridge opened on Monday? What did it cost?”');
  });

  it('is read with the last question of a direct message', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    await ayesha.dm('What did the bridge cost?');
    expect((await ayesha.dm('and the ferry?')).text()).toContain('Read as\\: “What did the bridge cost? The ferry?”');
  });
});

describe('a question that changes', () => {
  it('changes its answer when it is edited, and takes it along when it is deleted', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const question = ayesha.post(BRIDGE, { mention: true });
    const answers = () => discord.channel.messages().filter(({ author }) => author.bot);
    await discord.until(() => answers()[0], { what: 'an answer' });
    ayesha.edit(question, question.content.replace(BRIDGE, 'To whom was the ferry sold?'));
    await discord.until(
      () => (discord.channel.text().replaceAll('**', '').includes('sold to a court') ? true : undefined),
      {
        what: 'the new answer',
      },
    );
    expect(answers()).toHaveLength(1);
    ayesha.remove(question);
    await discord.until(() => (answers().length === 0 ? true : undefined), { what: 'no answer' });
  });

  it('is answered, once, if the edit makes it a question to the bot', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const [ayesha, bilal] = [discord.user('ayesha'), discord.user('bilal')];
    const forgotten = ayesha.post(BRIDGE);
    const asked = await bilal.say('To whom was the ferry sold?', { mention: true });
    const me = `<@${asked.message?.author.id}>`;
    ayesha.edit(forgotten, `${me} ${BRIDGE}`);
    const answers = () =>
      discord.channel.messages().filter(({ message_reference: of }) => of?.message_id === forgotten.id);
    await discord.until(() => answers()[0], { what: 'an answer' });
    ayesha.edit(forgotten, `${me} To whom was the ferry sold?`);
    const texts = () => answers().map((one) => messageText(one).replaceAll('**', ''));
    await expect.poll(texts).toEqual([expect.stringContaining('sold to a court')]);
  });

  it('gets no other answer once the asker has deleted it', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const answer = await ayesha.say(BRIDGE, { mention: true });
    await ayesha.click(answer, 'Delete');
    const question = discord.channel.messages()[0] ?? expect.unreachable();
    ayesha.edit(question, question.content.replace(BRIDGE, 'To whom was the ferry sold?'));
    await ayesha.say('What did the bridge cost?', { mention: true });
    expect(discord.channel.messages().filter(({ author }) => author.bot)).toHaveLength(1);
  });

  it('gets no answer if it is deleted while it is being answered', async () => {
    const discord = await loopback({ openapi });
    await openBot(discord);
    const ayesha = discord.user('ayesha');
    const question = ayesha.post(BRIDGE, { mention: true });
    ayesha.remove(question);
    await ayesha.say('To whom was the ferry sold?', { mention: true });
    await discord.until(() => (discord.channel.text().includes('bridge was opened') ? undefined : true), {
      what: 'only one answer',
    });
  });
});
