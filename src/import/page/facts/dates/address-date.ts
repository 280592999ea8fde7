/** The date in the address of a page, which is how the site files it. */

import type { PartialDate } from '../../../../corpus/article.js';
import { anyOf, MONTH_STEMS } from '../../../../words/months.js';
import { doubt } from '../../../doubts/doubt.js';
import type { DraftProblem, Found } from '../../../draft.js';
import type { Clues } from '../clues.js';
import { dateOf } from './dates.js';

const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(0?[1-9]|1[0-2])';
const DAY = '(0?[1-9]|[12]\\d|3[01])';
const NAME = `(${anyOf(MONTH_STEMS)})[a-z]*`;

/** The most precise first. */
const FORMS: readonly RegExp[] = [
  new RegExp(`/${YEAR}[/-]${MONTH}[/-]${DAY}(?=[/_-]|$)`),
  new RegExp(`/${YEAR}/${NAME}/${DAY}(?=/|$)`, 'i'),
  new RegExp(`[/_-]${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`),
  new RegExp(`[/_-]${YEAR}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)`),
  new RegExp(`/${YEAR}/(0[1-9]|1[0-2])(?=/)`),
];

/** /2019/07/09/ in an address is the site's own filing, which may be another day than the one that it states. */
export function dateInAddress({ canonical, url }: Clues, problems: DraftProblem[]): Found<PartialDate> | undefined {
  const { pathname } = new URL(canonical ?? url ?? 'about:blank');
  const found = FORMS.map((form) => form.exec(pathname)).find((one) => one !== null);
  const [, year, month = '', day] = found ?? [];
  if (year === undefined) return undefined;
  const named = /^[a-z]/i.test(month);
  const read = named
    ? dateOf(`${day} ${month} ${year}`)
    : dateOf([year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'));
  if (read.kind !== 'date') return undefined;
  problems.push(doubt('date-of-address', { date: read.date }));
  return { value: read.date, from: 'address' };
}
