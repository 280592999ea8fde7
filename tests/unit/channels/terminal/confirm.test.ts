import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createConfirm } from '../../../../src/channels/terminal/confirm.js';

const stream = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY });

async function answers(typed: string): Promise<boolean | undefined> {
  const [stdin, stderr] = [stream(true), stream(true)];
  const asked = createConfirm({ stdin, stderr })?.('Write it?');
  stdin.write(typed);
  return asked;
}

describe('a question at the terminal', () => {
  it.each([
    ['y\n', true],
    ['Yes \n', true],
    ['\n', false],
    ['n\n', false],
    ['yesterday\n', false],
  ])('is answered %j: %s', async (typed, yes) => expect(await answers(typed)).toBe(yes));

  it('is not asked where nobody could answer', () => {
    expect(createConfirm({ stdin: stream(false), stderr: stream(true) })).toBeUndefined();
    expect(createConfirm({ stdin: stream(true), stderr: stream(false) })).toBeUndefined();
  });
});
