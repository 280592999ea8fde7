/** Discord's refusals, and what to do about each. */

/**
 * What to do when Discord refuses a request, by its JSON error code. Refused requests are not repeated, because 10,000
 * invalid ones in ten minutes ban an address; only `later` is tried again, once.
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

export const REMEDIES: Readonly<Record<number, Remedy>> = {
  10003: 'gone', // unknown channel
  10004: 'gone', // unknown guild
  10008: 'gone', // unknown message: somebody deleted it
  10013: 'gone', // unknown user
  10015: 'elsewhere', // unknown webhook: the interaction is older than 15 minutes
  10062: 'late', // unknown interaction: older than 3 seconds
  20016: 'slow', // slow mode
  20028: 'slow', // the channel's own write limit
  40060: 'acknowledged',
  50001: 'forbidden', // missing access
  50006: 'bug', // empty message
  50007: 'gone', // this person takes no direct messages
  50013: 'forbidden', // missing permissions
  50027: 'elsewhere', // invalid webhook token
  50035: 'bug', // invalid form body
  50083: 'closed', // archived thread
  130000: 'later', // overloaded
  160002: 'plain', // may not reply without reading the history
  160004: 'bug', // the thread exists already; we make none
  160005: 'closed', // locked thread
  160006: 'bug', // too many threads; we make none
  200000: 'blocked', // AutoMod
  240000: 'blocked', // AutoMod, links
};
