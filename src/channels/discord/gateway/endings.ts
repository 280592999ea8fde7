/** How a connection to the gateway ended, as discord.js says it. */

import { type Client, Events } from 'discord.js';
import type { AppError } from '../../../errors.js';
import type { Notes } from '../notes.js';
import { endOf, type GatewayEvent, gatewayFault, OUTCOMES } from './faults.js';

/** `back`: discord.js connects again by itself. */
export type Ending = { readonly shard: string; readonly event: GatewayEvent; readonly back: boolean };

/** What discord.js gives as its reason when it ends a connection itself. */
const REASONS: Readonly<Record<string, GatewayEvent>> = {
  'Zombie connection': 'zombie',
  'Told to reconnect by Discord': 'reconnect',
  'Invalid session': 'invalid session',
  'Something timed out or went wrong while waiting for an event': 'silent',
};

/** The bot itself stops. */
const OWN = 'Manager was destroyed';
const BROKEN = 1006;

const DESTROYED = /^\[WS => Shard (\d+)\] Destroying shard\s+Reason: (.*)\s+Code: (\d+)\s+Recover: (\w+)/;
const RESUMABLE = /^\[WS => Shard (\d+)\] Invalid session; will attempt to resume: true/;

/**
 * Each end of a connection is one line of the debug log of discord.js, with its reason, its code and what follows. Its
 * events do not say all of that: one for a connection that comes back has neither code nor reason. A test plays each
 * row of the table, so another wording in a later version is noticed.
 */
export function endingIn(line: string): Ending | undefined {
  const resumable = RESUMABLE.exec(line)?.[1];
  if (resumable !== undefined) return { shard: resumable, event: 'invalid session, resumable', back: true };
  const [, shard, reason, code, recover] = DESTROYED.exec(line) ?? [];
  if (shard === undefined || reason === undefined || reason === OWN) return undefined;
  return { shard, event: REASONS[reason] ?? closedWith(Number(code), recover), back: recover !== 'none' };
}

function closedWith(code: number, recover: string | undefined): GatewayEvent {
  // Without a close frame: while a session lasts it is resumed; if there is no way to Discord, it is given up.
  if (code === BROKEN) return recover === 'Resume' ? 'dropped' : 'unreachable';
  return code;
}

export type WatchOptions = { readonly notes: Notes; readonly onEnd: (error: AppError) => void };

/** Logs how connections end, and says when one does not come back: both by the table of faults. */
export function watchEndings(client: Client, { notes, onEnd }: WatchOptions): void {
  /** An outage is one line of the log, however often discord.js tries. */
  const last = new Map<string, GatewayEvent>();
  const onDebug = (line: string): void => {
    const ending = endingIn(line);
    if (!ending) return;
    const { shard, event, back } = ending;
    const { meaning, reason, remedy } = gatewayFault(event);
    const done = back ? remedy : 'end';
    const { level, hears } = OUTCOMES[done];
    if (last.get(shard) !== event)
      notes[level]({ shard, event, remedy: done, reason, hears }, `connection to Discord: ${meaning}`);
    last.set(shard, event);
    if (done === 'end') onEnd(endOf(event));
  };
  const onBack = (shard: number): void => {
    if (last.delete(String(shard))) notes.info({ shard }, 'connection to Discord: it is back');
  };
  client.on(Events.Debug, onDebug).on(Events.ShardReady, onBack).on(Events.ShardResume, onBack);
}
