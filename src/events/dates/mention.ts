/** Date expressions and what they say. */

import type { Span } from '../../span.js';
import type { DateParts, Precision } from './when.js';

/** A date of the calendar as far as the words name it: "May" has no year, "2014" no month. */
export type Calendar = Partial<DateParts>;

/** What a date expression says, before it is resolved. */
export type Meaning =
  /** `until`: the other end of an interval. `last`: not the month of publication itself. */
  | { readonly kind: 'calendar'; readonly date: Calendar; readonly until?: Calendar; readonly last?: true }
  /**
   * `weekday` 0 is Sunday; `last`: not the day of publication itself; `week`: of which week, if stated (−1: last);
   * `from`: the weekday on which an interval begins that ends on this one; `day`: the day of its month ("Monday the 3rd").
   */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly last: boolean;
      readonly week?: number;
      readonly from?: number;
      readonly day?: number;
    }
  /** The unit `count` units from the one of publication: "last week" is −1, "this year" 0. */
  | { readonly kind: 'unit'; readonly unit: Precision; readonly count: number }
  /** That month (1–12), or day of it, of the year `count` years from the one of publication: "5 March last year". */
  | { readonly kind: 'month'; readonly month: number; readonly count: number; readonly day?: number }
  /** "that day", "in the same year": as in the date mentioned last. */
  | { readonly kind: 'same'; readonly unit: Precision };

/** A date expression. The span points into the sentence; `rule` names the recogniser. */
export type Mention = Span & { readonly text: string; readonly rule: string; readonly meaning: Meaning };
