import { ask } from '../../src/answer/ask.js';
import { findQuotes, passagesAbout } from '../../src/answer/find.js';
import { createChecker } from '../../src/check/check.js';
import { checkMessage } from '../../src/check/message.js';
import type { Article } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import type { Engine } from '../../src/engine/engine.js';
import { countTokens, createLibrary } from './library.js';

/** An engine without models and process, over articles that do not change. */
export function createEngine(articles: readonly Article[]): Engine {
  const library = createLibrary(articles);
  const checker = createChecker();
  return {
    articles: library.articles,
    article: library.article,
    passages: (id) =>
      articles
        .filter((article) => article.id === id)
        .reduce((sum, article) => sum + passagesOf(article, { countTokens }).length, 0),
    ask: (question, options) => ask(library, question, options),
    find: (text, options) => findQuotes(library, text, options),
    check: async (text, options) => checkMessage(await checker.against(articles), text, options),
    about: (topic, options) => passagesAbout(library, topic, options),
    build: async () => {
      throw new Error('nothing is built here');
    },
    close: async () => undefined,
  };
}
