/** A timeline as a calendar file, and the way back. */

import { createEvents, type EventAttributes } from 'ics';
import type { Timeline } from '../../commands/reply.js';
import { AppError } from '../../errors.js';
import { addDays, type Day, type Interval, partsOf } from '../../events/dates/when.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { citationOf } from '../citation.js';
import { eventsOf, quoteOfEvent } from '../timeline.js';
import { textOf, type View } from '../view.js';
import type { Words } from '../words/en.js';
import { whenInWords } from '../words/when.js';

type Looks = { readonly view: View; readonly words: Words };

const dateArray = (day: Day): [number, number, number] => {
  const { year, month, day: ordinal } = partsOf(day);
  return [year, month, ordinal];
};

/**
 * A calendar file (RFC 5545): whole days from the first to the last day of what is known, with only the sentence
 * as the description. No clock: the same events give the same bytes.
 */
export function renderIcs(reply: Timeline, looks: Looks): string {
  const events = eventsOf(reply).map((event) => attributes(event, looks));
  const { error, value } = createEvents(events, { productId: 'yaar', calName: 'Yaar' });
  if (error || !value)
    throw new AppError('ENGINE_FAILED', 'The calendar file could not be made. Try --csv.', { cause: error });
  // Every line of the format ends in CR LF; whoever writes the file adds the last LF.
  return value.replace(/\n$/, '');
}

/** An event ends on the day after its last one; the calendar has none after this, so that its length is written. */
const LAST_DAY = '9999-12-31';

const endOf = ({ from, to }: Interval): { end: [number, number, number] } | { duration: { days: number } } =>
  to === LAST_DAY
    ? { duration: { days: 1 + (Date.parse(to) - Date.parse(from)) / 86_400_000 } }
    : { end: dateArray(addDays(to, 1)) };

/** The addresses that the library takes; one that it refuses would cost the whole file. */
const HOST = '[a-z0-9\\u00a1-\\uffff](?:[a-z0-9\\u00a1-\\uffff-]*[a-z0-9\\u00a1-\\uffff])?';
const TAKEN = new RegExp(`^[a-z][a-z0-9+.-]*://${HOST}(?:\\.${HOST})*(?::\\d{2,5})?(?:[/?#]\\S*)?$`);

/** An odd address is written in its standard form ("HTTPS://Example.org/a b"), or left out. */
function addressOf(url: string | undefined): string | undefined {
  if (url === undefined || TAKEN.test(url)) return url;
  const standard = URL.canParse(url) ? new URL(url).href : url;
  return TAKEN.test(standard) ? standard : undefined;
}

/** The library reads `timestamp`, which its types of an event leave out. */
function attributes(event: TimelineEvent, { view, words }: Looks): EventAttributes & { readonly timestamp: string } {
  const quote = quoteOfEvent(event);
  const { title, line, url: address, id } = citationOf(quote, { view, words });
  const url = addressOf(address);
  const { from, to } = event.when;
  return {
    uid: `${id}.${(event.date.start - event.start).toString(36)}@yaar`,
    // The time of export would differ in every file, so the day itself is used; as text, since a number may not be
    // negative, as it is before 1970.
    timestamp: `${to.replaceAll('-', '')}T000000Z`,
    start: dateArray(from),
    ...endOf(event.when),
    title: `${whenInWords(event.when, words)}: ${title} (${line})`,
    description: textOf(view, event),
    busyStatus: 'FREE',
    transp: 'TRANSPARENT',
    ...(url !== undefined && { url }),
  };
}

/** The descriptions in a calendar file, in order: the inverse of the folding and escaping. */
export function readIcs(file: string): readonly string[] {
  const lines = file.replace(/\r\n[\t ]/g, '').split('\r\n');
  return lines
    .filter((line) => line.startsWith('DESCRIPTION:'))
    .map((line) => unescaped(line.slice('DESCRIPTION:'.length)));
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
