import type { APIBaseMessage, APIMessage, Snowflake } from 'discord-api-types/v10';

const mentions = (
  { mentions: users }: { readonly mentions?: readonly { readonly id: Snowflake }[] },
  id: Snowflake,
): boolean => users?.some((user) => user.id === id) ?? false;

/**
 * "Gateway", message content: without the privileged intent a message of a server comes without its contents, unless the
 * app wrote it or is mentioned in it (replying with a ping counts; a role does not).
 */
export function redacted<Message extends APIBaseMessage & Partial<Pick<APIMessage, 'mentions'>>>(
  message: Message,
  botId: Snowflake,
): Message {
  const inner = message.referenced_message ? { referenced_message: redacted(message.referenced_message, botId) } : {};
  if (message.author.id === botId || mentions(message, botId)) return { ...message, ...inner };
  return { ...message, ...inner, content: '', embeds: [], attachments: [], components: [] };
}
