/** Pages of the timeline. */

import { lookUpIn } from '../../corpus/articles.js';
import type { Passage } from '../../corpus/passages.js';
import type { DatedEvent, WithheldReason } from '../../events/extract.js';
import {
  type Bounds,
  groupByDate,
  inBounds,
  type TimelineEvent,
  type TimelineGroup,
  timelineOf,
} from '../../events/timeline.js';
import type { Entry } from '../../index/entries.js';
import { withSpeaker } from '../../quote/speaker.js';
import { contains } from '../../span.js';

/** Which events are wanted, and which page of them. */
export type EventsQuery = {
  readonly bounds: Bounds;
  /** Only events about this. */
  readonly topic?: string | undefined;
  /** Ids of the articles to look in (default: all). */
  readonly articles?: ReadonlySet<string> | undefined;
  /** Counts from 1. */
  readonly page: number;
  /** How many events on a page (default: all on one). */
  readonly size?: number | undefined;
};

export type EventsPage = {
  /** Newest first, grouped by date; empty on a page after the last. */
  readonly groups: readonly TimelineGroup[];
  /** How many events on all pages together. */
  readonly total: number;
  readonly pages: number;
  /** How many sentences have a date that cannot be known, by reason. */
  readonly withheld: Readonly<Partial<Record<WithheldReason, number>>>;
};

type Dated = Pick<Entry, 'article' | 'events'>;

export type EventsSource = {
  readonly entries: readonly Dated[];
  /** The passages about a topic, in these articles or in all of them. */
  readonly about: (topic: string, articles: ReadonlySet<string> | undefined) => Promise<readonly Passage[]>;
};

export type EventPages = (source: EventsSource, query: EventsQuery) => Promise<EventsPage>;

/**
 * The timeline of a whole library is kept as long as its entries are: sorting 20,000 events takes 0.3 s, and people
 * turn many pages.
 */
export function createEventPages(): EventPages {
  const whole = new WeakMap<readonly Dated[], readonly TimelineEvent[]>();
  return async ({ entries, about }, query) => {
    const { articles, topic, bounds, page } = query;
    const asked = articles === undefined ? entries : entries.filter(({ article }) => articles.has(article.id));
    let timeline = articles === undefined && topic === undefined ? whole.get(entries) : undefined;
    timeline ??= await timelineIn({ entries: asked, about }, query);
    if (articles === undefined && topic === undefined) whole.set(entries, timeline);
    const events = inBounds(timeline, bounds);
    const lookup = lookUpIn(asked.map(({ article }) => article));
    const spoken = (event: TimelineEvent): TimelineEvent => withSpeaker(lookup(event.article), event);
    const size = query.size ?? Math.max(1, events.length);
    return {
      groups: groupByDate(events.slice((page - 1) * size, page * size).map(spoken)),
      total: events.length,
      pages: Math.max(1, Math.ceil(events.length / size)),
      withheld: countWithheld(asked),
    };
  };
}

type Subject = Pick<EventsQuery, 'topic' | 'articles'>;

async function timelineIn(
  { entries, about }: EventsSource,
  { topic, articles }: Subject,
): Promise<readonly TimelineEvent[]> {
  const lookup = lookUpIn(entries.map(({ article }) => article));
  const all = entries.flatMap(({ events }) => events.events);
  if (topic === undefined) return timelineOf(all, { lookup });
  const passages = await about(topic, articles);
  const isAbout = (event: DatedEvent): boolean =>
    passages.some((passage) => passage.article.id === event.article.id && contains(passage, event));
  return timelineOf(all.filter(isAbout), { lookup });
}

function countWithheld(entries: readonly Dated[]): EventsPage['withheld'] {
  const counts: Partial<Record<WithheldReason, number>> = {};
  for (const { events } of entries)
    for (const { reason } of events.withheld) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
