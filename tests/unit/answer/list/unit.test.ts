import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../../src/answer/context.js';
import { isOnePlace, isWhole } from '../../../../src/quote/quote.js';
import { slice } from '../../../../src/span.js';
import { article } from '../../../support/tiny.js';

/** What is quoted for the sentence with these words. */
function quoted(markdown: string, words: string) {
  const of = article({ markdown });
  const sentence = of.sentences.find((one) => slice(of.body, one).includes(words));
  if (!sentence) throw new Error(`no sentence has ${words}`);
  const place = placeOf(of, sentence, { kind: 'other', behind: () => 9 });
  expect([isWhole(of, place), isOnePlace(of, place)]).toEqual([true, true]);
  return { text: slice(of.body, place), leadIn: place.leadIn && slice(of.body, place.leadIn) };
}

const CODE =
  'It is slow. Add this line:\n\n```\nport: 80\nhost: a\n```\n\nto the file and restart it. Nobody waits. Then go.';
const LIST = 'You need\n\n- a pump,\n- a hose\n\nand an hour of time.';
const TABLE = 'The ships\n\n| Ship | Guns |\n| --- | --- |\n| Heron | 9 |\n\nwere sold in May.';

describe('a sentence that runs round something is quoted whole, whichever piece was found', () => {
  it.each([
    ['its beginning', CODE, 'Add this'],
    ['the code', CODE, 'host'],
    ['its end', CODE, 'restart'],
  ])('%s', (_name, markdown, words) =>
    expect(quoted(markdown, words)).toEqual({
      text: 'Add this line:\n\nport: 80\nhost: a\n\nto the file and restart it.',
      leadIn: undefined,
    }),
  );

  it('also when the sentence after it needs it', () => {
    const markdown = CODE.replace('Nobody waits. ', '');
    expect(quoted(markdown, 'Then go').text).toBe(
      'Add this line:\n\nport: 80\nhost: a\n\nto the file and restart it. Then go.',
    );
  });

  it('round a list', () => {
    const whole = 'You need\n\na pump,\na hose\n\nand an hour of time.';
    expect(quoted(LIST, 'hose').text).toBe(whole);
    expect(quoted(LIST, 'hour').text).toBe(whole);
  });

  it('round a table', () => {
    expect(quoted(TABLE, 'sold').text).toMatch(/^The ships\n\nShip.*\n.*Heron.*\n\nwere sold in May\.$/);
  });
});

describe('what is no piece of such a sentence is quoted by itself', () => {
  it.each([
    ['a sentence before', CODE, 'It is slow', 'It is slow.'],
    ['a sentence after', CODE, 'Nobody waits', 'Nobody waits.'],
    ['a sentence of its own after a list', 'Do this:\n\n- go\n- stay\n\nThen rest.', 'Then rest', 'Then rest.'],
    ['an item of a list that nothing follows', 'Do this:\n\n- go\n- stay', 'stay', 'stay'],
    ['an item below an item', '- Fruit\n  - apples\n  - pears\n- Bread', 'apples', 'apples'],
  ])('%s', (_name, markdown, words, text) => expect(quoted(markdown, words).text).toBe(text));

  it('a piece of one that is very long, with its beginning shown apart', () => {
    const long = `Add this line:\n\n\`\`\`\n${'port: 80\n'.repeat(200)}\`\`\`\n\nto the file and restart it.`;
    expect(quoted(long, 'restart')).toEqual({ text: 'to the file and restart it.', leadIn: 'Add this line:' });
  });
});

describe('code is quoted', () => {
  const CRON =
    'It is short. Then add this to the crontab:\n\n```\nMAILTO=me\n0 5 * * * /usr/bin/backup\n```\n\nThat is all.';

  it('whole, with the sentence that introduces it', () =>
    expect(quoted(CRON, 'backup')).toEqual({
      text: 'MAILTO=me\n0 5 * * * /usr/bin/backup',
      leadIn: 'Then add this to the crontab:',
    }));

  it('without one, when what is before it is a sentence of its own', () =>
    expect(quoted('It is short.\n\n```\nMAILTO=me\n```', 'MAILTO')).toEqual({ text: 'MAILTO=me', leadIn: undefined }));

  it('line by line, when it is long', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `line${at} = ${at}`);
    const place = quoted(`Use this:\n\n\`\`\`\n${lines.join('\n')}\n\`\`\``, 'line200 ');
    expect(place).toEqual({ text: 'line200 = 200', leadIn: 'Use this:' });
  });
});
