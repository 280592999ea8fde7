import { describe, expect, it } from 'vitest';
import type { Records } from '../../src/store/records.js';
import { createStore } from '../../src/store/store.js';

/** What is kept of Discord's messages and servers, over every place to keep records in; see `storeContract`. */
export function shownContract(name: string, open: (again?: Records) => Promise<Records>): void {
  const storeOn = (records: Records) => createStore(records, { clock: () => new Date('2026-11-26T12:00:00Z') });

  describe(`what the store keeps of Discord: ${name}`, () => {
    it('knows after it is opened again where an answer is, and what a command asked', async () => {
      const records = await open();
      const first = storeOn(records);
      first.keepShown({ message: '100', channel: '7', asked: '5' });
      first.keepShown({ message: '99', channel: '6', asked: '5' });
      first.keepShown({ message: '101', channel: '7', asked: '55' });
      first.keepShown({ message: '102', channel: '7', question: 'Who opened the bridge?' });
      // Nobody closes it: a program may be killed.
      const second = storeOn(await open(records));
      expect(second.shownFor('5')).toEqual([
        { message: '99', channel: '6' },
        { message: '100', channel: '7' },
      ]);
      expect(second.questionOf('102')).toBe('Who opened the bridge?');
      expect([second.questionOf('100'), second.questionOf('../x'), second.shownFor('')]).toEqual([
        undefined,
        undefined,
        [],
      ]);
      second.dropShown('5');
      expect([second.shownFor('5'), second.shownFor('55').length]).toEqual([[], 1]);
    });

    it('knows after it is opened again which servers were joined when, and since when it knows of any', async () => {
      const records = await open();
      const first = storeOn(records);
      const since = first.serversSince();
      expect(since).toBe(Date.parse('2026-11-26T12:00:00Z'));
      expect(first.joins('12345', '2026-11-26T13:00:00.000Z')).toBe(true);
      const second = createStore(await open(records), { clock: () => new Date('2026-11-27T12:00:00Z') });
      expect(second.serversSince()).toBe(since);
      expect(second.joins('12345', '2026-11-26T13:00:00.000Z')).toBe(false);
      expect(second.joins('12345', '2026-11-27T13:00:00.000Z')).toBe(true);
      expect(second.joins('1234', '2026-11-26T13:00:00.000Z')).toBe(true);
    });
  });
}
