import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, openApp } from '../../src/app.js';
import { type Config, loadConfig } from '../../src/config.js';
import { createLiving } from '../../src/watch/living.js';
import { type Library, temporaryLibrary } from './library-folder.js';
import { openLocalEngine } from './local-engine.js';

export type Living = {
  readonly app: App;
  readonly library: Library;
  readonly dataDir: string;
  readonly config: Config;
  /** What was said to the person who runs it. */
  readonly said: string[];
  readonly file: (name: string) => string;
};

/** A running app that follows its folder, without a process and a model of its own; closed when the test is over. */
export async function livingApp(
  bodies: Readonly<Record<string, string>>,
  watch: 'events' | 'poll' | 'no' = 'events',
): Promise<Living> {
  const library = await temporaryLibrary(bodies);
  const dataDir = join(library.corpusDir, '../data');
  const config = loadConfig({
    CORPUS_DIR: library.corpusDir,
    INDEX_DIR: library.indexDir,
    DATA_DIR: dataDir,
    CORPUS_WATCH: watch,
  });
  const engine = await openLocalEngine({ ...library, dataDir });
  const app = await openApp(config, { engine });
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const living = createLiving({
    app,
    config,
    refresh: (wanted) => app.refresh(undefined, wanted),
    note: say,
    warn: say,
  });
  onTestFinished(() => living.close());
  await living.first();
  return { app, library, dataDir, config, said, file: (name) => join(library.corpusDir, name) };
}
