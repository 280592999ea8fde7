/** discord.js as it is used here. */

import { Client, Events, Options } from 'discord.js';
import type { GatewayIntentBits } from 'discord-api-types/v10';
import { messageOf } from '../../../errors.js';
import type { Notes } from '../notes.js';
import { requestWhole } from './whole-answer.js';

/** `requestsPerSecond`: what Discord allows a bot; the client waits so that it does not ask more often (absent: 50). */
export type ClientOptions = { readonly api?: string; readonly requestsPerSecond?: number };

/** Waits out a slow mode of up to 20 s; a longer one is reported to the asker instead. */
const PATIENCE_MS = 20_000;

export const clientOptions = ({ api, requestsPerSecond }: ClientOptions) => ({
  makeRequest: requestWhole,
  ...(api !== undefined && { api }),
  ...(requestsPerSecond !== undefined && { globalRequestsPerSecond: requestsPerSecond }),
});

export const restOptions = (options: ClientOptions) => ({
  ...clientOptions(options),
  rejectOnRateLimit: ({ retryAfter }: { readonly retryAfter: number }) => retryAfter > PATIENCE_MS,
});

/** Answers need no earlier messages, so nothing that people write is kept in memory. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  ReactionManager: 0,
  PresenceManager: 0,
});

type Created = ClientOptions & { readonly notes: Notes };

export function createClient(intents: readonly GatewayIntentBits[], { notes, ...options }: Created): Client {
  const client = new Client({ intents, rest: restOptions(options), makeCache, shards: 'auto' });
  const text = ({ name, message }: Error): string => `${name}: ${message}`;
  client.on(Events.Error, (error) => notes.error({ error: text(error) }, 'Discord client'));
  client.on(Events.ShardError, (error) => notes.warn({ error: text(error) }, 'Discord connection'));
  survive(client, notes);
  return client;
}

/**
 * discord.js reads every event for its cache, and an error there would end the program. It has no option for that, so
 * the method through which all events pass is wrapped.
 */
function survive({ ws }: Client, notes: Notes): void {
  const handle: unknown = Reflect.get(ws, 'handlePacket');
  if (typeof handle !== 'function') return;
  Reflect.set(ws, 'handlePacket', (packet: unknown, shard: unknown): unknown => {
    try {
      return Reflect.apply(handle, ws, [packet, shard]);
    } catch (error) {
      const event: unknown = typeof packet === 'object' && packet !== null ? Reflect.get(packet, 't') : undefined;
      notes.warn({ event, error: messageOf(error) }, 'discord.js could not read an event');
      return false;
    }
  });
}
