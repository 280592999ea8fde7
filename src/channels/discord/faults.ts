/** Everything that can go wrong between Discord and the bot, and what is done about it. */

/**
 * What to do when Discord refuses a request. Refused requests are not repeated, because 10,000 invalid ones in ten
 * minutes ban an address; only `later` is tried again, for as long as the answer can still arrive.
 *
 * late: too late for a first response · acknowledged: the first response is already there, go on · gone: nobody is left
 * to tell · elsewhere: the interaction's token has expired, so send to the channel · plain: send it, not as a reply ·
 * forbidden, closed, slow: tell the asker in private · blocked, bug: tell the asker in the same place · stop: the bot's
 * token is no longer valid.
 */
export type Remedy =
  | 'late'
  | 'acknowledged'
  | 'gone'
  | 'elsewhere'
  | 'plain'
  | 'forbidden'
  | 'closed'
  | 'slow'
  | 'blocked'
  | 'bug'
  | 'later'
  | 'stop';

/** `hears`: what becomes visible to whoever asked. `reason`: why Discord says so, as far as it is known. */
type Fault = { readonly meaning: string; readonly hears: string; readonly reason: string };

/** A refusal of a request, by Discord's JSON error code. */
export type Refusal = Fault & { readonly code: number; readonly remedy: Remedy };

/** What becomes visible to the asker, by what is done. */
const HEARS: Readonly<Record<Remedy, string>> = {
  late: '“The application did not respond”, from Discord itself',
  acknowledged: 'the answer',
  gone: 'nothing, as nobody can be reached there; the log says which question it was',
  elsewhere: 'the answer, as a message of the channel',
  plain: 'the answer, not as a reply',
  forbidden: 'in private, which permissions are missing',
  closed: 'in private, that the thread is closed',
  slow: 'the answer if the wait is short, else a direct message',
  blocked: 'that a rule of the server blocked the answer',
  bug: 'that Discord did not accept the answer',
  later: 'the answer, once Discord takes it',
  stop: 'nothing; the program ends with what to do',
};

type Row = readonly [code: number, remedy: Remedy, meaning: string, reason: string];

const ROWS: readonly Row[] = [
  [10003, 'gone', 'unknown channel', 'somebody deleted it'],
  [10004, 'gone', 'unknown server', 'the bot was removed, or the server was deleted'],
  [10008, 'gone', 'unknown message', 'somebody deleted it'],
  [10013, 'gone', 'unknown user', 'the account was deleted'],
  [10015, 'elsewhere', 'unknown webhook', 'the interaction is older than 15 minutes'],
  [10062, 'late', 'unknown interaction', 'the first response came after 3 seconds'],
  [20016, 'slow', 'slow mode', 'the channel lets one message through in that time'],
  [20028, 'slow', 'write limit of the channel', 'the channel has a limit of its own'],
  [40060, 'acknowledged', 'already acknowledged', 'an earlier try of the first response did arrive'],
  [50001, 'forbidden', 'missing access', 'the bot may not see the channel'],
  [50006, 'bug', 'empty message', 'a fault of ours; the log has it'],
  [50007, 'gone', 'closed direct messages', 'this person takes no direct messages'],
  [50013, 'forbidden', 'missing permissions', 'the bot may not write there'],
  [50027, 'elsewhere', 'invalid webhook token', 'the interaction is older than 15 minutes'],
  [50035, 'bug', 'invalid form body', 'a fault of ours; the log has Discord’s tree of errors'],
  [50083, 'closed', 'archived thread', 'nobody can write there until it is opened'],
  [130000, 'later', 'overloaded', 'Discord asks to be asked again later'],
  [160002, 'plain', 'no reply without the history', 'the bot may not read the history of the channel'],
  [160004, 'bug', 'the thread exists', 'one message can have only one thread'],
  [160005, 'closed', 'locked thread', 'only moderators can write there'],
  [160006, 'bug', 'too many threads', 'the server has its most threads open'],
  [200000, 'blocked', 'AutoMod', 'the server forbids some of the words'],
  [240000, 'blocked', 'AutoMod, links', 'the server forbids a link'],
];

export const REFUSALS: readonly Refusal[] = ROWS.map(([code, remedy, meaning, reason]) => ({
  code,
  remedy,
  meaning,
  hears: HEARS[remedy],
  reason,
}));

export const REMEDIES: Readonly<Record<number, Remedy>> = Object.fromEntries(
  REFUSALS.map(({ code, remedy }) => [code, remedy]),
);

/** What happens to the connection. `resume`: it comes back by itself, and what was missed is delivered; `start`: anew. */
export type GatewayFault = Fault & {
  /** A close code, an opcode or a name of ours. */
  readonly event: number | 'dropped' | 'zombie' | 'reconnect' | 'invalid session' | 'invalid session, resumable';
  readonly remedy: 'resume' | 'start' | 'end';
};

const ANSWER = 'the answer';
const SILENCE = 'nothing; the program ends with what to do';
const again = (event: GatewayFault['event'], meaning: string, reason: string): GatewayFault => ({
  event,
  meaning,
  remedy: 'resume',
  hears: ANSWER,
  reason,
});
const anew = (event: GatewayFault['event'], meaning: string, reason: string): GatewayFault => ({
  ...again(event, meaning, reason),
  remedy: 'start',
});
const end = (event: number, meaning: string, reason: string): GatewayFault => ({
  event,
  meaning,
  remedy: 'end',
  hears: SILENCE,
  reason,
});

export const GATEWAY_FAULTS: readonly GatewayFault[] = [
  again('dropped', 'the connection broke', 'the network'),
  again('zombie', 'heartbeats get no answer', 'the connection is dead, but nobody closed it'),
  again('reconnect', 'Discord asks the bot to connect again (opcode 7)', 'a server of Discord is restarted'),
  again('invalid session, resumable', 'the session may be resumed (opcode 9)', 'Discord was not ready for it'),
  anew('invalid session', 'the session is over (opcode 9)', 'it was away for too long'),
  again(4000, 'unknown error', 'Discord does not say'),
  again(4001, 'unknown opcode', 'a fault of the library'),
  again(4002, 'a payload that cannot be read', 'a fault of the library'),
  again(4003, 'not authenticated', 'the session was lost'),
  end(4004, 'the token is refused', 'it was made anew, or taken back'),
  again(4005, 'already authenticated', 'a fault of the library'),
  anew(4007, 'invalid sequence', 'the session cannot be resumed'),
  again(4008, 'rate limited', 'more than 120 events in a minute'),
  anew(4009, 'the session timed out', 'it was away for too long'),
  end(4010, 'invalid shard', 'the number of shards changed'),
  end(4011, 'sharding required', 'the bot is on 2,500 servers'),
  end(4012, 'invalid version', 'the gateway of this version was switched off'),
  end(4013, 'invalid intents', 'a fault of the library'),
  end(4014, 'an intent that is not switched on', 'it was switched off in the developer portal'),
];
