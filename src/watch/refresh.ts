/** Brings the index up to date with the articles, and keeps every version that can be quoted. */

import { leftOutInWords, nothingToQuote, problemsWarning } from '../corpus/report.js';
import type { Engine, EngineBuild } from '../engine/engine.js';
import { AppError } from '../errors.js';
import type { BuildProgress, BuildReport } from '../index/build.js';
import type { ArticleVersions } from '../quote/versions.js';
import type { WithdrawnNow } from '../quote/withdrawn-now.js';
import type { Faults } from './faults.js';
import type { createLibraryState } from './state.js';

/**
 * `warnings`: what is wrong, for everybody. `notes`: what else may be of interest. `report`: present after a build.
 * `changed`: that there is something new to quote.
 */
export type Refreshed = {
  readonly changed?: string;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly report?: BuildReport;
};

type Following = {
  readonly engine: Engine;
  readonly state: ReturnType<typeof createLibraryState>;
  /** What is to be said after the first update, too. */
  readonly notes: readonly string[];
};

/** Brings the index up to date, and knows how far that is and what it found. */
export function following({ engine, state, notes }: Following) {
  let built: BuildReport | undefined;
  return {
    async refresh(
      onProgress?: (progress: BuildProgress) => void,
      wanted: Pick<EngineBuild, 'full' | 'signal'> = {},
    ): Promise<Refreshed> {
      const refreshed = await state.follow((follow) => {
        const build = (given?: EngineBuild) => engine.build({ ...given, ...wanted });
        return refresh({ ...engine, build }, (progress) => {
          follow(progress);
          onProgress?.(progress);
        });
      });
      built = refreshed.report ?? built;
      return { ...refreshed, notes: [...notes, ...refreshed.notes] };
    },
    building: state.building,
    built: () => built,
  };
}

export type Keeping = {
  readonly versions: ArticleVersions;
  readonly withdrawn: WithdrawnNow;
  readonly faults: Pick<Faults, 'note'>;
};

/** The engine, keeping every version of an article: before a build can replace it, and once it can be quoted. */
export function keeping(engine: Engine, { versions, withdrawn, faults }: Keeping): Engine {
  const keep = async (): Promise<string[]> => {
    try {
      await withdrawn.refresh();
      await versions.keep(engine.articles().filter((article) => !withdrawn.has(article)));
      faults.note('data', undefined);
      return [];
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'DATA_DAMAGED') throw error;
      const message = `${error.code} ${error.message}`;
      faults.note('data', message);
      return [message];
    }
  };
  return {
    ...engine,
    async build(options) {
      const before = await keep();
      const report = await engine.build(options);
      const notes = new Set([...before, ...(await keep())]);
      return { ...report, notes: [...report.notes, ...notes] };
    },
  };
}

/**
 * If there is an index, unreadable articles, a build by another program and a failed engine are reported but not fatal:
 * the answers then come from the index as it was.
 */
async function refresh(engine: Engine, onProgress?: (progress: BuildProgress) => void): Promise<Refreshed> {
  try {
    const report = await engine.build(onProgress && { onProgress });
    if (report.articles === 0) throw nothingToQuote(report);
    const left = leftOutInWords(report);
    const wrong = problemsWarning(report);
    return {
      notes: [...report.notes, ...(left === undefined ? [] : [left])],
      warnings: wrong === undefined ? [] : [wrong],
      ...(report.embedded > 0 && { changed: changedInWords(report) }),
      report,
    };
  } catch (error) {
    const bearable = error instanceof AppError && BEARABLE.has(error.code) && engine.articles().length > 0;
    if (!bearable) throw error;
    const warnings = [`${error.code} ${error.message}`, 'The answers come from the index as it was before.'];
    return { notes: [], warnings };
  }
}

const changedInWords = ({ articles, embedded, ms }: BuildReport): string =>
  `${articles} articles: ${embedded} passages are new (${(ms / 1000).toFixed(1)} s).`;

const BEARABLE = new Set<string>([
  'CORPUS_INVALID',
  'CORPUS_MISSING',
  'CORPUS_EMPTY',
  'INDEX_BUSY',
  'INDEX_UNWRITABLE',
  'ENGINE_FAILED',
]);
