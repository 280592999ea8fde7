import { expect, it } from 'vitest';
import { isNearDuplicate, shinglesOf } from '../../../src/corpus/near-duplicate.js';

const same = (a: string, b: string): boolean => isNearDuplicate(shinglesOf(a), shinglesOf(b));

const DEAL = 'Moscow agreed last week to sell four helicopters to Pakistan, the minister said on Monday.';

it.each([
  ['the same words', DEAL, DEAL],
  ['other signs and capitals', DEAL, DEAL.replace(',', ' –').toUpperCase()],
  ['another apostrophe', "It isn't over yet.", 'It isn’t over yet.'],
  ['one word changed', DEAL, DEAL.replace('agreed', 'decided')],
  ['one word more', DEAL, DEAL.replace('sell four', 'sell its four')],
])('a sentence told again is a near duplicate: %s', (_name, a, b) => expect(same(a, b)).toBe(true));

it.each([
  ['a number', DEAL, DEAL.replace('to sell four', 'to sell 4')],
  ['a name', DEAL, DEAL.replace('Pakistan', 'India')],
  ['names exchanged', 'Yesterday Moscow paid Delhi in full.', 'Yesterday Delhi paid Moscow in full.'],
  ['a “not”', DEAL, DEAL.replace('agreed', 'has not agreed')],
  ['a “didn’t”', 'The ministers did meet in the capital.', 'The ministers didn’t meet in the capital.'],
  ['the order of the words', 'dogs bite men', 'men bite dogs'],
  ['half of the words', DEAL, 'Moscow agreed last week to train the pilots of Pakistan, the minister said on Monday.'],
])('a sentence that differs in %s is another one', (_name, a, b) => expect(same(a, b)).toBe(false));
