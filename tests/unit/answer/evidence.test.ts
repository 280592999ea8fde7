import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/answer/evidence.js';
import type { Candidate } from '../../../src/answer/rank.js';
import { lookUpIn } from '../../../src/corpus/articles.js';
import { articles, foundFor, one, SALE } from '../../support/asked-features.js';

const SOLD = 'How many helicopters did they agree to sell?';

describe('the support of the reader', () => {
  const supported = (parts: Partial<Candidate['parts']>) =>
    one('support', SOLD, SALE, (candidate) => ({ ...candidate, parts: { ...candidate.parts, ...parts } }));

  it('is the mean of the passage and the sentence alone, as far as there is one', () => {
    expect(supported({ reader: 6, alone: 2 })).toBe(4);
    expect(supported({ reader: 6 })).toBe(6);
  });

  it('is cut off at both ends, and is the least where nothing was read', () => {
    const least = supported({ reader: -40 });
    expect(supported({ reader: -50 })).toBe(least);
    expect(supported({})).toBe(least);
    expect(supported({ reader: -3 })).toBeGreaterThan(least);
    expect(supported({ reader: 40 })).toBe(supported({ reader: 50 }));
    expect(supported({ reader: 3 })).toBeLessThan(supported({ reader: 40 }));
  });
});

describe('nearness', () => {
  const near = (dense: number) =>
    one('cosine', SOLD, SALE, ({ hit, ...rest }) => ({ ...rest, hit: { ...hit, parts: { dense } } }));

  it('of the passage says no more once it is about the topic', () => {
    expect(near(0.2)).toBe(0.2);
    expect(near(0.7)).toBe(near(0.9));
    expect(near(0.7)).toBeLessThan(0.7);
  });

  it('of the sentence is its own cosine', () => {
    const meaning = (value: number) =>
      one('meaning', SOLD, SALE, (candidate) => ({ ...candidate, parts: { ...candidate.parts, meaning: value } }));
    expect([meaning(0.1), meaning(0.9)]).toEqual([0.1, 0.9]);
  });
});

describe('the share of the question’s words', () => {
  it('is that of the sentence itself, without its neighbours', () => {
    expect(one('words', 'Who agreed to sell helicopters?', SALE)).toBe(1);
    expect(one('words', 'Who agreed to sell helicopters?', 'The price')).toBe(0);
    const half = one('words', 'Who agreed to sell helicopters in Karachi?', SALE);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(1);
  });

  it('is that of a short entry with the heading over it', () => {
    expect(one('words', 'Who was in attendance in Gwadar?', 'Ali Khan')).toBe(1);
    expect(one('words', 'Who was in attendance in Gwadar?', 'Nobody left')).toBe(0);
  });

  it('is found in title, headings and passage, too, and says no more once it is about the topic', () => {
    const found = (question: string, sentence = SALE) => one('found', question, sentence);
    const whole = found('Who met in Lahore?');
    expect(found('Who are the friends of Moscow, the ministers?')).toBe(whole);
    expect(found('Did they talk?', 'Nobody left')).toBe(whole);
    expect(whole).toBeLessThan(1);
    expect(found('Did zebras, lions and penguins meet in Quetta?')).toBeLessThan(whole);
  });
});

describe('the rarest word that is missing', () => {
  const missing = (question: string, sentence = SALE) => one('missing', question, sentence);

  it.each([
    ['is in the sentence', 'Who agreed to sell helicopters?'],
    ['is in the sentence before', 'Did the ministers agree to sell helicopters?'],
    ['is in the sentence after', 'What price for helicopters?'],
    ['is in the title', 'Did Moscow agree to sell helicopters?'],
    ['is there in words', 'Did they sell 4 helicopters?'],
  ])('is none where each %s', (_, question) => expect(missing(question)).toBe(0));

  it('is none for an entry where it is in the heading over it', () => {
    expect(missing('Was Ali Khan in attendance?', 'Ali Khan')).toBe(0);
    expect(missing('Was Ali Khan in attendance?', 'Nobody left')).toBeGreaterThan(0);
  });

  it('is all there can be where the library does not have it', () => {
    expect(missing('Did they agree to sell submarines?')).toBe(1);
  });

  it('is what stands further off in the passage', () => {
    expect(missing('Did Shoigu agree to sell helicopters?')).toBeGreaterThan(0);
    expect(missing('Did Shoigu agree on a price?', 'The price')).toBe(0);
  });

  it('counts less the more passages have it', () => {
    const terms = [
      { term: 'helicopt', forms: ['helicopt'], weight: 4 },
      { term: 'left', forms: ['left'], weight: 1 },
    ];
    const question = 'Who left in helicopters?';
    const { candidate, found } = foundFor(question, SALE);
    const asked = { question, found: { ...found, terms }, articleOf: lookUpIn(articles) };
    expect(featuresOf(candidate, asked).missing).toBe(1 / 4);
  });
});
