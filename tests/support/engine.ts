import { findQuotes, passagesAbout } from '../../src/answer/find.js';
import { askParts } from '../../src/answer/parts/asked.js';
import { createChecker } from '../../src/check/check.js';
import { checkMessage } from '../../src/check/message.js';
import { type Article, countWords } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import type { Engine } from '../../src/engine/engine.js';
import { createEventPages } from '../../src/engine/requests/event-pages.js';
import { explainDates } from '../../src/engine/requests/explain.js';
import { extractEvents } from '../../src/events/extract.js';
import { eventParts } from './event-parts.js';
import { countTokens, createLibrary } from './library.js';

const pause = async (): Promise<void> => undefined;

/** The events of the articles, extracted when they are first asked for. */
function createEntries(articles: readonly Article[]) {
  const extracted = new Map<Article, ReturnType<typeof extractEvents>>();
  return () =>
    articles.map((article) => {
      const events = extracted.get(article) ?? extractEvents(article, eventParts);
      extracted.set(article, events);
      return { article, events };
    });
}

/** An engine without models and process, over articles that do not change. */
export function createEngine(articles: readonly Article[]): Engine {
  const library = createLibrary(articles);
  const checker = createChecker();
  const entries = createEntries(articles);
  const eventPages = createEventPages();
  const extractor = {
    explain: async (article: Article) => extractEvents(article, { ...eventParts, explain: true }).readings,
  };
  const about = (topic: string, scope: ReadonlySet<string> | undefined) =>
    passagesAbout(library, topic, { articles: scope });
  return {
    articles: library.articles,
    article: library.article,
    counts(id) {
      const entry = entries().find(({ article }) => article.id === id);
      if (!entry) return { words: 0, passages: 0, events: 0 };
      const passages = passagesOf(entry.article, { countTokens }).length;
      return { words: countWords(entry.article), passages, events: entry.events.events.length };
    },
    ask: (question, options) => askParts(library, question, options),
    find: (text, options) => findQuotes(library, text, options),
    check: async (text, options) => checkMessage(await checker.against(articles), text, options),
    events: (query) => eventPages({ entries: entries(), about }, query),
    explain: (query) => explainDates({ entries: entries(), extractor, pause }, query),
    build: async () => {
      throw new Error('nothing is built here');
    },
    ready: async () => undefined,
    close: async () => undefined,
  };
}
