type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const textOrNull: Schema = { type: ['string', 'null'] };
const count: Schema = { type: 'integer', minimum: 0 };
const ids: Schema = { type: 'array', items: text, description: 'Ids of articles' };

/** A field is there, or null where it is not stated, but for `optional` ones. Others are not forbidden: fields are added. */
const object = (properties: Schema, optional: Schema = {}): Schema => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
});

const list = (items: Schema): Schema => ({ type: 'array', items });
const reference = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const described = { title: text, author: textOrNull, publisher: textOrNull, published: textOrNull, url: textOrNull };
const place = { start: count, end: count };
const pair: Schema = { type: 'array', items: count, minItems: 2, maxItems: 2 };

const namedSource: Schema = {
  ...object({ name: text, kept: { type: 'boolean' } }),
  description: 'The question names it. `kept`: only its articles were asked; else they were silent, and all were',
};

/** The objects of `--json`, as JSON Schema 2020-12; `start` and `end` count UTF-16 units of the article's readable text. */
export const schemas = {
  quote: object({
    id: { ...text, description: 'Names article, version and place for good' },
    article: text,
    ...described,
    paragraph: { type: ['integer', 'null'] },
    ...place,
    text: { ...text, description: 'The readable text from start to end, letter for letter' },
    highlights: list(pair),
    leadIn: { oneOf: [{ type: 'null' }, object({ ...place, text })] },
    score: { type: 'number', minimum: 0, maximum: 1 },
    alsoIn: ids,
  }),
  answer: object(
    {
      question: text,
      kind: { enum: ['answered', 'abstained'] },
      quotes: list(reference('quote')),
      reason: { enum: [null, 'no-hit', 'weak', 'unsupported', 'not-a-question'] },
      probability: { type: 'number', minimum: 0, maximum: 1 },
      nearest: ids,
      source: { oneOf: [{ type: 'null' }, namedSource] },
      ms: object({ total: { type: 'number', minimum: 0 } }),
    },
    {
      languages: { ...list(text), description: 'Of the articles, when the question is in another' },
      explained: { type: 'object', description: 'Why, in numbers, when that was asked for' },
    },
  ),
  quotes: object({ query: text, kind: text, quotes: list(reference('quote')) }),
  check: object({
    text,
    kind: { enum: ['exact', 'near', 'elsewhere', 'not-found', 'too-short'] },
    segments: list(object({ article: text, ...place, text })),
    alsoIn: ids,
    differences: list(object({ kind: text, given: text, stored: text })),
    notes: list(text),
    omitted: { ...list(text), description: 'The words that marks of omission stand for' },
    closest: { oneOf: [{ type: 'null' }, reference('quote')] },
    quotes: list(reference('quote')),
    quotations: { type: 'array', description: 'The verdicts on the quotations of a message, each an object like this' },
    left: count,
    ms: object({ total: { type: 'number', minimum: 0 } }),
  }),
  source: object({ id: text, ...described, words: count, passages: count, events: { type: ['integer', 'null'] } }),
  event: object({
    id: { ...text, description: 'That of the sentence; it is in several events when it has several dates' },
    article: text,
    ...described,
    ...place,
    text,
    date: object({ ...place, text }),
    precision: { enum: ['day', 'week', 'month', 'year'] },
    from: text,
    to: text,
    stated: { type: 'boolean', description: 'The text names the date itself; else it was resolved' },
    caption: { type: 'boolean' },
    alsoIn: ids,
  }),
  withheld: object(
    { withheld: count, reasons: { type: 'object', additionalProperties: count } },
    {
      total: { ...count, description: 'Events on all pages; with `page` and `pages`, when there are several' },
      page: count,
      pages: count,
    },
  ),
  reading: object({ id: text, article: text, ...place, text, dates: list({ type: 'object' }) }),
  sourceText: object({ id: text, hash: text, text }),
  command: object({
    name: text,
    description: text,
    options: list(object({ name: text, description: text, kind: text })),
  }),
  suggestion: object({ name: text, value: text }),
  status: object({
    articles: count,
    building: { oneOf: [{ type: 'null' }, object({ done: count, total: count })] },
    problem: textOrNull,
  }),
  problem: object({ kind: { const: 'problem' }, code: text, message: text }),
} as const;
