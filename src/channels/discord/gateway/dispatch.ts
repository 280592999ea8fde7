/** Looks at what the gateway delivered before anything else reads it. */

import {
  type APIInteraction,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from 'discord-api-types/v10';
import type { Ticket } from '../sending/send.js';

/**
 * Discord changes what it sends now and then. What lacks a part that is read here is dropped with a line in the log, as
 * an error in a listener would end the program. `ticket`: enough is there to tell the asker,
 * and `locale`: in which language.
 */
export type Delivered<T> =
  | { readonly kind: 'whole'; readonly event: T }
  | { readonly kind: 'broken'; readonly lacks: string; readonly ticket?: Ticket; readonly locale?: string };

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
const isText = (value: unknown): value is string => typeof value === 'string';
/** Short enough for any number of 64 bits, so that BigInt takes it. */
const isId = (value: unknown): value is string => isText(value) && /^\d{1,20}$/.test(value);
const isAbsent = (value: unknown): boolean => value === undefined || value === null;
const isPlain = (value: unknown): boolean => isAbsent(value) || ['string', 'number', 'boolean'].includes(typeof value);
const isList = (value: unknown, each: (one: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => each(fieldsOf(one) ?? {}));

/** What must be there, each with the name under which the log reports that it is missing. */
type Need = readonly [name: string, there: boolean];
const lacking = (needs: readonly Need[]): string | undefined => needs.find(([, there]) => !there)?.[0];

export function asMessage(raw: unknown): Delivered<GatewayMessageCreateDispatchData> {
  const fields = fieldsOf(raw) ?? {};
  const { id, channel_id: channel, author, content, type, guild_id: guild, mention_roles: roles } = fields;
  const replied = fields.referenced_message;
  const lacks = lacking([
    ['id', isId(id)],
    ['channel_id', isId(channel)],
    ['author', isId(fieldsOf(author)?.id)],
    ['content', isText(content)],
    ['type', typeof type === 'number'],
    ['guild_id', isAbsent(guild) || isId(guild)],
    ['mention_roles', Array.isArray(roles)],
    ['referenced_message', isAbsent(replied) || isId(fieldsOf(fieldsOf(replied)?.author)?.id)],
  ]);
  if (lacks !== undefined) return { kind: 'broken', lacks };
  // Discord's own types, once what is read of them is there.
  return { kind: 'whole', event: raw as GatewayMessageCreateDispatchData };
}

/** The place of a message that was deleted. */
export function asDeleted(raw: unknown): Delivered<{ readonly id: string; readonly channel_id: string }> {
  const { id, channel_id } = fieldsOf(raw) ?? {};
  return isId(id) && isId(channel_id)
    ? { kind: 'whole', event: { id, channel_id } }
    : { kind: 'broken', lacks: 'id or channel_id' };
}

/** Moderators delete many at once: each counts as if it were deleted alone. */
export function eachDeleted(raw: unknown): readonly unknown[] {
  const { ids, channel_id } = fieldsOf(raw) ?? {};
  return Array.isArray(ids) ? ids.map((id: unknown) => ({ id, channel_id })) : [];
}

/** Interactions that a message can answer. */
const TALKING = new Set<unknown>([InteractionType.ApplicationCommand, InteractionType.MessageComponent]);

export function asInteraction(raw: unknown): Delivered<APIInteraction> {
  const fields = fieldsOf(raw) ?? {};
  const { id, application_id, token, type, channel, locale, member } = fields;
  const permissions = fieldsOf(member)?.permissions;
  const reachable = isId(id) && isId(application_id) && isText(token);
  if (!reachable) return { kind: 'broken', lacks: 'id, application_id or token' };
  const lacks = lacking([
    ['type', typeof type === 'number'],
    ['channel', isAbsent(channel) || isId(fieldsOf(channel)?.id)],
    ['member', isAbsent(permissions) || isId(permissions)],
    ['data', hasData(type, fieldsOf(fields.data))],
  ]);
  if (lacks !== undefined)
    return {
      kind: 'broken',
      lacks,
      ...(TALKING.has(type) && { ticket: { id, application_id, token } }),
      ...(isText(locale) && { locale }),
    };
  return { kind: 'whole', event: raw as APIInteraction };
}

function hasData(type: unknown, data: Fields | undefined): boolean {
  if (type === InteractionType.MessageComponent) return isText(data?.custom_id);
  const isAutocomplete = type === InteractionType.ApplicationCommandAutocomplete;
  if (type !== InteractionType.ApplicationCommand && !isAutocomplete) return true;
  if (!data || !isText(data.name) || typeof data.type !== 'number') return false;
  if (data.type === ApplicationCommandType.Message && !isAutocomplete) return hasTarget(data);
  const options = isAbsent(data.options) && !isAutocomplete ? [] : data.options;
  return isList(options, ({ name, type: kind, value }) => isText(name) && typeof kind === 'number' && isPlain(value));
}

/** The message that a command of the menu is about. */
function hasTarget({ target_id: target, resolved }: Fields): boolean {
  const messages = fieldsOf(fieldsOf(resolved)?.messages);
  const message = isText(target) ? fieldsOf(messages?.[target]) : undefined;
  return isText(message?.content);
}
