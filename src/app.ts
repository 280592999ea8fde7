/** Wires the rooms together; nothing else does. */

import type { Meter } from './channels/meter.js';
import type { Command } from './commands/command.js';
import type { Context } from './commands/context.js';
import { type ContextOptions, createContexts, type Memory } from './commands/kept/contexts.js';
import { commands } from './commands/list.js';
import type { Config } from './config.js';
import type { Problem as FolderProblem } from './corpus/report.js';
import { createDesk, type Desk } from './desk/desk.js';
import { type Engine, type EngineBuild, openEngine } from './engine/engine.js';
import { createImporter, type Importer } from './import/importer.js';
import type { BuildProgress, BuildReport } from './index/build.js';
import type { Log } from './log.js';
import { isHubId } from './models/locate.js';
import { type ArticleVersions, createArticleVersions } from './quote/versions.js';
import { createWithdrawals, type Withdrawals } from './quote/withdrawn.js';
import { createWithdrawnNow } from './quote/withdrawn-now.js';
import type { View } from './render/view.js';
import type { Library } from './search/library.js';
import { openLibrary } from './search/open.js';
import { openStore } from './store/open.js';
import { settingsAt } from './store/settings/places.js';
import { watchSettings } from './store/settings/watched-file.js';
import type { Store } from './store/store.js';
import { openDataFolder } from './store/upgrade/data-folder.js';
import { createFaults, type Fault, type Faults } from './watch/faults.js';
import { following, keeping, type Refreshed } from './watch/refresh.js';
import { createLibraryState } from './watch/state.js';
import { withholding } from './watch/withholding.js';

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
  /** Counts what is asked, and the deaths of the engine's workers. */
  readonly meter?: Meter;
  /** Of the program, for sites that are imported from. */
  readonly version?: string;
};

export type App = {
  readonly engine: Engine;
  readonly importer: Importer;
  readonly commands: readonly Command[];
  /** Where renderers look up what they show: the library, and versions quoted earlier. */
  readonly view: View;
  readonly context: (options: ContextOptions) => Context;
  /** What is remembered, where the program keeps something. */
  readonly store?: Store;
  /** Where the questions of all channels wait for their turn. */
  readonly desk: Desk;
  /** The latest index, opened in this process for measuring. */
  readonly openLibrary: () => Promise<Library>;
  /** Brings the index up to date with the articles; see EngineBuild. */
  readonly refresh: (
    onProgress?: (progress: BuildProgress) => void,
    wanted?: Pick<EngineBuild, 'full' | 'signal'>,
  ) => Promise<Refreshed>;
  /** How far the running build is, to show meanwhile; `undefined` while nothing is being embedded. */
  readonly building: () => BuildProgress | undefined;
  /** What the last build found; `undefined` before the first one of this program. */
  readonly built: () => BuildReport | undefined;
  readonly meter?: Meter | undefined;
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
  /** All that is wrong while the program goes on. */
  readonly faults: readonly Fault[];
};

export async function openApp(config: Config, parts: Parts = {}): Promise<App> {
  const { clock = () => new Date(), version = '0' } = parts;
  const data = await openDataFolder(config.dataDir);
  const versions = createArticleVersions({ dir: config.dataDir });
  const withdrawals = createWithdrawals({ dir: config.dataDir });
  const withdrawn = await createWithdrawnNow(withdrawals, versions);
  const settings = settingsOf(config);
  const faults = createFaults(clock);
  const { memory, look } = await memoryOf(config, { ...parts, faults });
  const opened = parts.engine ?? (await open(settings, parts));
  const engine = withholding(keeping(opened, { versions, withdrawn, faults }), withdrawn);
  const state = createLibraryState(clock, faults);
  const base = () => ({ engine, clock, kept: versions, withdrawn: withdrawn.of, folder: state.folder() });
  const context = createContexts({ base, memory });
  const { corpusDir, dataDir, importing } = config;
  // Nothing else of the settings: the process is started with these, and others on the machine can see them.
  const importer = createImporter({ corpusDir, dataDir, ...importing, clock, version });
  return {
    engine,
    importer,
    commands,
    desk: createDesk(config.desk),
    view: {
      article: (ref) => (withdrawn.has(ref) ? undefined : (engine.article(ref) ?? versions.held(ref))),
      ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
    },
    context,
    ...(memory && { store: memory.store }),
    openLibrary: () => openLibrary(settings),
    ...following({ engine, state, notes: data.notes }),
    meter: parts.meter,
    health() {
      look();
      return state.health(engine.articles().length);
    },
    withdrawals,
    versions,
    corpusDir: config.corpusDir,
    async close() {
      importer.close();
      await engine.close();
      await memory?.store.close();
    },
  };
}

const open = (settings: ReturnType<typeof settingsOf>, { worker, log, meter }: Parts): Promise<Engine> =>
  openEngine({
    ...settings,
    ...(worker && { worker }),
    ...(log && { log: (text: string) => log.warn(text) }),
    ...(meter && { onDeath: meter.engineDied }),
  });

/** What is remembered, if anything is. Opened before the engine: wrong settings are found at once. */
async function memoryOf(config: Config, { remember = false, store, clock, log: to, faults }: Remembering) {
  if (!remember && !store) return { look: () => undefined };
  const log = (text: string): void => to?.warn(text);
  const { dataDir: dir, keepDays, settingsFile: path } = config;
  const { now: file } = watchSettings({ path, log, onFault: (message) => faults.note('settings', message) });
  const kept = { dir, keepDays, log, onFault: faults.note, ...(clock && { clock }) };
  const opened = store ?? (await openStore(kept));
  const memory: Memory = { store: opened, at: (place) => settingsAt(place, { store: opened, file }) };
  // The file is looked at whenever somebody asks, and when the health is: a mistake is then known before.
  return { memory, look: file };
}

type Remembering = Parts & { readonly faults: Faults };

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
