import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import type { Reply } from '../../../src/commands/reply.js';
import { renderDiscord } from '../../../src/render/discord/discord.js';
import { finished } from '../../../src/render/html/read.js';
import { renderReply } from '../../../src/render/html/reply.js';
import { replyTexts } from '../../../src/render/html/texts.js';
import { jsonTexts, toJson } from '../../../src/render/json/json.js';
import { jsonLines } from '../../../src/render/json/written.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { pageEn } from '../../../src/render/words/en/page.js';
import { en } from '../../../src/render/words/en.js';
import { faultIn, viewOf } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const loan = article({
  id: 'loan',
  markdown: 'It is *never* true, Rao says, that the minister took the money of the farmers, if the bank is right.',
});
const view = viewOf([loan]);
const FRAMES = ['It is never true, Rao says, that', ', if the bank is right.'];

async function reply(text = 'the minister took the money of the farmers'): Promise<Reply> {
  return { kind: 'checks', ...(await checkMessage(await createChecker().against([loan]), text)), actions: [] };
}

const forged = <T>(payload: T): T => JSON.parse(JSON.stringify(payload).replace('never true', 'ever true')) as T;

describe('the words that turn a quote round', () => {
  it('are shown in Discord, and no message without them letter for letter is sent', async () => {
    const made = renderDiscord(await reply(), { view, words: en });
    const expected = quotedTexts(await reply(), view);
    const shown = JSON.stringify(made.payload);
    for (const frame of FRAMES) expect(shown).toContain(`> ${frame}`);
    expect(shown).toContain('CAUTION');
    expect(faultIn(made, expected)).toBeUndefined();
    expect(made.read(forged(made.payload))).not.toEqual(expected);
  });

  it('are shown on the page', async () => {
    const { html } = renderReply(await reply(), { view, words: en, page: pageEn, line: '' });
    const expected = replyTexts(await reply(), view);
    for (const frame of FRAMES) expect(html).toContain(`data-lead-in>${frame}<`);
    expect(html).toContain('CAUTION');
    expect(faultIn(finished({ html }), expected)).toBeUndefined();
    expect(faultIn(finished({ html: html.replace('never true', 'ever true') }), expected)).toBeDefined();
  });

  it('are shown on the terminal', async () => {
    const made = renderTerminal(await reply(), { width: 72, colors: pc.createColors(false), view, words: en });
    const expected = quotedTexts(await reply(), view);
    for (const frame of FRAMES) expect(made.payload).toContain(`┊ ${frame}`);
    expect(made.payload).toContain('CAUTION');
    expect(faultIn(made, expected)).toBeUndefined();
    expect(faultIn({ ...made, payload: made.payload.replace('never true', 'ever true') }, expected)).toBeDefined();
  });

  it('are the last field of a verdict in JSON, and in its notes', async () => {
    const [object] = toJson(await reply(), view);
    expect(Object.keys(object ?? {}).at(-1)).toBe('frames');
    expect(object).toMatchObject({ kind: 'exact', frames: FRAMES.map((text) => ({ article: 'loan', text })) });
    expect(JSON.stringify(object)).toContain(`CAUTION: ${en.checks.framed(FRAMES).slice('CAUTION: '.length)}`);
    const made = jsonLines(toJson(await reply(), view));
    expect(faultIn(made, jsonTexts(await reply(), view))).toBeUndefined();
    const other = { ...made, payload: made.payload.replaceAll('never true', 'ever true') };
    expect(faultIn(other, jsonTexts(await reply(), view))).toBeDefined();
  });

  it('are not shown for a quote that has them', async () => {
    const [object] = toJson(await reply(loan.body), view);
    expect(object).toMatchObject({ kind: 'exact', frames: [] });
  });
});
