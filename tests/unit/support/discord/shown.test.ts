import {
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  EmbedBuilder,
  FileBuilder,
  MediaGalleryBuilder,
  type Message,
  MessageFlags,
  SectionBuilder,
  SeparatorBuilder,
  TextDisplayBuilder,
  ThumbnailBuilder,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { loopback } from '../../../support/discord/fixture.js';
import type { Seen } from '../../../support/discord/language/seen.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { login } from './bot.js';

const openapi = discordOpenApi();
const QUIET = { allowedMentions: { parse: [] } } as const;
const PICTURE = 'https://example.org/a.png';

async function shown(answer: (message: Message) => Promise<unknown>): Promise<Seen> {
  const discord = await loopback({ openapi, checkAnswers: true });
  await login(discord, { onMessage: answer });
  return discord.user('ayesha').say('show me');
}

const text = (content: string): TextDisplayBuilder => new TextDisplayBuilder().setContent(content);

const container = () =>
  new ContainerBuilder()
    .addTextDisplayComponents(text('# Quotes'))
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(text('> a wolf'))
        .setThumbnailAccessory(new ThumbnailBuilder().setURL(PICTURE)),
      new SectionBuilder()
        .addTextDisplayComponents(text('> a bear'))
        .setButtonAccessory(new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Secondary)),
    )
    .addSeparatorComponents(new SeparatorBuilder())
    .addMediaGalleryComponents(new MediaGalleryBuilder().addItems({ media: { url: PICTURE } }))
    .addFileComponents(new FileBuilder().setURL('attachment://events.ics'));

describe('a message as it is shown', () => {
  it('gives components back whole, and reads them in order', async () => {
    const files = [new AttachmentBuilder(Buffer.from('BEGIN'), { name: 'events.ics' })];
    const seen = await shown((message) =>
      message.reply({ components: [container()], files, flags: MessageFlags.IsComponentsV2, ...QUIET }),
    );
    expect(seen.text()).toMatchInlineSnapshot(`
      "# Quotes
      > a wolf
      > a bear
      [More]
      ---
      (events.ics)"
    `);
    const ids = JSON.stringify(seen.components).match(/"id":\d+/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(seen.components)).toContain('cdn.discordapp.com/attachments/0/');
  });

  it('reads embeds in order, without the spaces at their ends', async () => {
    const embed = new EmbedBuilder()
      .setAuthor({ name: 'BBC' })
      .setTitle(' Wolves ')
      .setDescription('\n"a wolf" \n')
      .addFields({ name: 'Date', value: '5 May 2024' })
      .setFooter({ text: '¶ 3' });
    const seen = await shown((message) => message.reply({ content: '  found ', embeds: [embed], ...QUIET }));
    expect(seen.text()).toMatchInlineSnapshot(`
      "found
      BBC
      Wolves
      "a wolf"
      Date
      5 May 2024
      ¶ 3"
    `);
    expect(seen.embeds[0]?.description).toBe('"a wolf"');
  });
});
