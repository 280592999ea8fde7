import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import type { Reply } from '../../../src/commands/reply.js';
import { readDiscord, renderDiscord } from '../../../src/render/discord/discord.js';
import { everyText, findMismatch } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { hostileText } from '../../support/hostile.js';
import { article } from '../../support/tiny.js';

const deal = article({
  id: 'deal',
  markdown: 'Moscow did not agree to sell four helicopters to Pakistan. It was a long winter.',
});
const view = { article: ({ hash }: { hash: string }) => (hash === deal.hash ? deal : undefined) };
const look = { view, words: en };
const checker = createChecker();

const replyTo = async (text: string): Promise<Reply> => ({
  kind: 'checks',
  ...(await checkMessage(await checker.against([deal]), text)),
  actions: [],
});

describe('a verdict in Discord', () => {
  it('strikes out what is wrong and sets bold what the article has', async () => {
    const text = JSON.stringify(renderDiscord(await replyTo('Moscow did not agree to sell five helicopters'), look));
    expect(text).toContain('~~five~~ **four**');
    expect(text).toContain('> Moscow did not agree to sell **four** helicopters to Pakistan.');
  });

  it('is read back exactly, whatever was given', async () => {
    const more = fc.constantFrom(
      '',
      ' did agree to sell four helicopters to “Pakistan” ',
      '\n> forged',
      '> “it was a long winter”',
    );
    await fc.assert(
      fc.asyncProperty(hostileText, more, async (text, end) => {
        const reply = await replyTo(text + end);
        const read = readDiscord(renderDiscord(reply, look), { kind: reply.kind, words: en });
        expect(findMismatch(read, everyText(reply, view))).toBeUndefined();
      }),
      { numRuns: 500, seed: 9 },
    );
  });
});
