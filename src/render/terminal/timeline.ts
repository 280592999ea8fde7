import type { Readings, Timeline } from '../../commands/reply.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { citationOf } from '../citation.js';
import { eventsOf, filterInWords, quoteOfEvent, sentencesRead, withheldInWords } from '../timeline.js';
import { textOf } from '../view.js';
import { readingInWords, whenInWords } from '../when.js';
import { INDENT, quoteLines } from './quote.js';
import type { Screen } from './screen.js';
import { wrap } from './wrap.js';

/** The events under their dates, the newest first, then what was left out and why. */
export function timeline(reply: Timeline, screen: Screen): string {
  const { words, colors } = screen;
  const events = eventsOf(reply);
  let number = reply.first - 1;
  const groups = reply.groups.map(({ when, events: dated }) => {
    const entries = dated.map((event) => {
      number += 1;
      return entry(event, { number, screen });
    });
    return [colors.bold(whenInWords(when, words)), ...entries].join('\n\n');
  });
  const head = [
    ...filterInWords(reply, words),
    events.length === reply.total ? words.events.head(reply.total) : range(reply, screen),
  ];
  const none = Object.keys(reply.filter).length > 0 ? words.events.noneMatching : words.events.none;
  const first = reply.total === 0 ? none : colors.dim(head.join(' · '));
  return [first, ...groups, ...withheld(reply, screen)].join('\n\n');
}

const range = (reply: Timeline, { words }: Screen): string =>
  words.events.shown(reply.first, reply.first + eventsOf(reply).length - 1, reply.total);

function entry(event: TimelineEvent, { number, screen }: { readonly number: number; readonly screen: Screen }): string {
  const { colors, view, words } = screen;
  const quote = quoteOfEvent(event);
  const { title, line, url, alsoIn, id } = citationOf(quote, { view, words });
  const dateText = textOf(view, { article: event.article, ...event.date });
  const reading = readingInWords(event, { dateText, words }) ?? '';
  const folded = wrap(reading, screen.width - INDENT.length).map((part) =>
    reading.slice(part.start, part.end).trimEnd(),
  );
  const rest = [...(reading ? folded : []), title, line, alsoIn, url, id];
  const shown = rest.filter((text) => text !== undefined).map((text) => INDENT + colors.dim(text));
  return [...quoteLines(quote, { number, screen }), ...shown].join('\n');
}

function withheld(reply: Timeline, { colors, words }: Screen): string[] {
  const lines = withheldInWords(reply, words);
  return lines ? [[lines.head, ...lines.reasons.map((reason) => `  ${reason}`)].map(colors.dim).join('\n')] : [];
}

/** Each sentence with its dates, and under each what every rule made of it. */
export function readings(reply: Readings, screen: Screen): string {
  const { view, words, colors } = screen;
  if (reply.readings.length === 0) return words.events.noDates;
  const sentences = sentencesRead(reply).map((span, index) => {
    const own = reply.readings.filter(({ start }) => start === span.start);
    const quote = { article: reply.article, ...span, highlights: own.map(({ date }) => date), alsoIn: [], score: 1 };
    const steps = own.flatMap((reading) => [
      colors.bold(textOf(view, { article: reply.article, ...reading.date })),
      ...reading.steps.map((step) => `  ${words.events.step(step)}`),
      `  ${reading.when ? words.events.listedAs(whenInWords(reading.when, words)) : words.events.notListed}`,
    ]);
    return [...quoteLines(quote, { number: index + 1, screen }), ...steps.map((line) => INDENT + line)].join('\n');
  });
  return sentences.join('\n\n');
}
