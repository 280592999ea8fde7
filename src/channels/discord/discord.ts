/** The Discord channel. */

import { REST } from 'discord.js';
import type { App } from '../../app.js';
import { type AppError, codeOf, messageOf } from '../../errors.js';
import type { Channel } from '../channel.js';
import { createAnswering } from './answering.js';
import { createInteractions } from './asking/interactions.js';
import { createMentions, questionIn } from './asking/mentions.js';
import { createConnection, restOptions, type Self } from './gateway/connection.js';
import { closeError, inviteUrl, WITHOUT_CONTENT } from './gateway/portal.js';
import { createInbox } from './inbox.js';
import type { Notes } from './notes.js';
import { createBoundary } from './sending/boundary.js';
import { createCallbackRest, createSender } from './sending/send.js';

export type DiscordOptions = {
  readonly app: Pick<App, 'commands' | 'context' | 'engine' | 'building' | 'meter'>;
  readonly token: string;
  /** Another base address than Discord's, for tests: "http://127.0.0.1:1234/api". */
  readonly api?: string;
  readonly notes: Notes;
  readonly clock?: () => Date;
  /** How long `close` waits for answers that are under way. */
  readonly graceMs?: number;
  /** How long to wait before an overloaded Discord is asked a second time. */
  readonly pauseMs?: number;
};

const DEFAULTS = { clock: () => new Date(), graceMs: 10_000, pauseMs: 2000 };

/** The gateway's code for a token that is not valid; REST's 401 means the same. */
const TOKEN_REFUSED = 4004;

/** Discord as a place where people talk: slash commands, menus, buttons, mentions and direct messages. */
export function createDiscordChannel(options: DiscordOptions): Channel {
  const { app, token, notes, clock, graceMs, pauseMs } = { ...DEFAULTS, ...options };
  const rest = new REST(restOptions(options.api)).setToken(token);
  const connection = createConnection({ ...options, rest });
  const sender = createSender({ rest, callbacks: createCallbackRest(options.api) });
  const stop = new AbortController();
  const inbox = createInbox((error) => notes.error({ ...codeOf(error), error: messageOf(error) }, 'unexpected'));
  let end: (error: AppError) => void = () => undefined;
  const failed = new Promise<AppError>((resolve) => {
    end = resolve;
  });
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
  const boundary = createBoundary({ notes, pause, onStop: () => end(closeError(TOKEN_REFUSED)) });
  const answering = createAnswering({ app, signal: stop.signal, notes });
  const interactions = createInteractions({ app, signal: stop.signal, answering, boundary, sender, clock });
  const mentions = createMentions({ answering, boundary, sender, connection });

  return {
    name: 'discord',
    failed,
    links: connection.links,
    async open() {
      const self = await connection.open({
        end,
        interaction: (raw) =>
          inbox.take(raw.id, { work: () => interactions.work(raw), late: () => interactions.late(raw) }),
        message(raw, id) {
          const question = questionIn(raw, { id, role: raw.guild_id && connection.roleIn(raw.guild_id) });
          if (!question) return;
          inbox.take(raw.id, { work: () => mentions.work(raw, question), late: () => mentions.late(raw) });
        },
      });
      return greeting(self);
    },
    async close() {
      const inTime = await inbox.close(graceMs);
      stop.abort();
      if (!inTime) notes.warn({ graceMs }, 'some answers were still under way and are lost');
      await connection.close();
    },
  };
}

/** Where people find the bot, and what it cannot do. */
function greeting({ name, guilds, applicationId, readsContent }: Self): string {
  const where = guilds === 1 ? '1 server' : `${guilds} servers`;
  return [
    `Discord: ${name} is on ${where}.`,
    ...(guilds === 0 ? [`Invite it: ${inviteUrl(applicationId)}`] : []),
    ...(readsContent ? [] : [WITHOUT_CONTENT]),
  ].join('\n');
}
