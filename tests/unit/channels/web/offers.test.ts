import { describe, expect, it } from 'vitest';
import { offersFor, valueOffers } from '../../../../src/channels/web/assets/offers.js';

const option = (name: string, more = {}) => ({
  name,
  description: `about ${name}`,
  rest: false,
  required: false,
  completes: false,
  ...more,
});
const commands = [
  { name: 'ask', description: 'Ask', options: [option('question', { rest: true, required: true })] },
  {
    name: 'quote',
    description: 'Find',
    options: [option('words', { rest: true, required: true }), option('source', { completes: true }), option('count')],
  },
  { name: 'sources', description: 'List', options: [option('text', { completes: true })] },
  { name: 'help', description: 'Help', options: [] },
];

const lines = (typed: string): readonly string[] | string => {
  const offered = offersFor(commands, typed);
  return offered.kind === 'offers' ? offered.offers.map(({ line }) => line) : offered.kind;
};

describe('what the composer offers', () => {
  it.each([
    ['', 'nothing'],
    ['a question / with a slash', 'nothing'],
    ['/', ['/ask ', '/quote ', '/sources ', '/help']],
    ['/Q', ['/quote ']],
    ['/nobody', 'nothing'],
    ['/nobody x', 'nothing'],
    ['/ask ', 'nothing'],
    ['/quote ', ['/quote source:', '/quote count:']],
    ['/quote zero sum', 'nothing'],
    ['/quote zero c', ['/quote zero count:']],
    ['/quote zero count:2 so', ['/quote zero count:2 source:']],
    ['/quote zero count:2 co', 'nothing'],
    ['/quote zero ', 'nothing'],
  ])('for “%s” is %j', (typed, expected) => {
    expect(lines(typed)).toEqual(expected);
  });

  it('is taken by Enter while a name is typed, but not once it can be sent as it is', () => {
    expect(offersFor(commands, '/hel')).toMatchObject({ eager: true });
    expect(offersFor(commands, '/help')).toMatchObject({ eager: false });
    expect(offersFor(commands, '/quote')).toMatchObject({ eager: true });
    expect(offersFor(commands, '/quote ')).toMatchObject({ eager: false });
  });

  it('asks for values of an option that completes, also in quotation marks, and puts them in its place', () => {
    expect(offersFor(commands, '/quote x source:exp')).toEqual({
      kind: 'values',
      command: 'quote',
      option: 'source',
      typed: 'exp',
      before: '/quote x source:',
    });
    expect(offersFor(commands, '/quote source:"The Ex')).toMatchObject({ typed: 'The Ex', before: '/quote source:' });
    expect(offersFor(commands, '/quote count:')).toEqual({ kind: 'nothing' });
    const suggestions = [
      { name: 'Talks', value: 'talks' },
      { name: 'B', value: 'two words' },
    ];
    expect(valueOffers(suggestions, '/quote source:').map(({ line }) => line)).toEqual([
      '/quote source:talks ',
      '/quote source:"two words" ',
    ]);
  });
});
