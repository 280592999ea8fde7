import {
  type APIMessage,
  type APIMessageSnapshot,
  ChannelType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { messageText } from '../../../support/discord/language/text.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { openRemembering } from './remembering.js';

const openapi = discordOpenApi();
const BRIDGE = 'When was the bridge opened?';
const FERRY = 'To whom was the ferry sold?';
const HINT = /^Mention me with a question/;
const DM_HINT = 'Write a question, as in “Where did they first meet?”, or type /help.';

type More = Partial<APIMessage>;

const sticker: More = { sticker_items: [{ id: '1', name: 'Wave', format_type: 1 }] };
const poll = {
  poll: { question: { text: BRIDGE }, answers: [], allow_multiselect: false, layout_type: 1 },
} as unknown as More;
const voice: More = { flags: MessageFlags.IsVoiceMessage };
const passedOn = (content: string): More => ({
  message_reference: { type: MessageReferenceType.Forward, message_id: '1', channel_id: '2' },
  message_snapshots: [{ message: { content, embeds: [], attachments: [] } } as unknown as APIMessageSnapshot],
});

const own = (discord: Discord) => discord.channel.messages().filter(({ author }) => author.bot);
const plain = (message: APIMessage | undefined): string => (message ? messageText(message).replaceAll('**', '') : '');

describe('a message of another kind, to nobody, in a channel for questions', () => {
  it.each([
    ['a sticker', '', sticker],
    ['a poll', '', poll],
    ['a voice message', '', voice],
    ['a message that was passed on', '', passedOn(BRIDGE)],
    ['a message that another server publishes', BRIDGE, { webhook_id: '7', flags: MessageFlags.IsCrosspost }],
    ['the notice of a pin', '', { type: MessageType.ChannelPinnedMessage }],
    ['the notice of a new member', '', { type: MessageType.UserJoin }],
    ['the notice of a new thread', BRIDGE, { type: MessageType.ThreadCreated }],
    ['the notice of a change of name', BRIDGE, { type: MessageType.ChannelNameChange }],
    ['the first line of a thread', '', { type: MessageType.ThreadStarterMessage }],
    ['the end of a poll', '', { type: MessageType.PollResult }],
    ['the answer of another program', BRIDGE, { type: MessageType.ChatInputCommand, application_id: '7' }],
  ] as readonly (readonly [string, string, More])[])('is left alone: %s', async (_what, text, more) => {
    const discord = await loopback({ openapi });
    const { notes } = await openRemembering(discord, { settings: { questions: [discord.channel.id] } });
    const ayesha = discord.user('ayesha');
    ayesha.post(text, { more });
    const seen = await ayesha.say(FERRY);
    expect(plain(seen.message)).toContain('sold to a court');
    expect(own(discord)).toHaveLength(1);
    expect(notes).toEqual([]);
  });

  it('is answered once where it is published from', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord, { settings: { questions: [discord.channel.id] } });
    const seen = await discord.user('ayesha').say(BRIDGE, { more: { flags: MessageFlags.Crossposted } });
    expect(plain(seen.message)).toContain('opened on Monday');
  });
});

describe('a direct message of another kind', () => {
  it.each([
    ['a sticker', sticker],
    ['a poll', poll],
    ['a voice message', voice],
    ['a picture that was passed on', passedOn('')],
    ['something broken', { message_snapshots: [null] } as unknown as More],
  ] as const)('gets a hint that speaks of no mention: %s', async (_what, more) => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    expect((await discord.user('ayesha').say('', { in: 'dm', more })).text()).toBe(DM_HINT);
  });

  it('that passes on a question is answered', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const seen = await discord.user('ayesha').say('', { in: 'dm', more: passedOn(`<@5> ${BRIDGE}`) });
    expect(plain(seen.message)).toContain('opened on Monday');
  });
});

