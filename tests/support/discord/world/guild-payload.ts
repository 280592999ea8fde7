import { type APIGuild, type GatewayGuildCreateDispatchData, GuildPremiumTier } from 'discord-api-types/v10';
import { type Guild, isDm, isoTime, isThread, placesOf, type World } from './world.js';

/** GET /guilds/:id, with the fields that only the OpenAPI file has. */
export interface RestGuild extends APIGuild {
  readonly home_header: null;
  readonly nsfw: boolean;
}

/** What a small server lacks while nothing is set up. */
const NOT_SET_UP = {
  icon: null,
  splash: null,
  discovery_splash: null,
  home_header: null,
  banner: null,
  description: null,
  afk_channel_id: null,
  widget_enabled: false,
  widget_channel_id: null,
  application_id: null,
  system_channel_id: null,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  max_presences: null,
  vanity_url_code: null,
  hub_type: null,
  incidents_data: null,
} as const;

export const guildPayload = (guild: Guild): RestGuild => ({
  ...NOT_SET_UP,
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  roles: [...guild.roles.values()],
  ...(guild.systemChannelId && { system_channel_id: guild.systemChannelId }),
  emojis: [],
  stickers: [],
  features: [],
  region: 'deprecated',
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  system_channel_flags: Number(0),
  max_members: 500_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  premium_tier: GuildPremiumTier.None,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: guild.locale,
  nsfw_level: 0,
  nsfw: false,
});

/** GUILD_CREATE. Without the privileged members' intent the only member listed is the bot. */
export function guildCreate(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels = placesOf(world, guild).map(({ channel }) => channel);
  const self = guild.members.get(world.bot.id);
  return {
    ...guildPayload(guild),
    joined_at: self?.joined_at ?? isoTime(world),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: self ? [self] : [],
    channels: channels.flatMap((channel) => (isDm(channel) || isThread(channel) ? [] : [channel])),
    threads: channels.filter(isThread),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
