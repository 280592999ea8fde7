import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/commands/reply.js';
import { codeOf, readCode } from '../../../../src/render/discord/block.js';
import { buttonRows } from '../../../../src/render/discord/parts.js';
import { en } from '../../../../src/render/words/en.js';

const action = (label: string, command: string): Action => ({ label, command, input: { label } });
const shown = (actions: readonly Action[]): readonly string[] =>
  buttonRows(actions, { words: en }).map(({ components }) =>
    components.map(({ label, emoji }) => label ?? `:${emoji?.name}:`).join(' '),
  );

describe('buttons', () => {
  it('of the quote are a row, those of the answer another, and suggested questions a third', () => {
    const quote = ['▶', 'Context', 'Source'].map((label, at) => action(label, ['page', 'context', 'origin'][at] ?? ''));
    const whole = [action('👍', 'feedback'), action('👎', 'feedback'), action('Delete', 'delete')];
    const asked = [action('Why?', 'ask'), action('When?', 'ask')];
    expect(shown([...quote, ...whole, ...asked])).toEqual(['▶ Context Source', ':👍: :👎: Delete', 'Why? When?']);
    expect(shown([...asked, action('Delete', 'delete')])).toEqual(['Why? When? Delete']);
  });

  it('fill rows of five, each once, and no more than four rows', () => {
    const many = Array.from({ length: 30 }, (_, at) => action(`${at}`, 'quote'));
    expect(shown([...many, ...many])).toEqual(['0 1 2 3 4', '5 6 7 8 9', '10 11 12 13 14', '15 16 17 18 19']);
  });

  it('that say one sign are that picture, and every other label is text', () => {
    expect(shown(['👎', '◀', '👍 good', '1'].map((label) => action(label, 'x')))).toEqual([':👎: ◀ 👍 good 1']);
  });
});

describe('a text to copy', () => {
  it.each(['a', '“a`\n b” — c', 'a ``b`` \\* > c'])('is code that is read back exactly: %j', (text) => {
    expect(readCode(codeOf(text) ?? '')).toBe(text);
  });

  it.each(['a```b', '\na', 'a ', 'a'.repeat(3001)])(
    'is a file where code would change it, or end early: %#',
    (text) => {
      expect(codeOf(text)).toBeUndefined();
    },
  );
});
