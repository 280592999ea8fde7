import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { type Bot, codesOf, login } from './bot.js';

const openapi = discordOpenApi();
const QUIET = { allowedMentions: { parse: [] } } as const;
const more = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
);

interface Acts {
  readonly slash: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly other?: (interaction: Interaction) => Promise<unknown>;
}

async function opened({ slash, other }: Acts): Promise<{ discord: Discord; bot: Bot }> {
  const discord = await loopback({ openapi, checkAnswers: true });
  discord.register([{ name: 'ask', description: 'Ask' }]);
  const onInteraction = async (interaction: Interaction): Promise<void> => {
    await (interaction.isChatInputCommand() ? slash(interaction) : other?.(interaction));
  };
  return { discord, bot: await login(discord, { onInteraction }) };
}

describe('the messages of an interaction', () => {
  it('can be read, edited and taken away, each by its id', async () => {
    const seenByBot: string[] = [];
    const { discord } = await opened({
      slash: async (interaction) => {
        await interaction.reply({ content: 'one', ...QUIET });
        const { id } = await interaction.followUp({ content: 'two', ...QUIET });
        await interaction.webhook.editMessage(id, { content: 'two, better', ...QUIET });
        seenByBot.push((await interaction.fetchReply()).content, (await interaction.webhook.fetchMessage(id)).content);
        await interaction.webhook.deleteMessage(id);
        await interaction.deleteReply();
        seenByBot.push('done');
      },
    });
    await discord.user('ayesha').run('/ask');
    await discord.until(() => seenByBot[2], { what: 'the bot to be done' });
    expect(seenByBot).toEqual(['one', 'two, better', 'done']);
    expect(discord.channel.text()).toBe('');
    expect(discord.channel.history().map(({ deleted }) => deleted)).toEqual([true, true]);
  });

  it('show nothing where the bot takes its "thinking" away', async () => {
    const { discord } = await opened({
      slash: async (interaction) => {
        await interaction.deferReply();
        await interaction.deleteReply();
      },
    });
    const seen = await discord.user('ayesha').run('/ask', {}, { silent: true });
    expect(seen).toMatchObject({ kind: 'removed', content: '' });
  });

  it('come in private once the "thinking" that everybody saw is taken away', async () => {
    const { discord } = await opened({
      slash: async (interaction) => {
        await interaction.deferReply();
        await interaction.deleteReply();
        await interaction.followUp({ content: 'no such source', flags: MessageFlags.Ephemeral, ...QUIET });
      },
    });
    const seen = await discord.user('ayesha').run('/ask');
    expect(seen).toMatchObject({ kind: 'message', content: 'no such source', ephemeral: true });
    expect(discord.channel.messages()).toEqual([]);
  });

  it('are gone once they are deleted', async () => {
    const { discord, bot } = await opened({
      slash: async (interaction) => {
        await interaction.reply({ content: 'one', ...QUIET });
        await interaction.deleteReply();
        await interaction.editReply({ content: 'two', ...QUIET });
      },
    });
    await discord.user('ayesha').run('/ask');
    await discord.until(() => bot.errors[0], { what: 'a refusal' });
    expect(codesOf(bot)).toEqual([10008]);
  });

  it('cannot become ephemeral later', async () => {
    const { discord } = await opened({
      slash: async (interaction) => {
        await interaction.deferReply();
        await interaction.client.rest.patch(
          `/webhooks/${interaction.applicationId}/${interaction.token}/messages/@original`,
          {
            body: { content: 'x', flags: MessageFlags.Ephemeral },
            auth: false,
          },
        );
      },
    });
    await discord.user('ayesha').run('/ask');
    expect(discord.forgive('ephemeral')).toHaveLength(1);
  });

  it('can be pressed by those who see them', async () => {
    const { discord } = await opened({
      slash: (interaction) =>
        interaction.reply({ content: 'x', components: [more], flags: MessageFlags.Ephemeral, ...QUIET }),
      other: async (interaction) => {
        if (!interaction.isButton()) return;
        await interaction.deferUpdate();
        await interaction.followUp({ content: 'more of it', flags: MessageFlags.Ephemeral, ...QUIET });
      },
    });
    const seen = await discord.user('ayesha').run('/ask');
    expect(await discord.user('ayesha').click(seen, 'More')).toMatchObject({ content: 'more of it', ephemeral: true });
    await expect(discord.user('bilal').click(seen, 'More')).rejects.toThrow('bilal cannot see');
  });

  it('fail for the one who presses, in other words than a command', async () => {
    const { discord } = await opened({
      slash: (interaction) => interaction.reply({ content: 'x', components: [more], ...QUIET }),
      other: async () => discord.clock.advance(3_000),
    });
    const ayesha = discord.user('ayesha');
    expect((await ayesha.click(await ayesha.run('/ask'), 'More')).content).toBe('This interaction failed');
    discord.forgive('late');
  });
});

describe('what is not allowed', () => {
  it('is to answer with a modal of six fields', async () => {
    const { discord, bot } = await opened({
      slash: async (interaction) => {
        const components = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
          type: 18,
          label: id,
          component: { type: 4, style: 1, custom_id: id },
        }));
        const body = { type: 9, data: { custom_id: 'm', title: 'T', components } };
        await interaction.client.rest
          .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false })
          .catch((error: unknown) => bot.errors.push(error));
        await interaction.reply({ content: 'then not', ...QUIET });
      },
    });
    expect((await discord.user('ayesha').run('/ask')).content).toBe('then not');
    expect(codesOf(bot)).toEqual([50035]);
    discord.forgive('limit');
  });

  it('is to change what another wrote', async () => {
    const { discord, bot } = await opened({
      slash: async (interaction) => {
        await interaction.reply({ content: 'x', ...QUIET });
        const message = await discord.until(() => discord.channel.messages()[0], { what: 'a message' });
        await interaction.client.rest.patch(`/channels/${message.channel_id}/messages/${message.id}`, {
          body: { content: 'y' },
        });
      },
    });
    discord.user('bilal').post('mine');
    await discord.user('ayesha').run('/ask');
    await discord.until(() => bot.errors[0], { what: 'a refusal' });
    expect(codesOf(bot)).toEqual([50005]);
    expect(discord.forgive('foreign-message')).toHaveLength(1);
  });

  it('is to use a command that is for others', async () => {
    const { discord } = await opened({
      slash: (interaction) =>
        interaction.reply({ content: String(interaction.memberPermissions?.has('ManageGuild')), ...QUIET }),
    });
    discord.register([{ name: 'ask', description: 'Ask', default_member_permissions: String(1n << 5n) }]);
    await expect(discord.user('ayesha').run('/ask')).rejects.toThrow('ayesha may not use the command "ask"');
    expect((await discord.user('admin', { permissions: ['ManageGuild'] }).run('/ask')).content).toBe('true');
  });
});
