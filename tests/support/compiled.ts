import { type App, openApp } from '../../src/app.js';
import type { Config } from '../../src/config.js';

/** The real app with the real model, from tests that run the sources: only the worker is the compiled one. */
export const startCompiled = (config: Config): Promise<App> =>
  openApp(config, { worker: new URL('../../dist/src/engine/worker.js', import.meta.url) });
