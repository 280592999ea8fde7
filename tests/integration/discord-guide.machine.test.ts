import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { REFUSALS, STATUSES } from '../../src/channels/discord/faults.js';
import { GATEWAY_FAULTS } from '../../src/channels/discord/gateway/faults.js';
import { shared } from '../support/needs.js';

const guide = shared('guide/DISCORD.md');
const sectionOf = (text: string, name: string): string => text.split(/^## /m).find((one) => one.startsWith(name)) ?? '';

/** "160004–160006" is three codes. */
const codesIn = (text: string): readonly number[] =>
  [...text.matchAll(/\b(\d{5,6})(?:–(\d{5,6}))?\b/g)].flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
  );

describe.skipIf(guide === undefined)('every code of the notes on Discord', () => {
  it('that refuses a request has a row', async () => {
    const text = await readFile(guide ?? '', 'utf8');
    const codes = new Set(codesIn(text.replaceAll(/\d,\d{3}/g, '')));
    expect(codes.size).toBeGreaterThan(20);
    const known = new Set(REFUSALS.map(({ code }) => code));
    expect([...codes].filter((code) => !known.has(code))).toEqual([]);
    expect(sectionOf(text, 'Limits and faults')).toContain('401 stop');
    expect(STATUSES).toContainEqual(expect.objectContaining({ status: 401, own: false, remedy: 'stop' }));
  });

  it('that closes the gateway has a row, and is fatal there if it is here', async () => {
    const section = sectionOf(await readFile(guide ?? '', 'utf8'), 'Gateway');
    const fatal = /Fatal closes[^\n]*/.exec(section)?.[0] ?? '';
    const codes = [...section.matchAll(/\b40\d\d\b/g)].map(([code]) => Number(code));
    const fatals = [...fatal.matchAll(/\b40\d\d\b/g)].map(([code]) => Number(code));
    expect(fatals.length).toBeGreaterThan(5);
    const known = new Map(GATEWAY_FAULTS.map(({ event, remedy }) => [event, remedy]));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(GATEWAY_FAULTS.flatMap(({ event, remedy }) => (remedy === 'end' ? [event] : []))).toEqual(fatals);
  });
});
