import { type APIChannel, Locale } from 'discord-api-types/v10';
import { IDENTIFIES_A_DAY } from '../limits.js';
import { Refusal } from '../refusal.js';
import { ok, type Route, route } from '../rest/router.js';
import { dmWith } from '../world/changes.js';
import { guildPayload } from '../world/guild-payload.js';
import { isThread, placesOf } from '../world/world.js';
import { guildFor, placeFor, type RouteContext } from './context.js';

/** What a bot asks about itself and about the servers it is in. */
const aboutSelf = ({ world, gateway }: RouteContext): readonly Route[] => [
  route('GET', '/gateway', () => ok({ url: gateway.url() })),
  route('GET', '/gateway/bot', () =>
    ok({
      url: gateway.url(),
      shards: 1,
      session_start_limit: {
        total: IDENTIFIES_A_DAY,
        remaining: gateway.identifiesLeft(),
        reset_after: 24 * 60 * 60_000,
        max_concurrency: 1,
      },
    }),
  ),
  route('GET', '/applications/@me', () => ok({ ...world.application, approximate_guild_count: world.guilds.size })),
  route('GET', '/oauth2/applications/@me', () => ok(world.application)),
  route('GET', '/users/@me', () => ok({ ...world.bot, mfa_enabled: false, locale: Locale.EnglishUS })),
  route('GET', '/users/@me/guilds', () =>
    ok(
      [...world.guilds.values()].map(({ id, name, roles }) => ({
        id,
        name,
        icon: null,
        banner: null,
        owner: false,
        permissions: roles.get(id)?.permissions ?? '0',
        features: [],
      })),
    ),
  ),
];

const aboutServers = (context: RouteContext): readonly Route[] => [
  route('GET', '/guilds/{guild_id}', ({ params, query }) => {
    const guild = guildFor(context, params.guild_id);
    const count = guild.members.size;
    const counts =
      query.get('with_counts') === 'true' ? { approximate_member_count: count, approximate_presence_count: 1 } : {};
    return ok({ ...guildPayload(guild), ...counts });
  }),
  route('GET', '/guilds/{guild_id}/channels', ({ params }) => {
    const channels: readonly APIChannel[] = placesOf(context.world, guildFor(context, params.guild_id)).map(
      ({ channel }) => channel,
    );
    return ok(channels.filter(({ type }) => type !== 11));
  }),
  route('GET', '/guilds/{guild_id}/threads/active', ({ params }) => {
    const threads = placesOf(context.world, guildFor(context, params.guild_id))
      .map(({ channel }) => channel)
      .filter(isThread);
    return ok({ threads: threads.filter(({ thread_metadata: state }) => !state?.archived), members: [] });
  }),
  route('GET', '/guilds/{guild_id}/roles', ({ params }) => ok([...guildFor(context, params.guild_id).roles.values()])),
  route('GET', '/guilds/{guild_id}/members/{user_id}', ({ params }) => {
    const member = guildFor(context, params.guild_id).members.get(params.user_id);
    if (!member) throw new Refusal(10007);
    return ok(member);
  }),
];

const aboutOthers = (context: RouteContext): readonly Route[] => [
  route('GET', '/channels/{channel_id}', ({ params }) => ok(placeFor(context, params.channel_id).channel)),
  route('GET', '/users/{user_id}', ({ params }) => {
    const user = context.world.users.get(params.user_id);
    if (!user) throw new Refusal(10013);
    return ok(user);
  }),
  route('POST', '/users/@me/channels', ({ body }) => {
    const id: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'recipient_id') : undefined;
    const user = context.world.users.get(String(id));
    if (!user) throw new Refusal(10013);
    return ok(dmWith(context.world, user).channel);
  }),
];

export const lookupRoutes = (context: RouteContext): readonly Route[] => [
  ...aboutSelf(context),
  ...aboutServers(context),
  ...aboutOthers(context),
];
