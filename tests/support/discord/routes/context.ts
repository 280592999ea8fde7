import type { Snowflake } from 'discord-api-types/v10';
import { Refusal } from '../refusal.js';
import type { Violations } from '../violations.js';
import type { Registry } from '../world/commands.js';
import type { Interactions } from '../world/interactions.js';
import { botPermissions, may } from '../world/permissions.js';
import { postIn } from '../world/posts.js';
import type { Guild, Place, Post, World } from '../world/world.js';

/** What the routes work on. */
export interface RouteContext {
  readonly world: World;
  readonly registry: Registry;
  readonly interactions: Interactions;
  readonly violations: Violations;
  readonly gateway: { readonly url: () => string; readonly identifiesLeft: () => number };
}

export function guildFor({ world }: RouteContext, id: Snowflake): Guild {
  const guild = world.guilds.get(id);
  if (!guild) throw new Refusal(10004);
  return guild;
}

/** A channel that the bot may see; Discord says "Missing Access" of one that it may not. */
export function placeFor({ world }: RouteContext, id: Snowflake): Place {
  const place = world.places.get(id);
  if (!place) throw new Refusal(10003);
  demand(world, place, { permission: VIEW_CHANNEL, code: 50001 });
  return place;
}

const VIEW_CHANNEL = 1n << 10n;

/** Throws `code` (50013 by default) where the bot lacks a permission. */
export function demand(
  world: World,
  place: Place,
  { permission, code = 50013 }: { readonly permission: bigint; readonly code?: number },
): void {
  if (!may(botPermissions(world, place), permission)) throw new Refusal(code);
}

/** A message that the channel's routes know: ephemeral ones they do not. */
export function postFor(place: Place, id: Snowflake): Post {
  const post = postIn(place, id);
  if (!post || post.onlyFor !== undefined) throw new Refusal(10008);
  return post;
}
