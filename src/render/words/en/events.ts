/** The words for the timeline, in English. */

import type { WithheldReason } from '../../../events/extract.js';
import type { Reading } from '../../../events/trace.js';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const RULES: Readonly<Record<string, string>> = {
  year: 'a year',
  'calendar-day': 'a calendar day',
  'calendar-month': 'a calendar month',
  weekday: 'a day of the week',
  'weekday-ordinal': 'a day of the week with the day of its month',
  'relative-unit': 'a week, month or year counted from the publication date',
  'units-ago': 'a stated time ago',
  same: 'the day, week, month or year mentioned before',
  stated: 'the text states it',
  'from-publication-date': 'counted from the publication date',
  'date-before': 'taken from the date before it',
  'no-publication-date': 'no publication date is stated to count from',
  'publication-date-too-coarse': 'the publication date is not stated precisely enough',
  past: 'its verb says that it happened',
  'attribute-of-past': 'it describes something that a verb in the past tense reports',
  attribute: 'it only says which thing is meant, and no verb in the past tense comes before it',
  caption: 'a picture caption with an explicit day or month',
  'would-after-date': '“would” after its date reports the past',
  present: 'its verb is in the present tense',
  modal: 'its verb is modal or in the future tense',
  'no-verb': 'it has no finite verb',
  'no-past-form': 'no word in it is a verb in the past tense',
  negated: 'it is said not to have happened',
  plan: 'it was planned for then',
  future: 'it is after publication',
  denied: 'it is said not to be so',
  'ambiguous-year': 'the year may have turned since the date before it',
};

/** What the timeline says in its own words. */
export const eventWords = {
  weekOf: (day: string) => `week of ${day}`,
  range: (from: string, to: string) => `${from} to ${to}`,
  upTo: (day: string) => `up to ${day}`,
  reading: (dateText: string, read: string) => `“${dateText}” is read as ${read}`,
  basis: {
    'from-publication-date': 'counted from the publication date',
    'date-before': 'from the date mentioned before it',
  },
  reposted: 'a repost, so it may have been earlier',
  head: (total: number) => plural(total, 'event', 'events'),
  shown: (from: number, to: number, total: number) =>
    `${from === to ? from : `${from}–${to}`} of ${plural(total, 'event', 'events')}`,
  none: 'No dated events.',
  noneMatching: 'No dated events match what you asked for.',
  filters: {
    since: (when: string) => `since ${when}`,
    until: (when: string) => `until ${when}`,
    dayFirst: (typed: readonly string[]) =>
      `${typed.join(' and ')} ${typed.length === 1 ? 'is' : 'are'} read day first`,
    topic: (topic: string) => `about “${topic}”`,
    source: (source: string) => `in “${source}”`,
  },
  withheld: (count: number) => `${plural(count, 'sentence with a date was', 'sentences with a date were')} left out`,
  reasons: {
    'no-publication-date': 'because the article does not state when it was published, so “last week” has no meaning',
    'publication-date-too-coarse': 'because the article does not state precisely enough when it was published',
  } satisfies Record<WithheldReason, string>,
  /** All for the same reason; so many of them for this one. */
  allBecause: (head: string, reason: string) => `${head} ${reason}`,
  someBecause: (count: number, reason: string) => `${count} ${reason}`,
  noDates: 'No rule found a date there.',
  step: ({ rule, outcome }: Reading['steps'][number]) =>
    `${outcome} by ${rule}${RULES[rule] ? `: ${RULES[rule]}` : ''}`,
  listedAs: (when: string) => `listed: ${when}`,
  notListed: 'not listed',
  picture: (total: number) => `Timeline of ${plural(total, 'event', 'events')}`,
  hint: 'Point at a bar, or reach it with the Tab key, to read its sentence.',
  narrow: 'Only one source',
  allSources: 'All articles',
  table: { when: 'When', what: 'What happened' },
} as const;
