/** Hides withdrawn articles from the moment this process knows of them. */

import type { Article } from '../corpus/article.js';
import type { Engine } from '../engine/engine.js';
import type { WithdrawnNow } from '../quote/withdrawn-now.js';

type Ids = ReadonlySet<string> | undefined;

/**
 * The engine without the articles that are withdrawn. Its index may still have them: until it is updated, for which
 * another program's build may have to be awaited. A question that was under way meanwhile is asked again.
 */
export function withholding(engine: Engine, withdrawn: Pick<WithdrawnNow, 'has' | 'revision'>): Engine {
  const articles = createSeen(engine, withdrawn);
  const sight = (asked: Ids): Ids => {
    const seen = articles();
    if (seen.length === engine.articles().length) return asked;
    return new Set(seen.map(({ id }) => id).filter((id) => asked?.has(id) ?? true));
  };
  async function without<T>(asked: Ids, ask: (articles: Ids) => Promise<T>): Promise<T> {
    const revision = withdrawn.revision();
    const answer = await ask(sight(asked));
    return withdrawn.revision() === revision ? answer : without(asked, ask);
  }
  return {
    ...engine,
    articles,
    article: (ref) => (withdrawn.has(ref) ? undefined : engine.article(ref)),
    ask: (question, options = {}) =>
      without(options.articles, (only) => engine.ask(question, { ...options, articles: only })),
    find: (text, options) => without(options.articles, (only) => engine.find(text, { ...options, articles: only })),
    check: (text, options = {}) =>
      without(options.articles, (only) => engine.check(text, { ...options, articles: only })),
    events: (query, options) => without(query.articles, (only) => engine.events({ ...query, articles: only }, options)),
    explain: async (query, options) => (withdrawn.has(query.article) ? undefined : engine.explain(query, options)),
  };
}

/** The articles that are not withdrawn: the same list as long as nothing changes, as scopes are kept for each list. */
function createSeen(engine: Engine, withdrawn: Pick<WithdrawnNow, 'has' | 'revision'>): () => readonly Article[] {
  let all: readonly Article[] = [];
  let seen: readonly Article[] = all;
  let revision = -1;
  return () => {
    if (all === engine.articles() && revision === withdrawn.revision()) return seen;
    [all, revision] = [engine.articles(), withdrawn.revision()];
    seen = all.some(withdrawn.has) ? all.filter((article) => !withdrawn.has(article)) : all;
    return seen;
  };
}
