import type { Readings, Timeline } from '../../commands/reply.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { headInWords, quoteOfEvent, sentencesRead, withheldInWords } from '../timeline.js';
import { textOf } from '../view.js';
import { readingInWords, whenInWords } from '../words/when.js';
import { citedLines } from './cited.js';
import { INDENT, quoteLines, unquoted } from './quote.js';
import type { Screen } from './screen.js';
import { folded } from './wrap.js';

/** The events under their dates, the newest first, then what was left out and why. */
export function timeline(reply: Timeline, screen: Screen): string {
  const { words, colors, width } = screen;
  let number = reply.first - 1;
  const groups = reply.groups.map(({ when, events: dated }) => {
    const entries = dated.map((event) => {
      number += 1;
      return entry(event, { number, screen });
    });
    return [colors.bold(whenInWords(when, words)), ...entries].join('\n\n');
  });
  const lines = folded(headInWords(reply, words), width).map(unquoted);
  const head = (groups.length > 0 ? lines.map(colors.dim) : lines).join('\n');
  return [head, ...groups, ...withheld(reply, screen)].join('\n\n');
}

function entry(event: TimelineEvent, { number, screen }: { readonly number: number; readonly screen: Screen }): string {
  const { view, words } = screen;
  const dateText = textOf(view, { article: event.article, ...event.date });
  const remark = readingInWords(event, { dateText, words });
  return citedLines(quoteOfEvent(event), { number, screen, remark }).join('\n');
}

function withheld(reply: Timeline, { colors, words, width }: Screen): string[] {
  const lines = withheldInWords(reply, words);
  if (!lines) return [];
  const reasons = lines.reasons.flatMap((reason) => folded(reason, width - 2).map((text) => `  ${text}`));
  return [[...folded(lines.head, width), ...reasons].map(colors.dim).join('\n')];
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
