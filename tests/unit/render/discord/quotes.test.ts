import { describe, expect, it } from 'vitest';
import { quoteBlock, readBlocks } from '../../../../src/render/discord/block.js';
import { renderDiscord } from '../../../../src/render/discord/discord.js';
import { escapeText, readText } from '../../../../src/render/discord/escape.js';
import { MESSAGE_TEXT, splitQuote } from '../../../../src/render/discord/split.js';
import { quotedTexts } from '../../../../src/render/verify.js';
import fc from '../../../support/fc.js';
import { highlightsOf, hostileText } from '../../../support/hostile.js';
import { boldBy, quotedBy } from '../../../support/markdown-oracle.js';
import { faultIn } from '../../../support/replies.js';
import { answered, lookAt, quoteOf, raw, samples, textsOf, unmatched } from './samples.js';

describe('escaped text', () => {
  it('is read back exactly, whatever it contains', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(readText(escapeText(text))).toBe(text);
      }),
    );
  });

  it('has every sign escaped, not only the first, and no sign that has no meaning', () => {
    expect(escapeText('*a* _b_ first-ever, 3.5 % (x) “y”')).toBe('\\*a\\* \\_b\\_ first-ever, 3.5 % (x) “y”');
    expect(escapeText('- a\n1. b\n# c - d')).toBe('\\- a\n1\\. b\n\\# c - d');
  });
});

describe('a quote in Discord', () => {
  it('is shown exactly by a third-party parser, and read back exactly by ours', () => {
    fc.assert(
      fc.property(samples, ({ articles, reply }) => {
        const look = lookAt(articles);
        const rendered = renderDiscord(reply, look);
        const messages = rendered.payload;
        const expected = quotedTexts(reply, look.view);
        expect(faultIn(rendered, expected)).toBeUndefined();
        expect(unmatched(textsOf(messages).flatMap(quotedBy), expected)).toEqual([]);
        for (const { components } of messages)
          expect(textsOf([{ components }]).join('').length).toBeLessThanOrEqual(MESSAGE_TEXT);
      }),
      { numRuns: 500 },
    );
  });

  it('is bold where the answer is, line by line', () => {
    fc.assert(
      fc.property(
        hostileText.chain((text) => fc.tuple(fc.constant(text), highlightsOf(text))),
        ([text, bold]) => {
          const markdown = quoteBlock({ text, bold });
          expect(readBlocks(markdown)).toEqual([{ kind: 'quoted', text }]);
          for (const part of boldBy(markdown)) expect(text).toContain(part);
        },
      ),
    );
    const text = 'one two\nthree four';
    expect(quoteBlock({ text, bold: [{ start: 4, end: 13 }] })).toBe('> one **two**\n> **three** four');
  });

  it('that is too long is split after a space, and its parts together are its text', () => {
    const text = 'A sentence that goes on, and on. '.repeat(400).trim();
    const parts = splitQuote({ text, bold: [{ start: 0, end: text.length }] }, 3000);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.length).toBe(5);
    for (const part of parts.slice(0, -1)) expect(part.text).toMatch(/ $/);
  });

  it('is refused by the reader when one letter, one sign or its end is changed', () => {
    const article = raw('Trade rose by 5 % in 2019.');
    const look = lookAt([article]);
    const reply = answered(quoteOf(article));
    const rendered = renderDiscord(reply, look);
    const [message] = rendered.payload;
    const expected = quotedTexts(reply, look.view);
    for (const [from, to] of [
      ['5 %', '6 %'],
      ['rose', 'Rose'],
      ['2019.', '2019'],
      ['in 2019', 'in\u00a02019'],
    ] as const) {
      const changed = JSON.parse(JSON.stringify(message).replace(from, to)) as typeof message;
      expect(faultIn({ ...rendered, payload: [changed] }, expected), to).toBeDefined();
    }
  });
});
