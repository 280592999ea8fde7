import type { Article } from '../corpus/article.js';
import type { ArticleEvents } from './extract.js';
import { createKept, type Kept, keyOf } from './kept.js';
import { createThread, type ReadArticle } from './thread.js';
import type { Reading } from './trace.js';

/** The events of articles: read once for each version of a text, its publication dates and the rules, then kept. */
export type EventReader = {
  /** In the order of `articles`. */
  readonly of: (articles: readonly Article[]) => Promise<readonly ArticleEvents[]>;
  /** What each rule made of every date in the article: read again, as only --explain asks for it. */
  readonly explain: (article: Article) => Promise<readonly Reading[]>;
  /** Reads all of them, and forgets on the disk what belongs to none: after a build. */
  readonly refresh: (articles: readonly Article[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type EventReaderOptions = {
  /** Where the read events are kept between runs; absent: in memory only. */
  readonly folder?: string;
  readonly read?: ReadArticle;
};

const BATCH = 32;

export function createEventReader({ folder, read = createThread() }: EventReaderOptions = {}): EventReader {
  const kept: Kept | undefined = folder === undefined ? undefined : createKept(folder);
  const known = new Map<string, Promise<ArticleEvents>>();

  async function load(article: Article): Promise<ArticleEvents> {
    const old = await kept?.get(article);
    if (old) return old;
    const { events, withheld } = await read(article);
    await kept?.put(article, { events, withheld });
    return { events, withheld };
  }

  function one(article: Article): Promise<ArticleEvents> {
    const key = keyOf(article);
    const found = known.get(key);
    if (found) return found;
    const loading = load(article);
    known.set(key, loading);
    loading.catch(() => known.delete(key));
    return loading;
  }

  /** In batches, so that a large library is not copied to the thread all at once. */
  async function of(articles: readonly Article[]): Promise<readonly ArticleEvents[]> {
    const read: ArticleEvents[] = [];
    for (let at = 0; at < articles.length; at += BATCH)
      read.push(...(await Promise.all(articles.slice(at, at + BATCH).map(one))));
    return read;
  }

  return {
    of,
    explain: async (article) => (await read(article, { explain: true })).readings,
    async refresh(articles) {
      await of(articles);
      await kept?.prune(articles);
      const keys = new Set(articles.map((article) => keyOf(article)));
      for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    },
    close: () => read.end(),
  };
}
