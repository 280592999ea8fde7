/** What a message asks the bot, and how. */

import { type GatewayMessageCreateDispatchData, MessageType } from 'discord-api-types/v10';
import type { Context } from '../../../commands/context.js';
import { needsPrevious } from '../../../commands/follow-up/follow-up.js';
import { readsAsQuestion } from '../../../commands/follow-up/reads-as-question.js';
import { writtenIn } from './target.js';

export type Message = GatewayMessageCreateDispatchData;

/**
 * `mention`, `direct`: said to the bot. `reply`: to one of its answers. `channel`: in a channel for questions. `forum`: a
 * new post in a forum for questions. `thread`: goes on in a thread that the bot opened, or below such a post.
 */
export type Way = 'mention' | 'direct' | 'reply' | 'channel' | 'forum' | 'thread';

/** `text`: `''` if there are no words. `hidden`: Discord did not show them. */
export type Heard = { readonly kind: 'words'; readonly text: string; readonly way: Way } | { readonly kind: 'hidden' };

/** `inThread`: the answer goes into a thread below the question. `context`: of whoever wrote it, and where. */
export type Question = {
  readonly raw: Message;
  readonly heard: Heard;
  readonly inThread: boolean;
  readonly context: Context;
};

/** Where the message was written, and who the bot is there. */
export type Surroundings = {
  readonly self: string;
  /** The role that Discord made for the bot on that server. */
  readonly role?: string | undefined;
  /** Channels and forums for questions; `threads`: the bot answers in threads. */
  readonly settings: {
    readonly questions?: readonly string[] | undefined;
    readonly forums?: readonly string[] | undefined;
    readonly threads?: boolean | undefined;
  };
  /** Of a thread: the channel or forum that it belongs to, its title, and whether the bot opened it. */
  readonly thread?: { readonly parent: string | undefined; readonly title: string; readonly own: boolean } | undefined;
};

/** People, channels, roles, commands, emoji, sounds, times and pages as Discord writes them: no words to search with. */
const SIGNS = /<(?:@[!&]?|#|\/[^:>]*:|a?:\w+:|t:|sound:\d+:)-?\d+(?::\w)?>|<id:[\w-]+>|@(?:everyone|here)\b/g;
/** A link is read by its words; an address alone has none. */
const LINKED = /\[([^\]\n]*)\]\(<?https?:[^\s)]*\)/gi;
const ADDRESS = /<?\bhttps?:\/\/\S+/gi;
/** Direction marks and spaces of no width: what is only made of them is empty. */
const UNSEEN = /\u034f|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u3164]/g;

/** What a message says, without Discord's signs. */
export const wordsOf = (content: string): string =>
  content
    .replace(LINKED, '$1')
    .replace(ADDRESS, ' ')
    .replace(SIGNS, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Discord shows it letter for letter there, or after a backslash, and nobody is pinged. */
const CODE = /```[\s\S]*?```|``[^`]+``|`[^`]+`|\\</g;

function isMentioned({ content }: Message, self: string): boolean {
  const spoken = content.replace(CODE, ' ');
  return spoken.includes(`<@${self}>`) || spoken.includes(`<@!${self}>`);
}

/** Messages of bots and webhooks, and Discord's own notices, are never answered. */
export const fromPerson = ({ author, webhook_id: hook, type }: Message): boolean =>
  author.bot !== true && hook === undefined && (type === MessageType.Default || type === MessageType.Reply);

/** `undefined`: it is not for the bot. */
export function heardIn(raw: Message, around: Surroundings): Heard | undefined {
  if (!fromPerson(raw)) return undefined;
  const { self, role } = around;
  const byRole = role !== undefined && raw.mention_roles.includes(role);
  if (byRole && raw.content === '') return { kind: 'hidden' };
  const text = wordsOf(raw.content);
  if (raw.guild_id === undefined) return { kind: 'words', text: text || wordsOf(writtenIn(raw)), way: 'direct' };
  if (byRole || isMentioned(raw, self)) return { kind: 'words', text: text || repliedTo(raw), way: 'mention' };
  return overheard(raw, text, around);
}

/** Whoever only mentions the bot below what somebody else wrote asks that. */
const repliedTo = ({ referenced_message: replied }: Message): string =>
  replied && replied.author.bot !== true ? wordsOf(writtenIn(replied)) : '';

/** "And in 2018?", "why", "what about India": other short messages are remarks. */
const ELLIPTIC =
  /\?\s*$|^(?:(?:and|but) )?(?:why|when|where|who|how|since when|by whom|what about|how about|in \d{4})(?: \S+){0,3}$/iu;

/** What was said to nobody in particular is answered only where that is wanted, and only if it asks something. */
function overheard(raw: Message, text: string, around: Surroundings): Heard | undefined {
  const { settings, thread, self } = around;
  const inForum = thread?.parent !== undefined && (settings.forums?.includes(thread.parent) ?? false);
  // The first message of a post has the post's id.
  if (inForum && raw.id === raw.channel_id)
    return { kind: 'words', text: ofPost(text, thread?.title ?? ''), way: 'forum' };
  const asks = readsAsQuestion(text);
  const goesOn = asks || (ELLIPTIC.test(text) && needsPrevious(text));
  if (raw.referenced_message?.author.id === self) return goesOn ? { kind: 'words', text, way: 'reply' } : undefined;
  // A reply to somebody else is part of another conversation.
  if (raw.type === MessageType.Reply) return undefined;
  if (thread && (inForum || (thread.own && settings.threads === true)))
    return goesOn ? { kind: 'words', text, way: 'thread' } : undefined;
  return asks && settings.questions?.includes(raw.channel_id) ? { kind: 'words', text, way: 'channel' } : undefined;
}

/** People ask in the title, in the text, or give the subject in one and the question in the other. */
function ofPost(text: string, title: string): string {
  if (readsAsQuestion(text) && !needsPrevious(text)) return text;
  return readsAsQuestion(title) || text === '' ? title : `${title}. ${text}`;
}
