import { randomBytes } from 'node:crypto';
import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  GatewayDispatchEvents,
  type GatewayInteractionCreateDispatchData,
  InteractionContextType,
  type InteractionType,
  type Locale,
  MessageType,
} from 'discord-api-types/v10';
import { FILE_SIZE } from '../limits.js';
import type { Interaction, Opening } from '../world/interactions.js';
import { botPermissions, permissionsIn } from '../world/permissions.js';
import { guildOf, type Place, type Post, type World } from '../world/world.js';

/** Who does it, where, and how the app came there. */
export interface Actor {
  readonly user: APIUser;
  readonly locale: Locale;
  readonly place: Place;
  /** Only this user has installed the app, the server has not. */
  readonly userInstalled: boolean;
  /** Parts of the event that are otherwise than usual, or `undefined` if they are missing. */
  readonly more?: object | undefined;
}

export interface Deed {
  readonly type: InteractionType;
  readonly data: object;
  readonly answerType?: MessageType;
  /** The message whose component was used. */
  readonly source?: Post | undefined;
  readonly targetMessage?: APIMessage;
  /** For a modal: what opened it. */
  readonly trigger?: Interaction | undefined;
}

const owners = (world: World, { user, place, userInstalled }: Actor): Record<string, string> =>
  userInstalled ? { 1: user.id } : { 0: guildOf(world, place)?.id ?? '0' };

function whoAndWhere(world: World, { user, place, locale, userInstalled }: Actor): object {
  const guild = guildOf(world, place);
  const common = {
    channel: { ...place.channel, permissions: String(permissionsIn(world, { place, userId: user.id })) },
    channel_id: place.channel.id,
    app_permissions: String(botPermissions(world, place)),
    locale,
    entitlements: [],
    authorizing_integration_owners: owners(world, { user, place, locale, userInstalled }),
    attachment_size_limit: FILE_SIZE,
  };
  if (!guild) return { ...common, user, context: InteractionContextType.BotDM };
  const member = {
    ...guild.members.get(user.id),
    user,
    permissions: String(permissionsIn(world, { place, userId: user.id })),
  };
  return {
    ...common,
    member,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    context: InteractionContextType.Guild,
  };
}

function metadataOf(
  world: World,
  actor: Actor,
  { id, deed }: { readonly id: string; readonly deed: Deed },
): APIMessageInteractionMetadata {
  const metadata: object = {
    id,
    type: deed.type,
    user: actor.user,
    authorizing_integration_owners: owners(world, actor),
    ...(deed.targetMessage ? { target_message_id: deed.targetMessage.id } : {}),
    ...(deed.source && !deed.trigger ? { interacted_message_id: deed.source.message.id } : {}),
    ...(deed.trigger ? { triggering_interaction_metadata: deed.trigger.metadata } : {}),
  };
  return metadata as APIMessageInteractionMetadata;
}

/** An INTERACTION_CREATE with all that Discord sends, ready to be opened. */
export function interactionOf(world: World, actor: Actor, deed: Deed): Opening {
  const id = world.nextId();
  const token = Buffer.from(`interaction:${id}:${randomBytes(96).toString('hex')}`).toString('base64url');
  const payload: object = {
    id,
    token,
    application_id: world.application.id,
    version: 1,
    type: deed.type,
    data: deed.data,
    ...whoAndWhere(world, actor),
    ...(deed.source ? { message: deed.source.message } : {}),
    ...actor.more,
  };
  return {
    id,
    token,
    type: deed.type,
    user: actor.user,
    place: actor.place,
    metadata: metadataOf(world, actor, { id, deed }),
    answerType: deed.answerType ?? MessageType.Default,
    source: deed.source,
    userInstalled: actor.userInstalled,
    event: { t: GatewayDispatchEvents.InteractionCreate, d: payload as GatewayInteractionCreateDispatchData },
  };
}
