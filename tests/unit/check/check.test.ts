import { describe, expect, it } from 'vitest';
import { type CheckOptions, createChecker } from '../../../src/check/check.js';
import type { Check } from '../../../src/check/verdict.js';
import { slice } from '../../../src/span.js';
import { article } from '../../support/tiny.js';

const deal = article({
  id: 'deal',
  markdown: [
    'Moscow agreed to sell four helicopters to Pakistan. The so-called “zero-sum game” did not interest Mr. Khan, he said.',
    'Nobody was surprised by it at the time. The price was $153 million, which is 4.5% of the budget.',
    '## What followed',
    'Nobody was surprised by it at the time. A non-aligned policy was perhaps the best one... or the only one.',
    '![The minister in Lahore on a rainy day]()',
    'Nobody was surprised by it at the time. It fell to −5 degrees when they met in Lahore.',
  ].join('\n\n'),
});
const echo = article({
  id: 'echo',
  markdown:
    'The agency repeated it. Moscow agreed to sell four helicopters to Pakistan. Both capitals were content with that.',
});
const checker = createChecker();

const check = (text: string, options: CheckOptions = {}): Promise<Check> => checker.check([deal, echo], text, options);
const bodyOf = { deal: deal.body, echo: echo.body } as Readonly<Record<string, string>>;
const found = ({ segments }: Check): string[] => segments.map((span) => slice(bodyOf[span.article.id] ?? '', span));
const notes = (made: Check): string[] => made.notes.map(({ kind }) => kind);
const kinds = (made: Check): string[] => made.differences.map(({ kind }) => kind);

describe('a quote that is real', () => {
  it('is found with its place, and with the other articles that have it', async () => {
    const made = await check('Moscow agreed to sell four helicopters to Pakistan.');
    expect(made).toMatchObject({ kind: 'exact', notes: [], alsoIn: [{ id: 'echo' }] });
    expect(found(made)).toEqual(['Moscow agreed to sell four helicopters to Pakistan']);
    expect(slice(deal.body, made.quotes[0] ?? { start: 0, end: 0 })).toBe(
      'Moscow agreed to sell four helicopters to Pakistan.',
    );
  });

  it('has the right place when it occurs three times in one article', async () => {
    const once = await check('Nobody was surprised by it at the time.');
    expect(once.notes).toContainEqual({ kind: 'repeated', paragraphs: [2, 3, 5] });
    const third = await check('Nobody was surprised by it at the time. It fell to −5 degrees');
    expect(third.segments[0]?.start).toBe(deal.body.lastIndexOf('Nobody was surprised'));
    const second = await check('Nobody was surprised by it at the time. A non-aligned policy');
    expect(second.segments[0]?.start).toBe(deal.body.indexOf('Nobody', deal.body.indexOf('What followed')));
    expect((await check('The agency repeated it. Moscow agreed')).segments[0]).toMatchObject({
      start: 0,
      article: { id: 'echo' },
    });
  });

  it.each([
    ['MOSCOW AGREED to sell four helicopters', 'case'],
    ['The so-called "zero-sum game" did not', 'quote-marks'],
    ['The so‑called “zero–sum game” did not', 'dashes'],
    ['agreed  to\nsell four helicopters', 'white-space'],
    ['agreed\u00a0to sell four helicopters', 'no-break-space'],
    ['agreed to sell four heli\u00adcopters', 'soft-hyphen'],
    ['agreed to sell four heli-\ncopters', 'broken-word'],
    ['аgreed to sell four helicopters', 'look-alike'],
    ['was perhaps the best one… or the only one', 'ellipsis'],
    ['sell four helicopters to Pakistan', 'begins-inside'],
    ['The so-called “zero-sum game” did', 'ends-inside'],
    ['interest Mr. Khan, he said', 'negation-outside'],
    ['by it at the time. The price was $153 million', 'ends-inside'],
    ['Moscow agreed [in 2015] to sell four helicopters', 'inserted'],
    ['[A]greed to sell four helicopters', 'case'],
  ])('may be written in another way, and this is reported: %j', async (text, note) => {
    const made = await check(text);
    expect(made.kind).toBe('exact');
    expect(notes(made)).toContain(note);
  });

  it('may leave something out with a mark, and what is left out is reported', async () => {
    const made = await check('The so-called “zero-sum game” … interest Mr. Khan');
    expect(made.kind).toBe('exact');
    expect(found(made)).toEqual(['The so-called “zero-sum game', 'interest Mr. Khan']);
    expect(made.omitted.map((span) => slice(deal.body, span))).toEqual(['did not']);
    expect(made.notes).toContainEqual({ kind: 'omitted', words: 2 });
    expect(made.notes).toContainEqual({ kind: 'negation-omitted', word: 'not' });
  });

  it('may span two paragraphs, with the caption between them or without', async () => {
    for (const between of [' ', ' The minister in Lahore on a rainy day ']) {
      const made = await check(`or the only one.${between}Nobody was surprised by it at the time.`);
      expect(made.kind, between).toBe('exact');
    }
    expect(await check('or the only one. Nobody was surprised')).toMatchObject({ segments: [{}, {}] });
  });

  it('but from another source than the one named, is said to be elsewhere', async () => {
    const made = await check('The price was $153 million', { source: new Set(['echo']) });
    expect(made).toMatchObject({ kind: 'elsewhere', segments: [{ article: { id: 'deal' } }] });
    expect(await check('Moscow agreed to sell four helicopters', { source: new Set(['echo']) })).toMatchObject({
      kind: 'exact',
      segments: [{ article: { id: 'echo' } }],
    });
  });

  it('is looked for only in the articles that the place may see', async () => {
    expect((await check('The price was $153 million', { articles: new Set(['echo']) })).kind).toBe('not-found');
  });
});

