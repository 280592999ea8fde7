import { describe, expect, it } from 'vitest';
import { ourSentences } from '../../../support/sentence-borders.js';

import { KINDS_OF_SIGNS } from './kinds-of-signs.js';
import { KINDS_OF_WORDS } from './kinds-of-words.js';

const shown = (marked: string): string => marked.replace(/\s*¦\s*/g, '¦');

describe.each(Object.entries({ ...KINDS_OF_WORDS, ...KINDS_OF_SIGNS }))(
  'sentence borders of a kind: %s',
  (_, { one, more }) => {
    it.each(one)('one sentence: %s', (text) => {
      expect(ourSentences(text)).toEqual([text]);
    });

    it.each(more)('more: %s', (marked) => {
      expect(ourSentences(marked.replaceAll('¦', '')).join('¦')).toBe(shown(marked));
    });
  },
);

it('holds at least five inputs on each side of every border', () => {
  const kinds = Object.values({ ...KINDS_OF_WORDS, ...KINDS_OF_SIGNS });
  expect(kinds.every(({ one, more }) => one.length >= 5 && more.length >= 5)).toBe(true);
});
