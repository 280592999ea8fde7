import type { APIEmbed } from 'discord-api-types/v10';
import { EMBED_SUM } from '../limits.js';
import type { Problem } from '../refusal.js';
import { blank } from './body.js';

const textsOf = ({ title, description, footer, author, fields }: APIEmbed): readonly string[] =>
  [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ].flatMap((text) => text ?? []);

/** UTF-16 units of all text that counts towards the sum. */
const embedLength = (embeds: readonly APIEmbed[]): number =>
  embeds.flatMap(textsOf).reduce((sum, text) => sum + text.length, 0);

const isShown = (embed: APIEmbed): boolean =>
  textsOf(embed).some((text) => text.trim() !== '') || Boolean(embed.image ?? embed.thumbnail);

export const showsSomething = (embeds: readonly APIEmbed[]): boolean => embeds.some(isShown);

function blankFields(embed: APIEmbed, index: number): readonly Problem[] {
  return (embed.fields ?? []).flatMap(({ name, value }, at) => [
    ...blank(['embeds', index, 'fields', at, 'name'], name),
    ...blank(['embeds', index, 'fields', at, 'value'], value),
  ]);
}

export function checkEmbeds(embeds: readonly APIEmbed[]): readonly Problem[] {
  const sum = embedLength(embeds);
  const tooMuch: readonly Problem[] =
    sum > EMBED_SUM
      ? [
          {
            path: ['embeds'],
            code: 'MAX_EMBED_SIZE_EXCEEDED',
            message: `Embed size exceeds maximum size of ${EMBED_SUM} (is ${sum})`,
          },
        ]
      : [];
  return [...tooMuch, ...embeds.flatMap(blankFields)];
}
