import {
  type APIMessage,
  ChannelType,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import { guildOf, type Place, type Post, type World } from './world.js';

/** A message as the gateway sends it: with its server, its author's membership and the type of its channel. */
function toldOf(world: World, place: Place, message: APIMessage): GatewayMessageCreateDispatchData {
  const { type } = place.channel;
  const told =
    type === ChannelType.GuildForum || type === ChannelType.GuildMedia ? message : { ...message, channel_type: type };
  const guild = guildOf(world, place);
  if (!guild) return told;
  const member = guild.members.get(message.author.id);
  if (!member) return { ...told, guild_id: guild.id };
  const { user: _, ...withoutUser } = member;
  return { ...told, guild_id: guild.id, member: { ...withoutUser, joined_at: member.joined_at ?? message.timestamp } };
}

/** Sends the event of a message, but of no ephemeral one. */
export function tellOf(
  world: World,
  place: Place,
  { post, isNew }: { readonly post: Post; readonly isNew: boolean },
): void {
  if (post.onlyFor !== undefined) return;
  const t = isNew ? GatewayDispatchEvents.MessageCreate : GatewayDispatchEvents.MessageUpdate;
  world.emit({ t, d: toldOf(world, place, post.message) });
}

export function tellOfDeletion(world: World, place: Place, { message, onlyFor }: Post): void {
  if (onlyFor !== undefined) return;
  const guild = guildOf(world, place);
  const d = { id: message.id, channel_id: place.channel.id, ...(guild ? { guild_id: guild.id } : {}) };
  world.emit({ t: GatewayDispatchEvents.MessageDelete, d });
}
