import { expect, it } from 'vitest';
import { createDesk } from '../../../src/desk/desk.js';

it('a place may be less patient than the desk, and never more', async () => {
  const deadlines: number[] = [];
  const after = (ms: number): (() => void) => {
    deadlines.push(ms);
    return () => undefined;
  };
  const desk = createDesk({ after, patienceMs: 0, deadlineMs: 100 });
  const ask = (deadlineMs?: number) =>
    desk.ask({
      who: {},
      key: `${deadlineMs}`,
      signal: new AbortController().signal,
      work: async () => 'it',
      deadlineMs,
    });
  await Promise.all([ask(40), ask(500), ask()]);
  expect(deadlines.filter((ms) => ms > 0)).toEqual([40, 100, 100]);
});
