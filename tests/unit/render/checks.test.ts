import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import type { Reply } from '../../../src/commands/reply.js';
import { toJson } from '../../../src/render/json/json.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { faultIn } from '../../support/replies.js';
import { article } from '../../support/tiny.js';

const deal = article({
  id: 'deal',
  markdown:
    'Moscow did not agree to sell four helicopters to Pakistan. It was a long winter for both of the two capitals.',
});
const view = { article: ({ hash }: { hash: string }) => (hash === deal.hash ? deal : undefined) };
const screen = (color = false) => ({ width: 60, colors: pc.createColors(color), view, words: en });
const checker = createChecker();

const replyTo = async (text: string, options: CheckOptions = {}): Promise<Reply> => ({
  kind: 'checks',
  ...(await checkMessage(await checker.against([deal]), text, options)),
  actions: [],
});

const rendered = async (...given: Parameters<typeof replyTo>) =>
  renderTerminal(await replyTo(...given), screen()).payload;

describe('a verdict on the terminal', () => {
  it('shows what differs at a glance without colour, and the stored sentence letter for letter', async () => {
    const shown = await rendered('Moscow did agree to sell five helicopters');
    expect(shown.replace(deal.hash.slice(0, 8), 'HASH').replace(/ +$/gm, '')).toMatchInlineSnapshot(`
      "≈ Not quite: the article words it differently.
            Moscow did {+not+} agree to sell [-five-] {+four+}
            helicopters
            nothing → not  (a negation)
            five → four  (a number)
        1 │ Moscow did not agree to sell four helicopters to
          │ Pakistan.
            The deal article
            outlet not stated · date not stated · ¶ 1
            deal.HASH.0.1m"
    `);
  });

  it('strikes out and sets bold where the window can', async () => {
    const { payload } = renderTerminal(await replyTo('Moscow did not agree to sell five helicopters'), screen(true));
    expect(payload).toContain('\u001b[9mfive');
    expect(payload).toContain('\u001b[1mfour');
  });

  it('warns of another source than the one named: neither green as a real quote nor red as a wrong one', async () => {
    const reply = await replyTo('It was a long winter', { source: new Set(['other']) });
    expect(renderTerminal(reply, screen(true)).payload).toContain('\u001b[33m✓ Real, but not from the source');
  });

  it('counts the quotations of a message, but not a single one', async () => {
    const shown = async (text: string) => (await rendered(text)).split('\n')[0];
    expect(await shown('He says “it was a long winter for both” and “Moscow did agree to sell”.')).toBe(
      'Quotation 1 of 2',
    );
    expect(await shown('The minister had to say that “it was a long winter for both” once more.')).toBe('Quotation');
  });

  it('names the first ten paragraphs of a phrase that is in many, each once, and how many more there are', () => {
    const { repeated } = en.checks;
    expect(repeated([2, 2, 5])).toBe('occurs 3 times in this article: ¶ 2, ¶ 5');
    const many = repeated([1, ...Array.from({ length: 1978 }, (_, at) => at + 1)]);
    const ten = '¶ 1, ¶ 2, ¶ 3, ¶ 4, ¶ 5, ¶ 6, ¶ 7, ¶ 8, ¶ 9, ¶ 10';
    expect(many).toBe(`occurs 1979 times in this article: ${ten} and 1968 more paragraphs`);
  });

  it('is not written when a word of the stored sentence was lost on the way', async () => {
    const reply = await replyTo('Moscow did not agree to sell four helicopters');
    const made = renderTerminal(reply, screen());
    const forged = { ...made, payload: made.payload.replace('not ', '') };
    expect(faultIn(made, quotedTexts(reply, view))).toBeUndefined();
    expect(faultIn(forged, quotedTexts(reply, view))).toBeDefined();
  });
});

describe('a verdict as JSON', () => {
  it('has the fields that scripts rely on, null where there is nothing', async () => {
    const [object] = toJson(await replyTo('Moscow did not … four helicopters to Pakistan'), view);
    expect(object).toMatchObject({
      text: 'Moscow did not … four helicopters to Pakistan',
      kind: 'exact',
      segments: [
        { article: 'deal', start: 0, end: 14, text: 'Moscow did not' },
        { article: 'deal', text: 'four helicopters to Pakistan' },
      ],
      alsoIn: [],
      differences: [],
      omitted: ['agree', 'to', 'sell'],
      closest: null,
      quotations: [],
    });
    const [far] = toJson(await replyTo('Helicopters were not sold by Moscow for years and years'), view);
    expect(far).toMatchObject({ kind: 'not-found', segments: [], closest: { article: 'deal' } });
  });

  it('is one object for a message, with the verdicts on its quotations inside', async () => {
    const [object] = toJson(
      await replyTo('He says “it was a long winter for both” and “Moscow did agree to sell”.'),
      view,
    );
    expect(object).toMatchObject({ quotations: [{ kind: 'exact' }, { kind: 'near' }], left: 0 });
  });
});
