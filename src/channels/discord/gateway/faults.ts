/** Everything that can end the connection to Discord's gateway, and what is done about it. */

import { AppError } from '../../../errors.js';
import { NEW_TOKEN, SWITCH_ON } from './portal.js';

/** `resume`: it comes back by itself, and what was missed is delivered · `start`: it comes back anew · `end`: for good. */
export type GatewayRemedy = 'resume' | 'start' | 'end';

/** A close code, or a name of ours for what has none. */
export type GatewayEvent =
  | number
  | 'dropped'
  | 'unreachable'
  | 'zombie'
  | 'silent'
  | 'reconnect'
  | 'invalid session'
  | 'invalid session, resumable'
  | 'other';

type LastCode = 'DISCORD_TOKEN' | 'DISCORD_INTENTS' | 'DISCORD_CLOSED';

export type GatewayFault = {
  readonly event: GatewayEvent;
  readonly meaning: string;
  readonly reason: string;
} & (
  | { readonly remedy: 'resume' | 'start' }
  /** What the program ends with. */
  | { readonly remedy: 'end'; readonly error: { readonly code: LastCode; readonly advice: string } }
);

/** How loudly the log says it, and what becomes of a question, by what is done. */
export const OUTCOMES: Readonly<
  Record<GatewayRemedy, { readonly level: 'info' | 'warn' | 'error'; readonly hears: string }>
> = {
  resume: { level: 'info', hears: 'the answer: what was asked meanwhile is delivered when the connection is back' },
  start: { level: 'warn', hears: 'the answer, but nothing to what was asked while there was no connection' },
  end: { level: 'error', hears: 'answers to what was asked before, if Discord takes them; then the program ends' },
};

type Row = readonly [event: GatewayEvent, meaning: string, reason: string];

const RESUMED: readonly Row[] = [
  ['dropped', 'the connection broke', 'the network'],
  ['zombie', 'heartbeats get no answer', 'the connection is dead, but nobody closed it'],
  ['reconnect', 'Discord asks the bot to connect again (opcode 7)', 'a server of Discord is restarted'],
  ['invalid session, resumable', 'the session may be resumed (opcode 9)', 'Discord was not ready for it'],
  [4000, 'unknown error', 'Discord does not say'],
  [4001, 'unknown opcode', 'a fault of the library'],
  [4002, 'a payload that cannot be read', 'a fault of the library'],
  [4009, 'the session timed out', 'it was away for too long'],
  ['other', 'a close code that is not in this table', 'not known'],
];

const STARTED: readonly Row[] = [
  ['unreachable', 'the gateway cannot be reached', 'the network, or an outage of Discord'],
  ['silent', 'the gateway says nothing after it was reached', 'an outage of Discord'],
  ['invalid session', 'the session is over (opcode 9)', 'it was away for too long'],
  [1000, 'Discord closed the connection', 'Discord does not say'],
  [4003, 'not authenticated', 'the session was lost'],
  [4005, 'already authenticated', 'a fault of the library'],
  [4007, 'invalid sequence', 'the session cannot be resumed'],
  [4008, 'rate limited', 'more than 120 events in a minute'],
];

type LastRow = readonly [...row: Row, code: LastCode, advice: string];

const RESTART = 'Start Yaar again: it then asks Discord how many shards it needs';

const LAST: readonly LastRow[] = [
  [4004, 'the token is refused', 'it was made anew, or taken back', 'DISCORD_TOKEN', NEW_TOKEN],
  [4010, 'invalid shard', 'the number of shards changed', 'DISCORD_CLOSED', RESTART],
  [4011, 'sharding required', 'the bot is on 2,500 servers or more', 'DISCORD_CLOSED', RESTART],
  [4012, 'invalid version', 'this version of the gateway was switched off', 'DISCORD_CLOSED', 'Update Yaar'],
  [4013, 'invalid intents', 'Discord no longer knows one of them', 'DISCORD_INTENTS', `${SWITCH_ON}, or update Yaar`],
  [4014, 'disallowed intents', 'one was switched off in the developer portal', 'DISCORD_INTENTS', SWITCH_ON],
];

export const GATEWAY_FAULTS: readonly GatewayFault[] = [
  ...RESUMED.map(([event, meaning, reason]) => ({ event, meaning, reason, remedy: 'resume' as const })),
  ...STARTED.map(([event, meaning, reason]) => ({ event, meaning, reason, remedy: 'start' as const })),
  ...LAST.map(([event, meaning, reason, code, advice]) => ({
    event,
    meaning,
    reason,
    remedy: 'end' as const,
    error: { code, advice },
  })),
];

const byEvent: ReadonlyMap<GatewayEvent, GatewayFault> = new Map(GATEWAY_FAULTS.map((one) => [one.event, one]));

/** @throws Error never: what is not in the table is `other`, which is */
export function gatewayFault(event: GatewayEvent): GatewayFault {
  const found = byEvent.get(event) ?? byEvent.get('other');
  if (!found) throw new Error('the table of faults has no row for other events');
  return found;
}

const AGAIN = 'Start Yaar again';

/** With what the program ends. What should have come back and does not is such an end, too. */
export function endOf(event: GatewayEvent): AppError {
  const { meaning, reason, ...fault } = gatewayFault(event);
  const { code, advice } = fault.remedy === 'end' ? fault.error : { code: 'DISCORD_CLOSED' as const, advice: AGAIN };
  return new AppError(code, `Discord ended the connection for good (${event}, ${meaning}): ${reason}. ${advice}.`);
}
