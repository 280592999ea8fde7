/** What Discord says about the bot: facts, for whoever looks for mistakes. */

import { REST } from 'discord.js';
import {
  type APIApplication,
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIOverwrite,
  type APIThreadChannel,
  type APIUser,
  type RESTGetAPICurrentUserGuildsResult,
  Routes,
} from 'discord-api-types/v10';
import type { Command } from '../../../commands/command.js';
import { clientOptions } from '../gateway/client.js';
import { isForQuestions, isThread, missingIn } from '../gateway/permissions.js';
import { connectError, inviteUrl, readApplication } from '../gateway/portal.js';
import { failureOf } from '../sending/failure.js';
import { lookAtNamed, type NamedServer } from './named-servers.js';
import { openRegistry } from './registry.js';

/** A place where people could ask. `missing`: the permissions that the bot lacks there, as Discord names them. */
export type ChannelFound = {
  readonly id: string;
  /** "#general on a server". */
  readonly name: string;
  readonly missing: readonly string[];
  readonly locked: boolean;
};

/** `gone`: there is no such channel, or its server has not invited the bot. `hidden`: the bot may not see it. */
export type Configured = { readonly id: string } & (
  | { readonly kind: 'found'; readonly channel: ChannelFound }
  | { readonly kind: 'gone' | 'hidden' | 'elsewhere' }
);

export type BotFound = {
  readonly name: string;
  /** False: the token is a person's. */
  readonly bot: boolean;
  readonly readsContent: boolean;
  /** Discord sends interactions to this address, and none over the gateway. */
  readonly endpoint: string | undefined;
  /** Nobody can invite it with a plain link. */
  readonly codeGrant: boolean;
  readonly invitation: string;
  readonly guilds: readonly { readonly name: string; readonly channels: readonly ChannelFound[] }[];
  /** Servers that were not looked at, as there are so many. */
  readonly guildsLeft: number;
  readonly configured: readonly Configured[];
  /** The servers that IMPORT_GUILDS names, and those of the settings file. */
  readonly importing: readonly NamedServer[];
  readonly servers: readonly NamedServer[];
  readonly registry: Awaited<ReturnType<typeof openRegistry>>;
};

export type InspectOptions = {
  readonly token: string;
  readonly api?: string;
  readonly commands: readonly Command[];
  readonly importGuilds?: readonly string[];
  /** Ids of the channels that the settings name. */
  readonly channels: readonly string[];
  /** Ids of the servers that the settings file names. */
  readonly servers?: readonly string[];
  readonly clock?: () => Date;
};

/** Five requests each; a bot on more servers is not looked at by hand. */
const GUILDS = 25;

/** Only asks, changes nothing. @throws AppError DISCORD_TOKEN, DISCORD_UNREACHABLE */
export async function inspectBot({ clock = () => new Date(), ...options }: InspectOptions): Promise<BotFound> {
  const { token, api, commands, importGuilds = [], channels, servers = [] } = options;
  const rest = new REST(clientOptions({ ...(api !== undefined && { api }) })).setToken(token);
  const { readsContent, id } = await readApplication(rest);
  try {
    const self = (await rest.get(Routes.user())) as APIUser;
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    const { interactions_endpoint_url: endpoint, bot_require_code_grant: codeGrant = false } = application;
    const all = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
    const look = (guild: { readonly id: string }) => lookAt(rest, { guild: guild.id, self: self.id, now: clock() });
    const guilds: Looked[] = [];
    for (const guild of all.slice(0, GUILDS)) guilds.push(await look(guild));
    const known = new Map(guilds.flatMap((guild) => guild.channels.map((channel) => [channel.id, channel] as const)));
    const configured: Configured[] = [];
    for (const channel of channels) configured.push(await find(rest, { id: channel, known }));
    const onThem = new Set(all.map((guild) => guild.id));
    return {
      name: self.username,
      bot: self.bot === true,
      readsContent,
      endpoint: endpoint ?? undefined,
      codeGrant,
      invitation: inviteUrl(id),
      guilds,
      guildsLeft: Math.max(0, all.length - GUILDS),
      configured,
      importing: await lookAtNamed(rest, { ids: importGuilds, known: onThem }),
      servers: await lookAtNamed(rest, { ids: servers, known: onThem }),
      registry: await openRegistry({ commands, token, importGuilds, ...(api !== undefined && { api }) }),
    };
  } catch (error) {
    throw connectError(error);
  }
}

type Looked = BotFound['guilds'][number];
type Look = { readonly guild: string; readonly self: string; readonly now: Date };

async function lookAt(rest: REST, { guild: id, self, now }: Look): Promise<Looked> {
  const guild = (await rest.get(Routes.guild(id))) as APIGuild;
  const member = (await rest.get(Routes.guildMember(id, self))) as APIGuildMember;
  const channels = (await rest.get(Routes.guildChannels(id))) as readonly APIChannel[];
  const active = (await rest.get(Routes.guildActiveThreads(id))) as { readonly threads: readonly APIThreadChannel[] };
  const overwrites = new Map(channels.map((channel) => [channel.id, overwritesOf(channel)]));
  const found = [...channels, ...active.threads].filter(({ type }) => isForQuestions(type));
  const place = { guild: { id, roles: guild.roles }, member: { ...member, id: self }, now };
  return {
    name: guild.name,
    channels: found.map((channel) => {
      const from = 'parent_id' in channel && isThread(channel.type) ? (channel.parent_id ?? '') : channel.id;
      return {
        id: channel.id,
        name: `#${channel.name ?? channel.id} on ${guild.name}`,
        missing: missingIn({ ...place, type: channel.type, overwrites: overwrites.get(from) ?? [] }),
        locked: 'thread_metadata' in channel && channel.thread_metadata?.locked === true,
      };
    }),
  };
}

const overwritesOf = (channel: APIChannel): readonly APIOverwrite[] =>
  'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];

type Finding = { readonly id: string; readonly known: ReadonlyMap<string, ChannelFound> };

/** `elsewhere`: it is there, but on a server that was not looked at, or of a kind in which nobody asks. */
async function find(rest: REST, { id, known }: Finding): Promise<Configured> {
  const channel = known.get(id);
  if (channel) return { id, kind: 'found', channel };
  try {
    const other = (await rest.get(Routes.channel(id))) as APIChannel;
    const locked = 'thread_metadata' in other && other.thread_metadata?.locked === true;
    if (!locked) return { id, kind: 'elsewhere' };
    return { id, kind: 'found', channel: { id, name: `#${other.name ?? id}`, missing: [], locked } };
  } catch (error) {
    const remedy = failureOf(error)?.remedy;
    if (remedy === 'gone' || remedy === 'bug') return { id, kind: 'gone' };
    if (remedy === 'forbidden') return { id, kind: 'hidden' };
    throw error;
  }
}
