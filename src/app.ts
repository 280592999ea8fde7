/** Wires the rooms together; nothing else does. */

import type { Command } from './commands/command.js';
import type { Context } from './commands/context.js';
import { commands } from './commands/list.js';
import type { Config } from './config.js';
import { type Problem as FolderProblem, leftOutInWords, nothingToQuote, problemsWarning } from './corpus/report.js';
import { type Engine, type EngineBuild, openEngine } from './engine/engine.js';
import { AppError } from './errors.js';
import type { BuildProgress, BuildReport } from './index/build.js';
import type { Log } from './log.js';
import { isHubId } from './models/locate.js';
import { type ArticleVersions, createArticleVersions } from './quote/versions.js';
import { createWithdrawals, type Withdrawals } from './quote/withdrawn.js';
import { createWithdrawnNow, type WithdrawnNow } from './quote/withdrawn-now.js';
import type { View } from './render/view.js';
import type { Library } from './search/library.js';
import { openLibrary } from './search/open.js';
import { createLibraryState } from './watch/state.js';

/** What tests and other hosts may replace. */
export type Parts = {
  readonly engine?: Engine;
  /** The engine's compiled worker, for a program that runs from its sources. */
  readonly worker?: URL;
  readonly clock?: () => Date;
  readonly log?: Log;
};

export type App = {
  readonly engine: Engine;
  readonly commands: readonly Command[];
  /** Where renderers look up what they show: the library, and versions quoted earlier. */
  readonly view: View;
  readonly context: (options: ContextOptions) => Context;
  /** The latest index, opened in this process for measuring. */
  readonly openLibrary: () => Promise<Library>;
  /** Brings the index up to date with the articles; see EngineBuild. */
  readonly refresh: (
    onProgress?: (progress: BuildProgress) => void,
    wanted?: Pick<EngineBuild, 'full' | 'signal'>,
  ) => Promise<Refreshed>;
  /** How far the running build is, to show meanwhile; `undefined` while nothing is being embedded. */
  readonly building: () => BuildProgress | undefined;
  /** How the library is, for those who watch over the program. */
  readonly health: () => LibraryHealth;
  /** The articles that may not be quoted any more, and what is kept of them and of all others. */
  readonly withdrawals: Withdrawals;
  readonly versions: ArticleVersions;
  readonly corpusDir: string;
  readonly close: () => Promise<void>;
};

/** `updated`: when the articles were last read without a failure. `failure`: why they cannot be read now. */
export type LibraryHealth = {
  readonly articles: number;
  readonly updated: string | null;
  readonly updating: boolean;
  readonly failure: { readonly since: string; readonly message: string } | null;
  /** How many files have a problem, by what it costs. */
  readonly problems: Readonly<Record<FolderProblem['effect'], number>>;
};

export type ContextOptions = Pick<Context, 'signal' | 'scope' | 'pageSize'>;

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

export async function openApp(config: Config, parts: Parts = {}): Promise<App> {
  const { clock = () => new Date() } = parts;
  const versions = createArticleVersions({ dir: config.dataDir });
  const withdrawals = createWithdrawals({ dir: config.dataDir });
  const withdrawn = await createWithdrawnNow(withdrawals, versions);
  const settings = settingsOf(config);
  const opened =
    parts.engine ??
    (await openEngine({
      ...settings,
      ...(parts.worker && { worker: parts.worker }),
      ...(parts.log && { log: (text: string) => parts.log?.warn(text) }),
    }));
  const engine = keeping(opened, versions, withdrawn);
  const state = createLibraryState(clock);
  return {
    engine,
    commands,
    view: {
      article: (ref) => (withdrawn.has(ref) ? undefined : (engine.article(ref) ?? versions.held(ref))),
      ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    },
    context: (options) => ({
      engine,
      clock,
      locale: 'en',
      kept: versions,
      withdrawn: withdrawn.of,
      folder: state.folder(),
      ...options,
    }),
    openLibrary: () => openLibrary(settings),
    refresh: (onProgress, wanted) =>
      state.follow((follow) => {
        const build = (given?: EngineBuild) => engine.build({ ...given, ...wanted });
        return refresh({ ...engine, build }, (progress) => {
          follow(progress);
          onProgress?.(progress);
        });
      }),
    building: state.building,
    health: () => state.health(engine.articles().length),
    withdrawals,
    versions,
    corpusDir: config.corpusDir,
    close: () => engine.close(),
  };
}

/** What is searched, and with which models. */
const settingsOf = (config: Config) => ({
  corpusDir: config.corpusDir,
  indexDir: config.indexDir,
  dataDir: config.dataDir,
  model: config.embeddingModel,
  modelsDir: config.modelsDir,
  allowRemote: isHubId(config.embeddingModel),
  reader: config.readerModel,
  sentences: config.sentenceVectors,
});

/** The engine, keeping every version of an article: before a build can replace it, and once it can be quoted. */
function keeping(engine: Engine, store: ArticleVersions, withdrawn: WithdrawnNow): Engine {
  const keep = async (): Promise<string[]> => {
    try {
      await withdrawn.refresh();
      await store.keep(engine.articles().filter((article) => !withdrawn.has(article)));
      return [];
    } catch (error) {
      if (error instanceof AppError && error.code !== 'DATA_DAMAGED') return [`${error.code} ${error.message}`];
      throw error;
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
