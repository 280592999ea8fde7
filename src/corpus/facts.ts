import { z } from 'zod';
import type { Article } from './article.js';

/** What the front matter states. */
export type Facts = Omit<Article, 'id' | 'hash' | 'body' | 'blocks' | 'sentences'>;

const DATE_FORMS = 'write it as 2018, 2018-08 or 2018-08-10';

/** A date that the calendar has, as precise as it is stated. */
function isPartialDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const EMPTY = 'is empty: state it or leave the line out';

/** What to say of a value of the wrong type; YAML reads nothing after the colon as null. */
const orEmpty =
  (reason: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === null ? EMPTY : reason;

const text = z
  .string({ error: orEmpty('must be text: put it between quotation marks') })
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', EMPTY)
  .refine((value) => !/\p{Cc}/u.test(value), 'holds a control character: delete it');

/** YAML reads a bare year as a number. */
const dateText = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string({ error: orEmpty(`is not a date: ${DATE_FORMS}`) }),
);

const date = dateText.refine(isPartialDate, `is not a date that the calendar has: ${DATE_FORMS}`);

const firstDate = dateText.refine(
  (value) => value === 'unknown' || isPartialDate(value),
  `is not a date that the calendar has: ${DATE_FORMS}, or unknown`,
);

const url = text.refine(
  (value) => /^https?:\/\/\S+$/.test(value) && URL.canParse(value),
  'is not a web address: it must begin with https:// or http://',
);

const language = text.refine(isLanguage, 'is not a language code: write it as en, en-GB or ur');

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** The keys that front matter can have, by the names people write. */
export const FACTS = z.strictObject({
  title: z
    .unknown()
    .refine((value) => value !== undefined, { error: 'is missing: state it', abort: true })
    .pipe(text),
  author: text.optional(),
  publisher: text.optional(),
  published: date.optional(),
  first_published: firstDate.optional(),
  url: url.optional(),
  language: language.optional(),
  retrieved: date.optional(),
  rights: text.optional(),
  topics: z.array(text, { error: orEmpty('must be a list, as in [trade, energy]') }).optional(),
});

export const KEYS: readonly string[] = Object.keys(FACTS.shape);

/** The article's facts under the names the code uses; what is not stated has no key. */
export function factsOf(stated: z.output<typeof FACTS>): Facts {
  const { first_published: firstPublished, topics = [], ...same } = stated;
  const found = Object.entries({ ...same, firstPublished }).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(found) as Omit<Facts, 'topics'>), topics };
}
