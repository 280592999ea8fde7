import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import type { Reply } from '../../../src/commands/reply.js';
import { finished } from '../../../src/render/html/read.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { replyTexts } from '../../../src/render/html/texts.js';
import { pageEn } from '../../../src/render/words/en/page.js';
import { en } from '../../../src/render/words/en.js';
import { faultIn } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const deal = article({
  id: 'deal',
  markdown: 'Moscow did not agree to sell four helicopters to Pakistan. It was a long winter.',
});
const view = { article: ({ hash }: { hash: string }) => (hash === deal.hash ? deal : undefined) };
const sheet = { view, words: en, page: pageEn, line: '' };

const replyTo = async (text: string): Promise<Reply> => ({
  kind: 'checks',
  ...(await checkMessage(await createChecker().against([deal]), text)),
  actions: [],
});

const faultOf = (html: string, reply: Reply) => faultIn(finished({ html }), replyTexts(reply, view));

describe('a verdict on the page', () => {
  it('strikes out what is wrong, sets bold what the article has, and quotes it letter for letter', async () => {
    const reply = await replyTo('Moscow did agree to sell <b>five</b> helicopters to Pakistan');
    const { html } = renderReply(reply, sheet);
    expect(html).toContain('<ins>not</ins>');
    expect(html).toMatch(/<del>[^<]*five/);
    expect(html).not.toContain('<b>');
    expect(faultOf(html, reply)).toBeUndefined();
    expect(faultOf(html.replace('Moscow did <mark>not</mark>', 'Moscow did'), reply)).toBeDefined();
  });

  it('lists the quotations of a pasted text with their verdicts', async () => {
    const reply = await replyTo('She wrote “Moscow did not agree to sell” and “Moscow did agree to sell”.');
    const { html } = renderReply(reply, sheet);
    expect(html.match(/class="check (\w+)"/g)).toEqual(['class="check exact"', 'class="check near"']);
    expect(faultOf(html, reply)).toBeUndefined();
  });
});
