/** Timelines, and how dates were read, for Discord. */

import type { Readings, Timeline } from '../../commands/reply.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { headInWords, quoteOfEvent, sentencesRead, withheldInWords } from '../timeline.js';
import { textOf, type View } from '../view.js';
import type { Words } from '../words/en.js';
import { readingInWords, whenInWords } from '../words/when.js';
import { escapeText } from './escape.js';
import type { Unit } from './parts.js';
import { named, quoteUnit, small } from './quote.js';

type Look = { readonly view: View; readonly words: Words };

/** A headline begins with a capital, whatever it is in a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The events under their dates, each with its quote's citation, and what was left out in small print. */
export function timelineUnits(reply: Timeline, look: Look): readonly Unit[] {
  const head = headInWords(reply, look.words);
  if (reply.groups.length === 0) return [[escapeText(head)], ...withheld(reply, look)];
  let number = reply.first - 1;
  const units = reply.groups.flatMap(({ when, events }) =>
    events.map((event, at): Unit => {
      number += 1;
      const date = at === 0 ? [`**${escapeText(capital(whenInWords(when, look.words)))}**`] : [];
      return framed(quoteUnit(quoteOfEvent(event), { number, look }), { above: date, below: readingOf(event, look) });
    }),
  );
  const [first = [], ...others] = units;
  return [framed(first, { above: [small(named(head))], below: [] }), ...others, ...withheld(reply, look)];
}

/** Lines above and below a quote go into its own text, since a message may have only a few texts. */
function framed(
  unit: Unit,
  { above, below }: { readonly above: readonly string[]; readonly below: readonly string[] },
): Unit {
  return unit.map((text, index) =>
    [...(index === 0 ? above : []), text, ...(index === unit.length - 1 ? below : [])].join('\n'),
  );
}

function readingOf(event: TimelineEvent, { view, words }: Look): readonly string[] {
  const dateText = textOf(view, { article: event.article, ...event.date });
  const reading = readingInWords(event, { dateText, words });
  return reading ? [small(escapeText(reading))] : [];
}

function withheld(reply: Timeline, { words }: Look): readonly Unit[] {
  const lines = withheldInWords(reply, words);
  return lines ? [[small(escapeText([lines.head, ...lines.reasons].join(' ')))]] : [];
}

/** Each sentence with its dates bold, and what every rule made of each of them. */
export function readingsUnits(reply: Readings, look: Look): readonly Unit[] {
  const { events: own } = look.words;
  if (reply.readings.length === 0) return [[own.noDates]];
  return sentencesRead(reply).map((span, index) => {
    const readings = reply.readings.filter(({ start }) => start === span.start);
    const quote = {
      article: reply.article,
      ...span,
      highlights: readings.map(({ date }) => date),
      alsoIn: [],
      score: 1,
    };
    const steps = readings.map(({ text, steps: made, when }) => {
      const listed = when ? own.listedAs(whenInWords(when, look.words)) : own.notListed;
      return small(escapeText(`${look.words.quoted(text)}: ${[...made.map(own.step), listed].join('; ')}`));
    });
    return [...quoteUnit(quote, { number: index + 1, look }), ...steps];
  });
}
