/** Mentions and direct messages. */

import { type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10';
import { plainText } from '../../../commands/list.js';
import { en } from '../../../render/words/en.js';
import { type Answering, notice } from '../answering.js';
import type { Boundary } from '../sending/boundary.js';
import type { Place } from '../sending/place.js';
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
export function questionIn(raw: Message, me: Me): Question | undefined {
  const person = raw.author.bot !== true && raw.webhook_id === undefined;
  if (!person || (raw.type !== MessageType.Default && raw.type !== MessageType.Reply)) return undefined;
  const byRole = me.role !== undefined && raw.mention_roles.includes(me.role);
  if (byRole && raw.content === '') return 'hidden';
  const named = byRole || raw.content.includes(`<@${me.id}>`) || raw.content.includes(`<@!${me.id}>`);
  if (raw.guild_id !== undefined && !named) return undefined;
  return { text: raw.content.replace(SIGNS, ' ').replace(/\s+/g, ' ').trim() };
}

type Question = { readonly text: string } | 'hidden';
type Mentioned = { readonly question: Question; readonly signal?: AbortSignal };

/** The number of the notice that an answer takes long: no answer has as many messages. */
const WAITING = 99;

export type MentionOptions = {
  readonly answering: Answering;
  readonly boundary: Boundary;
  readonly sender: Sender;
  readonly nameOf: (channel: string) => string | undefined;
  readonly clock: () => Date;
};

/** Answers a mention or a direct message like plain text, in a reply that pings nobody. */
export function createMentions({ answering, boundary, sender, nameOf, clock }: MentionOptions) {
  const place = (raw: Message): Place =>
    placeOf(raw, { sender, name: nameOf(raw.channel_id), until: clock().getTime() + PATIENCE_MS });
  const reply = async (raw: Message, { question, signal }: Mentioned): Promise<OutgoingMessages> => {
    if (question === 'hidden') return [notice(en.cannotRead)];
    if (question.text === '') return [notice(en.askSomething)];
    // It only shows that an answer is coming; if it is refused, so is the answer, and that is reported.
    void sender.typing(raw.channel_id).catch(() => undefined);
    const [option] = plainText.options;
    return answering.answer(plainText, option ? { [option.name]: question.text } : {}, {
      who: { user: raw.author.id, channel: raw.channel_id },
      onWait: ([busy]) => void boundary.attempt(() => place(raw).tell(busy, { at: WAITING })),
      ...(signal && { signal }),
    });
  };
  return {
    /** `signal`: aborted when the question is taken back; then nothing is sent any more. */
    async work(raw: Message, question: Question, signal?: AbortSignal): Promise<void> {
      const messages = await reply(raw, { question, ...(signal && { signal }) });
      if (signal?.aborted) return;
      await boundary.deliver(place(raw), messages);
    },
    late: (raw: Message): Promise<void> => boundary.deliver(place(raw), [notice(en.stopping)]),
  };
}

/** As long as an interaction could be answered. */
const PATIENCE_MS = 15 * 60_000;

/** Discord knows a nonce again for a few minutes; after this long it is asked whether the message is there. */
const NONCE_MS = 2 * 60_000;

type PlaceOptions = { readonly sender: Sender; readonly name: string | undefined; readonly until: number };

function placeOf(raw: Message, { sender, name, until }: PlaceOptions): Place {
  const { id, channel_id: channel, author, guild_id: guild } = raw;
  // One nonce for each message of an answer, the same at each try and when the question is delivered again, even after a
  // restart: Discord then sends nothing twice.
  const post =
    (mark: string, replyTo?: string): Place['send'] =>
    async (message, { at, uncertainMs = 0 }) => {
      const nonce = `${id}.${at}${mark}`;
      if (uncertainMs > NONCE_MS && (await sender.isThere(channel, message, { asked: id, nonce }))) return;
      await sender.post(channel, message, { nonce, ...(replyTo !== undefined && { replyTo }) });
    };
  const direct: Place['send'] = (message, { at }) => sender.direct(author.id, message, { nonce: `${id}.${at}d` });
  return {
    called: name ?? (guild === undefined ? 'our direct messages' : 'this channel'),
    facts: { channel, message: id },
    until,
    send: (message, turn) => post('', turn.at === 0 ? id : undefined)(message, turn),
    plain: post(''),
    tell: post('t'),
    privately: [direct],
    givenUp: direct,
  };
}
