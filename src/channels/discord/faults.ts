/**
 * What to do about Discord's refusals, as data (Discord's list of JSON error codes). Nothing here is asked again in the
 * same form: 10,000 invalid requests in ten minutes ban an address. What is worth another try is `later`, once.
 *
 * late: too late for a first response · acknowledged: the first response is there already, go on · gone: nobody is there
 * to tell · elsewhere: the interaction's token is dead, the channel is not · plain: send it without being a reply ·
 * forbidden, closed, slow: tell the asker in private · blocked, bug: tell the asker in its place · stop: the token of the bot.
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
  160004: 'bug', // a thread is there already; we make none
  160005: 'closed', // locked thread
  160006: 'bug', // too many threads; we make none
  200000: 'blocked', // AutoMod
  240000: 'blocked', // AutoMod, links
};
