/** The Discord channel. */

import type { App } from '../../app.js';
import { createAbortHub } from '../../desk/abort-hub.js';
import type { Desk } from '../../desk/desk.js';
import { type AppError, codeOf, messageOf } from '../../errors.js';
import type { Channel } from '../channel.js';
import { createAnswering } from './answering.js';
import { createConversation } from './asking/conversation.js';
import { createInteractions } from './asking/interactions.js';
import { createMessages } from './asking/messages.js';
import { createKeepShown } from './asking/remembered.js';
import { clientOptions, restOptions } from './gateway/client.js';
import { createConnection, type Self } from './gateway/connection.js';
import { endOf } from './gateway/faults.js';
import { inviteUrl, WITHOUT_CONTENT } from './gateway/portal.js';
import { createImporting, type ImportFrom } from './importing/importing.js';
import { createInbox } from './inbox.js';
import { createWelcome } from './joined.js';
import { createListeners } from './listeners.js';
import type { Notes } from './notes.js';
import { registerAtStart } from './registration/registry.js';
import { createBoundary } from './sending/boundary.js';
import { createCallbackRest, createSender, createSendingRest } from './sending/send.js';
import { createTokenCheck } from './sending/token.js';

export type DiscordOptions = {
  readonly app: Pick<App, 'commands' | 'context' | 'engine' | 'building' | 'meter' | 'store'>;
  readonly token: string;
  /** Where questions wait for their turn; without it they have it at once. */
  readonly desk?: Desk;
  /** Another base address than Discord's, for tests: "http://127.0.0.1:1234/api". */
  readonly api?: string;
  /** How many requests Discord allows in a second (absent: 50), for tests that send thousands. */
  readonly requestsPerSecond?: number;
  readonly notes: Notes;
  /** What adds articles, for those servers that may; absent: nobody can. */
  readonly importing?: ImportFrom;
  /** Brings the commands at Discord up to date when it opens (absent: it does). */
  readonly registers?: boolean;
  readonly clock?: () => Date;
  /** How long `close` waits for answers that are under way. */
  readonly graceMs?: number;
  /** Waits before an unreachable Discord is asked again; ends early when `signal` is aborted. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** For the last messages, at Discord's 50 requests a second. */
const LAST_MS = 5_000;

const DEFAULTS = { registers: true, clock: () => new Date(), graceMs: 10_000 };

/** Waits that end early when the bot stops. */
function createPause(): (ms: number, signal: AbortSignal) => Promise<void> {
  const hub = createAbortHub();
  return (ms, signal) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        callOff();
        resolve();
      };
      const timer = setTimeout(end, ms);
      const callOff = hub.on(signal, end);
    });
}

/** The gateway's code for a token that is not valid; REST's 401 means the same. */
const TOKEN_REFUSED = 4004;

/** Discord as a place where people talk: slash commands, menus, buttons, mentions and direct messages. */
export function createDiscordChannel(options: DiscordOptions): Channel {
  const settings = { ...DEFAULTS, wait: createPause(), ...options };
  const { notes, graceMs } = settings;
  const stop = new AbortController();
  const inbox = createInbox((error) => notes.error({ ...codeOf(error), error: messageOf(error) }, 'unexpected'));
  let end: (error: AppError) => void = () => undefined;
  const failed = new Promise<AppError>((resolve) => {
    end = resolve;
  });
  const ways = createWays(settings, { stop: stop.signal, end: (error) => end(error) });
  const { connection } = ways;
  const listeners = createListeners({ ...ways, app: settings.app, signal: stop.signal, inbox, notes });
  return {
    name: 'discord',
    failed,
    links: connection.links,
    async open() {
      ways.welcome.begin();
      const self = await connection.open({ ...listeners, end });
      const { app, token, api, registers, importing } = settings;
      const registered = registers
        ? await registerAtStart(
            { commands: app.commands, token, importGuilds: importing?.guilds ?? [], ...(api && { api }) },
            notes,
          )
        : [];
      return [welcome(self), ...registered].join('\n');
    },
    async close() {
      const inTime = await inbox.close(graceMs);
      stop.abort();
      if (!inTime) notes.warn({ graceMs }, 'some answers were still under way: whoever asked is told to ask again');
      // Those messages are sent now.
      if (!inTime) await inbox.close(LAST_MS);
      await connection.close();
    },
  };
}

/** What the person who runs the bot sees first. */
function welcome(self: Self): string {
  const where = self.guilds === 1 ? '1 server' : `${self.guilds} servers`;
  return [
    `Discord: ${self.name} is on ${where}.`,
    ...(self.guilds === 0 ? [`Invite it: ${inviteUrl(self.applicationId)}`] : []),
    ...(self.readsContent ? [] : [WITHOUT_CONTENT]),
  ].join('\n');
}

type Settings = DiscordOptions & Required<Pick<DiscordOptions, keyof typeof DEFAULTS | 'wait'>>;
type Ends = { readonly stop: AbortSignal; readonly end: (error: AppError) => void };

/** The connection, and the ways to ask over it. */
function createWays(settings: Settings, { stop, end }: Ends) {
  const { app, token, notes, clock, wait, importing: from } = settings;
  const rest = createSendingRest(restOptions(settings)).setToken(token);
  const connection = createConnection(settings);
  const sender = createSender({ rest, callbacks: createCallbackRest(clientOptions(settings)) });
  const boundary = createBoundary({
    notes,
    tokenWorks: createTokenCheck({ token, clients: () => [rest, ...connection.clients()] }),
    now: () => clock().getTime(),
    wait: (ms) => wait(ms, stop),
    signal: stop,
    onStop: () => end(endOf(TOKEN_REFUSED)),
  });
  const answering = createAnswering({ app, desk: settings.desk, signal: stop, notes });
  const { parentOf, isOwn, threadOf, nameOf, kindOf } = connection;
  const keepShown = createKeepShown(notes);
  const conversation = createConversation({ rest, isOwn, threadOf, notes, wait: (ms) => wait(ms, stop) });
  const importing = from && createImporting({ ...from, app, signal: stop, boundary, sender, clock, parentOf, notes });
  return {
    connection,
    interactions: createInteractions({
      app,
      signal: stop,
      answering,
      boundary,
      sender,
      clock,
      parentOf,
      keepShown,
      importing,
    }),
    welcome: createWelcome({ app, signal: stop, boundary, sender, notes, known: app.store }),
    messages: createMessages({
      answering,
      boundary,
      sender,
      conversation,
      nameOf,
      kindOf,
      clock,
      keepShown,
      recalled: app.store,
    }),
  };
}
