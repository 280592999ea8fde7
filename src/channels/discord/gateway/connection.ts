/** The connection to Discord. */

import { ChannelType, Client, Events, type Guild, Options, REST, Status, type TextChannel } from 'discord.js';
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { type AppError, messageOf } from '../../../errors.js';
import type { Link } from '../../channel.js';
import type { Surroundings } from '../asking/heard.js';
import type { Joined } from '../joined.js';
import type { Notes } from '../notes.js';
import { closeError, connectError, readApplication } from './portal.js';

export type Connection = {
  /** The clients that send the bot's token. */
  readonly clients: () => readonly REST[];
  /** Logs in; resolves with what people must know to find the bot. */
  readonly open: (on: Listeners) => Promise<Self>;
  readonly close: () => Promise<void>;
  /** "#general", or nothing if the channel is not known here. */
  readonly nameOf: (channel: string) => string | undefined;
  /** The channel that a thread belongs to, or nothing if it is none or not known here. */
  readonly parentOf: (channel: string) => string | undefined;
  /** A thread as far as it is known here; nothing for other channels. */
  readonly threadOf: (channel: string) => Surroundings['thread'];
  /** Whether Discord shows the bot what people write to others. */
  readonly readsContent: () => boolean;
  /** Who the bot is, once it is logged in. */
  readonly isOwn: (author: string) => boolean;
  /** Discord's number for the kind of a channel, if the channel is known here. */
  readonly kindOf: (channel: string) => ChannelType | undefined;
  /** The language of a server, as those who manage it have set it at Discord. */
  readonly localeOf: (guild: string) => string | undefined;
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
  /** What was delivered, as it is: nobody has looked at it. */
  readonly interaction: (raw: unknown) => void;
  readonly message: (raw: unknown, self: string) => void;
  /** A message as it is after a change, and the place of one that was deleted. */
  readonly edited: (raw: unknown, self: string) => void;
  readonly deleted: (raw: unknown) => void;
  /** The bot was added to a server while it was connected. */
  readonly joined: (joined: Joined) => void;
  /** The connection is over for good. */
  readonly end: (error: AppError) => void;
};

export type ConnectionOptions = ClientOptions & { readonly token: string; readonly notes: Notes };

/** `requestsPerSecond`: what Discord allows a bot; the client waits so that it does not ask more often (absent: 50). */
export type ClientOptions = { readonly api?: string; readonly requestsPerSecond?: number };

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Waits out a slow mode of up to 20 s; a longer one is reported to the asker instead. */
const PATIENCE_MS = 20_000;

export const clientOptions = ({ api, requestsPerSecond }: ClientOptions) => ({
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

function createClient(intents: readonly GatewayIntentBits[], { notes, ...options }: ConnectionOptions): Client {
  const client = new Client({ intents, rest: restOptions(options), makeCache, shards: 'auto' });
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

/** discord.js behind an interface: the gateway's events as they are. */
export function createConnection(options: ConnectionOptions): Connection {
  const { token } = options;
  const rest = new REST(restOptions(options)).setToken(token);
  let client: Client | undefined;
  let readsAll = false;
  return {
    clients: () => (client ? [rest, client.rest] : [rest]),
    async open(on) {
      const { id, readsContent } = await readApplication(rest);
      readsAll = readsContent;
      client = createClient(readsContent ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS, options);
      survive(client, options.notes);
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
    parentOf(channel) {
      const found = client?.channels.cache.get(channel);
      return found?.isThread() ? (found.parentId ?? undefined) : undefined;
    },
    threadOf(channel) {
      const found = client?.channels.cache.get(channel);
      if (!found?.isThread()) return undefined;
      return { parent: found.parentId ?? undefined, title: found.name, own: found.ownerId === client?.user?.id };
    },
    readsContent: () => readsAll,
    isOwn: (author) => author === client?.user?.id,
    kindOf: (channel) => client?.channels.cache.get(channel)?.type,
    localeOf: (guild) => client?.guilds.cache.get(guild)?.preferredLocale,
    links: () => client?.ws.shards.map(({ status }) => linkOf(status)) ?? [],
    roleIn: (guild) => (client?.user ? client.guilds.cache.get(guild)?.roles.botRoleFor(client.user)?.id : undefined),
  };
}

/** Where new members are greeted, else the topmost channel, as far as the bot may write there. */
function channelIn({ systemChannel, channels, members: { me } }: Guild): string | undefined {
  const texts = [...channels.cache.values()]
    .filter((channel): channel is TextChannel => channel.type === ChannelType.GuildText)
    .toSorted((a, b) => a.rawPosition - b.rawPosition);
  const all = systemChannel ? [systemChannel, ...texts] : texts;
  return all.find((channel) => me && channel.permissionsFor(me).has(['ViewChannel', 'SendMessages']))?.id;
}

function listen(client: Client, on: Listeners): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, on.interaction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: unknown) => {
    if (client.user) on.message(raw, client.user.id);
  });
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (raw: unknown) => {
    if (client.user) on.edited(raw, client.user.id);
  });
  client.ws.on(GatewayDispatchEvents.MessageDelete, on.deleted);
  client.on(Events.GuildCreate, (guild) =>
    on.joined({ guild: guild.id, locale: guild.preferredLocale, channel: channelIn(guild) }),
  );
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
