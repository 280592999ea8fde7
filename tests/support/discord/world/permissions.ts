import {
  type APIGuildMember,
  type APIOverwrite,
  OverwriteType,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';
import { type Guild, guildOf, isDm, isThread, type Place, type World } from './world.js';

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

const apply = (base: bigint, overwrite: APIOverwrite | undefined): bigint =>
  overwrite ? (base & ~BigInt(overwrite.deny)) | BigInt(overwrite.allow) : base;

function inGuild(guild: Guild, member: APIGuildMember): bigint {
  if (guild.ownerId === member.user.id) return ALL;
  const roles = [guild.id, ...member.roles].map((id) => guild.roles.get(id));
  const granted = roles.reduce((all, role) => all | BigInt(role?.permissions ?? 0), 0n);
  return granted & PermissionFlagsBits.Administrator ? ALL : granted;
}

/** A thread has no overwrites of its own: those of its channel count. */
function overwritesOf(world: World, { channel }: Place): readonly APIOverwrite[] {
  if (isDm(channel)) return [];
  if (!isThread(channel)) return channel.permission_overwrites ?? [];
  const parent = world.places.get(channel.parent_id ?? '');
  return parent ? overwritesOf(world, parent) : [];
}

/** What a user may do in a place, by Discord's documentation ("Permissions", computing): roles, then overwrites. */
export function permissionsIn(
  world: World,
  { place, userId }: { readonly place: Place; readonly userId: Snowflake },
): bigint {
  const guild = guildOf(world, place);
  if (!guild) return ALL;
  const member = guild.members.get(userId);
  if (!member) return 0n;
  const base = inGuild(guild, member);
  if (base === ALL) return ALL;
  const overwrites = overwritesOf(world, place);
  const find = (id: Snowflake): APIOverwrite | undefined => overwrites.find((overwrite) => overwrite.id === id);
  const ofRoles = member.roles.map(find).filter((overwrite) => overwrite !== undefined);
  const roles: APIOverwrite = {
    id: '0',
    type: OverwriteType.Role,
    deny: String(ofRoles.reduce((all, { deny }) => all | BigInt(deny), 0n)),
    allow: String(ofRoles.reduce((all, { allow }) => all | BigInt(allow), 0n)),
  };
  return apply(apply(apply(base, find(guild.id)), roles), find(userId));
}

export const botPermissions = (world: World, place: Place): bigint =>
  permissionsIn(world, { place, userId: world.bot.id });

export const may = (permissions: bigint, bit: bigint): boolean => (permissions & bit) === bit;
