/** Encodes and checks the events that a generation holds. */

import { z } from 'zod';
import { type Article, refOf } from '../corpus/article.js';
import type { ArticleEvents } from '../events/extract.js';
import { contains } from '../span.js';
import type { Entry } from './entries.js';

/** Events as a generation holds them: for each article in order, without the article's name. */
const span = { start: z.int().nonnegative(), end: z.int().nonnegative() };
const when = z.strictObject({
  precision: z.enum(['day', 'week', 'month', 'year']),
  from: z.iso.date(),
  to: z.iso.date(),
  stated: z.boolean(),
});
const event = z.strictObject({
  ...span,
  date: z.strictObject(span),
  when,
  basis: z.enum(['stated', 'from-publication-date', 'date-before']),
  caption: z.boolean(),
  reposted: z.boolean(),
});
const withheldSentence = z.strictObject({
  ...span,
  reason: z.enum(['no-publication-date', 'publication-date-too-coarse']),
});
const storedEvents = z.array(z.strictObject({ events: z.array(event), withheld: z.array(withheldSentence) }));

type Stored = z.infer<typeof storedEvents>;

const withoutArticle = <E extends { readonly article: unknown }>({ article: _, ...rest }: E): Omit<E, 'article'> =>
  rest;

export function encodeEvents(entries: readonly Entry[]): string {
  const stored = entries.map(({ events: { events, withheld } }) => ({
    events: events.map(withoutArticle),
    withheld: withheld.map(withoutArticle),
  }));
  return JSON.stringify(stored satisfies Stored);
}

/** `undefined` if they cannot be events of these articles; nothing is embedded again because of it. */
export function decodeEvents(text: string, articles: readonly Article[]): readonly ArticleEvents[] | undefined {
  const { data } = storedEvents.safeParse(parsed(text));
  if (data === undefined || data.length !== articles.length) return undefined;
  const read = articles.map((article, i): ArticleEvents => {
    const ref = refOf(article);
    const { events, withheld } = data[i] ?? { events: [], withheld: [] };
    return {
      events: events.map((one) => ({ ...one, article: ref })),
      withheld: withheld.map((one) => ({ ...one, article: ref })),
    };
  });
  return read.every((events, i) => fits(articles[i] as Article, events)) ? read : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A quote is whole sentences, so an event must not be half of one, whatever the file says. */
function fits(article: Article, { events, withheld }: ArticleEvents): boolean {
  const whole = new Set(article.sentences.map(({ start, end }) => `${start} ${end}`));
  return (
    [...events, ...withheld].every(({ start, end }) => whole.has(`${start} ${end}`)) &&
    events.every((one) => one.date.start < one.date.end && contains(one, one.date))
  );
}
