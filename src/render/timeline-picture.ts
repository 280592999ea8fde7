/** Where each bar of the timeline picture goes. */

import type { Timeline } from '../commands/reply.js';
import type { ArticleRef } from '../corpus/article.js';
import { addDays, type Day, finer } from '../events/dates/when.js';
import type { TimelineEvent } from '../events/timeline.js';
import { eventsOf } from './timeline.js';

/** In units of the picture's own grid; the page scales it. */
const WIDTH = 720;
const ROW = 18;
const LABEL = 22;
const AXIS = 28;
const GAP = 8;
/** A day in twenty years would otherwise be too narrow to see or click. */
const NARROWEST = 8;
/** Neighbouring years share a border, which rounding may move by a tenth. */
const TOUCH = 0.2;

export type Bar = {
  readonly event: TimelineEvent;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};
/** One article's band: its bars never overlap. */
export type Lane = { readonly article: ArticleRef; readonly y: number; readonly bars: readonly Bar[] };
export type Tick = { readonly x: number; readonly label: string };
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly barHeight: number;
  readonly axisY: number;
  readonly lanes: readonly Lane[];
  readonly ticks: readonly Tick[];
};

const DAY = 86_400_000;
const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY;

type Scale = (day: Day) => number;
type Placed = Omit<Bar, 'y'> & { readonly row: number };

/** Time goes from left to right; each article has a lane; the width of a bar is the precision of its date. */
export function pictureOf(events: readonly TimelineEvent[]): Picture | undefined {
  const years = events.flatMap(({ when }) => [when.from.slice(0, 4), when.to.slice(0, 4)]).map(Number);
  if (years.length === 0) return undefined;
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const scale: Scale = (day) =>
    ((time(day) - time(`${first}-01-01`)) / (time(`${last}-01-01`) - time(`${first}-01-01`))) * WIDTH;
  let y = 0;
  const lanes = byArticle(events).map(({ article, bars }) => {
    const rows = stack(bars.map((bar) => ({ ...bar, ...extent(bar.event, scale) })));
    const top = y + LABEL;
    y = top + (Math.max(...rows.map(({ row }) => row)) + 1) * ROW + GAP;
    return { article, y: top - LABEL, bars: rows.map(({ row, ...bar }) => ({ ...bar, y: top + row * ROW })) };
  });
  return {
    width: WIDTH,
    height: y + AXIS,
    barHeight: ROW - 4,
    axisY: y,
    lanes,
    ticks: ticksOf({ first, last, scale }),
  };
}

/** The events in the order in which their bars are drawn. */
export const inLanes = (timeline: Timeline): readonly TimelineEvent[] =>
  byArticle(eventsOf(timeline)).flatMap(({ bars }) => bars.map(({ event }) => event));

/** Articles in the order of their newest event. */
function byArticle(events: readonly TimelineEvent[]): readonly {
  readonly article: ArticleRef;
  readonly bars: readonly { readonly event: TimelineEvent; readonly index: number }[];
}[] {
  const lanes = new Map<string, { article: ArticleRef; bars: { event: TimelineEvent; index: number }[] }>();
  events.forEach((event, index) => {
    const lane = lanes.get(event.article.id) ?? { article: event.article, bars: [] };
    lanes.set(event.article.id, lane);
    lane.bars.push({ event, index });
  });
  return [...lanes.values()];
}

/** A bar that would be too narrow to click is widened around its middle, within the picture. */
function extent({ when }: TimelineEvent, scale: Scale): Pick<Bar, 'x' | 'width'> {
  const [from, to] = [scale(when.from), scale(addDays(when.to, 1))];
  const width = Math.max(NARROWEST, to - from);
  const x = Math.min(WIDTH - width, Math.max(0, (from + to - width) / 2));
  return { x: round(x), width: round(width) };
}

const round = (number: number): number => Math.round(number * 10) / 10;

/** Coarser dates go lower, each in the first row where it overlaps no other. */
function stack(bars: readonly Omit<Placed, 'row'>[]): readonly Placed[] {
  const placed: Placed[] = [];
  for (const bar of bars.toSorted((a, b) => finer(a.event.when.precision, b.event.when.precision) || a.x - b.x)) {
    const free = (row: number): boolean =>
      placed.every(
        (other) => other.row !== row || other.x + other.width <= bar.x + TOUCH || bar.x + bar.width <= other.x + TOUCH,
      );
    let row = 0;
    while (!free(row)) row += 1;
    placed.push({ ...bar, row });
  }
  return placed.toSorted((a, b) => a.index - b.index);
}

/** As many years as there is room to label. */
function ticksOf({
  first,
  last,
  scale,
}: {
  readonly first: number;
  readonly last: number;
  readonly scale: Scale;
}): readonly Tick[] {
  const room = WIDTH / 44;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((years) => (last - first) / years <= room) ?? 1000;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - 1 - from) / step) + 1) }, (_, index) => {
    const year = from + index * step;
    return { x: round(scale(`${year}-01-01`)), label: String(year) };
  });
}
