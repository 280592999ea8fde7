/** What a date is used for: a habit or a plan is not the time of an event. */

import type { Mention } from '../mention.js';
import { around, before } from './around.js';

const words = (text: string): string => text.trim().split(/\s+/).join('|');

const FREQUENCY = /\b(?:every|each|most|alternate)\s+(?:(?:other|second|third|fourth|single|weekday|alternate)\s+)?$/i;
/** "each year on 6 April", "was traditionally held on Saturday": a habit, if the date itself has no year. */
const HABIT =
  /\b(?:(?:every|each)\s+(?:year|spring|summer|autumn|fall|winter|season|month|week|weekend),?\s+(?:on|in|at|from)\s+(?:the\s+)?|(?:annually|traditionally|as\s+a\s+rule)\b[^;:,]{0,30}|(?:usually|normally|always)\b[^;:,]{0,14})$/i;
const HABIT_AFTER =
  /^,?\s+(?:of\s+|in\s+)?(?:(?:every|each)\s+(?:year|spring|summer|autumn|winter|season|month|week)|annually|yearly)\b/i;

const hasYear = ({ meaning }: Mention): boolean =>
  meaning.kind !== 'weekday' && (meaning.kind !== 'calendar' || (meaning.until ?? meaning.date).year !== undefined);

export function isHabit(mention: Mention, sentence: string): boolean {
  const { before: lead, after } = around(mention, sentence);
  if (FREQUENCY.test(lead)) return true;
  return !hasYear(mention) && (HABIT.test(lead) || HABIT_AFTER.test(after));
}

const PLANNED_THING = words(`
  meeting session hearing match game election elections vote poll round talks summit conference review edition issue concert show launch flight trial deadline
  event visit update report budget fixture race sitting strike series tour test broadcast exhibition instalment payment tranche appearance date`);
/** "the next meeting, Aug 23rd": a plan, whatever its verb. */
const PLANNED_BEFORE = new RegExp(
  `\\b(?:next|upcoming|forthcoming|coming)\\s+(?:[\\w'’-]+\\s+){0,2}(?:${PLANNED_THING})(?:,|:|\\s[–—-])?\\s+\\(?(?:(?:on|in|of|for)\\s+)?$`,
  'i',
);
/** "moved from 3 May to 10 May", "extended from March to May 2020": the days of a plan. */
const MOVED_BEFORE =
  /\b(?:adjourned|postponed|deferred|extended|rescheduled|moved|shifted|delayed|pushed|put|prolonged|brought|scheduled|slated|booked|set|timed)(?:\s+(?:back|off|forward|it|them|(?:the|its|their|his|her)\s+\w+))*\s+(?:from|for)\s+$/i;

/** With a year the next meeting may well be over. */
export const isPlanned = (mention: Mention, sentence: string): boolean => {
  const lead = before(mention, sentence);
  return MOVED_BEFORE.test(lead) || /\bnext\s+$/i.test(lead) || (!hasYear(mention) && PLANNED_BEFORE.test(lead));
};
