import type { Clock } from './clock.js';

/** The first millisecond of 2015, from which Discord's ids count (documentation: "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** Bits below the time: 5 worker, 5 process, 12 increment. */
const TIME_SHIFT = 22n;

/** Makes ids that carry their time and only ever grow, as Discord's do. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(clock.now()) - DISCORD_EPOCH) << TIME_SHIFT;
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}

/** The shard that gets the events of a guild: (guild_id >> 22) % count (documentation: "Sharding"). */
export const shardOf = (guildId: string, count: number): number =>
  Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(count));
