/** What every renderer of a timeline needs: its events as quotes, its heading, and what was left out. */

import type { Readings, Timeline } from '../commands/reply.js';
import type { TimelineEvent } from '../events/timeline.js';
import type { Quote } from '../quote/quote.js';
import type { Span } from '../span.js';
import type { Words } from './words/en.js';
import { whenInWords } from './words/when.js';

/** The events a timeline shows, in order. */
export const eventsOf = ({ groups }: Timeline): readonly TimelineEvent[] => groups.flatMap(({ events }) => events);

/** An event is a quote whose date is highlighted. */
export const quoteOfEvent = ({ article, start, end, date, alsoIn, speaker }: TimelineEvent): Quote => ({
  article,
  start,
  end,
  highlights: [date],
  ...(speaker && { speaker }),
  alsoIn,
  score: 1,
});

/** The sentences that readings are about, each once, in order. */
export function sentencesRead({ readings }: Readings): readonly Span[] {
  const byStart = new Map(readings.map(({ start, end }) => [start, { start, end }]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** What was asked for, as it was understood, and how many of those events are shown; or that there are none. */
export function headInWords(reply: Timeline, words: Words): string {
  const { events: own } = words;
  const { first, total } = reply;
  const shown = eventsOf(reply).length;
  if (shown === 0) return noneInWords(reply, words);
  const count = shown === total ? own.head(total) : own.shown(first, first + shown - 1, total);
  return [...filterInWords(reply, words), count].join(' · ');
}

/** Where nothing matches, how a date was read may be why. */
function noneInWords({ filter: { dayFirst, ...filter } }: Timeline, { events: own }: Words): string {
  if (Object.keys(filter).length === 0) return own.none;
  return dayFirst ? `${own.noneMatching} ${own.filters.dayFirst(dayFirst)}.` : own.noneMatching;
}

function filterInWords({ filter }: Timeline, words: Words): readonly string[] {
  const { filters } = words.events;
  const { since, until, dayFirst, topic, source } = filter;
  return [
    since && filters.since(whenInWords(since, words)),
    until && filters.until(whenInWords(until, words)),
    dayFirst && filters.dayFirst(dayFirst),
    topic && filters.topic(topic),
    source && filters.source(source),
  ].filter((text) => text !== undefined);
}

type WithheldWords = { readonly head: string; readonly reasons: readonly string[] };

/** How many sentences were left out, and why; `undefined` when none were. */
export function withheldInWords({ withheld }: Timeline, words: Words): WithheldWords | undefined {
  const counts = (['no-publication-date', 'publication-date-too-coarse'] as const).map((reason) => ({
    reason,
    count: withheld[reason] ?? 0,
  }));
  const there = counts.filter(({ count }) => count > 0);
  const total = there.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const { withheld: left, reasons, allBecause, someBecause } = words.events;
  const [first, ...others] = there;
  if (first && others.length === 0) return { head: allBecause(left(total), reasons[first.reason]), reasons: [] };
  return {
    head: `${left(total)}:`,
    reasons: there.map(({ reason, count }) => someBecause(count, reasons[reason])),
  };
}
