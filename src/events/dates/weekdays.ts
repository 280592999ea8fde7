/** Resolves weekdays: "on Monday", "Monday last week", "from Monday to Wednesday", "Monday the 3rd". */

import type { Meaning } from './mention.js';
import { addDays, type Day, type Interval, intervalOf, partsOf, weekday as weekdayOf, weekOf } from './when.js';

type Found = Interval | 'not-in-calendar';

type Weekday = Extract<Meaning, { kind: 'weekday' }>;

/** The last such day up to publication, or that of the stated week. */
export function dayOfWeek(meaning: Weekday, published: Day): Found {
  const { day, from, ...plain } = meaning;
  if (day !== undefined) return dayOfMonth(meaning.weekday, { day, published });
  const to = oneDay(plain, published);
  if (from === undefined || to === 'not-in-calendar') return to;
  const back = (weekdayOf(to.from) - from + 7) % 7;
  return { precision: 'day', from: addDays(to.from, -back), to: to.to };
}

/** "Monday the 3rd": the last month in which the 3rd was a Monday; none within a year is a mistake. */
function dayOfMonth(weekday: number, { day, published }: { readonly day: number; readonly published: Day }): Found {
  const { year, month } = partsOf(published);
  for (let back = 0; back <= 12; back += 1) {
    const index = year * 12 + month - 1 - back;
    const found = intervalOf({ year: Math.floor(index / 12), month: (index % 12) + 1, day });
    if (found && found.from <= published && weekdayOf(found.from) === weekday) return found;
  }
  return 'not-in-calendar';
}

function oneDay({ weekday, last, week }: Omit<Weekday, 'kind'>, published: Day): Found {
  const ordinal = (weekday + 6) % 7;
  if (week !== undefined)
    return intervalOf(partsOf(addDays(weekOf(published).from, week * 7 + ordinal))) ?? 'not-in-calendar';
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return intervalOf(partsOf(addDays(published, -(back === 0 && last ? 7 : back)))) ?? 'not-in-calendar';
}
