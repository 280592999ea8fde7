import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/list.js';
import { parseLine } from '../../../src/commands/options/line.js';
import { moreQuotes } from '../../../src/commands/quote.js';
import type { Reply } from '../../../src/commands/reply.js';
import { moreLines } from '../../../src/render/terminal/more.js';
import { renderTerminal } from '../../../src/render/terminal/terminal.js';
import { everyText } from '../../../src/render/verify.js';
import fc from '../../support/fc.js';
import { hostileText } from '../../support/hostile.js';
import { answeredWith, closestWith, faultIn, quoteIn, rawArticle, sheetFor } from '../../support/replies.js';

const of = rawArticle(['They sold four helicopters.']);
const { view, words } = sheetFor([of]);
const quote = quoteIn(of, { start: 0, end: of.body.length });
const screen = { view, words, width: 40, colors: pc.createColors(false) };
const lineFor = (...more: Parameters<typeof moreQuotes>): string => moreLines([moreQuotes(...more)], screen).join();

describe('more passages, in the terminal', () => {
  it('are one line below what is quoted, not folded, wherever there are more', () => {
    const actions = [moreQuotes('Who sold how many of the helicopters to whom?')];
    const found: Reply = { kind: 'found', query: 'q', quotes: [quote], actions };
    for (const reply of [{ ...answeredWith(quote), actions }, { ...closestWith(quote), actions }, found])
      expect(renderTerminal(reply, screen).payload.split('\n').at(-1)).toBe(
        'More passages: yaar quote --count 6 "Who sold how many of the helicopters to whom?"',
      );
  });

  it('are not mentioned where there are none, or where a record is to be copied', () => {
    const actions = [moreQuotes('q')];
    const record: Reply = { kind: 'found', query: 'q', quotes: [quote], format: 'plain', actions };
    for (const reply of [answeredWith(quote), record])
      expect(renderTerminal(reply, screen).payload).not.toContain('yaar quote');
  });

  it.each([
    ['one', {}, 'More passages: yaar quote --count 6 one'],
    ['two words', { left: 3 }, '3 more passages: yaar quote --count 6 "two words"'],
    ['-x y', {}, 'More passages: yaar quote --count 6 -- "-x y"'],
    ['is it $5?', {}, "More passages: yaar quote --count 6 'is it $5?'"],
    ['“a” or "b", it\'s', {}, "More passages: yaar quote --count 6 '“a” or \"b\", it'\\''s'"],
    ['a\nb', { source: 'The Paper' }, 'More passages: yaar quote --source "The Paper" --count 6 "a b"'],
  ])('of %j can be pasted into a shell', (text, shown, line) => {
    expect(lineFor(text, shown)).toBe(line);
  });

  it('can be typed in the chat, where they lead to the same command', () => {
    const action = moreQuotes('two words', { source: 'The Paper', count: 2 });
    const [line = ''] = moreLines([action], { ...screen, chat: true });
    const typed = parseLine(commands, line.replace('More passages: ', ''));
    expect([typed?.command.name, typed?.input]).toEqual([
      'quote',
      { words: 'two words', source: 'The Paper', count: '5' },
    ]);
  });

  it('are never taken for a quotation, whatever was asked', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, chat) => {
        const reply = { ...answeredWith(quote), actions: [moreQuotes(`  1 │ ${text}`), moreQuotes(text)] };
        expect(faultIn(renderTerminal(reply, { ...screen, chat }), everyText(reply, view))).toBeUndefined();
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