describe('a mention', () => {
  it('of everybody, of another role or inside code is none', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const ayesha = discord.user('ayesha');
    const first = await ayesha.say(FERRY, { mention: true });
    const me = `<@${first.message?.author.id}>`;
    for (const text of [
      `@everyone ${BRIDGE}`,
      `@here ${BRIDGE}`,
      `<@&77> ${BRIDGE}`,
      `\`${me}\` ${BRIDGE}`,
      `\\${me} ${BRIDGE}`,
      `\`\`\`\n${me}\n\`\`\` ${BRIDGE}`,
    ])
      ayesha.post(text);
    await ayesha.say(FERRY, { mention: true });
    expect(own(discord)).toHaveLength(2);
  });

  it('alone below what somebody else asked asks that; below what a bot said it gets the hint', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const question = discord.user('bilal').post(BRIDGE);
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.say('', { mention: true, replyTo: question });
    expect(plain(seen.message)).toContain('opened on Monday');
    expect((await ayesha.say('', { mention: true, replyTo: seen })).text()).toMatch(HINT);
  });

  it('below a message that is gone is answered by itself', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const gone = discord.user('bilal').post('Lovely weather');
    const seen = await discord
      .user('ayesha')
      .say(BRIDGE, { mention: true, replyTo: gone, more: { referenced_message: null } });
    expect(plain(seen.message)).toContain('opened on Monday');
    expect(
      (await discord.user('ayesha').say('why?', { mention: true, replyTo: gone, more: { referenced_message: null } }))
        .kind,
    ).toBe('message');
  });

  it('with signs of Discord, links and spoilers is searched by its words, and names nobody', async () => {
    const discord = await loopback({ openapi });
    const { store } = await openRemembering(discord);
    const [ayesha, bilal] = [discord.user('ayesha'), discord.user('bilal')];
    const text = `<@${bilal.id}> <@!${bilal.id}> <#5> <:smile:7> <a:wave:8> <t:99:R> <id:guide> <sound:0:9> </ask:9> @everyone ||When|| was [the bridge](https://example.org/a_b) **opened**? https://example.org/x`;
    const seen = await ayesha.say(text, { mention: true });
    expect(plain(seen.message)).toContain('opened on Monday');
    const [kept] = store.questions();
    expect(kept?.question).toBe('||When|| was the bridge **opened**?');
    const run = await ayesha.run('ask', { question: `When was the bridge opened, <@${bilal.id}>?` });
    expect(run.text()).not.toContain(bilal.id);
    expect(JSON.stringify(store.questions())).not.toContain(bilal.id);
  });

  it('with 4000 characters says how long a question may be', async () => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const seen = await discord.user('ayesha').say(`${'Who said so? '.repeat(310)}`.slice(0, 3900), { mention: true });
    expect(seen.text()).toContain('too long for a question');
  });
});

describe('a channel of another kind', () => {
  it.each([
    ['an announcement channel', ChannelType.GuildAnnouncement],
    ['the chat of a voice channel', ChannelType.GuildVoice],
    ['the chat of a stage', ChannelType.GuildStageVoice],
  ] as const)('is answered in: %s', async (_what, kind) => {
    const discord = await loopback({ openapi });
    const place = discord.guild.channel('other', { kind });
    const { notes } = await openRemembering(discord, { settings: { questions: [place.id], threads: true } });
    const ayesha = discord.user('ayesha');
    expect(plain((await ayesha.say(BRIDGE, { in: place })).message)).toContain('opened on Monday');
    expect(plain((await ayesha.say(FERRY, { in: place, mention: true })).message)).toContain('sold to a court');
    expect(plain((await ayesha.run('ask', { question: BRIDGE }, { in: place })).message)).toContain('opened on Monday');
    expect(place.threads()).toHaveLength(kind === ChannelType.GuildAnnouncement ? 2 : 0);
    expect(notes).toEqual([]);
  });

  it('is answered below its posts, if it is for media', async () => {
    const discord = await loopback({ openapi });
    const media = discord.guild.channel('pictures', { kind: ChannelType.GuildMedia });
    await openRemembering(discord, { settings: { forums: [media.id] } });
    const seen = await discord.user('ayesha').say('', { in: media.thread(BRIDGE), files: ['photo.png'] });
    expect(plain(seen.message)).toContain('opened on Monday');
  });
});

describe('“Check quotes” and “Ask about this”', () => {
  const text = 'They wrote: “Nobody was hurt when the bridge closed.”';
  it.each([
    ['what was passed on', passedOn(text)],
    ['what another program shows in an embed', { embeds: [{ title: 'News', description: text }] }],
    [
      'what another program shows in components',
      { components: [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: text }] }] },
    ],
  ] as readonly (readonly [string, More])[])('read %s', async (_what, more) => {
    const discord = await loopback({ openapi });
    await openRemembering(discord);
    const ayesha = discord.user('ayesha');
    const post = discord.user('bilal').post('', { more });
    expect((await ayesha.menu('Check quotes', post)).text()).toContain('Real: these exact words');
    expect(plain((await ayesha.menu('Ask about this', post)).message)).toContain('Nobody was hurt');
  });
});
