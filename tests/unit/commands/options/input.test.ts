import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../../src/commands/command.js';
import { commands } from '../../../../src/commands/list.js';
import { parseInput, readLine } from '../../../../src/commands/options/input.js';

const find = defineCommand({
  name: 'find',
  description: 'Find it',
  options: [
    { name: 'words', description: 'Which words?', kind: 'text', required: true, rest: true, max: 20 },
    { name: 'source', description: 'Where?', kind: 'text' },
    { name: 'count', description: 'How many?', kind: 'integer', min: 1, max: 5 },
  ],
  run: async () => ({ kind: 'nothing', query: '', actions: [] }),
});

describe('the input of a command', () => {
  it('is passed on with the right types', () => {
    expect(parseInput(find, { words: 'a', count: '3', source: undefined })).toEqual({
      kind: 'input',
      input: { words: 'a', count: 3 },
    });
  });

  it.each([
    [{}, 'needs words'],
    [{ words: 'a', count: 'two' }, 'whole number'],
    [{ words: 'a', count: 2.5 }, 'whole number'],
    [{ words: 'a', count: '' }, 'whole number'],
    [{ words: 'a', count: 6 }, 'at most 5, not 6'],
    [{ words: 'a', count: 0 }, 'at least 1, not 0'],
    [{ words: 'a'.repeat(21) }, 'at most 20 characters, not 21'],
    [{ words: 'a', wrods: 'b' }, 'has no option “wrods”; it has: words, source, count'],
    [{ 'count 2': '' }, 'has no option “count 2”; it has: words, source, count; write words:…, with the colon'],
  ])('is refused when it is wrong (%j): %s', (input, message) => {
    expect(parseInput(find, input)).toMatchObject({ kind: 'wrong', message: expect.stringContaining(message) });
  });
});

describe('a typed line', () => {
  it.each([
    ['zero-sum game', { words: 'zero-sum game' }],
    ['zero sum source:tribune count:2', { words: 'zero sum', source: 'tribune', count: '2' }],
    ['source:"Express Tribune" zero sum', { source: 'Express Tribune', words: 'zero sum' }],
    ['what is a ratio of 2:1 in resource:full terms', { words: 'what is a ratio of 2:1 in resource:full terms' }],
    ['words:given source:x', { words: 'given', source: 'x' }],
    ['', {}],
  ])('%j is read as %j', (line, expected) => {
    expect(readLine(find, line)).toEqual(expected);
  });
});

describe('the list of commands', () => {
  it('fits every channel: names, descriptions and the order of options', () => {
    for (const { name, description, options } of commands) {
      for (const text of [name, ...options.map((option) => option.name)])
        expect(text).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
      for (const text of [description, ...options.map((option) => option.description)])
        expect(text).toMatch(/^.{1,100}$/);
      const required = options.map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      expect(options.filter((option) => option.rest).length).toBeLessThanOrEqual(1);
    }
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  });
});
