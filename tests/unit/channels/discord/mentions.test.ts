import { MessageType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Message, questionIn } from '../../../../src/channels/discord/asking/mentions.js';

const ME = { id: '100', role: '200' };

const message = (content: string, more: object = {}): Message =>
  ({
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
  ])('%s', (content, text) => {
    expect(questionIn(message(content), ME)).toEqual({ text });
  });

  it('is all of a direct message', () => {
    expect(questionIn(message('where is it?', { guild_id: undefined }), ME)).toEqual({ text: 'where is it?' });
  });

  it('is known to be hidden when only the role of the bot is mentioned and the words are not shown', () => {
    expect(questionIn(message('', { mention_roles: ['200'] }), ME)).toBe('hidden');
    expect(questionIn(message('<@&200> where?', { mention_roles: ['200'] }), ME)).toEqual({ text: 'where?' });
  });

  it.each([
    ['said to nobody', message('where is it?')],
    ['said to somebody else', message('<@101> where is it?')],
    ['a reply to the bot, which pings it', message('thanks', { type: MessageType.Reply, mentions: [{ id: '100' }] })],
    ['said by another bot', message('<@100> where?', { author: { id: '1', bot: true } })],
    ['said by a webhook', message('<@100> where?', { webhook_id: '3' })],
    ['the notice that something was pinned', message('<@100>', { type: MessageType.ChannelPinnedMessage })],
    ['said to everyone', message('@everyone where?', { mention_everyone: true })],
  ])('is nothing if it is %s', (_what, raw) => {
    expect(questionIn(raw, ME)).toBeUndefined();
  });
});
