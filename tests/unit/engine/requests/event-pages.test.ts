import { describe, expect, it } from 'vitest';
import { passagesAbout } from '../../../../src/answer/find.js';
import { type Article, textOf } from '../../../../src/corpus/article.js';
import { createEventPages, type EventsQuery } from '../../../../src/engine/requests/event-pages.js';
import { explainDates } from '../../../../src/engine/requests/explain.js';
import { extractEvents } from '../../../../src/events/extract.js';
import { eventParts } from '../../../support/event-parts.js';
import { createLibrary } from '../../../support/library.js';
import { article } from '../../../support/tiny.js';

const paper = (id: string, markdown: string): Article => article({ id, markdown });
const articles = [
  paper('floods', 'The river flooded Lahore on 3 May 2018.\n\nTwo bridges fell last year.'),
  paper(
    'wires',
    'The river flooded Lahore on 3 May 2018.\n\n## Elsewhere\n\nThe bank cut its rates in 2017.\n\nA mill burned in 2016.',
  ),
];
const entries = articles.map((one) => ({ article: one, events: extractEvents(one, eventParts) }));
const library = createLibrary(articles);
const about = (topic: string, scope: ReadonlySet<string> | undefined) =>
  passagesAbout(library, topic, { articles: scope });

const pageOfEvents = createEventPages();
const page = (query: Partial<EventsQuery>) => pageOfEvents({ entries, about }, { bounds: {}, page: 1, ...query });
const shown = async (query: Partial<EventsQuery>) =>
  (await page(query)).groups.flatMap(({ events }) =>
    events.map(({ when, alsoIn }) => [when.from.slice(0, 4), ...alsoIn.map(({ id }) => id)]),
  );

describe('a page of events', () => {
  it('holds as many as are wanted, of all pages or all on one', async () => {
    expect(await page({ page: 2, size: 2 })).toMatchObject({ total: 3, pages: 2, groups: [{ events: [{}] }] });
    expect(await shown({})).toEqual([['2018', 'wires'], ['2017'], ['2016']]);
    expect(await page({ page: 3, size: 2 })).toMatchObject({ total: 3, pages: 2, groups: [] });
  });

  it('ignores articles outside the query, even if they say the same', async () => {
    expect(await shown({ articles: new Set(['floods']) })).toEqual([['2018']]);
    expect(await page({ articles: new Set(['floods']) })).toMatchObject({ withheld: { 'no-publication-date': 1 } });
    expect(await page({ articles: new Set(['wires']) })).toMatchObject({ withheld: {} });
    expect(await page({ articles: new Set() })).toEqual({ groups: [], total: 0, pages: 1, withheld: {} });
  });

  it('says who is quoted with an event', async () => {
    const quoted = paper('quoted', '“The river flooded Lahore on 3 May 2018,” Khawaja Asif said. It rained in 2017.');
    const own = [{ article: quoted, events: extractEvents(quoted, eventParts) }];
    const { groups } = await createEventPages()({ entries: own, about }, { bounds: {}, page: 1 });
    const speakers = groups.flatMap(({ events }) => events.map(({ speaker }) => speaker && textOf(quoted, speaker)));
    expect(speakers).toEqual(['Khawaja Asif', undefined]);
  });

  it('keeps to its bounds, whatever was asked before', async () => {
    const since = { precision: 'year', from: '2017-01-01', to: '2017-12-31' } as const;
    expect(await shown({ bounds: { since } })).toEqual([['2018', 'wires'], ['2017']]);
    expect(await shown({})).toEqual([['2018', 'wires'], ['2017'], ['2016']]);
    expect(await page({ bounds: { until: since }, size: 1 })).toMatchObject({ total: 2, pages: 2 });
    expect(await pageOfEvents({ entries: entries.slice(0, 1), about }, { bounds: {}, page: 1 })).toMatchObject({
      total: 1,
    });
  });

  it('is about the topic, searched in the articles that are asked', async () => {
    expect(await shown({ topic: 'river Lahore' })).toEqual([['2018', 'wires']]);
    expect(await shown({ topic: 'river Lahore', articles: new Set(['wires']) })).toEqual([['2018']]);
  });
});

describe('what each rule made of the dates', () => {
  const extractor = {
    explain: async (one: Article) => extractEvents(one, { ...eventParts, explain: true }).readings,
  };
  const pause = async (): Promise<void> => undefined;
  const [floods] = articles as [Article];
  const explain = (query: Parameters<typeof explainDates>[1]) => explainDates({ entries, extractor, pause }, query);

  it('is reported for a whole article, or for the sentences that are asked for', async () => {
    expect((await explain({ article: floods }))?.map(({ text }) => text)).toEqual(['3 May 2018', 'last year']);
    const within = floods.sentences[1];
    expect((await explain({ article: floods, within }))?.map(({ text }) => text)).toEqual(['last year']);
  });

  it('is not reported for another version of the article', async () => {
    expect(await explain({ article: { id: 'floods', hash: '0'.repeat(64) } })).toBeUndefined();
  });
});
