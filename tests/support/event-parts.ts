import type { Article } from '../../src/corpus/article.js';
import { createRecogniser } from '../../src/events/dates/recognise.js';
import type { When } from '../../src/events/dates/when.js';
import { type Extracted, extractEvents } from '../../src/events/extract.js';
import { createTagger } from '../../src/events/verbs/tagger.js';

/** Recogniser and tagger, made once for each test file. */
export const eventParts = { recognise: createRecogniser(), tag: createTagger() };

/** An article of one sentence, published on that day. */
export const articleOf = (sentence: string, published?: string): Article => ({
  id: 'one',
  hash: '0'.repeat(64),
  title: 'One',
  ...(published !== undefined && { published }),
  topics: [],
  body: sentence,
  blocks: [{ start: 0, end: sentence.length, kind: 'paragraph', depth: 0 }],
  sentences: [{ start: 0, end: sentence.length, block: 0 }],
});

export const readSentence = (sentence: string, published?: string): Extracted =>
  extractEvents(articleOf(sentence, published), eventParts);

export const inShort = ({ precision, from, to, stated }: When): string =>
  `${precision} ${from}..${to}${stated ? '' : ' resolved'}`;

const SIGNS = { day: 10, week: 10, month: 7, year: 4 } as const;

/**
 * The dates of the events in a sentence, in short: "2018-05-03", "2018-05..2018-06"; "~" is resolved, "w" the
 * Monday of a week.
 */
export const datesIn = (sentence: string, published = '2019-07-08'): readonly string[] =>
  readSentence(sentence, published).events.map(({ when }) => briefly(when));

export function briefly({ precision, from, to, stated }: When): string {
  const [first, last] = [from, to].map((day) => day.slice(0, SIGNS[precision]));
  const span = first === last || precision === 'week' ? first : `${first}..${last}`;
  return `${stated ? '' : '~'}${precision === 'week' ? 'w' : ''}${span}`;
}
