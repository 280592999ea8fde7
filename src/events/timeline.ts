/** Orders events, merges repeats and groups them by date. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { withSource, wordingOf } from '../quote/same-wording.js';
import { type Span, slice } from '../span.js';
import { finer, type Interval, type When } from './dates/when.js';
import type { DatedEvent } from './extract.js';

/** `alsoIn`: other articles with the same sentence on the same date. `speaker`: see Quote. */
export type TimelineEvent = DatedEvent & { readonly alsoIn: readonly ArticleRef[]; readonly speaker?: Span };

/** Events of one date, the newest first. */
export type TimelineGroup = { readonly when: Interval; readonly events: readonly TimelineEvent[] };

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Lookup = (ref: ArticleRef) => Article;

/**
 * Newest first by the end of the interval, then the finer date, the later beginning, the later publication, then
 * article and place. This is a total order, so the list is the same every time.
 */
function inOrder<E extends DatedEvent>(events: readonly E[], lookup: Lookup): E[] {
  const published = ({ article }: DatedEvent): string => lookup(article).published ?? '';
  return events.toSorted(
    (a, b) =>
      compare(b.when.to, a.when.to) ||
      finer(a.when.precision, b.when.precision) ||
      compare(b.when.from, a.when.from) ||
      compare(published(b), published(a)) ||
      compare(a.article.id, b.article.id) ||
      a.start - b.start ||
      a.date.start - b.date.start,
  );
}

const dateKey = ({ precision, from, to }: Interval): string => `${precision} ${from} ${to}`;

/** The same sentence on the same date is one event. The first in order is kept. */
function mergeRepeats(events: readonly DatedEvent[], lookup: Lookup): TimelineEvent[] {
  const byWording = new Map<string, TimelineEvent[]>();
  for (const event of events) {
    const key = `${dateKey(event.when)} ${wordingOf(slice(lookup(event.article).body, event))}`;
    const same = byWording.get(key) ?? [];
    byWording.set(key, same);
    const first = same.findIndex((one) => !isSameSentence(one, event));
    const told = same[first];
    if (told) same[first] = withSource(told, event.article);
    else same.push({ ...event, alsoIn: [] });
  }
  return [...byWording.values()].flat();
}

/** Two dates in one sentence are two events, even in the same month. */
const isSameSentence = (a: DatedEvent, b: DatedEvent): boolean => a.article.id === b.article.id && a.start === b.start;

export type Bounds = { readonly since?: Interval; readonly until?: Interval };

/** An interval that touches the bounds counts: an event of "2014" may have been in June 2014. */
const within = ({ since, until }: Bounds, { from, to }: When): boolean =>
  (since === undefined || to >= since.from) && (until === undefined || from <= until.to);

export function timelineOf(
  events: readonly DatedEvent[],
  { lookup, ...bounds }: Bounds & { readonly lookup: Lookup },
): readonly TimelineEvent[] {
  const merged = mergeRepeats(inOrder(inBounds(events, bounds), lookup), lookup);
  return inOrder(merged, lookup);
}

/** Can be applied before or after repeats are merged, as they have the same date. */
export const inBounds = <E extends DatedEvent>(events: readonly E[], bounds: Bounds): readonly E[] =>
  events.filter(({ when }) => within(bounds, when));

/** Neighbours with the same date, under one heading. */
export function groupByDate(events: readonly TimelineEvent[]): readonly TimelineGroup[] {
  const groups: { when: Interval; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const { precision, from, to } = event.when;
    if (last && dateKey(last.when) === dateKey(event.when)) last.events.push(event);
    else groups.push({ when: { precision, from, to }, events: [event] });
  }
  return groups;
}
