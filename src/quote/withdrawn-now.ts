/** Which articles are withdrawn, as this process knows it. */

import type { ArticleRef } from '../corpus/article.js';
import type { ParsedId } from './quote-id.js';
import type { ArticleVersions } from './versions.js';
import { type Withdrawals, type Withdrawn, withdrawnIn } from './withdrawn.js';

export type WithdrawnNow = {
  readonly has: (article: ArticleRef) => boolean;
  /** Counts the times that the list was found to have changed. */
  readonly revision: () => number;
  /** Of the article that a quote id names. */
  readonly of: (id: Pick<ParsedId, 'article' | 'version'>) => Withdrawn | undefined;
  /** Reads the list again, and removes what is kept of what it names. Throws DATA_DAMAGED; the old list then counts. */
  readonly refresh: () => Promise<void>;
};

export async function createWithdrawnNow(
  withdrawals: Pick<Withdrawals, 'list'>,
  versions: Pick<ArticleVersions, 'forget'>,
): Promise<WithdrawnNow> {
  let list = await withdrawals.list();
  let find = withdrawnIn(list);
  let revision = 0;
  let forgotten = new Set<string>();
  return {
    has: (article) => find(article) !== undefined,
    revision: () => revision,
    of: ({ article, version }) =>
      list.find((one) => one.id === article || one.versions.some((known) => known.startsWith(version))),
    async refresh() {
      const read = await withdrawals.list();
      if (JSON.stringify(read) !== JSON.stringify(list)) revision += 1;
      list = read;
      find = withdrawnIn(list);
      // Once for each entry: a program that kept an article while it was withdrawn has done so before this.
      for (const one of list) if (!forgotten.has(JSON.stringify(one))) await versions.forget(one);
      forgotten = new Set(list.map((one) => JSON.stringify(one)));
    },
  };
}
