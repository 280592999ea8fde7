import { describe, expect, it } from 'vitest';
import { repeats, saysSame } from '../../../src/quote/repeats.js';

const SAID =
  'On 3 May 2018, Moscow agreed to sell four Mi-35 helicopters to Pakistan, the Russian defence ministry announced in Lahore.';

describe('a quote that says nothing new', () => {
  it.each([
    ['is agency copy with another verb', SAID.replace('announced', 'confirmed')],
    [
      'is the same told in another order',
      'In Lahore the Russian defence ministry announced that Moscow agreed to sell four Mi-35 helicopters to Pakistan on 3 May 2018.',
    ],
    ['has a number in digits', SAID.replace('four', '4')],
    ['is only a part of it', 'Moscow agreed to sell four helicopters to Pakistan.'],
    ['leaves a number out', SAID.replace('four ', '')],
  ])('%s', (_name, text) => {
    expect(repeats(text, SAID)).toBe(true);
  });
});

describe('a quote that says more', () => {
  it.each([
    ['tells the same event with another number', SAID.replace('four', 'six')],
    ['has another date', SAID.replace('3 May', '4 May')],
    ['has another year', SAID.replace('2018', '2017')],
    ['has another name', SAID.replace('Pakistan', 'Iran')],
    ['begins with another name', SAID.replace('On 3 May 2018, Moscow', 'Minsk')],
    ['says the opposite', SAID.replace('agreed', 'did not agree')],
    [
      'has other words for a fifth of it',
      SAID.replace('announced in Lahore', 'called this a careful step towards peace'),
    ],
    ['says the contrary in one word', SAID.replace('agreed', 'refused')],
    ['is less sure', SAID.replace('agreed to sell', 'might sell')],
    ['has another unit', SAID.replace('four', 'four million')],
    ['has no word that it could repeat', 'It was so.'],
    ['has nothing', ''],
  ])('%s', (_name, text) => {
    expect(repeats(text, SAID)).toBe(false);
  });

  it('is one whose "not" the first quote does not have, and the other way round', () => {
    expect(repeats('They don’t sell ships to Pakistan.', 'They sell ships to Pakistan.')).toBe(false);
    expect(repeats('They sell ships to Pakistan.', 'They don’t sell ships to Pakistan.')).toBe(false);
    expect(repeats('They don’t sell ships to Pakistan.', 'They do not sell ships to Pakistan.')).toBe(true);
  });

  it('begins where less than eight of ten words are there', () => {
    const words = 'one red house near that river burned down yesterday morning badly';
    const said = 'red house near river burned yesterday morning badly';
    expect(repeats(words.replace('badly', 'quickly'), said)).toBe(false);
    expect(repeats('red house near river burned yesterday morning quickly', said)).toBe(true);
    expect(repeats('red house near river burned yesterday evening quickly', said)).toBe(false);
  });
});

describe('one sentence in two outlets', () => {
  it.each([
    ['is the same', SAID],
    ['has another verb of saying', SAID.replace('announced', 'confirmed')],
    ['has a number in digits', SAID.replace('four', '4')],
    ['has a little word less', SAID.replace('the Russian', 'Russian')],
    ['has its date in another order', SAID.replace('3 May 2018', 'May 3, 2018')],
  ])('says the same if the other %s', (_name, text) => {
    expect(saysSame(text, SAID)).toBe(true);
    expect(saysSame(SAID, text)).toBe(true);
  });

  it.each([
    ['a number less', SAID.replace('four ', '')],
    ['another number', SAID.replace('four', 'six')],
    ['numbers exchanged', SAID.replace('3 May', '35 May').replace('Mi-35', 'Mi-3')],
    ['names exchanged', SAID.replace('to Pakistan', 'to Lahore').replace('in Lahore', 'in Pakistan')],
    ['another direction', SAID.replace('announced in Lahore', 'announced from Lahore')],
    ['a name more', SAID.replace('in Lahore', 'in Lahore and Quetta')],
    ['a contrary', SAID.replace('sell', 'buy')],
    ['a hedge', SAID.replace('agreed', 'allegedly agreed')],
    ['a “not”', SAID.replace('agreed', 'has not agreed')],
    ['a unit', SAID.replace('four', 'four million')],
    ['a clause more', `${SAID} A second deal about engines, radar and the training of crews is to be signed by both.`],
  ])('is another one if it has %s', (_name, text) => {
    expect(saysSame(text, SAID)).toBe(false);
    expect(saysSame(SAID, text)).toBe(false);
  });
});
