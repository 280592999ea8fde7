/** Reads Discord messages back: the quoted text that a person would see in them. */

import { ComponentType } from 'discord-api-types/v10';
import type { Reply } from '../../commands/reply.js';
import { readFormatted } from '../formats/formatted.js';
import { everyText, type Rendered, recordTexts } from '../verify.js';
import type { View } from '../view.js';
import type { Words } from '../words/en.js';
import type { DiscordMessage, DiscordMessages } from './parts.js';
import { readQuotes } from './quote.js';

/** What a person can read as quoted in messages and their files. From the reply it uses only the format of the file. */
export function readerOf(words: Words, reply?: Reply): Rendered<DiscordMessages>['read'] {
  return (messages) => [
    ...readQuotes(messages.flatMap(contentsOf).join('\n'), words),
    ...messages.flatMap(({ files }) =>
      files.flatMap(({ data }) => readFile(new TextDecoder().decode(data), { words, reply })),
    ),
  ];
}

const contentsOf = ({ components }: DiscordMessage): readonly string[] =>
  components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));

type Read = { readonly words: Words; readonly reply: Reply | undefined };

function readFile(text: string, { words, reply }: Read): readonly string[] {
  if (reply?.kind === 'source-text') return [text];
  const format = reply && 'format' in reply ? reply.format : undefined;
  return format ? readFormatted(text.replace(/\n$/, ''), format, { words }) : [];
}

/** What `readerOf` must find: every quote in the messages, then those in the attached record. */
export const discordTexts = (reply: Reply, view: View): readonly string[] => [
  ...everyText(reply, view),
  ...recordTexts(reply, view),
];
