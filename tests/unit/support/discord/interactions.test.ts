import { type ChatInputCommandInteraction, type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type Bot, codesOf, login } from './bot.js';

const openapi = discordOpenApi();
const QUESTION = { type: 3, name: 'question', description: 'Q', required: true } as const;
const ASK = [{ name: 'ask', description: 'Ask', options: [QUESTION] }];
const QUIET = { allowedMentions: { parse: [] } } as const;

/** A bot that answers /ask as the test says. */
async function answering(
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<{ discord: Discord; bot: Bot }> {
  const discord = await loopback({ openapi, checkAnswers: true });
  discord.register(ASK);
  const onInteraction = async (interaction: Interaction): Promise<void> => {
    if (interaction.isChatInputCommand()) await answer(interaction);
  };
  return { discord, bot: await login(discord, { onInteraction }) };
}

describe('a slash command', () => {
  it('carries a question to the bot and the deferred answer back', async () => {
    const { discord } = await answering(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({ content: `You asked: ${interaction.options.getString('question')}`, ...QUIET });
    });
    const seen = await discord.user('ayesha').run('/ask question:Where is it?');
    expect(seen).toMatchObject({ kind: 'message', ephemeral: false });
    expect(seen.text()).toBe('You asked: Where is it?');
    expect(discord.channel.text()).toBe('yaar: You asked: Where is it?');
    expect(discord.latencies()).toHaveLength(1);
  });

  it('shows an ephemeral answer to the asker alone', async () => {
    const { discord } = await answering((interaction) =>
      interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral, ...QUIET }),
    );
    const seen = await discord.user('ayesha').run('ask', { question: 'x' });
    expect(seen).toMatchObject({ content: 'psst', ephemeral: true });
    expect(discord.channel.text()).toBe('');
    expect(discord.channel.history()).toHaveLength(1);
  });

  it('is answered in the direct messages, too', async () => {
    const { discord } = await answering((interaction) =>
      interaction.reply({ content: `guild ${interaction.guildId}`, ...QUIET }),
    );
    expect((await discord.user('ayesha').run('ask', { question: 'x' }, { in: 'dm' })).text()).toBe('guild null');
  });

  it('brings the language of the asker', async () => {
    const { discord } = await answering((interaction) => interaction.reply({ content: interaction.locale, ...QUIET }));
    const { Locale } = await import('discord-api-types/v10');
    expect((await discord.user('ivan', { locale: Locale.Russian }).run('ask', { question: 'x' })).text()).toBe('ru');
  });

  it('waits for follow-ups when asked to', async () => {
    const { discord } = await answering(async (interaction) => {
      await interaction.reply({ content: 'one', ...QUIET });
      await interaction.followUp({ content: 'two', ...QUIET });
      await interaction.followUp({ content: 'three', flags: MessageFlags.Ephemeral, ...QUIET });
    });
    const seen = await discord.user('ayesha').run('ask', { question: 'x' });
    expect((await seen.replies(3)).map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      ['one', false],
      ['two', false],
      ['three', true],
    ]);
  });

  it('makes the first follow-up after a defer the deferred message, as Discord does', async () => {
    const { discord } = await answering(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: 'late thought', ...QUIET });
    });
    expect(await discord.user('ayesha').run('ask', { question: 'x' })).toMatchObject({
      content: 'late thought',
      ephemeral: true,
    });
  });

  it('shows later edits when asked to', async () => {
    const { discord } = await answering(async (interaction) => {
      await interaction.reply({ content: 'working', ...QUIET });
      await interaction.editReply({ content: 'done', ...QUIET });
    });
    const seen = await discord.user('ayesha').run('ask', { question: 'x' });
    expect((await seen.until(({ content }) => content === 'done')).text()).toBe('done');
    expect(discord.channel.history()[0]?.versions.map(({ content }) => content)).toEqual(['working']);
  });
});

