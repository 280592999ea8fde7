/** Reads Discord messages back: the quoted text that a person would see in them. */

import { ComponentType } from 'discord-api-types/v10';
import type { Reply } from '../../commands/reply.js';
import { readFormatted } from '../formats/formatted.js';
import type { Rendered } from '../verify.js';
import type { Words } from '../words/en.js';
import { readCode } from './block.js';
import type { DiscordMessage, DiscordMessages } from './parts.js';
import { readQuotes } from './quote.js';

/** What a person can read as quoted in messages and their files. From the reply it uses only the requested format. */
export function readerOf(words: Words, reply?: Reply): Rendered<DiscordMessages>['read'] {
  const format = reply && 'format' in reply ? reply.format : undefined;
  const recordIn = (text: string): readonly string[] => (format ? readFormatted(text, format, { words }) : []);
  const codeIn = (content: string): string | undefined => (format ? readCode(content) : undefined);
  // The text of an article is a file as it is; a record ends with a line break of ours.
  const inFile = (text: string): readonly string[] =>
    reply?.kind === 'source-text' ? [text] : recordIn(text.replace(/\n$/, ''));
  return (messages) => {
    const contents = messages.flatMap(contentsOf);
    return [
      ...readQuotes(contents.filter((content) => codeIn(content) === undefined).join('\n'), words),
      ...contents.flatMap((content) => recordIn(codeIn(content) ?? '')),
      ...messages.flatMap(({ files }) => files.flatMap(({ data }) => inFile(new TextDecoder().decode(data)))),
    ];
  };
}

const contentsOf = ({ components }: DiscordMessage): readonly string[] =>
  components.flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
