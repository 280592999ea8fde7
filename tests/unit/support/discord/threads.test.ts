import { ApplicationFlags, REST, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';

const openapi = discordOpenApi();
const HELLO = { content: 'hello', allowed_mentions: { parse: [] } };

async function opened(): Promise<{ discord: Discord; rest: REST }> {
  const discord = await loopback({ openapi, checkAnswers: true });
  return { discord, rest: new REST({ api: discord.apiUrl, retries: 0 }).setToken(discord.token) };
}

describe('threads', () => {
  it('are opened from a message once, and carry its id', async () => {
    const { discord, rest } = await opened();
    const message = discord.user('ayesha').post('a question');
    const route = Routes.threads(discord.channel.id, message.id);
    expect(await rest.post(route, { body: { name: 'answers' } })).toMatchObject({ id: message.id, name: 'answers' });
    await expect(rest.post(route, { body: { name: 'again' } })).rejects.toMatchObject({ code: 160004 });
    expect(discord.channel.threads().map(({ name }) => name)).toEqual(['answers']);
  });

  it('take messages by a permission of their own', async () => {
    const { discord, rest } = await opened();
    const thread = discord.channel.thread('aside');
    discord.channel.deny('SendMessages');
    await rest.post(Routes.channelMessages(thread.id), { body: HELLO });
    discord.channel.allow('SendMessages');
    discord.channel.deny('SendMessagesInThreads');
    await expect(rest.post(Routes.channelMessages(thread.id), { body: HELLO })).rejects.toMatchObject({ code: 50013 });
  });

  it('are woken by a message while archived, and closed while locked', async () => {
    const { discord, rest } = await opened();
    const thread = discord.channel.thread('aside');
    thread.archive();
    await expect(rest.put(`/channels/${thread.id}/thread-members/@me`)).rejects.toMatchObject({ code: 50083 });
    await rest.post(Routes.channelMessages(thread.id), { body: HELLO });
    await rest.put(`/channels/${thread.id}/thread-members/@me`);
    thread.lock();
    await expect(rest.post(Routes.channelMessages(thread.id), { body: HELLO })).rejects.toMatchObject({ code: 160005 });
  });

  it('are changed by the one who opened them', async () => {
    const { discord, rest } = await opened();
    const own = await rest.post(Routes.threads(discord.channel.id), { body: { name: 'own', type: 11 } });
    const route = Routes.channel(String(Reflect.get(Object(own), 'id')));
    expect(await rest.patch(route, { body: { archived: true } })).toMatchObject({
      thread_metadata: { archived: true },
    });
    await expect(
      rest.patch(Routes.channel(discord.channel.thread('theirs').id), { body: { name: 'x' } }),
    ).rejects.toMatchObject({ code: 50013 });
    await expect(rest.post(Routes.threads(discord.channel.id), { body: { name: 'private' } })).rejects.toMatchObject({
      code: 50013,
    });
  });

  it('are posts in a forum, which takes nothing else', async () => {
    const { discord, rest } = await opened();
    const forum = discord.guild.channel('forum', { forum: true });
    const post = await rest.post(Routes.threads(forum.id), { body: { name: 'topic', message: HELLO } });
    expect(post).toMatchObject({ name: 'topic', message: { content: 'hello' } });
    expect(forum.threads()[0]?.text()).toBe('yaar: hello');
    await expect(rest.post(Routes.channelMessages(forum.id), { body: HELLO })).rejects.toMatchObject({ code: 50008 });
  });
});

describe('looking things up', () => {
  it('answers what a bot asks about itself and its servers', async () => {
    const { discord, rest } = await opened();
    discord.user('ayesha').post('one');
    discord.user('ayesha').post('two');
    const guild = Routes.guild(discord.guild.id);
    const me = discord.application.id;
    const paths = [
      '/applications/@me',
      '/users/@me',
      '/users/@me/guilds',
      '/gateway',
      guild,
      `${guild}/channels`,
      `${guild}/roles`,
      `${guild}/members/${me}`,
      Routes.channel(discord.channel.id),
      Routes.user(me),
    ] as const;
    for (const path of paths) await rest.get(path);
    expect(
      await rest.get(Routes.channelMessages(discord.channel.id), { query: new URLSearchParams({ limit: '1' }) }),
    ).toMatchObject([{ content: 'two' }]);
    expect(await rest.post(Routes.userChannels(), { body: { recipient_id: discord.user('ayesha').id } })).toMatchObject(
      { type: 1 },
    );
    await expect(rest.get(Routes.guild('1'))).rejects.toMatchObject({ code: 10004 });
    await expect(rest.get(Routes.user('1'))).rejects.toMatchObject({ code: 10013 });
    await expect(rest.get(Routes.guildMember(discord.guild.id, '1'))).rejects.toMatchObject({ code: 10007 });
  });

  it('hides content from REST, too, where the intent is not switched on', async () => {
    const { discord, rest } = await opened();
    const message = discord.user('ayesha').post('secret');
    discord.setFlags(ApplicationFlags.Embedded);
    expect(await rest.get(Routes.channelMessage(discord.channel.id, message.id))).toMatchObject({ content: '' });
  });
});
