import type { Article } from '../../src/corpus/article.js';
import type { Engine } from '../../src/engine/engine.js';
import { createEventPages } from '../../src/engine/requests/events.js';
import { explainDates } from '../../src/engine/requests/explain.js';
import { extractEvents } from '../../src/events/extract.js';
import type { Library } from '../../src/search/library.js';
import { eventParts } from './event-parts.js';
import { createLibrary } from './library.js';

/** `createLibrary` with the events of its articles, as commands need it. They are extracted when first asked for. */
export function createEventLibrary(articles: readonly Article[]): Library & Pick<Engine, 'events' | 'explain'> {
  const library = createLibrary(articles);
  const extracted = new Map<Article, ReturnType<typeof extractEvents>>();
  const eventsOf = (article: Article) => {
    const known = extracted.get(article) ?? extractEvents(article, eventParts);
    extracted.set(article, known);
    return known;
  };
  const pageOfEvents = createEventPages();
  const entries = () => articles.map((article) => ({ article, events: eventsOf(article) }));
  const extractor = {
    explain: async (article: Article) => extractEvents(article, { ...eventParts, explain: true }).readings,
  };
  return {
    ...library,
    counts(id) {
      const article = articles.find((one) => one.id === id);
      return { ...library.counts(id), events: article ? eventsOf(article).events.length : 0 };
    },
    events: (query) => pageOfEvents({ entries: entries(), find: library.find }, query),
    explain: (query) => explainDates({ entries: entries(), extractor }, query),
  };
}
