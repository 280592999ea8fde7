import { describe, expect, it } from 'vitest';
import { threadName } from '../../../../../src/channels/discord/asking/thread-name.js';

describe('the name of a thread', () => {
  it('is the question, on one line, if that is short enough', () => {
    expect(threadName('  Who  was\nit? ')).toBe('Who was it?');
  });

  it('is cut at a word, within 100 characters', () => {
    const name = threadName('Who signed the agreement in Moscow? '.repeat(10));
    expect(name).toMatch(/\S…$/u);
    expect(name.length).toBeLessThanOrEqual(100);
  });

  it('holds no half of a sign', () => {
    const family = '👨‍👩‍👧‍👦';
    const name = threadName(family.repeat(40));
    expect(name.slice(0, -1).replaceAll(family, '')).toBe('');
  });

  it('takes no longer for a longer question: the rest is not looked at', () => {
    // Looking at all of it takes Intl.Segmenter quadratic time: hours.
    expect(threadName('“a” '.repeat(1_000_000)).length).toBeLessThanOrEqual(100);
  });
});
