/** Mentions and direct messages. */

import { type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10';
import { plainText } from '../../../commands/list.js';
import { en } from '../../../render/words/en.js';
import { type Answering, notice, venueIn } from '../answering.js';
import type { Connection } from '../gateway/connection.js';
import type { Boundary, Place } from '../sending/boundary.js';
import type { OutgoingMessages, Sender } from '../sending/send.js';

export type Message = GatewayMessageCreateDispatchData;

/** Who the bot is in the place of the message. `role`: the one that Discord made for it there. */
type Me = { readonly id: string; readonly role?: string | undefined };

/** People, channels, roles, commands, emoji and times as Discord writes them: no words to search with. */
const SIGNS = /<(?:@[!&]?|#|\/[^:>]*:|a?:\w+:|t:)-?\d+(?::\w)?>/g;

/**
 * What a message asks the bot: its words, `''` if there are none, `'hidden'` if Discord did not show them, and
 * nothing if it is not for the bot. Only people count, and only direct messages and mentions in the text: a reply to
 * the bot pings it, but is often meant for others.
 */
export function questionIn(raw: Message, me: Me): { readonly text: string } | 'hidden' | undefined {
  const person = raw.author.bot !== true && raw.webhook_id === undefined;
  if (!person || (raw.type !== MessageType.Default && raw.type !== MessageType.Reply)) return undefined;
  const byRole = me.role !== undefined && raw.mention_roles.includes(me.role);
  if (byRole && raw.content === '') return 'hidden';
  const named = byRole || raw.content.includes(`<@${me.id}>`) || raw.content.includes(`<@!${me.id}>`);
  if (raw.guild_id !== undefined && !named) return undefined;
  return { text: raw.content.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim() };
}

export type MentionOptions = {
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly connection: Pick<Connection, 'nameOf' | 'kindOf'>;
};

/** Answers a mention or a direct message like plain text, in a reply that pings nobody. */
export function createMentions({ answering, boundary, sender, connection }: MentionOptions) {
  const { nameOf, kindOf } = connection;
  const reply = async (raw: Message, question: { readonly text: string } | 'hidden'): Promise<OutgoingMessages> => {
    if (question === 'hidden') return [notice(en.cannotRead)];
    if (question.text === '') return [notice(en.askSomething)];
    // It only shows that an answer is coming; if it is refused, so is the answer, and that is reported.
    void sender.typing(raw.channel_id).catch(() => undefined);
    const [option] = plainText.options;
    return answering.answer(plainText, option ? { [option.name]: question.text } : {}, {
      venue: venueIn(raw.guild_id, kindOf(raw.channel_id)),
    });
  };
  return {
    async work(raw: Message, question: { readonly text: string } | 'hidden'): Promise<void> {
      await boundary.deliver(placeOf(raw, { sender, name: nameOf(raw.channel_id) }), await reply(raw, question));
    },
    late: (raw: Message): Promise<void> =>
      boundary.deliver(placeOf(raw, { sender, name: nameOf(raw.channel_id) }), [notice(en.stopping)]),
  };
}

type PlaceOptions = { readonly sender: Sender; readonly name: string | undefined };

function placeOf(raw: Message, { sender, name }: PlaceOptions): Place {
  const { id, channel_id: channel, author, guild_id: guild } = raw;
  // The same message delivered again, even after a restart, makes the same nonce: Discord then sends nothing twice.
  let count = 0;
  const nonce = (): string => `${id}.${count++}`;
  const post: Place['next'] = (message) => sender.post(channel, message, { nonce: nonce() });
  return {
    called: name ?? (guild === undefined ? 'our direct messages' : 'this channel'),
    first: (message) => sender.post(channel, message, { replyTo: id, nonce: nonce() }),
    next: post,
    tell: post,
    plain: post,
    privately: (message) => sender.direct(author.id, message),
  };
}
