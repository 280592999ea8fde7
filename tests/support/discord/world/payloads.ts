import {
  type APIGuildMember,
  type APIRole,
  type APIUser,
  PermissionFlagsBits,
  type Snowflake,
} from 'discord-api-types/v10';

/** No bit of any set of flags (an enum's own zero is not in its type). */
export const NONE: number = 0;

/** What everyone may do in a new server, as far as a bot that answers is concerned. */
export const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

export interface Named {
  readonly id: Snowflake;
  readonly name: string;
}

export const user = ({ id, name, bot = false }: Named & { readonly bot?: boolean }): APIUser => ({
  id,
  username: name,
  discriminator: '0',
  global_name: bot ? null : name,
  avatar: null,
  bot,
  public_flags: NONE,
  flags: NONE,
  primary_guild: null,
});

export const role = ({ id, name, permissions = 0n }: Named & { readonly permissions?: bigint }): APIRole => ({
  id,
  name,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: 0,
  permissions: String(permissions),
  managed: false,
  mentionable: false,
  flags: NONE,
});

export const member = (of: APIUser, joinedAt: string): APIGuildMember => ({
  user: of,
  nick: null,
  avatar: null,
  banner: null,
  roles: [],
  joined_at: joinedAt,
  premium_since: null,
  pending: false,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  flags: NONE,
});
