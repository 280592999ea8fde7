import { ComponentType } from 'discord-api-types/v10';
import type { Reply } from '../../commands/reply.js';
import { readFormatted } from '../formats/formatted.js';
import { everyText, type Rendered, recordTexts } from '../verify.js';
import type { View } from '../view.js';
import type { Words } from '../words/en.js';
import type { DiscordMessage, DiscordMessages } from './parts.js';
import { readQuotes } from './quote.js';

/** What a person can read as quoted in messages and their files. Of the reply it takes the form of the file alone. */
export function readerOf(words: Words, reply?: Reply): Rendered<DiscordMessages>['read'] {
  return (messages) => [
    ...readQuotes(messages.flatMap(contentsOf).join('\n'), words),
    ...messages.flatMap(({ files }) => files.flatMap(({ data }) => readFile(new TextDecoder().decode(data), reply))),
  ];
}

const contentsOf = ({ components }: DiscordMessage): readonly string[] =>
  components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));

function readFile(text: string, reply: Reply | undefined): readonly string[] {
  if (reply?.kind === 'source-text') return [text];
  const format = reply && 'format' in reply ? reply.format : undefined;
  return format ? readFormatted(text.replace(/\n$/, ''), format) : [];
}

/** What `readerOf` must find: every quote in the messages, then those in the record that hangs on them. */
export const discordTexts = (reply: Reply, view: View): readonly string[] => [
  ...everyText(reply, view),
  ...recordTexts(reply, view),
];
