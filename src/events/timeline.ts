import type { Article, ArticleRef } from '../corpus/article.js';
import { slice } from '../corpus/span.js';
import type { DatedEvent } from './extract.js';
import { finer, type Interval, type When } from './when.js';

/** `alsoIn`: other articles with the same sentence on the same date. */
export type TimelineEvent = DatedEvent & { readonly alsoIn: readonly ArticleRef[] };

/** Events of one date, the newest first. */
export type TimelineGroup = { readonly when: Interval; readonly events: readonly TimelineEvent[] };

/** A sentence's share of words in another's at which it is the same told again. Paraphrases score about .2 (measured). */
const SAME = 0.8;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Lookup = (ref: ArticleRef) => Article;

/**
 * Newest first by the end of the interval, then the finer date, then the later beginning, then the later publication,
 * then by article and place: a total order, so that the list is the same every time.
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

/** The same sentence on the same date is one event: exactly, or nearly so by its words. The first in order is kept. */
function mergeRepeats(events: readonly DatedEvent[], lookup: Lookup): TimelineEvent[] {
  const byDate = new Map<string, { event: TimelineEvent; readonly words: ReadonlySet<string> }[]>();
  for (const event of events) {
    const words = new Set(wordsOf(slice(lookup(event.article).body, event)));
    const same = byDate.get(dateKey(event.when)) ?? [];
    byDate.set(dateKey(event.when), same);
    const first = same.find((one) => jaccard(one.words, words) >= SAME && !isSameSentence(one.event, event));
    if (first) first.event = withSource(first.event, event.article);
    else same.push({ event: { ...event, alsoIn: [] }, words });
  }
  return [...byDate.values()].flatMap((same) => same.map(({ event }) => event));
}

/** Two dates in one sentence are two events, also when they fall on the same month. */
const isSameSentence = (a: DatedEvent, b: DatedEvent): boolean => a.article.id === b.article.id && a.start === b.start;

function withSource(event: TimelineEvent, article: ArticleRef): TimelineEvent {
  const named = [event.article, ...event.alsoIn].some(({ id }) => id === article.id);
  return named ? event : { ...event, alsoIn: [...event.alsoIn, article] };
}

export type Bounds = { readonly since?: Interval; readonly until?: Interval };

/** An interval that touches the bounds counts: an event of "2014" may have been in June 2014. */
const within = ({ since, until }: Bounds, { from, to }: When): boolean =>
  (since === undefined || to >= since.from) && (until === undefined || from <= until.to);

export function timelineOf(
  events: readonly DatedEvent[],
  options: Bounds & { readonly lookup: Lookup },
): readonly TimelineEvent[] {
  const chosen = events.filter(({ when }) => within(options, when));
  const merged = mergeRepeats(inOrder(chosen, options.lookup), options.lookup);
  return inOrder(merged, options.lookup);
}

/** Neighbours of the same date under one head. */
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
