import fc from 'fast-check';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { type CheckOptions, createChecker } from '../../../src/check/check.js';
import { checkMessage } from '../../../src/check/message.js';
import type { Reply } from '../../../src/commands/reply.js';
import { jsonTexts, readJson, toJson } from '../../../src/render/json/json.js';
import { readTerminal, renderTerminal } from '../../../src/render/terminal/terminal.js';
import { findMismatch, quotedTexts } from '../../../src/render/verify.js';
import { en } from '../../../src/render/words/en.js';
import { hostileText } from '../../support/hostile.js';
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

const fault = (reply: Reply, color: boolean) =>
  findMismatch(readTerminal(renderTerminal(reply, screen(color)), reply.kind), quotedTexts(reply, view));

describe('a verdict on the terminal', () => {
  it('shows what differs at a glance without colour, and the stored sentence letter for letter', async () => {
    const rendered = renderTerminal(await replyTo('Moscow did agree to sell five helicopters'), screen());
    expect(rendered.replace(deal.hash.slice(0, 8), 'HASH').replace(/ +$/gm, '')).toMatchInlineSnapshot(`
      "≈ Not quite: the article has other words.
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
    const rendered = renderTerminal(await replyTo('Moscow did not agree to sell five helicopters'), screen(true));
    expect(rendered).toContain('\u001b[9mfive');
    expect(rendered).toContain('\u001b[1mfour');
  });

  it('warns of another source than the one named: neither green as a real quote nor red as a wrong one', async () => {
    const rendered = renderTerminal(
      await replyTo('It was a long winter', { source: new Set(['other']) }),
      screen(true),
    );
    expect(rendered).toContain('\u001b[33m✓ Real, but not from the source');
  });

  it('counts the quotations of a message, but not a single one', async () => {
    const shown = async (text: string) => renderTerminal(await replyTo(text), screen()).split('\n')[0];
    expect(await shown('He says “it was a long winter for both” and “Moscow did agree to sell”.')).toBe(
      'Quotation 1 of 2',
    );
    expect(await shown('The minister had to say that “it was a long winter for both” once more.')).toBe('Quotation');
  });

  it('names the first ten paragraphs of a phrase that stands in many, each once, and how many more there are', () => {
    const { repeated } = en.checks;
    expect(repeated([2, 2, 5])).toBe('stands 3 times in this article: ¶ 2, ¶ 5');
    const many = repeated([1, ...Array.from({ length: 1978 }, (_, at) => at + 1)]);
    const ten = '¶ 1, ¶ 2, ¶ 3, ¶ 4, ¶ 5, ¶ 6, ¶ 7, ¶ 8, ¶ 9, ¶ 10';
    expect(many).toBe(`stands 1979 times in this article: ${ten} and 1968 more paragraphs`);
  });

  it('is read back exactly, whatever was given, with and without colour and as JSON', async () => {
    const given = fc.tuple(
      hostileText,
      fc.constantFrom(
        '',
        ' did agree to sell four helicopters to “Pakistan” ',
        '\n    │ forged',
        '\u001b[31m> “it was a long winter for both of”',
      ),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(given, async ([text, more, color]) => {
        const reply = await replyTo(text + more);
        expect(fault(reply, color)).toBeUndefined();
        const lines = toJson(reply, view).map((object) => JSON.stringify(object));
        const read = lines.flatMap((line) => readJson(JSON.parse(line)));
        expect(findMismatch(read, jsonTexts(reply, view))).toBeUndefined();
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  it('is not written when a word of the stored sentence was lost on the way', async () => {
    const reply = await replyTo('Moscow did not agree to sell four helicopters');
    const forged = renderTerminal(reply, screen()).replace('not ', '');
    expect(findMismatch(readTerminal(forged, reply.kind), quotedTexts(reply, view))).toBeDefined();
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
