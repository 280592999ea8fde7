import { type APIMessage, ChannelType, MessageFlags } from 'discord-api-types/v10';
import type { ChannelHandle } from '../discord/language/channel.js';
import type { Seen } from '../discord/language/seen.js';
import { messageText } from '../discord/language/text.js';

/** Titles of links stay, addresses go: `[The bridge](https://…)` → `The bridge ↗`. */
const LINK = /(\\*)\[([^\]\n]*)\]\((https?:[^)\s]*)\)/g;
const BUTTONS = /^(?:\[[^\]]*\] ?)+$/;

/** Rows of buttons become one line, since where a row ends is no matter of words. */
function withButtonsTogether(lines: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last !== undefined && BUTTONS.test(last) && BUTTONS.test(line)) all.splice(-1, 1, `${last} ${line}`);
    else all.push(line);
  }
  return all;
}

/** What a person reads, line by line: without Discord's escapes, addresses and thin lines; small print begins with `·`. */
function readable(message: APIMessage): readonly string[] {
  const text = messageText(message)
    .replace(LINK, (_all, _escapes, title: string) => `${title} ↗`)
    .replace(/\\([^\n])/g, '$1')
    .replace(/^-# /gm, '· ');
  return withButtonsTogether(text.split('\n').filter((line) => line !== '---'));
}

/** The name of a place in a sentence: `#general`, `the thread “…”`, `a direct message`. */
export function placeName(place: ChannelHandle | undefined): string {
  if (!place) return 'a direct message';
  const { type } = place.place().channel;
  if (type === ChannelType.DM) return 'a direct message';
  return type === ChannelType.PublicThread ? `the thread “${place.name}”` : `#${place.name}`;
}

/** `changed`: it was there before, with other words. `by`: who alone sees it, if it is private. */
export type Told = {
  readonly message: APIMessage | undefined;
  readonly kind: Seen['kind'];
  readonly place: string;
  readonly changed?: boolean;
  readonly by?: string;
};

/** `Yaar → #general (reply to Anna):`, then what is shown. */
export function toldLines({ message, kind, place, changed = false, by }: Told): readonly string[] {
  if (!message || kind !== 'message') return [kind === 'removed' ? 'Yaar’s message is gone' : `(${kind})`];
  const replied = message.referenced_message?.author;
  const hidden = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const remarks = [
    ...(replied && !replied.bot ? [`reply to ${replied.username}`] : []),
    ...(hidden ? [`only ${by ?? 'the asker'} sees it`] : []),
    ...(changed ? ['the message changes'] : []),
  ];
  const head = `Yaar → ${place}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}:`;
  return [head, ...readable(message).map((line) => `  ${line}`)];
}
