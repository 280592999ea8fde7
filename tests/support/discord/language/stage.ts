import type { Snowflake } from 'discord-api-types/v10';
import type { Watch } from '../watch.js';
import type { Registry } from '../world/commands.js';
import type { Interactions } from '../world/interactions.js';
import type { Guild, Place, Post, World } from '../world/world.js';

/** What the test language works on. */
export interface Stage {
  readonly world: World;
  readonly registry: Registry;
  readonly interactions: Interactions;
  readonly watch: Watch;
  /** Where people are unless a test says otherwise. */
  readonly guild: Guild;
  readonly channel: Place;
}

/** Something Discord's client does not let a person do; it is the test that is wrong, not the bot. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** A message wherever it is, deleted or not. */
export function findPost({ world }: Stage, id: Snowflake): { readonly place: Place; readonly post: Post } | undefined {
  for (const place of world.places.values()) {
    const post = place.posts.find(({ message }) => message.id === id);
    if (post) return { place, post };
  }
  return undefined;
}
