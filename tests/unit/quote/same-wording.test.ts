import { expect, it } from 'vitest';
import { wordingOf } from '../../../src/quote/same-wording.js';

const same = (a: string, b: string): boolean => wordingOf(a) === wordingOf(b);

const DEAL = 'Moscow agreed last week to sell four helicopters to Pakistan, the minister said on Monday.';

it.each([
  ['the same words', DEAL, DEAL],
  ['other signs and capitals', DEAL, DEAL.replace(',', ' –').toUpperCase()],
  ['straight marks and doubled spaces', `“${DEAL}”`, `"${DEAL.replaceAll(' ', ' \u00a0')}"`],
  ['invisible signs', DEAL, DEAL.replace('helicopters', 'heli\u00adcop\u200bters')],
  ['another apostrophe', "It isn't over yet.", 'It isn’t over yet.'],
  ['accents composed in another way', 'The café was closed.', 'The cafe\u0301 was closed.'],
  ['another word for “said”', DEAL, DEAL.replace('said', 'told')],
  ['an article more', DEAL, DEAL.replace('sell four', 'sell its four')],
])('a repeated sentence is a near duplicate: %s', (_name, a, b) => expect(same(a, b)).toBe(true));

it.each([
  ['a number', DEAL, DEAL.replace('to sell four', 'to sell 4')],
  ['a number in words', DEAL, DEAL.replace('four', 'five')],
  ['a point in a number', 'It grew by 5.1 points.', 'It grew by 51 points.'],
  ['a currency', 'It cost $2 billion.', 'It cost €2 billion.'],
  ['a per cent sign', 'It grew by 5 in May.', 'It grew by 5% in May.'],
  ['a minus', 'It was 5 degrees in May.', 'It was -5 degrees in May.'],
  ['a name', DEAL, DEAL.replace('Pakistan', 'India')],
  ['names exchanged', 'Yesterday Moscow paid Delhi in full.', 'Yesterday Delhi paid Moscow in full.'],
  ['a “not”', DEAL, DEAL.replace('agreed', 'has not agreed')],
  ['a “didn’t”', 'The ministers did meet in the capital.', 'The ministers didn’t meet in the capital.'],
  ['a “nicht”', 'Der Minister stimmte gestern zu.', 'Der Minister stimmte gestern nicht zu.'],
  ['a “не”', 'Министр вчера подписал договор.', 'Министр вчера не подписал договор.'],
  ['a name in letters without capitals', 'انہوں نے لاہور میں دستخط کیے', 'انہوں نے کراچی میں دستخط کیے'],
  ['a contrary', 'Exports rose by 5 per cent in 2018.', 'Exports fell by 5 per cent in 2018.'],
  ['a refusal', 'The ministers accepted the offer yesterday.', 'The ministers refused the offer yesterday.'],
  ['a hedge', 'He will sell the fleet next week.', 'He may sell the fleet next week.'],
  ['a direction', 'The gas flows from Lahore.', 'The gas flows to Lahore.'],
  ['the order of the words', 'dogs bite men', 'men bite dogs'],
  ['half of the words', DEAL, 'Moscow agreed last week to train the pilots of Pakistan, the minister said on Monday.'],
  ['little words, where there are no others', 'That of the', 'The'],
  ['signs, where there are no words', '…', '?'],
])('a sentence that differs in %s is another one', (_name, a, b) => expect(same(a, b)).toBe(false));
