import { describe, expect, it } from 'vitest';
import { type Article, textOf } from '../../../src/corpus/article.js';
import { intervalOfPartial } from '../../../src/events/dates/when.js';
import { extractEvents } from '../../../src/events/extract.js';
import { groupByDate, timelineOf } from '../../../src/events/timeline.js';
import { eventParts } from '../../support/event-parts.js';
import { article } from '../../support/tiny.js';

const published = (id: string, date: string, markdown: string): Article =>
  article({ id, markdown, front: `title: The ${id} article\npublished: "${date}"` });

function timeline(articles: readonly Article[], bounds: { readonly since?: string; readonly until?: string } = {}) {
  const lookup = ({ id }: { readonly id: string }): Article => articles.find((one) => one.id === id) as Article;
  const [since, until] = [intervalOfPartial(bounds.since), intervalOfPartial(bounds.until)];
  const events = timelineOf(
    articles.flatMap((one) => extractEvents(one, eventParts).events),
    { lookup, ...(since && { since }), ...(until && { until }) },
  );
  return { events, texts: events.map((event) => textOf(lookup(event.article), event)) };
}

const TOLD = 'The river flooded the old town on 3 May 2017 and two bridges fell.';

describe('a timeline', () => {
  it('goes from the newest end to the oldest, the finer date first', () => {
    const { events } = timeline([
      published(
        'a',
        '2020-01-01',
        'It opened in 2017.\n\nIt closed on 31 December 2017.\n\nIt moved in May 2018.\n\nIt fell on 2 May 2018.',
      ),
    ]);
    expect(events.map(({ when }) => `${when.precision} ${when.from}`)).toEqual([
      'month 2018-05-01',
      'day 2018-05-02',
      'day 2017-12-31',
      'year 2017-01-01',
    ]);
  });

  it('puts the later publication first on the same date, then the article’s id: always the same order', () => {
    const articles = [
      published('b', '2018-01-01', 'The king abdicated in 2017.'),
      published('a', '2018-01-01', 'The queen returned in 2017.'),
      published('c', '2019-01-01', 'The prince left in 2017.'),
    ];
    const order = timeline(articles).events.map(({ article: { id } }) => id);
    expect(order).toEqual(['c', 'a', 'b']);
    expect(timeline(articles.toReversed()).events.map(({ article: { id } }) => id)).toEqual(order);
  });

  it('shows the same sentence in two articles once, and names the other', () => {
    const { events } = timeline([
      published('a', '2018-01-01', TOLD),
      published('b', '2018-01-01', TOLD.replace('bridges fell', 'bridges  fell')),
    ]);
    expect(events.map(({ article: { id }, alsoIn }) => [id, alsoIn.map((ref) => ref.id)])).toEqual([['a', ['b']]]);
  });

  it('keeps sentences apart that say the opposite in nearly the same words', () => {
    const { events } = timeline([
      published('a', '2018-01-01', TOLD),
      published('b', '2018-01-01', TOLD.replace('fell', 'held')),
    ]);
    expect(events.map(({ alsoIn }) => alsoIn)).toEqual([[], []]);
  });

  it('keeps paraphrases apart: words alone cannot tell them from two events of one day', () => {
    const { texts } = timeline([
      published('a', '2018-01-01', TOLD),
      published('b', '2018-01-01', 'Two bridges collapsed when water rose in the old town on 3 May 2017.'),
    ]);
    expect(texts).toHaveLength(2);
  });

  it('lists a sentence with two dates under each of them', () => {
    const { events } = timeline([
      published('a', '2021-01-01', 'He was arrested in March 2019 and freed in June 2020.'),
    ]);
    expect(events.map(({ when }) => when.from)).toEqual(['2020-06-01', '2019-03-01']);
  });

  it('counts what touches the bounds: an event of 2017 may have been in June 2017', () => {
    const all = published('a', '2020-01-01', 'It opened in 2016.\n\nIt closed in 2017.\n\nIt fell in 2018.');
    expect(timeline([all], { since: '2017-06' }).events.map(({ when }) => when.from)).toEqual([
      '2018-01-01',
      '2017-01-01',
    ]);
    expect(timeline([all], { until: '2017-06-30' }).events.map(({ when }) => when.from)).toEqual([
      '2017-01-01',
      '2016-01-01',
    ]);
    expect(timeline([all], { since: '2017', until: '2017' }).events).toHaveLength(1);
  });

  it('groups neighbours of the same date', () => {
    const { events } = timeline([
      published('a', '2018-02-01', 'The king abdicated in May 2017.'),
      published('b', '2018-01-01', 'The prince left in May 2017.\n\nThe dog died in 2016.'),
    ]);
    expect(groupByDate(events).map(({ when, events: own }) => [when.from, own.length])).toEqual([
      ['2017-05-01', 2],
      ['2016-01-01', 1],
    ]);
  });
});
