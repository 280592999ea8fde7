import {
  type APIApplication,
  type APIDMChannel,
  type APIGuildForumChannel,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  type ApplicationFlags,
  ChannelType,
  PermissionFlagsBits,
  type Snowflake,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';

/** No bit of any set of flags (an enum's own zero is not in its type). */
const NONE: number = 0;

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

export interface InGuild extends Named {
  readonly guildId: Snowflake;
}

export const textChannel = ({ id, name, guildId }: InGuild): APITextChannel => ({
  id,
  type: ChannelType.GuildText,
  guild_id: guildId,
  name,
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  parent_id: null,
  topic: null,
  rate_limit_per_user: 0,
  last_message_id: null,
  flags: NONE,
});

export const forumChannel = ({ id, name, guildId }: InGuild): APIGuildForumChannel => ({
  id,
  type: ChannelType.GuildForum,
  guild_id: guildId,
  name,
  position: 0,
  permission_overwrites: [],
  nsfw: false,
  parent_id: null,
  topic: null,
  rate_limit_per_user: 0,
  last_message_id: null,
  available_tags: [],
  default_reaction_emoji: null,
  default_sort_order: null,
  default_forum_layout: 0,
  flags: NONE,
});

export const dmChannel = (id: Snowflake, recipient: APIUser): APIDMChannel => ({
  id,
  type: ChannelType.DM,
  name: null,
  recipients: [recipient],
  last_message_id: null,
  flags: NONE,
});

export interface ThreadOf extends InGuild {
  readonly parentId: Snowflake;
  readonly ownerId: Snowflake;
  /** ISO time. */
  readonly at: string;
}

export const thread = ({
  id,
  name,
  guildId,
  parentId,
  ownerId,
  at,
}: ThreadOf): APIThreadChannel<ChannelType.PublicThread> => ({
  id,
  type: ChannelType.PublicThread,
  guild_id: guildId,
  parent_id: parentId,
  owner_id: ownerId,
  name,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  last_message_id: null,
  flags: NONE,
  applied_tags: [],
  thread_metadata: {
    archived: false,
    archive_timestamp: at,
    auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
    locked: false,
    create_timestamp: at,
  },
});

/** What GET /applications/@me answers: more than discord-api-types tells (the OpenAPI file requires these). */
export interface OwnApplication extends APIApplication {
  readonly type: null;
  readonly explicit_content_filter: number;
  readonly eligible_oauth2_scopes: readonly string[];
}

export const application = (bot: APIUser, owner: APIUser, flags: ApplicationFlags): OwnApplication => ({
  id: bot.id,
  name: bot.username,
  icon: null,
  description: '',
  summary: '',
  type: null,
  explicit_content_filter: 0,
  eligible_oauth2_scopes: [],
  bot,
  owner,
  team: null,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags,
  flags_new: String(flags),
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  approximate_guild_count: 1,
  approximate_user_install_count: 0,
  approximate_user_authorization_count: 0,
  integration_types_config: {
    0: { oauth2_install_params: { scopes: [], permissions: '0' } },
    1: { oauth2_install_params: { scopes: [], permissions: '0' } },
  },
});
