import { describe, expect, it } from 'vitest';
import { ask } from '../../../../src/answer/ask.js';
import { listPlace } from '../../../../src/answer/list/place.js';
import { isOnePlace, isWhole } from '../../../../src/quote/quote.js';
import { parseQuoteId, quoteId } from '../../../../src/quote/quote-id.js';
import { resolve } from '../../../../src/quote/resolve.js';
import { slice } from '../../../../src/span.js';
import { createLibrary } from '../../../support/library.js';
import { article } from '../../../support/tiny.js';

const always = () => true;
const never = () => false;

/** What is quoted for the sentence with these words, when the question asks for a list. */
function listed(markdown: string, words: string, announces: (text: string) => boolean = always) {
  const of = article({ markdown });
  const sentence = of.sentences.find((one) => slice(of.body, one).includes(words));
  if (!sentence) throw new Error(`no sentence has ${words}`);
  const place = listPlace(of, sentence, announces);
  if (!place) return undefined;
  expect([isWhole(of, place), isOnePlace(of, place)]).toEqual([true, true]);
  return { text: slice(of.body, place), leadIn: place.leadIn && slice(of.body, place.leadIn) };
}

const MINUTES =
  '## Attendance\n\n- Ali Khan\n- Maria Petrova\n- Tom O’Neill\n\n## Apologies\n\n- R. Silva\n- J. Moreau';
const STEPS = '## Installation\n\nFollow these steps:\n\n1. Unpack it.\n2. Run it. Wait.\n3. Restart.\n\nThen go home.';
const item = (number: number): string =>
  `- Number ${number} is an item with some words of its own, as many as a sentence has.`;
const items = (count: number): string => Array.from({ length: count }, (_, at) => item(at + 1)).join('\n');

describe('the list that a question asks for', () => {
  it('is quoted from its first item to its last, whichever was found', () => {
    const whole = { text: 'Ali Khan\nMaria Petrova\nTom O’Neill', leadIn: undefined };
    expect(listed(MINUTES, 'Ali')).toEqual(whole);
    expect(listed(MINUTES, 'Petrova')).toEqual(whole);
    expect(listed(MINUTES, 'O’Neill')).toEqual(whole);
  });

  it('ends where the list ends', () => expect(listed(MINUTES, 'Silva')?.text).toBe('R. Silva\nJ. Moreau'));

  it('has the sentence that introduces it, and is found by it', () => {
    const whole = { text: 'Unpack it.\nRun it. Wait.\nRestart.', leadIn: 'Follow these steps:' };
    expect(listed(STEPS, 'Run it')).toEqual(whole);
    expect(listed(STEPS, 'Follow')).toEqual(whole);
  });

  it('has what is below its items, and is a list of its own below one', () => {
    const nested = '- Fruit\n  - apples\n  - pears\n- Bread';
    expect(listed(nested, 'Bread')?.text).toBe('Fruit\napples\npears\nBread');
    expect(listed(nested, 'apples')).toEqual({ text: 'apples\npears', leadIn: 'Fruit' });
  });

  it('is quoted around the item that was found, where it is long', () => {
    const place = listed(`## Results\n\n${items(40)}`, 'Number 20 ');
    expect(place?.text.split('\n').length).toBeGreaterThan(6);
    expect(place?.text.split('\n').length).toBeLessThanOrEqual(12);
    expect(place?.text.length).toBeLessThanOrEqual(1200);
    expect(place?.text).toMatch(/Number 19 .*\n.*Number 20 .*\n.*Number 21 /);
    expect(listed(`## Results\n\n${items(40)}`, 'Number 1 ')?.text).toMatch(/^Number 1 /);
    expect(listed(`## Results\n\n${items(40)}`, 'Number 40 ')?.text).toMatch(/Number 40 [^\n]*$/);
  });

  it('may be of names without any announcement', () =>
    expect(listed(MINUTES, 'Ali', never)?.text).toBe('Ali Khan\nMaria Petrova\nTom O’Neill'));
});

describe('no list is quoted', () => {
  it.each([
    ['for a paragraph', STEPS, 'Then go home'],
    ['for the only item of a list', '## Attendance\n\n- Ali Khan', 'Ali'],
    [
      'for an earlier sentence of the paragraph before',
      'It is easy. Follow these steps:\n\n- Unpack it.\n- Run it.',
      'easy',
    ],
    ['for a row of a table', '| Ship | Guns |\n| --- | --- |\n| Heron | 9 |\n| Kestrel | 12 |', 'Heron'],
  ])('%s', (_name, markdown, words) => expect(listed(markdown, words)).toBeUndefined());

  it('that nothing announces, when its items are sentences', () =>
    expect(listed(`## Results\n\n${items(4)}`, 'Number 2 ', never)).toBeUndefined());

  it('with the items of another', () => {
    const two = '- apples\n- pears\n\nAnd then:\n\n- bread\n- salt';
    expect(listed(two, 'pears')?.text).toBe('apples\npears');
    expect(listed(two, 'salt')?.text).toBe('bread\nsalt');
  });
});

describe('an answer that is a list', () => {
  const minutes = article({ id: 'minutes', markdown: MINUTES });
  const library = createLibrary([minutes]);

  it('is one quote, which its id resolves to', async () => {
    const answer = await ask(library, 'Which members have attended: Khan, Petrova?');
    if (answer.kind === 'abstained') throw new Error(answer.reason);
    const [first] = answer.quotes;
    expect(slice(minutes.body, first)).toBe('Ali Khan\nMaria Petrova\nTom O’Neill');
    expect(first.under && slice(minutes.body, first.under)).toBe('Attendance');
    const id = parseQuoteId(quoteId(first));
    const resolved = id && resolve(id, { current: minutes, kept: [] });
    expect(resolved).toMatchObject({
      kind: 'found',
      quote: { start: first.start, end: first.end, under: first.under },
    });
  });

  it('is one item when one is asked for', async () => {
    const answer = await ask(library, 'Did Maria Petrova attend, and Petrova’s Maria?');
    if (answer.kind === 'abstained') throw new Error(answer.reason);
    expect(slice(minutes.body, answer.quotes[0])).toBe('Maria Petrova');
  });

  it('is of one place: not of a heading or two paragraphs', () => {
    const { sentences } = minutes;
    expect(isOnePlace(minutes, { start: sentences[2]?.start ?? 0, end: sentences[3]?.end ?? 0 })).toBe(false);
    const text = article({ markdown: 'One went.\n\nTwo came.' });
    expect(isOnePlace(text, { start: 0, end: text.body.length })).toBe(false);
  });
});
