import { describe, expect, it } from 'vitest';
import { eventsCommand } from '../../../src/commands/events.js';
import { parseInput } from '../../../src/commands/options/input.js';
import type { Input } from '../../../src/commands/options/option.js';
import type { Reply, Timeline } from '../../../src/commands/reply.js';
import { type Article, textOf } from '../../../src/corpus/article.js';
import { eventsOf, headInWords } from '../../../src/render/timeline.js';
import { en } from '../../../src/render/words/en.js';
import { labelInWords } from '../../../src/render/words/label.js';
import { createEngine } from '../../support/engine.js';
import { article } from '../../support/tiny.js';

const NOW = new Date('2026-03-10T12:00:00Z');

const news = (id: string, front: string, markdown: string): Article =>
  article({ id, markdown, front: `title: The ${id} paper\n${front}` });

const articles = [
  news(
    'floods',
    'published: "2018-06-01"',
    'The river flooded Lahore on 3 May 2018.\n\nTwo bridges fell last year.\n\nThe dam opened in 1999.',
  ),
  news(
    'banks',
    'author: Ann Moor\npublisher: The Ledger\npublished: "2025-06-01"',
    'The bank cut its rates in May 2018.\n\nA clerk stole the vault keys in March 2025.',
  ),
  news('undated', 'publisher: Unknown Times', 'The mayor resigned last week.\n\nThe mayor was elected in 2011.'),
];

async function run(input: Input, over: readonly Article[] = articles): Promise<Reply> {
  const parsed = parseInput(eventsCommand, input);
  if (parsed.kind === 'wrong') throw new Error(parsed.message);
  const context = {
    engine: createEngine(over),
    signal: new AbortController().signal,
    clock: () => NOW,
    locale: 'en' as const,
  };
  return eventsCommand.run(context, parsed.input);
}

async function timeline(input: Input, over: readonly Article[] = articles): Promise<Timeline & Pick<Reply, 'actions'>> {
  const reply = await run(input, over);
  if (reply.kind !== 'timeline') throw new Error(JSON.stringify(reply));
  return reply;
}

const texts = (reply: Timeline): readonly string[] =>
  eventsOf(reply).map((event) => textOf(articles.find(({ id }) => id === event.article.id) as Article, event));

