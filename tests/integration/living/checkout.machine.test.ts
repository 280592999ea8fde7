import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openApp } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import { createLiving } from '../../../src/watch/living.js';
import { bodyOf, sentenceOf, temporaryFolder, writeArticles } from '../../support/library-folder.js';
import { bestOf } from '../../support/local-engine.js';
import { openWorkerEngine, slowEmbedder } from '../../support/worker-engine.js';

const FILES = 600;
const CHANGED = 500;
const SHAPE = { sections: 1, paragraphs: 1, sentences: 3 };
const SOON = { timeout: 240_000, interval: 100 };

const nameOf = (file: number): string => `${file % 2 === 0 ? 'even' : 'odd'}/article-${String(file).padStart(3, '0')}`;
const bodies = (first: number, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [nameOf(i), bodyOf(first + i, SHAPE)]));
const sentence = (first: number, file: number): string => sentenceOf((first + file) * 1_000);

it('a checkout of 500 changed files leaves answers available throughout, and none of the old text after it', async () => {
  const base = await temporaryFolder();
  const corpusDir = join(base, 'corpus');
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], { cwd: corpusDir });
  mkdirSync(corpusDir);
  git('init', '--quiet', '--initial-branch=one');
  await writeArticles(corpusDir, bodies(1, FILES));
  git('add', '.');
  git('commit', '--quiet', '-m', 'one');
  git('checkout', '--quiet', '-b', 'two');
  await writeArticles(corpusDir, bodies(10_001, CHANGED));
  git('commit', '--quiet', '--all', '-m', 'two');
  git('checkout', '--quiet', 'one');

  const dirs = { corpusDir, indexDir: join(base, 'index'), dataDir: join(base, 'data') };
  const engine = await openWorkerEngine({ ...dirs, embedder: slowEmbedder });
  const config = loadConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: dirs.indexDir, DATA_DIR: dirs.dataDir });
  const app = await openApp(config, { engine });
  const say = (): void => undefined;
  const living = createLiving({
    app,
    config,
    refresh: (wanted) => app.refresh(undefined, wanted),
    note: say,
    warn: say,
  });
  onTestFinished(() => living.close());
  await living.first();

  git('checkout', '--quiet', 'two');
  let asked = 0;
  const stays = sentence(1, FILES - 1);
  const isThere = async (): Promise<boolean> => {
    const best = await bestOf(app.engine, stays);
    asked += 1;
    expect(best).toContain(stays);
    const newest = await bestOf(app.engine, sentence(10_001, CHANGED - 1));
    return newest?.includes(sentence(10_001, CHANGED - 1)) === true;
  };
  await expect.poll(isThere, SOON).toBe(true);
  expect(asked).toBeGreaterThan(3);
  const newest = new Set(Array.from({ length: CHANGED }, (_, file) => sentence(10_001, file)));
  await expect
    .poll(() => app.engine.articles().filter(({ body }) => [...newest].some((one) => body.includes(one))).length, SOON)
    .toBe(CHANGED);
  for (let file = 0; file < CHANGED; file += 25) {
    const best = await bestOf(app.engine, sentence(1, file));
    expect(best).not.toContain(sentence(1, file));
  }
}, 600_000);
