import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../src/check/check.js';
import { article } from '../../support/tiny.js';

const check = (markdown: string, text: string) => createChecker().check([article({ markdown })], text);

const PLAIN = 'He left the valley—quietly and without his staff—on a Monday in the spring of the year.';
const ROOM = 'The council met in the strategic room of the non-aligned fort. The water was 5 km² wide.';

describe('what is only written differently', () => {
  it.each([
    [PLAIN, 'He left the valley--quietly and without his staff--on a Monday', ['dashes']],
    [PLAIN, 'He left the valley---quietly and without his staff---on a Monday', ['dashes']],
    [PLAIN, 'He left the valley -- quietly and without his staff -- on a Monday', ['dashes', 'white-space']],
    [PLAIN.replaceAll('—', '--'), 'He left the valley—quietly and without his staff—on a Monday', ['dashes']],
    [PLAIN, '\u200eHe left the valley\u200f—quietly and without his staff', ['soft-hyphen']],
    [PLAIN, 'He left \u2066the valley\u2069—quietly and without his staff', ['soft-hyphen']],
    [PLAIN, '\u202aHe left the valley—quietly and without his staff\u202c', ['soft-hyphen']],
    [PLAIN, 'He left the val\u200eley—quietly and without his staff', ['soft-hyphen']],
    [PLAIN, 'He left the valley—\u061cquietly and without his staff', ['soft-hyphen']],
    [ROOM, 'The council met in the strat-\n-egic room of the non-aligned fort', ['broken-word']],
    [ROOM, 'The council met in the strat-\negic room of the non-aligned fort', ['broken-word']],
    [ROOM, 'The council met in the strategic room of the non-\n-aligned fort', ['broken-word']],
    [ROOM, 'The council met in the strategic room of the non-\naligned fort', ['white-space']],
    [
      'The council met in the strat-\negic room of the old fort.',
      'The council met in the strategic room',
      ['broken-word'],
    ],
    [ROOM, 'The council met in the strategic room[3] of the non-aligned fort.[4]', ['note-marks']],
    [ROOM, 'The council met in the strategic room³ of the non-aligned fort', ['note-marks']],
    [ROOM, 'The council met in the strategic room of the non-aligned fort.[12][note 3] The water', ['note-marks']],
    [ROOM, 'The council met in the strategic room of the non-aligned fort.¹² The water', ['note-marks']],
    [ROOM, 'The council met in the strategic room of the non-aligned fort.3 The water', ['note-marks']],
    [ROOM, 'The council met in the strategic room of the non-aligned fort.[citation needed]', ['note-marks']],
    [ROOM, 'The council met in the strategic room of the non-aligned fort(3). The water', ['note-marks']],
    [ROOM, 'The council met in the strategic room† of the non-aligned fort', ['note-marks']],
    [
      'The council met in the old fort.¹ It was a long and bitter winter.',
      'met in the old fort. It was a long',
      ['note-marks'],
    ],
  ])('is exact with a note: %j %j', async (markdown, text, notes) => {
    const made = await check(markdown, text);
    expect(made.kind).toBe('exact');
    expect(made.notes.map(({ kind }) => kind).filter((kind) => !/inside/.test(kind))).toEqual(notes);
  });

  it.each([
    ['a hyphen for a dash in a number', 'The sum fell by −5 rupees in spring.', 'The sum fell by 5 rupees in spring'],
    ['a dash that joins two words', PLAIN, 'He left the valley quietly and without his staff'],
    ['letters shown in the opposite order', PLAIN, 'He left the \u202eyellav\u202c—quietly and without his staff'],
    ['a word after a direction mark', PLAIN, 'He left the \u200enew valley—quietly and without his staff'],
    ['another word in two parts', ROOM, 'The council met in the trag-\n-ic room of the non-aligned fort'],
    ['a word without its second part', ROOM, 'The council met in the strat-\n room of the non-aligned fort'],
    ['an exponent', ROOM, 'The water was 5 km wide'],
    [
      'an exponent of the quoter’s',
      'The water in the valley was 10 metres deep.',
      'The water in the valley was 10² metres deep',
    ],
    [
      'an exponent in HTML',
      'The water in the valley was 10 metres deep.',
      'The water in the valley was 10<sup>2</sup> metres deep',
    ],
    ['a number in a sentence', ROOM, 'The council met in the strategic room 3 of the non-aligned fort'],
    [
      'a suspended hyphen',
      'The pre- and postwar councils met in the old fort.',
      'The preand postwar councils met in the old fort',
    ],
    ['digits at the end of a word', ROOM, 'The council3 met in the strategic room of the non-aligned fort'],
  ])('is not %s', async (_name, markdown, text) => {
    expect((await check(markdown, text)).kind).toBe('near');
  });
});

