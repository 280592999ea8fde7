import { describe, expect, it } from 'vitest';
import { features, one, SALE } from '../../support/asked-features.js';

describe('another number', () => {
  const others = (question: string, sentence = SALE) => one('otherNumbers', question, sentence);

  it.each([
    ['of the sentence, in words', 'Did they sell 4 helicopters?'],
    ['of the sentence before', 'Did they sell helicopters on 12 May?'],
    ['of the sentence after', 'Did they sell helicopters for 153 million?'],
  ])('is not one %s', (_, question) => expect(others(question)).toBe(0));

  it.each([
    ['there is one in its place', 'Did they sell 5 helicopters?', 1],
    ['there are two', 'Did they sell 5 helicopters on 13 May?', 2],
    ['the same is asked twice', 'Did they sell 5 helicopters, or 5 tanks?', 1],
  ])('is counted where %s', (_, question, count) => expect(others(question)).toBe(count));

  it('is one that stands further off in the passage', () => {
    expect(others('Was Shoigu in Lahore on 12 May?', 'Sergei Shoigu')).toBe(1);
  });

  it('is one, too, in the name of a thing', () => {
    expect(others('Did they sell the Mi-35?')).toBeGreaterThan(0);
  });

  it('is never a name, nor a name a number', () => {
    expect(features('Did they sell the 5 helicopters?', SALE)).toMatchObject({ otherNumbers: 1, otherNames: 0 });
    expect(features('Did they sell the helicopters to Brazil?', SALE)).toMatchObject({
      otherNumbers: 0,
      otherNames: 1,
    });
  });
});

describe('another name', () => {
  const others = (question: string, sentence = SALE) => one('otherNames', question, sentence);

  it.each([
    ['of the sentence', 'Did they sell helicopters to Pakistan?'],
    ['of the sentence before', 'Did they sell helicopters in Karachi?'],
    ['of the title', 'Did they sell helicopters of Moscow?'],
    ['derived from a name of the sentence', 'Did they sell the Pakistani army helicopters?'],
  ])('is not one %s', (_, question) => expect(others(question)).toBe(0));

  it('is not one of the heading over an entry', () => {
    expect(others('Was Ali Khan in Gwadar?', 'Ali Khan')).toBe(0);
    expect(others('Was Ali Khan in Gwadar?', 'Nobody left')).toBe(2);
  });

  it('is not a first word with a capital, nor a name without one', () => {
    expect(others('Brazil bought helicopters?')).toBe(0);
    expect(others('Did brazil buy helicopters?')).toBe(0);
    expect(others('Did Brazil buy helicopters?')).toBe(1);
  });

  it('is one that stands further off in the passage', () => {
    expect(others('Did they sell helicopters in Lahore?')).toBe(1);
    expect(others('Was it sold in Lahore?', 'The price')).toBe(0);
  });

  it('is counted up to three times', () => {
    expect(others('Did Brazil or Peru buy helicopters?')).toBe(2);
    expect(others('Did Brazil, Peru, Chile, Bolivia or Ecuador buy helicopters?')).toBe(3);
  });
});
