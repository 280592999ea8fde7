/** What was read of a file before something went wrong with it. */

import type { Article } from '../../corpus/article.js';
import { idOf } from '../../corpus/ids.js';
import type { Problem } from '../../corpus/report.js';
import type { Entry } from '../entries.js';
import { type Draft, draftOf, type Making, reused } from './draft.js';

export type LastGood = {
  readonly of: (file: string) => Promise<readonly Draft[]>;
  /** Of a whole folder that cannot be opened: only from the index, as nobody can say which of its files are left. */
  readonly below: (folder: string) => readonly Draft[];
  /** What the problem costs, now that these versions are used instead. */
  readonly effectOn: (problem: Problem, kept: readonly Draft[]) => Problem;
};

/** The version of an article that was quoted last, if it was made from this file. */
export type FindKept = (article: { readonly id: string; readonly file: string }) => Promise<Article | undefined>;

export type LastGoodOptions = Pick<Making, 'embedder' | 'sentences' | 'eventsOutdated'> & {
  readonly reusable: readonly Entry[];
  /** Files whose entries were made by other rules: the index cannot give them back. `all`: there is no index. */
  readonly lost?: ReadonlySet<string> | 'all' | undefined;
  /** Opens what is kept outside the index. It is asked only for lost files: what is in none of both has been removed. */
  readonly kept?: (() => Promise<FindKept>) | undefined;
};

/** Nothing is left of a file whose id has gone to another one. */
export function createLastGood(options: LastGoodOptions, ids: ReadonlyMap<string, string>): LastGood {
  const { reusable, lost = new Set() } = options;
  const owners = new Map([...ids].map(([path, id]) => [id, path]));
  const isLost = (file: string): boolean => lost === 'all' || lost.has(file);
  const where = (isMeant: (path: string) => boolean): readonly Draft[] =>
    reusable
      .filter(({ source, article }) => isMeant(source.path) && (owners.get(article.id) ?? source.path) === source.path)
      .map((entry) => reused(entry, options));
  let kept: Promise<FindKept> | undefined;

  async function fromKept(file: string): Promise<readonly Draft[]> {
    if (!options.kept || !isLost(file)) return [];
    kept ??= options.kept();
    const article = await (await kept)({ id: ids.get(file) ?? idOf(file), file });
    return article ? [await draftOf({ path: file, sha256: UNKNOWN }, { article, problems: [] }, options)] : [];
  }

  return {
    async of(file: string) {
      const own = where((path) => path === file);
      return own.length > 0 ? own : fromKept(file);
    },
    below: (folder: string) => where((path) => path.startsWith(`${folder}/`)),
    effectOn(problem: Problem, left: readonly Draft[]): Problem {
      if (left.length > 0) return { ...problem, effect: 'last-good' };
      return lost !== 'all' && lost.has(problem.file) ? { ...problem, reason: `${problem.reason} ${LOST}` } : problem;
    },
  };
}

/** The bytes that it was made from are not known: whatever is in the file now is read. */
const UNKNOWN = '';

const LOST = '(its last good version was read by older rules and cannot be used any more)';
