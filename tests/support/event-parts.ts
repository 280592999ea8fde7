import type { Article } from '../../src/corpus/article.js';
import { createRecogniser } from '../../src/events/dates/recognise.js';
import type { When } from '../../src/events/dates/when.js';
import { type Extracted, extractEvents } from '../../src/events/extract.js';
import { createEventReader, type EventReader } from '../../src/events/reader.js';
import type { ReadArticle } from '../../src/events/thread.js';
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

/** Reads on the test's own thread; `articles` are those that were read. */
export function localReader(folder?: string): EventReader & { readonly articles: readonly string[] } {
  const articles: string[] = [];
  const read: ReadArticle = Object.assign(
    async (article: Article, { explain } = { explain: false }) => {
      articles.push(article.id);
      return extractEvents(article, { ...eventParts, explain });
    },
    { end: async () => undefined },
  );
  return { ...createEventReader({ read, ...(folder !== undefined && { folder }) }), articles };
}
