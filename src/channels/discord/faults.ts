/** What Discord refuses, and what is done about it. The gateway has a table of its own: gateway/faults.ts. */

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

/** `hears`: what becomes visible to whoever asked. `reason`: why Discord says so, as far as it is known. The log has all. */
type Fault = {
  readonly remedy: Remedy;
  readonly meaning: string;
  readonly hears: string;
  readonly reason: string;
};

/** A refusal of a request, by Discord's JSON error code. */
export type Refusal = Fault & { readonly code: number };

/** A refusal whose code is not in the table, by its HTTP status. */
export type Status = Fault & {
  readonly status: number;
  /** About a request with an interaction's own token, and not with the bot's. */
  readonly own: boolean;
};

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

const fault = (remedy: Remedy, meaning: string, reason: string): Fault => ({
  remedy,
  meaning,
  hears: HEARS[remedy],
  reason,
});

export const REFUSALS: readonly Refusal[] = ROWS.map(([code, remedy, meaning, reason]) => ({
  code,
  ...fault(remedy, meaning, reason),
}));

const OF_BOT: readonly Row[] = [
  [401, 'stop', 'the token of the bot is refused', 'it was made anew or taken back, if Discord says so twice'],
  [403, 'forbidden', 'not allowed', 'the bot lacks a permission'],
  [404, 'gone', 'not found', 'somebody deleted it'],
];
const OF_INTERACTION: readonly Row[] = [
  [401, 'elsewhere', 'the token of the interaction is refused', 'the interaction is older than 15 minutes'],
  ...OF_BOT.filter(([status]) => status !== 401),
];

export const STATUSES: readonly Status[] = [
  ...OF_BOT.map(([status, ...row]) => ({ status, own: false, ...fault(...row) })),
  ...OF_INTERACTION.map(([status, ...row]) => ({ status, own: true, ...fault(...row) })),
];

const SERVER = 500;
const BROKEN = fault('later', 'Discord has an error of its own', 'not known; see https://discordstatus.com');
const STRANGE = fault('bug', 'a refusal that is not in the table', 'not known; the log has what Discord says');

type Refused = { readonly code: number | string; readonly status: number; readonly own: boolean };

/** What a refusal means: its code says most, else the status. */
export function refusalOf({ code, status, own }: Refused): Fault {
  const row =
    REFUSALS.find((one) => one.code === Number(code)) ??
    STATUSES.find((one) => one.status === status && one.own === own);
  return row ?? (status >= SERVER ? BROKEN : STRANGE);
}
