/** Settings, privacy and thanks as Discord Markdown. */

import type { Noted, PrivacyReply, SettingsReply } from '../../commands/reply.js';
import type { Words } from '../words/en.js';
import { memoryInWords } from '../words/memory.js';
import { escapeText } from './escape.js';
import { small } from './quote.js';

/** How much of a message the list may take. */
const LIST = 3000;

/** A longer head is a text of its own, and not a headline. */
const HEADLINE = 60;

/** A scope may be long; the settings file has all of it. */
export function memoryText(reply: SettingsReply | PrivacyReply | Noted, words: Words): string {
  const { head, lines, small: below } = memoryInWords(reply, words);
  const isHeadline = (line: string): boolean => lines.length > 0 && line.length <= HEADLINE;
  const text = [
    ...head.split('\n').map((line) => (isHeadline(line) ? `**${escapeText(line)}**` : escapeText(line))),
    ...lines.map((line) => `- ${escapeText(line)}`),
  ].join('\n');
  const shown = text.length > LIST ? `${text.slice(0, LIST).replace(/\n[^\n]*$/, '')}\n- …` : text;
  return [shown, ...below.map((line) => small(escapeText(line)))].join('\n');
}
