/** What was read of a file before something went wrong with it. */

import type { Problem } from '../../corpus/report.js';
import type { Entry } from '../entries.js';
import { type Draft, reused } from './draft.js';

export type LastGood = {
  readonly of: (file: string) => readonly Draft[];
  /** Of a whole folder that cannot be opened. */
  readonly below: (folder: string) => readonly Draft[];
  /** What the problem costs, now that these versions are used instead. */
  readonly effectOn: (problem: Problem, kept: readonly Draft[]) => Problem;
};

export type LastGoodOptions = {
  readonly reusable: readonly Entry[];
  /** Files whose entries were made by other rules: if such a file is broken now, nothing of it is left. */
  readonly outdated?: ReadonlySet<string> | undefined;
  readonly eventsOutdated: boolean;
};

/** Nothing is left of a file whose id has gone to another one. */
export function createLastGood(options: LastGoodOptions, ids: ReadonlyMap<string, string>): LastGood {
  const { reusable, outdated, eventsOutdated } = options;
  const owners = new Map([...ids].map(([path, id]) => [id, path]));
  const where = (isMeant: (path: string) => boolean): readonly Draft[] =>
    reusable
      .filter(({ source, article }) => isMeant(source.path) && (owners.get(article.id) ?? source.path) === source.path)
      .map((entry) => reused(entry, { eventsOutdated }));
  return {
    of: (file: string) => where((path) => path === file),
    below: (folder: string) => where((path) => path.startsWith(`${folder}/`)),
    effectOn(problem: Problem, kept: readonly Draft[]): Problem {
      if (kept.length > 0) return { ...problem, effect: 'last-good' };
      return outdated?.has(problem.file) ? { ...problem, reason: `${problem.reason} ${LOST}` } : problem;
    },
  };
}

const LOST = '(its last good version was read by older rules and cannot be used any more)';
