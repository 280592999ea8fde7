import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { temporaryLibrary } from '../support/library-folder.js';
import { openLocalEngine } from '../support/local-engine.js';

it('the limits in the settings are those that the desk of the program has', async () => {
  const library = await temporaryLibrary({ bridge: 'The bridge was opened on Monday.' });
  const dataDir = join(library.corpusDir, '../data');
  const config = loadConfig({
    CORPUS_DIR: library.corpusDir,
    INDEX_DIR: library.indexDir,
    DATA_DIR: dataDir,
    QUEUE_LENGTH: '1',
    USER_LIMITS: '1/60',
  });
  const app = await openApp(config, { engine: await openLocalEngine({ ...library, dataDir }) });
  const gone = new AbortController();
  const ask = (user: string) =>
    app.desk.ask({
      who: { user },
      key: user,
      signal: gone.signal,
      work: () => new Promise<void>(() => undefined),
    });
  const waiting = ['a', 'b', 'c'].map((user) => ask(user).catch(() => undefined));
  onTestFinished(async () => {
    gone.abort();
    await Promise.all(waiting);
    await app.close();
  });
  expect(await ask('a')).toEqual({ kind: 'refused', exceeded: { scope: 'user', limit: 1 } });
  expect(app.desk.depth()).toEqual({ waiting: 1, running: 2 });
  expect(await ask('d')).toEqual({ kind: 'refused', exceeded: 'full' });
});
