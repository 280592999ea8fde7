import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type Interaction,
  LabelBuilder,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { login } from './bot.js';

const openapi = discordOpenApi();
const QUIET = { allowedMentions: { parse: [] } } as const;
const COMMANDS = [
  { name: 'menu', description: 'Menu' },
  {
    name: 'quote',
    description: 'Quote',
    options: [
      { type: 3, name: 'words', description: 'W', required: true },
      { type: 3, name: 'source', description: 'S', autocomplete: true },
    ],
  },
  { name: 'Check quotes', type: 3 },
];

const button = (id: string, label: string) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);
const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  button('more', 'More'),
  button('later', 'Later'),
  button('form', 'Form'),
  button('off', 'Off').setDisabled(true),
  new ButtonBuilder().setURL('https://example.org').setLabel('Link').setStyle(ButtonStyle.Link),
);
const options = ['BBC', 'DW', 'NPR'].map((label) => ({ label, value: label.toLowerCase() }));
const select = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder().setCustomId('which').setPlaceholder('Which article?').addOptions(options),
);
const modal = new ModalBuilder()
  .setCustomId('asked')
  .setTitle('Ask')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Question')
      .setTextInputComponent(new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short).setMaxLength(10)),
  );

async function onInteraction(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand())
    return interaction.reply({ content: 'Choose', components: [buttons, select], ...QUIET });
  if (interaction.isStringSelectMenu()) return interaction.update({ content: `chose ${interaction.values}`, ...QUIET });
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply({ content: `read: ${interaction.targetMessage.content}`, ...QUIET });
  if (interaction.isModalSubmit())
    return interaction.reply({ content: `sent ${interaction.fields.getTextInputValue('q')}`, ...QUIET });
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond(
      options.filter(({ value }) => value.startsWith(typed)).map(({ label, value }) => ({ name: label, value })),
    );
  }
  if (!interaction.isButton()) return undefined;
  if (interaction.customId === 'form') return interaction.showModal(modal);
  if (interaction.customId === 'more') return interaction.update({ content: 'more', components: [], ...QUIET });
  await interaction.deferUpdate();
  return interaction.editReply({ content: 'later', ...QUIET });
}

async function opened(): Promise<Discord> {
  const discord = await loopback({ openapi, checkAnswers: true });
  discord.register(COMMANDS);
  await login(discord, { onInteraction });
  return discord;
}

describe('components', () => {
  it('shows buttons and menus as text', async () => {
    const discord = await opened();
    const seen = await discord.user('ayesha').run('/menu');
    expect(seen.text()).toMatchInlineSnapshot(`
      "Choose
      [More] [Later] [Form] [Off (off)] [Link](https://example.org)
      [Which article? ▾ BBC | DW | NPR]"
    `);
  });

  it('lets a button change its message at once or after a defer', async () => {
    const discord = await opened();
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('/menu');
    expect((await ayesha.click(seen, 'Later')).content).toBe('later');
    const after = await ayesha.click(seen, 'more');
    expect(after.text()).toBe('more');
    expect(after.message?.id).toBe(seen.message?.id);
  });

  it('chooses from a menu by label or value', async () => {
    const discord = await opened();
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('/menu');
    expect((await ayesha.select(seen, 'Which article?', { choose: ['BBC'] })).content).toBe('chose bbc');
    expect((await ayesha.select(seen, 'which', { choose: ['dw'] })).content).toBe('chose dw');
  });

  it('shows a modal and sends it back filled in', async () => {
    const discord = await opened();
    const ayesha = discord.user('ayesha');
    const form = await ayesha.click(await ayesha.run('/menu'), 'Form');
    expect(form.kind).toBe('modal');
    expect(form.text()).toBe('Ask\nQuestion: ____');
    expect((await ayesha.submit(form, { Question: 'where' })).text()).toBe('sent where');
    await expect(ayesha.submit(form, {})).rejects.toThrow('"q" is required');
    await expect(ayesha.submit(form, { q: 'far too long' })).rejects.toThrow('0 to 10 characters');
  });

  it('does not let anyone press what cannot be pressed', async () => {
    const discord = await opened();
    const ayesha = discord.user('ayesha');
    const seen = await ayesha.run('/menu');
    await expect(ayesha.click(seen, 'Off')).rejects.toThrow('is off');
    await expect(ayesha.click(seen, 'Link')).rejects.toThrow('No button "Link"; there are: More, Later, Form, Off.');
    await expect(ayesha.select(seen, 'which', { choose: ['CNN'] })).rejects.toThrow('none of BBC, DW, NPR');
    await expect(ayesha.select(seen, 'which', { choose: [] })).rejects.toThrow('Choose 1 to 1, not 0');
  });
});

describe('autocomplete and message commands', () => {
  it('offers what the bot suggests for what is half typed', async () => {
    const discord = await opened();
    const offered = await discord.user('ayesha').type('quote', 'source', { text: 'b', with: { words: 'a wolf' } });
    expect(offered.choices).toEqual([{ name: 'BBC', value: 'bbc' }]);
    expect(offered.text()).toBe('BBC');
    await expect(discord.user('ayesha').type('quote', 'words', 'b')).rejects.toThrow('no autocomplete');
  });

  it('fails a suggestion that takes three seconds', async () => {
    const discord = await loopback({ openapi });
    discord.register(COMMANDS);
    await login(discord, { onInteraction: async () => discord.clock.advance(3_000) });
    expect((await discord.user('ayesha').type('quote', 'source', 'b')).failed).toBe(true);
    discord.forgive('late');
  });

  it('gives a message command the content of its target', async () => {
    const discord = await opened();
    const message = discord.user('bilal').post('"a wolf" is what they wrote');
    expect((await discord.user('ayesha').menu('Check quotes', message)).text()).toBe(
      'read: "a wolf" is what they wrote',
    );
  });
});
