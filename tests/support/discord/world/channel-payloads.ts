import {
  type APIDMChannel,
  type APIGuildForumChannel,
  type APITextChannel,
  type APIThreadChannel,
  type APIUser,
  ChannelType,
  type Snowflake,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { type Named, NONE } from './payloads.js';
import type { ServerChannel } from './world.js';

export interface InGuild extends Named {
  readonly guildId: Snowflake;
}

/** What Discord says of every channel of a server that holds messages or threads of messages. */
const inGuild = ({ id, name, guildId }: InGuild) => ({
  id,
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

export const textChannel = (channel: InGuild): APITextChannel => ({
  ...inGuild(channel),
  type: ChannelType.GuildText,
});

export const forumChannel = (channel: InGuild): APIGuildForumChannel => ({
  ...inGuild(channel),
  type: ChannelType.GuildForum,
  available_tags: [],
  default_reaction_emoji: null,
  default_sort_order: null,
  default_forum_layout: 0,
});

/** Others that hold messages or posts, each with what it has in common with those above. */
export const otherChannel = ({ kind, ...channel }: InGuild & { readonly kind: OtherKind }): ServerChannel =>
  ({ ...inGuild(channel), type: kind }) as unknown as ServerChannel;

export type OtherKind =
  | ChannelType.GuildAnnouncement
  | ChannelType.GuildVoice
  | ChannelType.GuildStageVoice
  | ChannelType.GuildMedia;

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
