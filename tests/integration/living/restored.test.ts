import { cp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import { backup } from '../../../src/jobs/backup.js';
import { copyStore } from '../../../src/store/lmdb.js';
import type { Store } from '../../../src/store/store.js';
import {
  bodyOf,
  type Library,
  sentenceOf,
  temporaryFolder,
  temporaryLibrary,
  writeArticles,
} from '../../support/library-folder.js';
import { bestOf, openLocalEngine } from '../../support/local-engine.js';

const BROKEN = '---\ntitle: Typo\n\nBody.\n';
const GUILD = '111111111111111111';

type Started = { readonly app: App; readonly store: Store };

async function start(library: Library & { readonly dataDir: string }): Promise<Started> {
  const config = loadConfig({ CORPUS_DIR: library.corpusDir, INDEX_DIR: library.indexDir, DATA_DIR: library.dataDir });
  const app = await openApp(config, { engine: await openLocalEngine(library), remember: true });
  onTestFinished(() => app.close());
  const { store } = app;
  if (!store) throw new Error('nothing is remembered');
  return { app, store };
}

/** Everything that people can see of a program: what it answers, shows of old quotes, and remembers. */
async function seenIn({ app, store }: Started) {
  const { report } = await app.refresh();
  const answers = [];
  for (const seed of [1001, 2001, 2005, 3001, 4005, 5001]) {
    const { ms: _, ...answer } = await app.engine.ask(sentenceOf(seed));
    answers.push([answer, await bestOf(app.engine, sentenceOf(seed))]);
  }
  const kept = [];
  for (const id of ['harbour', 'railway', 'wool', 'withdrawn'])
    for (const version of await app.versions.versions(id)) kept.push(await app.versions.find(id, version));
  return {
    answers,
    kept,
    articles: app.engine.articles().map(({ id, hash }) => [id, hash]),
    problems: report?.problems.map(({ file, effect }) => [file, effect]),
    withdrawn: await app.withdrawals.list(),
    settings: store.settingsOf({ guild: GUILD }),
    questions: store.questions(),
    votes: store.votes(),
  };
}

/** A library with a history: changed and changed back, removed, withdrawn; with settings and feedback. */
async function original() {
  const bodies = { harbour: bodyOf(1), railway: bodyOf(2), wool: bodyOf(3), withdrawn: bodyOf(5) };
  const library = await temporaryLibrary(bodies);
  const at = { ...library, dataDir: join(library.corpusDir, '../data') };
  const { app, store } = await start(at);
  for (const seed of [2, 4, 2]) {
    await writeArticles(at.corpusDir, { railway: bodyOf(seed) });
    await app.refresh();
  }
  for (const id of ['wool', 'withdrawn']) await rm(join(at.corpusDir, `${id}.md`));
  await app.refresh();
  await app.withdrawals.add({ id: 'withdrawn', on: '2026-01-01', versions: [] });
  store.setSettings({ guild: GUILD }, { language: 'ru', private: true });
  const answer = store.addQuestion({ question: 'What?', kind: 'answered', place: 'page', quotes: [] }) ?? '';
  expect(store.vote({ answer, vote: 'up' })).toBe(true);
  return { at, app };
}

it.each(['while it runs', 'when it is stopped'])(
  'a data folder that is backed up %s, copied without its times and started anew is the original',
  async (when) => {
    const { at, app } = await original();
    if (when === 'when it is stopped') await app.close();
    const folder = await temporaryFolder();
    const to = join(folder, 'backup');
    const say = (): void => undefined;
    const parts = [{ name: 'store', copy: (path: string) => copyStore(at.dataDir, path) }];
    const output = { result: say, note: say, warn: say };
    expect(await backup(to, { dataDir: at.dataDir, parts, version: '1', output, json: false })).toBe(0);
    if (when === 'while it runs') await app.close();

    const restored = {
      corpusDir: join(folder, 'corpus'),
      indexDir: join(folder, 'index'),
      dataDir: join(folder, 'data'),
    };
    await cp(to, restored.dataDir, { recursive: true });
    // The index is lost, and the files that would be read for it are broken: only what is kept can say what they were.
    for (const name of ['railway', 'wool']) await writeFile(join(at.corpusDir, `${name}.md`), BROKEN);
    await cp(at.corpusDir, restored.corpusDir, { recursive: true });
    await rm(at.indexDir, { recursive: true });

    const before = await seenIn(await start(at));
    expect(before.articles.map(([id]) => id)).toEqual(['harbour', 'railway']);
    expect(before.kept.length).toBeGreaterThanOrEqual(4);
    expect([before.questions.length, before.votes.length, before.settings.settings.language]).toEqual([1, 1, 'ru']);
    expect(await seenIn(await start(restored))).toEqual(before);
  },
);

it('the times of a backup are set once: later ones are the program’s own', async () => {
  const { at, app } = await original();
  await app.close();
  const folder = await temporaryFolder();
  const to = join(folder, 'backup');
  const say = (): void => undefined;
  const output = { result: say, note: say, warn: say };
  await backup(to, { dataDir: at.dataDir, parts: [], version: '1', output, json: false });
  const dataDir = join(folder, 'data');
  await cp(to, dataDir, { recursive: true });
  const library = { ...at, dataDir };
  await (await start(library)).app.close();
  const file = join(dataDir, 'format.json');
  expect((await stat(file)).mtimeMs).toBeCloseTo((await stat(join(at.dataDir, 'format.json'))).mtimeMs, 1);
  await utimes(file, 5, 5);
  await (await start(library)).app.close();
  expect((await stat(file)).mtimeMs).toBe(5000);
});
