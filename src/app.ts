/** Wires the rooms together; nothing else does. */

import type { Command } from './commands/command.js';
import type { Context } from './commands/context.js';
import { type ContextOptions, createContexts, type Memory } from './commands/kept/contexts.js';
import { commands } from './commands/list.js';
import type { Config } from './config.js';
import { type FolderReport, leftOutInWords, nothingToQuote, problemsWarning } from './corpus/report.js';
import { type Engine, openEngine } from './engine/engine.js';
import { AppError } from './errors.js';
import type { BuildProgress, BuildReport } from './index/build.js';
import type { Log } from './log.js';
import { isHubId } from './models/locate.js';
import { type ArticleVersions, createArticleVersions } from './quote/versions.js';
import type { View } from './render/view.js';
import type { Library } from './search/library.js';
import { openLibrary } from './search/open.js';
import { openStore } from './store/open.js';
import { settingsAt } from './store/settings/places.js';
import { watchSettings } from './store/settings/watched-file.js';
import type { Store } from './store/store.js';

/** What tests and other hosts may replace. */
export type Parts = {
  readonly engine?: Engine;
  /** The engine's compiled worker, for a program that runs from its sources. */
  readonly worker?: URL;
  readonly clock?: () => Date;
  readonly log?: Log;
  /** Keep settings, questions and feedback in DATA_DIR, and read SETTINGS_FILE. */
  readonly remember?: boolean;
  /** In place of the store that `remember` opens. */
  readonly store?: Store;
};

export type App = {
  readonly engine: Engine;
  readonly commands: readonly Command[];
  /** Where renderers look up what they show: the library, and versions quoted earlier. */
  readonly view: View;
  readonly context: (options: ContextOptions) => Context;
  /** What is remembered, where the program keeps something. */
  readonly store?: Store;
  /** The latest index, opened in this process for measuring. */
  readonly openLibrary: () => Promise<Library>;
  /** Brings the index up to date with the articles. */
  readonly refresh: (onProgress?: (progress: BuildProgress) => void) => Promise<Refreshed>;
  /** How far the running build is, to show meanwhile; `undefined` while nothing is being embedded. */
  readonly building: () => BuildProgress | undefined;
  readonly close: () => Promise<void>;
};

/** `warnings`: what is wrong, for everybody. `notes`: what else may be of interest. `report`: present after a build. */
export type Refreshed = {
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  readonly report?: BuildReport;
};

export async function openApp(config: Config, parts: Parts = {}): Promise<App> {
  const { clock = () => new Date() } = parts;
  let building: BuildProgress | undefined;
  let folder: FolderReport | undefined;
  const store = createArticleVersions({ dir: config.dataDir });
  const settings = settingsOf(config);
  const memory = await memoryOf(config, parts);
  const opened =
    parts.engine ??
    (await openEngine({
      ...settings,
      ...(parts.worker && { worker: parts.worker }),
      ...(parts.log && { log: (text: string) => parts.log?.warn(text) }),
    }));
  const engine = keeping(opened, store);
  const context = createContexts({ base: () => ({ engine, clock, kept: store, folder }), memory });
  return {
    engine,
    commands,
    view: {
      article: (ref) => engine.article(ref) ?? store.held(ref),
      ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    },
    context,
    ...(memory && { store: memory.store }),
    openLibrary: () => openLibrary(settings),
    async refresh(onProgress) {
      try {
        const refreshed = await refresh(engine, (progress) => {
          building = progress.done < progress.total ? progress : undefined;
          onProgress?.(progress);
        });
        folder = refreshed.report ?? folder;
        return refreshed;
      } finally {
        building = undefined;
      }
    },
    building: () => building,
    async close() {
      await engine.close();
      await memory?.store.close();
    },
  };
}

/** What is remembered, if anything is. Opened before the engine: wrong settings are found at once. */
async function memoryOf(config: Config, { remember = false, store, clock, log }: Parts): Promise<Memory | undefined> {
  if (!remember && !store) return undefined;
  const note = (text: string): void => log?.warn(text);
  const { now: file } = watchSettings({ path: config.settingsFile, log: note });
  const { dataDir: dir, keepDays } = config;
  const opened = store ?? (await openStore({ dir, keepDays, log: note, ...(clock && { clock }) }));
  return { store: opened, at: (place) => settingsAt(place, { store: opened, file }) };
}

/** What is searched, and with which models. */
const settingsOf = (config: Config) => ({
  corpusDir: config.corpusDir,
  indexDir: config.indexDir,
  model: config.embeddingModel,
  modelsDir: config.modelsDir,
  allowRemote: isHubId(config.embeddingModel),
  reader: config.readerModel,
  sentences: config.sentenceVectors,
});

/** The engine, keeping every version of an article: before a build can replace it, and once it can be quoted. */
function keeping(engine: Engine, store: ArticleVersions): Engine {
  const keep = async (): Promise<string[]> => {
    try {
      await store.keep(engine.articles());
      return [];
    } catch (error) {
      if (error instanceof AppError) return [`${error.code} ${error.message}`];
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
      report,
    };
  } catch (error) {
    const bearable = error instanceof AppError && BEARABLE.has(error.code) && engine.articles().length > 0;
    if (!bearable) throw error;
    const warnings = [`${error.code} ${error.message}`, 'The answers come from the index as it was before.'];
    return { notes: [], warnings };
  }
}

const BEARABLE = new Set<string>([
  'CORPUS_INVALID',
  'CORPUS_MISSING',
  'CORPUS_EMPTY',
  'INDEX_BUSY',
  'INDEX_UNWRITABLE',
  'ENGINE_FAILED',
]);