const RULE = 'The rule of law is the first rule, the report told the court. It doesn’t bind Khan & Sons at all.';

describe('a quote that was copied as Markdown', () => {
  it.each([
    'The rule of law is the **first** rule, [the report](https://example.org/r) told the court.',
    '[The rule of law](https://example.org/a_(b) "A title") is the first rule, the report told the court.',
    '> The rule of law is the first rule,\n> the report told the court.',
    '> > The rule of law is the first rule,\n> > the report told the court.',
    '> **The rule of law** is the first rule, *the report* told the court.[^1]',
    'The rule of law is the first rule, [the report][1] told the court\\.',
    'The rule of law<sup>3</sup> is the first rule,<br>the report told the court.<sup>[4]</sup>',
    '1. The rule of law is the first rule, the report told the court.[^1]\n\n[^1]: The Paper, 2019.',
    'The rule of law is the first rule, [the report][r] told the court.\n\n[r]: https://example.org/r "Title"',
    'The rule of law<!-- here --> is the ==first== rule, the report told the court.',
    'The rule of law[^note] is the first rule, the report told the court.',
    'The ***rule*** of _law_ is the __first__ rule, the re**port** told the court.',
    'The `rule of law` is the ~~first~~ rule, the report told the court.',
    "It doesn\\'t bind Khan \\& Sons at all.",
    'It doesn&rsquo;t bind Khan &amp; Sons at all.',
    'It doesn&#8217;t bind <b>Khan &amp; Sons</b> at&nbsp;all.',
    'The rule of law is the first rule, ![the report](r.png) told the court.',
    '- The rule of law is the first rule, the report told the court.\n- It doesn’t bind Khan & Sons at all.',
  ])('is read as its words: %s', async (text) => {
    const made = await check(RULE, text);
    expect(made).toMatchObject({ kind: 'exact', differences: [] });
    expect(made.notes.map(({ kind }) => kind)).not.toContain('look-alike');
    expect(made.notes.map(({ kind }) => kind)).not.toContain('soft-hyphen');
  });

  it.each([
    ['The rule of law is the **last** rule, [the report](https://example.org/r) told the court.', ['last']],
    ['The rule of law is the first rule, [a report](https://example.org/r) told the court.', ['a']],
    ['The rule of law is [not](https://example.org/r) the first rule, the report told the court.', ['not']],
    ['> The rule of law is the first rule,\n> the minister told the court.', ['minister']],
    ['The rule of law is the first <b>bad</b> rule, the report told the court.', ['bad']],
    ['It doesn&rsquo;t bind Khan &amp; Daughters at all.', ['Daughters']],
  ])('but its words are compared, and nothing else differs: %s', async (text, given) => {
    const made = await check(RULE, text);
    expect(made.kind).toBe('near');
    expect(made.differences.map((one) => text.slice(one.given.start, one.given.end))).toEqual(given);
  });

  it('keeps a sign of equality', async () => {
    expect(
      (await check('Here the sum was a = b in the book of rules.', 'Here the sum was a b in the book of rules')).kind,
    ).toBe('near');
    expect(
      (await check('Here the sum was a b in the book of rules.', 'Here the sum was a == b in the book of rules')).kind,
    ).toBe('near');
  });

  it('keeps its signs where the article has them, too', async () => {
    const markdown = 'Write \\[the name\\](the address) for a link, and \\\\ for a new line.';
    expect(await check(markdown, 'Write [the name](the address) for a link')).toMatchObject({ kind: 'exact' });
  });
});
