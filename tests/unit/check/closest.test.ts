import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { article } from '../../support/tiny.js';

const tiny = article({
  markdown:
    'The minister of water signed the treaty with the northern province in a tent. The farmers of the lower valley had asked for a new dam and for two wells.',
});
const closest = async (text: string) => {
  const made = await createChecker().check([tiny], text);
  expect(made.kind).toBe('not-found');
  return made.closest && tiny.body.slice(made.closest.start, made.closest.end);
};

describe('the closest sentence', () => {
  it.each([
    'In a tent the treaty with the northern province was signed',
    'By a minister the province in the north had its treaty signed',
    'Wells and a dam for the farmers of the valley, as they asked',
    'A dam was what farmers in this lower valley wanted all along',
    'The northern province: its treaty, a tent, and water',
    'Two wells, no dam: what the valley got from the farmers’ union',
  ])('is shown when it is close: %s', async (text) => expect(await closest(text)).toBeDefined());

  it.each([
    'The farmers of another country grow olives, lemons and wine',
    'With the election over, the opposition formed a new government',
    'A tent is no place for children, teachers or a piano concert',
    'Scientists in Geneva measured the mass of the particle again',
    'In the end, and for the most part, it was what they had asked of us',
    'The treaty of Westphalia ended thirty years of war in Europe',
  ])('is not shown when it only has a word or two of the text: %s', async (text) =>
    expect(await closest(text)).toBeUndefined(),
  );
});
