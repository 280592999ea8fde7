import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { MessageBody } from '../check/body.js';
import type { Upload } from '../rest/body.js';
import { textForMentions } from './mention-text.js';
import { type Mentioned, pinged } from './mentions.js';
import { shownComponents, shownEmbed } from './shown.js';
import type { World } from './world.js';

export interface Change {
  readonly body: MessageBody;
  readonly files?: readonly Upload[];
}

function attach(world: World, { body, files = [] }: Change): APIAttachment[] {
  return files.map(({ index, name, size, type }) => {
    const id = world.nextId();
    const description = body.attachments?.find((told) => String(told.id) === String(index))?.description;
    const url = `https://cdn.discordapp.com/attachments/0/${id}/${encodeURIComponent(name)}`;
    const attachment = { id, filename: name, size, url, proxy_url: url, content_type: type };
    return description ? { ...attachment, description } : attachment;
  });
}

/** What a body makes of a message; what it does not name keeps its value. Spaces at either end of content go away. */
export function partsOf(world: World, change: Change, before: APIMessage): Partial<APIMessage> {
  const { body } = change;
  const keep = body.attachments ? new Set(body.attachments.map(({ id }) => String(id))) : undefined;
  const kept = before.attachments.filter(({ id }) => !keep || keep.has(id));
  const attachments = [...kept, ...attach(world, change)];
  const options = { attachments, nextId: world.nextId };
  return {
    attachments,
    ...(body.content === undefined ? {} : { content: (body.content ?? '').trim() }),
    ...(body.embeds === undefined ? {} : { embeds: (body.embeds ?? []).map(shownEmbed) }),
    ...(body.components === undefined ? {} : { components: shownComponents(body.components ?? [], options) }),
  };
}

export interface Heard {
  readonly who: Mentioned;
  /** The same as a message shows it: only the parts that exist. */
  readonly fields: Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;
}

export function mentionsOf(
  world: World,
  body: MessageBody,
  { repliedTo }: { readonly repliedTo?: string | undefined } = {},
): Heard {
  const who = pinged({ text: textForMentions(body), allowed: body.allowed_mentions, repliedTo });
  const mentions = who.users.flatMap((id) => world.users.get(id) ?? []);
  return { who, fields: { mentions, mention_roles: [...who.roles], mention_everyone: who.everyone } };
}