describe('/events', () => {
  it('lists the newest by their own dates first, and counts what cannot be dated', async () => {
    const reply = await timeline({});
    expect(texts(reply)).toEqual([
      'A clerk stole the vault keys in March 2025.',
      'The bank cut its rates in May 2018.',
      'The river flooded Lahore on 3 May 2018.',
      'Two bridges fell last year.',
      'The mayor was elected in 2011.',
      'The dam opened in 1999.',
    ]);
    expect(reply.withheld).toEqual({ 'no-publication-date': 1 });
    expect(texts(await timeline({ since: 'recent' }))).toEqual(texts(reply));
  });

  it('keeps to since and until as people type them, by the clock that it is given', async () => {
    expect(texts(await timeline({ since: 'last year' }))).toEqual(['A clerk stole the vault keys in March 2025.']);
    expect(texts(await timeline({ since: '2018-05', until: 'May 2018' }))).toHaveLength(2);
    expect(texts(await timeline({ until: '29 February 2012' }))).toEqual([
      'The mayor was elected in 2011.',
      'The dam opened in 1999.',
    ]);
  });

  it('searches the topic as a question is, and orders by date', async () => {
    expect(texts(await timeline({ topic: 'bridges river' }))).toEqual([
      'The river flooded Lahore on 3 May 2018.',
      'Two bridges fell last year.',
      'The dam opened in 1999.',
    ]);
    expect(await timeline({ topic: 'zeppelins' })).toMatchObject({ total: 0, groups: [] });
  });

  it('keeps to a source by its id, title, author or outlet', async () => {
    expect(texts(await timeline({ source: 'ledger' }))).toHaveLength(2);
    expect(texts(await timeline({ source: 'ann moor' }))).toHaveLength(2);
    expect(texts(await timeline({ source: 'undated' }))).toEqual(['The mayor was elected in 2011.']);
  });

  it('has pages, and buttons to the next and previous ones that keep the options', async () => {
    const second = await timeline({ limit: 2, page: 2, until: '2025' });
    expect([second.total, second.pages, second.page, second.first]).toEqual([6, 3, 2, 3]);
    const worded = second.actions.map((action) => ({ ...action, label: labelInWords(action.label, en) }));
    expect(worded).toEqual([
      { label: '◀ Newer', command: 'events', input: { limit: 2, page: 1, until: '2025' } },
      { label: 'Older ▶', command: 'events', input: { limit: 2, page: 3, until: '2025' } },
    ]);
    const pages = await Promise.all([1, 2, 3].map(async (page) => texts(await timeline({ limit: 2, page }))));
    expect(pages.flat()).toEqual(texts(await timeline({})));
  });

  it('puts everything into a file', async () => {
    const many = news(
      'many',
      'published: "2020-01-01"',
      Array.from({ length: 30 }, (_, index) => `The mill closed in ${1950 + index}.`).join('\n\n'),
    );
    expect((await timeline({}, [many])).groups).toHaveLength(10);
    expect(await timeline({ csv: 1 }, [many])).toMatchObject({ form: 'csv', total: 30, pages: 1 });
    expect((await timeline({ ics: 1 }, [many])).groups).toHaveLength(30);
  });

  it.each([
    [{ since: '31.02.2018' }, /since: “31\.02\.2018” is not in the calendar .* Use one of these forms/],
    [{ until: '500' }, /until: “500” is not in the calendar \(years are 1000 to 9999\)/],
    [{ since: 'when it rained' }, /is not understood as a date\. Use one of these forms: 2018/],
    [{ since: '2020', until: '2018' }, /since \(2020\) is after until \(2018\)/],
    [{ source: 'the moon' }, /no article has “the moon”/],
    [{ topic: '???' }, /nothing to search for in the topic/],
    [{ page: 9 }, /no page 9; there is only one page/],
    [{ explain: 'nothing' }, /is not the id of an event, a quote or an article/],
  ] as const)('says what is wrong with %j', async (input, message) => {
    const reply = await run(input);
    expect(reply.kind === 'problem' && reply.code).toBe('INPUT_INVALID');
    expect(reply.kind === 'problem' && reply.message).toMatch(message);
  });

  it('has nothing to list in a library without dates, and that is an answer', async () => {
    expect(await timeline({}, [news('plain', '', 'The river is long.')])).toMatchObject({
      total: 0,
      pages: 1,
      withheld: {},
    });
    expect(await timeline({}, [])).toMatchObject({ total: 0 });
  });

  it('explains what each rule made of every date of an article, or of one sentence', async () => {
    const whole = await run({ explain: 'undated' });
    expect(
      whole.kind === 'readings' &&
        whole.readings.map(({ steps }) => steps.map(({ rule, outcome }) => `${rule} ${outcome}`)),
    ).toEqual([
      ['relative-unit found', 'no-publication-date withheld', 'past kept'],
      ['year found', 'stated resolved', 'past kept'],
    ]);
  });

  it('reads digits that could be either the day first, and says so', async () => {
    const head = async (input: Input): Promise<string> => headInWords(await timeline(input), en);
    expect(await head({ since: '10/08/2018' })).toBe('since 10 August 2018 · 10/08/2018 is read day first · 1 event');
    expect(await head({ since: '1.2.2018', until: '3/4/2018' })).toBe(
      'No dated events match what you asked for. 1.2.2018 and 3/4/2018 are read day first.',
    );
    expect(await head({ since: '13/08/2018' })).toBe('since 13 August 2018 · 1 event');
    expect(await head({ since: 'spring 2018', until: 'Q2 2018' })).toBe(
      'since March 2018 to May 2018 · until April 2018 to June 2018 · 2 events',
    );
  });
});
