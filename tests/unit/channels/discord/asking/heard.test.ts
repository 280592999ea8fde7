import { MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { heardIn, type Message, type Surroundings } from '../../../../../src/channels/discord/asking/heard.js';

const ME: Surroundings = { self: '100', role: '200', settings: {} };

const message = (content: string, more: object = {}): Message =>
  ({
    id: '50',
    channel_id: '60',
    content,
    type: MessageType.Default,
    author: { id: '1' },
    guild_id: '9',
    mentions: [],
    mention_roles: [],
    ...more,
  }) as unknown as Message;

describe('what a message asks the bot', () => {
  it.each([
    ['<@100> where is it?', 'where is it?'],
    ['where is <@!100>   it?', 'where is it?'],
    ['<@100> <@5> <#6> <:smile:7> <t:8:R> </ask:9> and when?', 'and when?'],
    ['<@100>', ''],
    ['<@100> \u200b\u2060 \u202e', ''],
  ])('%s', (content, text) => {
    expect(heardIn(message(content), ME)).toEqual({ kind: 'words', text, way: 'mention' });
  });

  it('is all of a direct message', () => {
    const heard = heardIn(message('where is it?', { guild_id: undefined }), ME);
    expect(heard).toEqual({ kind: 'words', text: 'where is it?', way: 'direct' });
  });

  it('is known to be hidden when only the role of the bot is mentioned and the words are not shown', () => {
    expect(heardIn(message('', { mention_roles: ['200'] }), ME)).toEqual({ kind: 'hidden' });
    expect(heardIn(message('<@&200> where?', { mention_roles: ['200'] }), ME)).toMatchObject({ text: 'where?' });
  });

  it.each([
    ['said to nobody', message('where is it?')],
    ['said to somebody else', message('<@101> where is it?')],
    [
      'thanks, in reply to the bot',
      message('thanks', { type: MessageType.Reply, referenced_message: { author: { id: '100' } } }),
    ],
    ['said by another bot', message('<@100> where?', { author: { id: '1', bot: true } })],
    ['said by a webhook', message('<@100> where?', { webhook_id: '3' })],
    ['the notice that something was pinned', message('<@100>', { type: MessageType.ChannelPinnedMessage })],
    ['said to everyone', message('@everyone where?', { mention_everyone: true })],
  ])('is nothing if it is %s', (_what, raw) => {
    expect(heardIn(raw, ME)).toBeUndefined();
  });
});

describe('what is said to nobody in particular', () => {
  const channel: Surroundings = { ...ME, settings: { questions: ['60'] } };
  const forum: Surroundings = {
    ...ME,
    settings: { forums: ['70'] },
    thread: { parent: '70', title: 'Who built the mill?', own: false },
  };
  const own: Surroundings = { ...ME, settings: { threads: true }, thread: { parent: '61', title: 'mills', own: true } };

  it('is answered in a channel for questions if it asks something', () => {
    expect(heardIn(message('Who built the old mill?'), channel)).toMatchObject({ way: 'channel' });
    expect(heardIn(message('I built the old mill.'), channel)).toBeUndefined();
    expect(heardIn(message('Who built the old mill?', { channel_id: '61' }), channel)).toBeUndefined();
  });

  it('is not answered if it is a reply to another person', () => {
    const reply = { type: MessageType.Reply, referenced_message: { author: { id: '2' } } };
    expect(heardIn(message('Who built the old mill?', reply), channel)).toBeUndefined();
  });

  it.each([
    ['I saw it yesterday.', 'Who built the mill?. I saw it yesterday.'],
    ['', 'Who built the mill?'],
    ['When was the old mill built?', 'When was the old mill built?'],
  ])('is the title of a new post, its text, or both: %j', (text, asked) => {
    const heard = heardIn(message(text, { id: '60' }), forum);
    expect(heard).toMatchObject({ way: 'forum' });
    expect(heard && 'text' in heard && asked.includes(heard.text)).toBe(true);
  });

  it('goes on below a post and in a thread of the bot, where a short question needs no name', () => {
    expect(heardIn(message('and when?'), forum)).toMatchObject({ way: 'thread', text: 'and when?' });
    expect(heardIn(message('and when?'), own)).toMatchObject({ way: 'thread' });
    expect(heardIn(message('ok, I see'), own)).toBeUndefined();
    expect(heardIn(message('and when?'), { ...own, settings: {} })).toBeUndefined();
    expect(heardIn(message('and when?'), { ...own, thread: { parent: '61', title: 'x', own: false } })).toBeUndefined();
  });

  it('is answered in reply to the bot, if it asks something', () => {
    const reply = { type: MessageType.Reply, referenced_message: { author: { id: '100' } } };
    expect(heardIn(message('why?', reply), ME)).toMatchObject({ way: 'reply' });
    expect(heardIn(message('Who built the old mill?', reply), ME)).toMatchObject({ way: 'reply' });
  });
});