describe('the deadlines', () => {
  it('fails an interaction answered after three seconds: 10062 for the bot, a sentence for the asker', async () => {
    const { discord, bot } = await answering(async (interaction) => {
      discord.clock.advance(3_001);
      await interaction.reply({ content: 'sorry', ...QUIET });
    });
    const seen = await discord.user('ayesha').run('ask', { question: 'x' });
    expect(seen).toMatchObject({ kind: 'failed', content: 'The application did not respond' });
    await discord.until(() => bot.errors[0], { what: 'the bot to be refused' });
    expect(codesOf(bot)).toEqual([10062]);
    expect(discord.forgive('late')).toHaveLength(1);
  });

  it('fails an interaction that nobody answers, in real time', async () => {
    const { discord } = await answering(async () => undefined);
    expect((await discord.user('ayesha').run('ask', { question: 'x' })).kind).toBe('failed');
    expect(() => discord.assertClean()).toThrow(/late: no response/);
    discord.forgive('late');
  });

  it('lets a deferred answer come within fifteen minutes and refuses it after', async () => {
    const edits: string[] = [];
    const { discord, bot } = await answering(async (interaction) => {
      await interaction.deferReply();
      discord.clock.advance(14 * 60_000);
      await interaction.editReply({ content: 'just in time', ...QUIET });
      discord.clock.advance(2 * 60_000);
      await interaction.editReply({ content: 'too late', ...QUIET });
      edits.push('unreachable');
    });
    expect((await discord.user('ayesha').run('ask', { question: 'x' })).text()).toBe('just in time');
    await discord.until(() => bot.errors[0], { what: 'the bot to be refused' });
    expect(codesOf(bot)).toEqual([50027]);
    expect(discord.forgive('token-expired')).toHaveLength(1);
    expect(edits).toEqual([]);
  });
});

describe('what a callback must not do', () => {
  it('refuses a second acknowledgement with 40060', async () => {
    const { discord, bot } = await answering(async (interaction) => {
      const { id, token } = interaction;
      await interaction.reply({ content: 'once', ...QUIET });
      await interaction.client.rest.post(`/interactions/${id}/${token}/callback`, {
        body: { type: 4, data: { content: 'twice' } },
        auth: false,
      });
    });
    expect((await discord.user('ayesha').run('ask', { question: 'x' })).text()).toBe('once');
    await discord.until(() => bot.errors[0], { what: 'the bot to be refused' });
    expect(codesOf(bot)).toEqual([40060]);
    expect(discord.forgive('already-acknowledged')).toHaveLength(1);
  });

  it('sees a bot that answers an event delivered twice', async () => {
    const { discord, bot } = await answering((interaction) => interaction.reply({ content: 'hello', ...QUIET }));
    await discord.user('ayesha').run('ask', { question: 'x' }, { twice: true });
    await discord.until(() => bot.errors[0], { what: 'the second answer' });
    expect(codesOf(bot)).toEqual([40060]);
    discord.forgive('already-acknowledged');
  });

  it('keeps a defer that carries more than the ephemeral flag as a violation', async () => {
    const { discord } = await answering(async (interaction) => {
      const data = { flags: MessageFlags.IsComponentsV2 };
      await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 5, data },
        auth: false,
      });
      await interaction.webhook.editMessage('@original', { content: 'x', ...QUIET });
    });
    await discord.user('ayesha').run('ask', { question: 'x' });
    expect(discord.forgive('defer-flags')).toHaveLength(1);
  });

  it('refuses an update where there is no message, and a follow-up before the first response', async () => {
    const { discord, bot } = await answering(async (interaction) => {
      const { rest } = interaction.client;
      const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
      await rest.post(callback, { body: { type: 6 }, auth: false }).catch((error: unknown) => bot.errors.push(error));
      await interaction.webhook.send({ content: 'early', ...QUIET }).catch((error: unknown) => bot.errors.push(error));
      await interaction.reply({ content: 'right', ...QUIET });
    });
    expect((await discord.user('ayesha').run('ask', { question: 'x' })).text()).toBe('right');
    expect(codesOf(bot)).toEqual([50035, 10015]);
    expect(discord.forgive('wrong-callback')).toHaveLength(1);
    expect(discord.forgive('unknown-interaction')).toHaveLength(1);
  });

  it('allows a user-installed app five follow-ups', async () => {
    const { discord, bot } = await answering(async (interaction) => {
      await interaction.reply({ content: '0', ...QUIET });
      for (let i = 1; i <= 6; i++) await interaction.followUp({ content: String(i), ...QUIET });
    });
    const seen = await discord.user('ayesha').run('ask', { question: 'x' }, { userInstalled: true });
    await seen.replies(6);
    await discord.until(() => bot.errors[0], { what: 'the sixth follow-up to be refused' });
    expect(codesOf(bot)).toEqual([40094]);
    expect(discord.forgive('limit')).toHaveLength(1);
  });
});
