/** Which servers the bot has joined, so that each is greeted once. */

import type { Parts } from './parts.js';

export type ServerRecords = {
  /** Since when servers are known here, in milliseconds: of those that were joined before, nobody knows who was greeted. */
  readonly serversSince: () => number;
  /** Whether the bot joined that server at another time than is known; then this time is. Throws DATA_UNWRITABLE. */
  readonly joins: (guild: string, at: string) => boolean;
};

export const serversIn = ({ records, clock }: Pick<Parts, 'records' | 'clock'>): ServerRecords => ({
  serversSince: () => Date.parse(records.once('meta/servers', () => clock().toISOString())),
  joins(guild, at) {
    const key = `server/${guild}`;
    if (records.get(key) === at) return false;
    records.write([[key, at]]);
    return true;
  },
});
