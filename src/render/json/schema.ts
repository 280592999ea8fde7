// The stable objects of `--json` and of the API, described once: the renderer's types and the API's description are made
// from these. Fields are written in this order; they are added, never renamed. What is not stated is null. `start` and
// `end` count UTF-16 units of the article's readable text.
import { z } from 'zod';

const text = z.string();
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const ids = z.array(text).describe('Ids of articles');
const described = {
  title: text,
  author: text.nullable(),
  publisher: text.nullable(),
  published: text.nullable(),
  url: text.nullable(),
};
const place = { start: count, end: count };
const placed = z.object({ ...place, text });
const speaker = placed.nullable().describe('The name of whom the article quotes here, where the article has it');

export const quote = z.object({
  id: text.describe('Permanent: names the article, its version and the place'),
  ...described,
  article: text,
  paragraph: z.int().nullable(),
  ...place,
  text: text.describe('The readable text from start to end, letter for letter'),
  highlights: z.array(z.tuple([count, count])),
  leadIn: placed.nullable(),
  score: share,
  alsoIn: ids,
  speaker,
  under: text.nullable().describe('The heading over a short entry, which says little without it'),
});

const explained = z
  .object({
    terms: z.array(z.object({ term: text, found: z.boolean() })),
    features: z.record(text, z.number()).optional(),
    ranked: z.array(
      z.object({
        article: text,
        start: count,
        score: z.number(),
        fused: z.number(),
        meaning: z.number(),
        words: z.number(),
        caption: z.number(),
        kind: z.number(),
        reader: z.number().optional(),
        alone: z.number().optional(),
      }),
    ),
    ms: z.record(text, z.number()),
    read: count.optional(),
  })
  .describe('The numbers that led to the answer, when they were asked for');

const namedSource = z
  .object({ name: text, kept: z.boolean() })
  .describe(
    'The source that the question names. `kept`: only its articles were searched; else they did not say, and all were',
  );

export const answer = z.object({
  question: text,
  kind: z
    .enum(['answered', 'closest', 'abstained'])
    .describe('`closest`: nothing answers this exactly; the one quote comes closest and may not be relied on'),
  quotes: z.array(quote),
  reason: z.enum(['no-hit', 'weak', 'unsupported', 'not-a-question']).nullable(),
  probability: share,
  nearest: ids,
  source: namedSource.nullable(),
  readAs: text.describe('What was searched: a follow-up question with the words of the one before it').optional(),
  parts: z
    .array(
      z.object({
        question: text,
        kind: z.enum(['answered', 'closest', 'abstained']),
        quote: count.nullable().describe('Which of `quotes` answers it, from 0'),
        closest: quote.nullable().describe('What comes closest to it, when nothing answers it exactly'),
      }),
    )
    .describe('The questions of a text that asks several, as they were read; one quote for each that is answered')
    .optional(),
  languages: z.array(text).describe('Languages of the articles, when the question is in another').optional(),
  about: z.enum(['library', 'talk']).describe('Not a question about what the articles say').optional(),
  articles: ids.describe('When it is about the library: the articles in question, in order').optional(),
  explained: explained.optional(),
});

export const quotes = z.object({
  query: text,
  kind: z.enum(['found', 'changed', 'withdrawn', 'nothing', 'unknown-id', 'taken-back']),
  quotes: z.array(quote),
  withdrawn: z
    .object({ on: text.describe('An ISO day'), reason: text.nullable() })
    .describe('For taken-back: when and why nothing of the article is shown any more')
    .optional(),
});

/** The verdict on one quotation. */
export const verdict = z.object({
  text,
  kind: z.enum(['exact', 'near', 'elsewhere', 'not-found', 'too-short']),
  segments: z.array(z.object({ article: text, ...place, text })),
  alsoIn: ids,
  differences: z.array(z.object({ kind: text, given: text, stored: text })),
  notes: z.array(text),
  omitted: z.array(text).describe('The words left out at marks of omission'),
  closest: quote.nullable(),
  quotes: z.array(quote),
  frames: z
    .array(z.object({ article: text, ...place, text }))
    .describe('The words of the article around an exact quote that turn it round ("It is not true that")'),
});

export const check = verdict.omit({ frames: true }).extend({
  quotations: z.array(verdict).describe('The verdicts on the quotations of a message'),
  left: count,
  frames: verdict.shape.frames,
});

export const source = z.object({
  id: text,
  ...described,
  words: count,
  passages: count,
  events: count,
  file: text.nullable(),
});

const effect = z.enum(['left-out', 'last-good', 'noted']);
export const fileProblem = z.object({ file: text, line: count, reason: text, effect });

export const sourceText = z.object({ id: text, hash: text, text });

const when = {
  precision: z.enum(['day', 'week', 'month', 'year']),
  from: text,
  to: text,
  stated: z.boolean().describe('The text names the date itself; otherwise it was resolved'),
};

export const event = z.object({
  id: text.describe('The id of the sentence; events share it when the sentence has several dates'),
  article: text,
  ...described,
  ...place,
  text,
  date: placed,
  ...when,
  caption: z.boolean(),
  alsoIn: ids,
  basis: z.enum(['stated', 'from-publication-date', 'date-before']),
  reposted: z.boolean().describe('Resolved from the date of a repost: it may be earlier'),
  speaker,
});

export const withheld = z.object({
  withheld: count,
  reasons: z.record(text, count),
  total: count.describe('Events on all pages; given with `page` and `pages` when there are several pages').optional(),
  page: count.optional(),
  pages: count.optional(),
});

const steps = z.array(z.object({ rule: text, outcome: text }));
export const reading = z.object({
  id: text,
  article: text,
  ...place,
  text,
  dates: z.array(placed.extend({ steps, when: z.object(when).nullable() })),
});

export const command = z.object({
  name: text,
  description: text,
  options: z.array(
    z.object({
      name: text,
      description: text,
      kind: z.enum(['text', 'integer']),
      required: z.boolean().optional(),
      rest: z.boolean().optional(),
      min: z.int().optional(),
      max: z.int().optional(),
      choices: z.array(text).optional(),
      flag: z.boolean().optional(),
      terminal: z.boolean().optional(),
    }),
  ),
});

export const problem = z.object({ kind: z.literal('problem'), code: text, message: text });
