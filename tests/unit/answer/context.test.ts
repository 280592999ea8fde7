import { describe, expect, it } from 'vitest';
import { placeOf, RULES } from '../../../src/answer/context.js';
import type { Kind } from '../../../src/answer/question-kind.js';
import { slice } from '../../../src/span.js';
import { article } from '../../support/tiny.js';

type Shown = { readonly text: string; readonly leadIn: string | undefined };

/** The place of the first sentence that contains `words`; `supported` names sentences that rank nearly as high. */
function placed(markdown: string, words: string, options: { kind?: Kind; supported?: readonly string[] } = {}): Shown {
  const of = article({ markdown });
  const sentence = of.sentences.find((one) => slice(of.body, one).includes(words));
  if (!sentence) throw new Error(`no sentence has ${words}`);
  const { kind = 'other', supported = [] } = options;
  const behind = (span: { start: number; end: number }) =>
    supported.some((text) => slice(of.body, span).includes(text)) ? 0.5 : 9;
  const { leadIn, ...span } = placeOf(of, sentence, { kind, behind });
  return { text: slice(of.body, span), leadIn: leadIn && slice(of.body, leadIn) };
}

describe('a quote takes with it what it needs', () => {
  it('nothing, when it is clear by itself', () => {
    expect(placed('It rained. Moscow sold four helicopters. Nobody knew.', 'Moscow')).toEqual({
      text: 'Moscow sold four helicopters.',
      leadIn: undefined,
    });
  });

  it.each([
    ['He', 'The minister came by train. He stayed a week.', 'He stayed'],
    ['This', 'The deal was signed in Lahore. This changed everything.', 'This changed'],
    ['However', 'The embargo was lifted. However, nothing was sold.', 'However'],
  ])('the sentence before, when it begins with “%s”', (_, markdown, words) => {
    expect(placed(`Long ago. ${markdown} The end.`, words).text).toBe(markdown);
  });

  it('nothing of another paragraph, whatever it begins with', () => {
    expect(placed('The minister came.\n\nHe stayed a week.', 'He stayed').text).toBe('He stayed a week.');
  });

  it('the speaker as a lead-in, when the quotation was opened before', () => {
    const markdown = 'Shoigu told TASS: “We are grateful. Training is important to us.” Then he left.';
    expect(placed(markdown, 'Training')).toMatchObject({ leadIn: expect.stringContaining('Shoigu') });
    expect(placed(markdown, 'Then he left')).toMatchObject({ leadIn: undefined });
  });

  it('the names of the columns, for a row of a table', () => {
    const table = '| Ship | Guns |\n| --- | --- |\n| Kestrel | 12 |\n| Heron | 9 |';
    const other = '| Port | Depth |\n| --- | --- |\n| Lahti | 7 m |';
    const markdown = `${table}\n\n${other}`;
    expect(placed(markdown, 'Heron').leadIn).toMatch(/Ship.*Guns/);
    expect(placed(markdown, 'Lahti').leadIn).toMatch(/Port.*Depth/);
    expect(placed(markdown, 'Guns').leadIn).toBeUndefined();
  });

  it('what ends in a colon before a quotation of its own paragraph', () => {
    expect(placed('The minister had this to say:\n\n> We are grateful to all sides.', 'grateful')).toEqual({
      text: 'We are grateful to all sides.',
      leadIn: 'The minister had this to say:',
    });
  });

  it('the lead-in of a list, for an item', () => {
    expect(placed('The roadmap asks them to do this:\n\n- Sell tanks.\n- Drill for oil.', 'Drill')).toEqual({
      text: 'Drill for oil.',
      leadIn: 'The roadmap asks them to do this:',
    });
  });

  it('up to three sentences in a row for “why”, if they rank nearly as high; one for “who”', () => {
    const markdown = 'Aid ended. Washington was angry. Oil grew dear. Winter came. Spring came.';
    const supported = ['Washington', 'Oil', 'Winter', 'Spring'];
    expect(placed(markdown, 'Washington', { kind: 'reason', supported }).text).toBe(
      'Washington was angry. Oil grew dear. Winter came.',
    );
    expect(placed(markdown, 'Washington', { kind: 'name', supported }).text).toBe('Washington was angry.');
    expect(placed(markdown, 'Washington', { kind: 'reason' }).text).toBe('Washington was angry.');
  });

  it('by rules that each have a name and a reason', () => {
    for (const { name, reason } of RULES) expect(name.length * reason.length).toBeGreaterThan(0);
  });
});