describe('a quote that is not', () => {
  it.each([
    ['Moscow agreed to sell five helicopters to Pakistan.', 'number', 'five', 'four'],
    ['The price was $154 million', 'number', '154', '153'],
    ['The price was €153 million', 'unit', '€', '$'],
    ['The price was $153 billion', 'number', 'billion', 'million'],
    ['It fell to 5 degrees when they met', 'sign', '', '−'],
    ['game” did interest Mr. Khan', 'negation', '', 'not'],
    ['policy was the best one', 'hedge', '', 'perhaps'],
    ['Moscow agreed to secretly sell four helicopters', 'added', 'secretly', ''],
    ['Moscow agreed to sell helicopters to Pakistan', 'number', '', 'four'],
    ['Moscow agreed to lend four helicopters', 'replaced', 'lend', 'sell'],
    ['oscow agreed to sell four helicopters', 'half-word', 'oscow', 'Moscow'],
    ['aligned policy was perhaps the best one', 'half-word', '', 'non-'],
    ['which is 4.5 of the budget', 'unit', '', '%'],
    ['game”, did not interest Mr. Khan', 'punctuation', ',', ''],
  ])('is near, and what differs is named: %s', async (text, kind, given, stored) => {
    const made = await check(text);
    expect(made.kind).toBe('near');
    expect(
      made.differences.map((one) => [one.kind, slice(text, one.given), one.stored ? slice(deal.body, one.stored) : '']),
    ).toEqual([[kind, given, stored]]);
  });

  it('names a moved word as moved, in both places', async () => {
    expect(kinds(await check('Moscow agreed to sell helicopters to four Pakistan today'))).toContain('number');
    expect(kinds(await check('agreed sell to four helicopters'))).toEqual(['moved', 'moved']);
  });

  it.each([
    ['pieces in the wrong order', 'The price was $153 million … Moscow agreed to sell', 'wrong-order'],
    ['pieces of two articles', 'The agency repeated it … which is 4.5% of the budget', 'two-articles'],
    ['a piece of two words', 'Moscow agreed … helicopters to Pakistan', 'short-piece'],
  ])('because of %s', async (_name, text, note) => {
    const made = await check(text);
    expect(made.kind).toBe('near');
    expect(notes(made)).toContain(note);
  });

  it('and is far from anything gets the closest sentence, or none', async () => {
    const made = await check('Four helicopters were sold, to Pakistan, by Moscow');
    expect(made).toMatchObject({ kind: 'not-found', segments: [] });
    const { closest } = made;
    expect(closest && slice(bodyOf[closest.article.id] ?? '', closest)).toBe(
      'Moscow agreed to sell four helicopters to Pakistan.',
    );
    const marked = closest?.highlights.map((span) => slice(bodyOf[closest.article.id] ?? '', span));
    expect(marked).toEqual(['Moscow', 'four', 'helicopters', 'Pakistan']);
    expect(await check('Entirely different words about gardening, without any overlap')).not.toHaveProperty('closest');
  });
});

describe('a text that cannot be checked', () => {
  it.each([
    ['nothing', ''],
    ['two words', 'helicopters tomorrow'],
    ['ten letters', 'it was a b'],
    ['signs', '…?!—"”'],
    ['insertions only', '[a whole sentence of mine]'],
  ])('is too short: %s', async (_name, text) =>
    expect(await check(text)).toMatchObject({ kind: 'too-short', segments: [], quotes: [] }),
  );
});

describe('the library', () => {
  it('may change between two checks', async () => {
    const own = createChecker();
    expect((await own.check([deal], 'The agency repeated it.')).kind).not.toBe('exact');
    expect((await own.check([deal, echo], 'The agency repeated it.')).kind).toBe('exact');
    expect((await own.check([deal], 'The agency repeated it.')).kind).not.toBe('exact');
    const changed = article({ id: 'deal', markdown: 'Moscow did not agree to sell four helicopters to Pakistan.' });
    expect((await own.check([changed], 'Moscow agreed to sell four helicopters')).kind).toBe('near');
  });

  it('is read in turns, even inside one long article, and a check asked meanwhile is answered', async () => {
    const markdown = Array.from({ length: 600 }, (_, at) => `The ferry number ${at} crossed the sound.`).join('\n\n');
    const long = article({ id: 'long', markdown });
    let [time, turns] = [0, 0];
    const meanwhile: Promise<Check>[] = [];
    const own = createChecker({
      now: () => (time += 10),
      pause: async () => {
        turns += 1;
        if (turns === 2) meanwhile.push(own.check(before, 'The agency repeated it.'));
      },
    });
    const before = [echo];
    await own.check(before, 'The agency repeated it.');
    expect((await own.check([echo, long], 'The ferry number 599 crossed the sound')).kind).toBe('exact');
    expect(turns).toBeGreaterThan(5);
    expect((await Promise.all(meanwhile)).map(({ kind }) => kind)).toEqual(['exact']);
  });
});
