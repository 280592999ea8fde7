/** The connection to Discord. */

import { type ChannelType, Client, Events, Options, type REST, Status } from 'discord.js';
import {
  type APIInteraction,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { AppError } from '../../../errors.js';
import type { Link } from '../../channel.js';
import type { Notes } from '../notes.js';
import { closeError, connectError, readApplication } from './portal.js';

export type Connection = {
  readonly rest: REST;
  /** Logs in; resolves with what people must know to find the bot. */
  readonly open: (on: Listeners) => Promise<Self>;
  readonly close: () => Promise<void>;
  /** "#general", or nothing if the channel is not known here. */
  readonly nameOf: (channel: string) => string | undefined;
  /** Discord's number for the kind of a channel, if the channel is known here. */
  readonly kindOf: (channel: string) => ChannelType | undefined;
  /** See Channel. */
  readonly links: () => readonly Link[];
  /** The role that Discord made for the bot on that server: people mention it by mistake. */
  readonly roleIn: (guild: string) => string | undefined;
};

export type Self = {
  readonly id: string;
  readonly name: string;
  readonly applicationId: string;
  readonly readsContent: boolean;
  readonly guilds: number;
};

export type Listeners = {
  readonly interaction: (raw: APIInteraction) => void;
  readonly message: (raw: GatewayMessageCreateDispatchData, self: string) => void;
  /** The connection is over for good. */
  readonly end: (error: AppError) => void;
};

export type ConnectionOptions = { readonly token: string; readonly api?: string; readonly notes: Notes };

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Waits out a slow mode of up to 20 s; a longer one is reported to the asker instead. */
const PATIENCE_MS = 20_000;

export const restOptions = (api: string | undefined) => ({
  ...(api !== undefined && { api }),
  rejectOnRateLimit: ({ retryAfter }: { readonly retryAfter: number }) => retryAfter > PATIENCE_MS,
});

/** Answers need no earlier messages, so nothing that people write is kept in memory. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  ReactionManager: 0,
  PresenceManager: 0,
});

function createClient(intents: readonly GatewayIntentBits[], { api, notes }: ConnectionOptions): Client {
  const client = new Client({ intents, rest: restOptions(api), makeCache, shards: 'auto' });
  const text = ({ name, message }: Error): string => `${name}: ${message}`;
  client.on(Events.Error, (error) => notes.error({ error: text(error) }, 'Discord client'));
  client.on(Events.ShardError, (error) => notes.warn({ error: text(error) }, 'Discord connection'));
  client.on(Events.ShardReconnecting, () => notes.info({}, 'Discord connection lost, reconnecting'));
  return client;
}

/** A shard that waits for its servers can answer already. */
function linkOf(status: Status): Link {
  if (status === Status.Ready || status === Status.Nearly || status === Status.WaitingForGuilds) return 'up';
  return status === Status.Idle || status === Status.Disconnected ? 'down' : 'connecting';
}

/** discord.js behind an interface: the gateway's events as they are, and a REST client that has the token. */
export function createConnection(options: ConnectionOptions & { readonly rest: REST }): Connection {
  const { token, rest } = options;
  let client: Client | undefined;
  return {
    rest,
    async open(on) {
      const { id, readsContent } = await readApplication(rest);
      client = createClient(readsContent ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS, options);
      listen(client, on);
      const self = await logIn(client, token);
      client.on(Events.ShardDisconnect, ({ code }) => on.end(closeError(code)));
      return { ...self, applicationId: id, readsContent };
    },
    async close() {
      client?.removeAllListeners(Events.ShardReconnecting);
      await client?.destroy();
    },
    nameOf(channel) {
      const found = client?.channels.cache.get(channel);
      return found && 'name' in found && found.name ? `#${found.name}` : undefined;
    },
    kindOf: (channel) => client?.channels.cache.get(channel)?.type,
    links: () => client?.ws.shards.map(({ status }) => linkOf(status)) ?? [],
    roleIn: (guild) => (client?.user ? client.guilds.cache.get(guild)?.roles.botRoleFor(client.user)?.id : undefined),
  };
}

function listen(client: Client, on: Listeners): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: APIInteraction) => on.interaction(raw));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: GatewayMessageCreateDispatchData) => {
    if (client.user) on.message(raw, client.user.id);
  });
}

/** @throws AppError with what a fatal close of the gateway means, or why it cannot be reached */
async function logIn(client: Client, token: string): Promise<Pick<Self, 'id' | 'name' | 'guilds'>> {
  let fatal: AppError | undefined;
  const onClose = ({ code }: { readonly code: number }): void => {
    fatal = closeError(code);
  };
  client.on(Events.ShardDisconnect, onClose);
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
    const { user, guilds } = await ready;
    return { id: user.id, name: user.username, guilds: guilds.cache.size };
  } catch (error) {
    await client.destroy();
    throw fatal ?? connectError(error);
  } finally {
    client.off(Events.ShardDisconnect, onClose);
  }
}
