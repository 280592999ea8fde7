import { passagesAbout } from '../../answer/find.js';
import { lookUpIn } from '../../corpus/articles.js';
import type { Passage } from '../../corpus/passages.js';
import type { DatedEvent, WithheldReason } from '../../events/extract.js';
import { type Bounds, groupByDate, type TimelineEvent, type TimelineGroup, timelineOf } from '../../events/timeline.js';
import type { Entry } from '../../index/entries.js';
import { contains } from '../../span.js';
import type { Handler } from './handler.js';

/** The events that are asked for, and the page of them that is wanted. */
export type EventsQuery = {
  readonly bounds: Bounds;
  /** Only events about this. */
  readonly topic?: string | undefined;
  /** Ids of the articles that are asked (none given: all). */
  readonly articles?: ReadonlySet<string> | undefined;
  /** Counts from 1. */
  readonly page: number;
  /** How many on one page (none given: all on one). */
  readonly size?: number | undefined;
};

export type EventsPage = {
  /** Newest first, those of one date under one head; none on a page after the last. */
  readonly groups: readonly TimelineGroup[];
  /** Of all pages. */
  readonly total: number;
  readonly pages: number;
  /** Sentences with a date that cannot be known, by reason. */
  readonly withheld: Readonly<Partial<Record<WithheldReason, number>>>;
};

type Dated = Pick<Entry, 'article' | 'events'>;

export type EventsSource = {
  readonly entries: readonly Dated[];
  /** The passages about a topic, in these articles or in all. */
  readonly about: (topic: string, articles: ReadonlySet<string> | undefined) => Promise<readonly Passage[]>;
};

export const handleEvents: Handler<EventsQuery, EventsPage> = (query, { take, library, entries, signal }) =>
  take('question', async (pause) => {
    const searched = await library(pause);
    const about: EventsSource['about'] = (topic, articles) => passagesAbout(searched, topic, { articles, signal });
    return pageOfEvents({ entries: entries(), about }, query);
  });

export async function pageOfEvents(source: EventsSource, query: EventsQuery): Promise<EventsPage> {
  const { articles, page, size: wanted } = query;
  const asked =
    articles === undefined ? source.entries : source.entries.filter(({ article }) => articles.has(article.id));
  const events = await chosenEvents({ ...source, entries: asked }, query);
  const size = wanted ?? Math.max(1, events.length);
  return {
    groups: groupByDate(events.slice((page - 1) * size, page * size)),
    total: events.length,
    pages: Math.max(1, Math.ceil(events.length / size)),
    withheld: countWithheld(asked),
  };
}

async function chosenEvents(
  { entries, about }: EventsSource,
  { topic, articles, bounds }: EventsQuery,
): Promise<readonly TimelineEvent[]> {
  const lookup = lookUpIn(entries.map(({ article }) => article));
  const all = entries.flatMap(({ events }) => events.events);
  if (topic === undefined) return timelineOf(all, { ...bounds, lookup });
  const passages = await about(topic, articles);
  const isAbout = (event: DatedEvent): boolean =>
    passages.some((passage) => passage.article.id === event.article.id && contains(passage, event));
  return timelineOf(all.filter(isAbout), { ...bounds, lookup });
}

function countWithheld(entries: readonly Dated[]): EventsPage['withheld'] {
  const counts: Partial<Record<WithheldReason, number>> = {};
  for (const { events } of entries)
    for (const { reason } of events.withheld) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
