/**
 * A Discord on 127.0.0.1, as strict as the real one: REST, gateway, and people who use it.
 *
 * ```ts
 * const discord = await loopback();                       // fixture.ts: closes itself and fails the test on a violation
 * const client = new Client({ intents, rest: { api: discord.apiUrl } });
 * await client.login(discord.token);
 * discord.register([{ name: 'ask', description: 'Ask', options: [{ type: 3, name: 'question', description: 'It', required: true }] }]);
 *
 * const ayesha = discord.user('ayesha');                  // made at first use; { locale, permissions: ['ManageGuild'] }
 * const seen = await ayesha.run('/ask question:Where is it?');       // or run('ask', { question: 'Where is it?' }, { in: channel })
 * seen.text();                                            // content, embeds, components and files as plain text, in order
 * seen.content; seen.embeds; seen.components; seen.files; seen.ephemeral; seen.kind;   // 'message' | 'modal' | 'removed' | 'failed'
 * await seen.replies(3);                                  // the reply and its follow-ups, once there are three
 * seen.now(); await seen.until((now) => now.text().includes('done'));                 // the same message after edits
 * await ayesha.run('/settings set name:x');               // subcommands are words
 * await ayesha.click(seen, 'More');                       // a button by label or custom id
 * await ayesha.select(seen, 'Which article?', { choose: ['BBC'] });  // a menu by placeholder or custom id, choices by label or value
 * await ayesha.submit(modal, { Question: 'Where?' });     // a modal that run or click showed, fields by label or custom id
 * (await ayesha.type('quote', 'source', 'par')).choices;  // autocomplete; or { text: 'par', with: { words: 'x' } }
 * await ayesha.menu('Check quotes', message);             // a message command
 * await ayesha.say('where is it?', { mention: true });    // in the main channel, `in: channel`, `replyTo: message`; waits for the answer
 * await ayesha.dm('where is it?');
 * ayesha.post('just talking'); ayesha.edit(message, 'x'); ayesha.remove(message); ayesha.closeDms();   // wait for nothing
 * await ayesha.run('/ask question:x', undefined, { twice: true });   // the event is delivered twice
 *
 * discord.channel.text(); discord.channel.messages(); discord.channel.history();       // what is there now; all that ever was
 * discord.channel.deny('SendMessages'); discord.channel.thread('a thread').lock(); discord.channel.remove();
 * discord.guild.channel('forum', { forum: true }); discord.join('another server'); discord.guild.remove();
 *
 * discord.fail({ route: '/channels/{channel_id}/messages', method: 'POST', code: 50013, times: 2 });
 * discord.fail({ route: /callback/, stallMs: 4000 }); discord.fail({ status: 429, retryAfter: 0.1 }); discord.fail({ lose: 'answer' });
 * discord.gateway.drop(); discord.gateway.invalidate(); discord.gateway.setZombie(true); discord.gateway.refuseNextIdentify(4004);
 * discord.clock.advance(15 * 60_000);                     // 3 s, 15 min, a day of commands: nothing has to be waited for
 *
 * discord.requests; discord.pings(); discord.latencies(); discord.violations(); discord.forgive('late'); discord.assertClean();
 * ```
 *
 * What Discord's client would not let a person do (leave out an option, pick a choice that does not exist, press a
 * disabled button) throws a ClientRefusal: the test is wrong. What Discord would refuse the bot is answered with
 * Discord's own error code **and** kept as a violation. Requests are checked against Discord's OpenAPI file if there
 * is one.
 */
import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationFlags,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type AssembleOptions, assemble, type Parts } from './assemble.js';
import type { Described } from './check/commands.js';
import type { AdvancingClock } from './clock.js';
import type { Gateway } from './gateway/gateway.js';
import { type ChannelHandle, createChannelHandle } from './language/channel.js';
import { createGuildHandle, type GuildHandle, inviteAll } from './language/guild.js';
import { createPerson, type Person, type PersonOptions } from './language/person.js';
import { REQUESTS_A_SECOND } from './limits.js';
import { discordOpenApi } from './openapi-file.js';
import type { Fault } from './rest/faults.js';
import type { Recorded } from './rest/recorded.js';
import type { Violations } from './violations.js';
import type { Watch } from './watch.js';
import { addGuild, type Furnished } from './world/changes.js';
import type { CommandScope } from './world/command-shape.js';
import type { Interaction } from './world/interactions.js';
import type { Ping } from './world/world.js';

export interface DiscordOptions extends Partial<AssembleOptions> {
  /** Which privileged intents are switched on in the "developer portal"; by default the message content. */
  readonly flags?: ApplicationFlags;
  /** Judges every request: by default Discord's file, if there is one (`undefined`: only our own rules). */
  readonly openapi?: AssembleOptions['openapi'];
}

