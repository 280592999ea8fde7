import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import type { Reply } from '../../../src/commands/reply.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { en } from '../../../src/render/words/en.js';
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
    const text = JSON.stringify(
      renderDiscord(await replyTo('Moscow did not agree to sell five helicopters'), look).payload,
    );
    expect(text).toContain('~~five~~ **four**');
    expect(text).toContain('> Moscow did not agree to sell **four** helicopters to Pakistan.');
  });
});
