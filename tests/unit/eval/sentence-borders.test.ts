import { describe, expect, it } from 'vitest';
import {
  borderErrors,
  countSentences,
  lockedBorders,
  openBorders,
  ourSentences,
} from '../../support/sentence-borders.js';

const all = [...openBorders, ...lockedBorders];

describe('the news sentences with abbreviations', () => {
  it('are at least 500 from five countries and more, some of them apart', () => {
    expect(countSentences(all)).toBeGreaterThanOrEqual(500);
    expect(new Set(all.map(({ id }) => id.replace(/-\d+$/, ''))).size).toBeGreaterThanOrEqual(5);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(lockedBorders.length).toBeGreaterThanOrEqual(40);
  });

  it('make up their paragraphs', () => {
    for (const { paragraph, sentences } of all) expect(sentences.join(' ')).toBe(paragraph);
  });

  it('have at most two borders wrong', () => {
    expect(borderErrors(all, ourSentences).length).toBeLessThanOrEqual(2);
  });
});
