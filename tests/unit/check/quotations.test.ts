import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../../src/check/quotations.js';

const found = (text: string): string[] => quotationsIn(text).map((quotation) => quotation.text);

describe('the quotations of a message', () => {
  it.each([
    ['He said “the deal is done” today.', ['the deal is done']],
    ['He said "the deal is done" and "nobody objected".', ['the deal is done', 'nobody objected']],
    ['Er sagte: „Das Geschäft ist gemacht“, dann ging er.', ['Das Geschäft ist gemacht']],
    ['Он сказал: «сделка заключена».', ['сделка заключена']],
    ['She wrote ‘the deal is done’, didn’t she?', ['the deal is done']],
    ["She wrote 'the deal isn't done', didn't she?", ["the deal isn't done"]],
    ['“He said ‘never again’ and left,” she wrote.', ['He said ‘never again’ and left,']],
    ['"He said "never again" and left" she wrote.', ['He said "never again" and left']],
    ['> the deal is done\n> and dusted\nReally?', ['the deal is done\nand dusted']],
    ['>>> the deal\nis done', ['the deal\nis done']],
    ['> he said “the deal” is done', ['he said “the deal” is done']],
    ['“First paragraph.\n\n“Second paragraph,” he said.', ['First paragraph.\n\n“Second paragraph,']],
    ['He said “the deal is done', ['the deal is done']],
    ['The 5" pipe and the players’ rights, isn’t it?', []],
    ['No marks at all', []],
    ['Empty "" and “” and « »', []],
    ['', []],
  ])('are found: %j', (text, expected) => expect(found(text)).toEqual(expected));

  it('are all found, however many there are', () => {
    expect(quotationsIn('“one more of them” '.repeat(200))).toHaveLength(200);
  });

  it('have their places', () => {
    const text = 'He said “the deal is done” today.';
    const [quotation] = quotationsIn(text);
    expect(text.slice(quotation?.start, quotation?.end)).toBe('the deal is done');
  });
});
