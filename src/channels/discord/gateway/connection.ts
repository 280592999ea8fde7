/** The connection to Discord. */

import { ChannelType, type Client, Events, type Guild, REST, Status, type TextChannel } from 'discord.js';
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { AppError } from '../../../errors.js';
import type { Link } from '../../channel.js';
import type { Surroundings } from '../asking/heard.js';
import type { Joined } from '../joined.js';
import type { Notes } from '../notes.js';
import { type ClientOptions, createClient, restOptions } from './client.js';
import { eachDeleted } from './dispatch.js';
import { watchEndings } from './endings.js';
import { connectError, readApplication } from './portal.js';

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
  /** The bot was added to a server while it was connected; it finds itself on one when it connects. */
  readonly joined: (joined: Joined) => void;
  readonly found: (joined: Joined) => void;
  /** The connection is over for good. */
  readonly end: (error: AppError) => void;
};

export type ConnectionOptions = ClientOptions & { readonly token: string; readonly notes: Notes };

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

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
      listen(client, on);
      const end = watchFor(client, { ...options, on });
      const self = await logIn(client, { token, ...end });
      return { ...self, applicationId: id, readsContent };
    },
    async close() {
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

const joinedOf = (guild: Guild): Joined => ({
  guild: guild.id,
  locale: guild.preferredLocale,
  channel: channelIn(guild),
  // Discord may leave it out.
  at: new Date(Number.isFinite(guild.joinedTimestamp) ? guild.joinedTimestamp : 0).toISOString(),
});

function listen(client: Client, on: Listeners): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, on.interaction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, (raw: unknown) => {
    if (client.user) on.message(raw, client.user.id);
  });
  client.ws.on(GatewayDispatchEvents.MessageUpdate, (raw: unknown) => {
    if (client.user) on.edited(raw, client.user.id);
  });
  client.ws.on(GatewayDispatchEvents.MessageDelete, on.deleted);
  client.ws.on(GatewayDispatchEvents.MessageDeleteBulk, (raw: unknown) => {
    for (const one of eachDeleted(raw)) on.deleted(one);
  });
  client.on(Events.GuildCreate, (guild) => on.joined(joinedOf(guild)));
  client.on(Events.GuildAvailable, (guild) => on.found(joinedOf(guild)));
}

/** The end of the connection: as far as it is known, and once it is. */
type End = { readonly known: () => AppError | undefined; readonly over: Promise<AppError> };

function watchFor(client: Client, { notes, on }: Pick<ConnectionOptions, 'notes'> & { readonly on: Listeners }): End {
  let ended: AppError | undefined;
  const over = new Promise<AppError>((resolve) => {
    const onEnd = (error: AppError): void => {
      ended = error;
      resolve(error);
      on.end(error);
    };
    watchEndings(client, { notes, onEnd });
  });
  return { known: () => ended, over };
}

type LogIn = End & { readonly token: string };

/** @throws AppError with what a fatal close of the gateway means, or why it cannot be reached */
async function logIn(client: Client, { token, known, over }: LogIn): Promise<Pick<Self, 'id' | 'name' | 'guilds'>> {
  const ready = new Promise<Client<true>>((resolve) => void client.once(Events.ClientReady, resolve));
  try {
    await client.login(token);
    // Between the two, the connection may end for good, and then nothing is ready any more.
    const first = await Promise.race([ready, over]);
    if (first instanceof Error) throw first;
    return { id: first.user.id, name: first.user.username, guilds: first.guilds.cache.size };
  } catch (error) {
    await client.destroy();
    throw known() ?? connectError(error);
  }
}
