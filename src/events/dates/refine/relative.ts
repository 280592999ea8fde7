/** Joins a day with the week or year beside it: "on 5 May last year", "on Monday night last week", "last week, on Tuesday". */

import type { Meaning, Mention } from '../mention.js';

const THEN = /^(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?:of\s+|in\s+)?$/;
const ON = /^,?\s+(?:on\s+)?$/;

export function joinRelative(mentions: readonly Mention[], sentence: string): readonly Mention[] {
  if (mentions.length < 2) return mentions;
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const link = last ? sentence.slice(last.end, mention.start) : '';
    const meaning =
      last &&
      ((THEN.test(link) && within(last.meaning, mention.meaning)) ||
        (ON.test(link) && within(mention.meaning, last.meaning)));
    if (!last || !meaning) joined.push(mention);
    else {
      const place = { start: last.start, end: mention.end, text: sentence.slice(last.start, mention.end) };
      joined[joined.length - 1] = { ...place, rule: `${last.rule}-joined`, meaning };
    }
  }
  return joined;
}

/** A day or month without a year in "last year", a weekday in "last week"; `undefined` for anything else. */
function within(day: Meaning, unit: Meaning): Meaning | undefined {
  if (unit.kind !== 'unit') return undefined;
  const { count } = unit;
  if (day.kind === 'weekday' && unit.unit === 'week' && day.week === undefined && day.from === undefined)
    return { ...day, week: count };
  if (day.kind !== 'calendar' || unit.unit !== 'year' || day.until || day.date.year !== undefined) return undefined;
  const { month, day: ordinal } = day.date;
  if (month === undefined) return undefined;
  return { kind: 'month', month, count, ...(ordinal !== undefined && { day: ordinal }) };
}
