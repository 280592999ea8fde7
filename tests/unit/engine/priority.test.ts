import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/engine/priority.js';

describe('turns', () => {
  it('are taken by questions one after the other', async () => {
    const turns = createTurns();
    const log: string[] = [];
    const question = (name: string) => async () => {
      log.push(`${name} begins`);
      await setImmediate();
      log.push(`${name} ends`);
    };
    turns.question(question('a'));
    turns.question(question('b'));
    await turns.pause();
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('go to questions that arrive during the pause as well, before the build has its next one', async () => {
    const turns = createTurns();
    const log: string[] = [];
    turns.question(async () => {
      await setImmediate();
      log.push('a');
      turns.question(async () => {
        await setImmediate();
        log.push('b');
      });
    });
    await turns.pause();
    log.push('build');
    expect(log).toEqual(['a', 'b', 'build']);
  });

  it('come round at once when nobody asks, after messages had a chance to come in', async () => {
    const turns = createTurns();
    const log: string[] = [];
    void setImmediate().then(() => log.push('message'));
    await turns.pause();
    expect(log).toEqual(['message']);
  });
});