export interface Discord extends Pick<Violations, 'forgive' | 'assertClean'> {
  /** For `rest.api` of discord.js, and for DISCORD_API_URL. */
  readonly apiUrl: string;
  readonly token: string;
  readonly application: APIApplication;
  readonly guild: GuildHandle;
  readonly channel: ChannelHandle;
  readonly clock: AdvancingClock;
  readonly gateway: Gateway;
  user(name: string, options?: PersonOptions): Person;
  /** The bot is invited to another server, which has these channels. */
  join(name: string, channels?: readonly string[], how?: Omit<Furnished, 'channels'>): GuildHandle;
  /** Switches privileged intents on and off. */
  setFlags(flags: ApplicationFlags): void;
  /** Registers commands as a bulk overwrite would, without a request. */
  register(commands: RESTPutAPIApplicationCommandsJSONBody, scope?: CommandScope): readonly APIApplicationCommand[];
  commands(scope?: CommandScope): readonly APIApplicationCommand[];
  fail(fault: Fault): void;
  /** Injected faults that no request has met. */
  unmetFaults(): readonly Fault[];
  readonly requests: readonly Recorded[];
  /** Whether requests are checked against Discord's OpenAPI file, or the file is missing. */
  readonly schema: 'checked' | 'absent';
  /** Answers of 401, 403 and 429: 10,000 of them in ten minutes get an address banned. */
  invalidRequests(): number;
  /** Whom messages of the bot have notified. */
  pings(): readonly Ping[];
  interactions(): readonly Interaction[];
  /** Milliseconds each interaction waited for its first response, where there was one. */
  latencies(): readonly number[];
  violations(): ReturnType<Violations['all']>;
  /** Waits until something is true, or fails when the time is up. */
  readonly until: Watch['until'];
  /** Waits until a bot is connected and READY. */
  ready(): Promise<void>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const DEFAULTS = {
  token: 'loopback.token.of.the.bot',
  botName: 'yaar',
  guildName: 'a server',
  channelName: 'general',
  flags: ApplicationFlags.GatewayMessageContentLimited,
  // What Discord asks for.
  heartbeatMs: 41_250,
  requestsPerSecond: REQUESTS_A_SECOND,
  patienceMs: 60_000,
  checkAnswers: false,
} satisfies Required<Omit<DiscordOptions, 'openapi'>>;

const INVALID: ReadonlySet<number> = new Set([401, 403, 429]);

function people({ stage }: Parts): Discord['user'] {
  const known = new Map<string, Person>();
  return (name, options = {}) => {
    const person = known.get(name) ?? createPerson(stage, name, options);
    known.set(name, person);
    return person;
  };
}

function handles(parts: Parts) {
  const { stage, gateway } = parts;
  const { world, registry, watch } = stage;
  return {
    guild: createGuildHandle(world, stage.guild),
    channel: createChannelHandle(world, stage.channel),
    user: people(parts),
    join(name: string, channels: readonly string[] = [], how: Omit<Furnished, 'channels'> = {}) {
      const guild = addGuild(world, name, { ...how, channels });
      inviteAll(world, guild);
      return createGuildHandle(world, guild);
    },
    setFlags(flags: ApplicationFlags) {
      Object.assign(world.application, { flags, flags_new: String(flags) });
    },
    register: (commands: RESTPutAPIApplicationCommandsJSONBody, scope: CommandScope = 'global') =>
      registry.overwrite(scope, commands as readonly Described[]),
    commands: (scope: CommandScope = 'global') => registry.list(scope),
    ready: async () => {
      await watch.until(() => gateway.connected() || undefined, { what: 'a bot to connect' });
    },
  };
}

export async function createDiscord(options: DiscordOptions = {}): Promise<Discord> {
  const openapi = 'openapi' in options ? options.openapi : discordOpenApi();
  const settings = { ...DEFAULTS, ...options, openapi };
  const parts = await assemble(settings);
  const { stage, faults, violations, requests, close } = parts;
  const { world, interactions, watch } = stage;
  return {
    ...handles(parts),
    violations: violations.all,
    forgive: violations.forgive,
    assertClean: violations.assertClean,
    apiUrl: parts.apiUrl,
    token: settings.token,
    application: world.application,
    clock: parts.clock,
    gateway: parts.gateway,
    requests,
    schema: openapi ? 'checked' : 'absent',
    fail: faults.add,
    unmetFaults: faults.unmet,
    invalidRequests: () => requests.filter(({ status }) => INVALID.has(status)).length,
    pings: () => [...world.pings],
    interactions: interactions.all,
    latencies: () => interactions.all().flatMap(({ answeredAfter }) => answeredAfter ?? []),
    until: watch.until,
    close,
    [Symbol.asyncDispose]: close,
  };
}
