import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type App, openApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import { bodyOf, type Library, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { bestOf, openLocalEngine } from '../../support/local-engine.js';

const BODIES = { harbour: bodyOf(1), railway: bodyOf(2), wool: bodyOf(3) };
const BROKEN = '---\ntitle: Typo\n\nBody.\n';

async function start(library: Library): Promise<App> {
  const dataDir = join(library.corpusDir, '../data');
  const { corpusDir, indexDir } = library;
  const config = loadConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, DATA_DIR: dataDir });
  const app = await openApp(config, { engine: await openLocalEngine({ ...library, dataDir }) });
  onTestFinished(() => app.close());
  return app;
}

/** What `change` does while the program is stopped and its index is lost; then what the next program finds. */
async function afterLoss(library: Library, change: () => Promise<void>) {
  await change();
  await rm(library.indexDir, { recursive: true });
  const app = await start(library);
  const { report } = await app.refresh();
  const best = async (seed: number) =>
    (await bestOf(app.engine, sentenceOf(seed)))?.includes(sentenceOf(seed)) ?? false;
  return { app, problems: report?.problems ?? [], best, ids: app.engine.articles().map(({ id }) => id) };
}

describe('a broken file whose index is lost', () => {
  it('is used in its last good version, which is reported, until it is repaired', async () => {
    const library = await temporaryLibrary(BODIES);
    const file = join(library.corpusDir, 'railway.md');
    const first = await start(library);
    await first.refresh();
    await writeArticles(library.corpusDir, { railway: bodyOf(4) });
    await first.refresh();
    await first.close();
    const { app, problems, best, ids } = await afterLoss(library, () => writeFile(file, BROKEN));
    expect(ids).toEqual(['harbour', 'railway', 'wool']);
    expect(problems).toMatchObject([{ file: 'railway.md', effect: 'last-good' }]);
    expect([await best(4005), await best(2005)]).toEqual([true, false]);
    expect((await app.refresh()).report).toMatchObject({
      articles: 3,
      embedded: 0,
      problems: [{ effect: 'last-good' }],
    });
    await writeArticles(library.corpusDir, { railway: bodyOf(5) });
    expect((await app.refresh()).report?.problems).toEqual([]);
    expect([await best(5005), await best(4005)]).toEqual([true, false]);
  });

  it('is used in the version that it had last, also if that is an earlier one again', async () => {
    const library = await temporaryLibrary(BODIES);
    const file = join(library.corpusDir, 'railway.md');
    const first = await start(library);
    for (const seed of [2, 4, 2]) {
      await writeArticles(library.corpusDir, { railway: bodyOf(seed) });
      await first.refresh();
    }
    await first.close();
    const { best } = await afterLoss(library, () => writeFile(file, BROKEN));
    expect([await best(2005), await best(4005)]).toEqual([true, false]);
  });

  it('does not bring back what was removed before', async () => {
    const library = await temporaryLibrary(BODIES);
    const file = join(library.corpusDir, 'railway.md');
    const first = await start(library);
    await first.refresh();
    await rm(file);
    await first.refresh();
    await first.close();
    const { ids, problems } = await afterLoss(library, () => writeFile(file, BROKEN));
    expect(ids).toEqual(['harbour', 'wool']);
    expect(problems).toMatchObject([{ file: 'railway.md', effect: 'left-out' }]);
  });

  it('does not bring back what was removed while there is an index, either', async () => {
    const library = await temporaryLibrary(BODIES);
    const file = join(library.corpusDir, 'railway.md');
    const app = await start(library);
    await app.refresh();
    await rm(file);
    await app.refresh();
    await writeFile(file, BROKEN);
    expect((await app.refresh()).report).toMatchObject({ articles: 2, problems: [{ effect: 'left-out' }] });
  });

  it('does not quote what is withdrawn', async () => {
    const library = await temporaryLibrary(BODIES);
    const first = await start(library);
    await first.refresh();
    await first.withdrawals.add({ id: 'railway', on: '2026-01-01', versions: [] });
    await first.close();
    const { ids } = await afterLoss(library, () => writeFile(join(library.corpusDir, 'railway.md'), BROKEN));
    expect(ids).toEqual(['harbour', 'wool']);
  });

  it('is not mixed up with another file that has its id now', async () => {
    const library = await temporaryLibrary(BODIES);
    const first = await start(library);
    await first.refresh();
    await first.close();
    const { ids } = await afterLoss(library, async () => {
      await rm(join(library.corpusDir, 'railway.md'));
      await writeArticles(library.corpusDir, { 'new/railway': '' });
      await writeFile(join(library.corpusDir, 'new/railway.md'), BROKEN);
    });
    expect(ids).toEqual(['harbour', 'wool']);
  });
});
