import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from '../../../src/app.js';
import { createMetrics } from '../../../src/channels/ops/metrics.js';
import { createOpsChannel } from '../../../src/channels/ops/ops.js';
import { loadConfig } from '../../../src/config.js';
import { bodyOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { openLocalEngine } from '../../support/local-engine.js';

async function watched(env: (folder: string) => Readonly<Record<string, string>>) {
  const library = await temporaryLibrary({ harbour: bodyOf(1), wool: bodyOf(2) });
  const folder = join(library.corpusDir, '..');
  const dirs = { CORPUS_DIR: library.corpusDir, INDEX_DIR: library.indexDir, DATA_DIR: join(folder, 'data') };
  await mkdir(join(folder, 'settings'));
  await writeFile(join(folder, 'settings', 'settings.yaml'), 'servers: {}\n');
  const config = loadConfig({ ...dirs, ...env(folder) });
  const app: App = await openApp(config, { engine: await openLocalEngine(library), remember: true });
  const ops = createOpsChannel({
    metrics: createMetrics({ commands: [] }),
    app: () => app,
    channels: () => [],
    version: '1',
    stopping: new AbortController().signal,
    port: 0,
  });
  const where = (await ops.open()).replace(/^.*(http\S+)\/metrics$/, '$1');
  onTestFinished(async () => {
    await ops.close();
    await app.close();
  });
  /** What /healthz says, and whether /metrics says the same of each. */
  async function faults(): Promise<readonly string[]> {
    const health = (await (await fetch(`${where}/healthz`)).json()) as { faults: { what: string; message: string }[] };
    const text = await (await fetch(`${where}/metrics`)).text();
    const counted = [...text.matchAll(/^yaar_faults\{what="(\w+)"\} 1$/gm)].map(([, what]) => what);
    expect(counted.toSorted()).toEqual(health.faults.map(({ what }) => what).toSorted());
    expect(text.match(/^yaar_faults\{/gm)).toHaveLength(5);
    return health.faults.map(({ what, message }) => `${what}: ${message}`);
  }
  return { app, library, folder, faults };
}

it('a folder of articles that vanishes is a fault until it is back', async () => {
  const { app, library, faults } = await watched(() => ({}));
  await app.refresh();
  expect(await faults()).toEqual([]);
  await rename(library.corpusDir, `${library.corpusDir}-away`);
  await app.refresh();
  expect(await faults()).toEqual([expect.stringMatching(/^articles: CORPUS_MISSING/)]);
  await rename(`${library.corpusDir}-away`, library.corpusDir);
  await app.refresh();
  expect(await faults()).toEqual([]);
});

it('a data folder that cannot be written is a fault of what is kept and of what is remembered', async () => {
  const { app, library, folder, faults } = await watched((at) => ({ DATA_DIR: join(at, 'file', 'data') }));
  // It is opened as a folder that is not there; then something else is in its place.
  await app.refresh();
  expect(await faults()).toEqual([]);
  await rm(join(folder, 'file', 'data', 'articles'), { recursive: true });
  await writeFile(join(folder, 'file', 'data', 'articles'), 'no folder');
  await writeArticles(library.corpusDir, { harbour: bodyOf(5) });
  await app.refresh();
  expect(await faults()).toEqual([expect.stringMatching(/^data: DATA_UNWRITABLE/)]);
  await rm(join(folder, 'file', 'data', 'articles'));
  await app.refresh();
  expect(await faults()).toEqual([]);
});

it('a store that cannot be opened is a fault as long as the program runs', async () => {
  const { app, faults } = await watched((at) => ({ DATA_DIR: join(at, 'corpus', 'harbour.md', 'data') }));
  await app.refresh();
  expect((await faults()).map((line) => line.slice(0, 24))).toEqual([
    'data: DATA_UNWRITABLE Th',
    'store: DATA_UNWRITABLE S',
  ]);
});

it('a settings file that is broken while the program runs is a fault until it is right', async () => {
  const { app, folder, faults } = await watched((at) => ({ SETTINGS_FILE: join(at, 'settings', 'settings.yaml') }));
  const file = join(folder, 'settings', 'settings.yaml');
  await writeFile(file, 'servers: [');
  await expect.poll(faults, { timeout: 60_000 }).toEqual([expect.stringMatching(/^settings: Wrong settings/)]);
  await writeFile(file, 'servers: {}\n');
  await expect.poll(faults, { timeout: 60_000 }).toEqual([]);
  await app.refresh();
});
