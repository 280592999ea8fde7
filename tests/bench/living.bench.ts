import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.js';
import { type Config, loadConfig } from '../../src/config.js';
import { openEngine } from '../../src/engine/engine.js';
import { createLiving } from '../../src/watch/living.js';
import { startCompiled } from '../support/compiled.js';
import { generateArticles } from '../support/generated.js';

/**
 * LIVING_COUNT: fewer articles, for a quick look. LIVING_EMBEDDER=quick: letter pairs instead of the model, whose first
 * build takes minutes; the few new passages of an edit then cost some 30 ms too little. LIVING_ARTICLES=short: articles
 * of two passages, which the model embeds in a fifth of the time. LIVING_KEEP: a folder where the index stays for the
 * next run, which goes on from it.
 */
const COUNT = Number(process.env.LIVING_COUNT ?? 1_000);
const EDITS = 25;
const LONGEST_MS = 60_000;
const articles = generateArticles({ count: COUNT, seed: 5, short: process.env.LIVING_ARTICLES === 'short' });
const KEEP = process.env.LIVING_KEEP;
const base = KEEP ?? mkdtempSync(join(tmpdir(), 'yaar-living-'));
const corpus = join(base, 'corpus');
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const most = (times: readonly number[]): number => Math.max(...times);

async function startQuick(config: Config): Promise<App> {
  const { corpusDir, indexDir, dataDir, modelsDir } = config;
  const embedder = new URL('../support/quick-embedder.mjs', import.meta.url).href;
  const worker = new URL('../../dist/src/engine/worker.js', import.meta.url);
  return openApp(config, {
    engine: await openEngine({ corpusDir, indexDir, dataDir, modelsDir, model: 'none', embedder, worker }),
  });
}

let app: App;
let living: ReturnType<typeof createLiving>;

beforeAll(async () => {
  mkdirSync(corpus, { recursive: true });
  for (const { name, markdown } of articles) writeFileSync(join(corpus, `${name}.md`), markdown);
  const config = loadConfig({ CORPUS_DIR: corpus, INDEX_DIR: join(base, 'index'), DATA_DIR: join(base, 'data') });
  app = process.env.LIVING_EMBEDDER === 'quick' ? await startQuick(config) : await startCompiled(config);
  const refresh: Parameters<typeof createLiving>[0]['refresh'] = (wanted) => app.refresh(undefined, wanted);
  living = createLiving({ app, config, refresh, note: () => undefined, warn: print });
  const { report } = await living.first();
  print(
    `first build: ${report?.articles} articles, ${report?.passages} passages, ${((report?.ms ?? 0) / 1000).toFixed(0)} s`,
  );
  await setTimeout(3_000);
}, 1_700_000);

afterAll(async () => {
  await Promise.all([living.close(), app.close()]);
  if (KEEP === undefined) rmSync(base, { recursive: true, force: true });
});

const isQuoted = async (sentence: string): Promise<boolean> =>
  (await app.engine.find(sentence, { passages: 3, limit: 3 })).some((quote) =>
    app.engine.article(quote.article)?.body.slice(quote.start, quote.end).includes(sentence),
  );

/** From now until the sentence is quoted, or no longer is. */
async function until(sentence: string, quoted: boolean): Promise<number> {
  const began = performance.now();
  while ((await isQuoted(sentence)) !== quoted)
    if (performance.now() - began > LONGEST_MS) throw new Error(`not within ${LONGEST_MS} ms: ${sentence}`);
    else await setTimeout(10);
  return performance.now() - began;
}

it(`a sentence saved in a library of ${COUNT} articles can be quoted soon, and a removed one no longer`, async () => {
  const [saved, gone, added, removed]: number[][] = [[], [], [], []];
  for (const [number, { name, markdown }] of articles.slice(0, EDITS).entries()) {
    const sentence = `The quokka keeper number ${number} counted ${number + 3} purple umbrellas in Albany.`;
    const path = join(corpus, `${name}.md`);
    writeFileSync(path, `${markdown}\n${sentence}\n`);
    saved?.push(await until(sentence, true));
    writeFileSync(path, markdown);
    gone?.push(await until(sentence, false));
    const news = `The wombat ferry number ${number} reached harbour ${number + 7} without its captain.`;
    writeFileSync(join(corpus, `new-${number}.md`), `---\ntitle: Wombats ${number}\n---\n\n${news}\n`);
    added?.push(await until(news, true));
    rmSync(join(corpus, `new-${number}.md`));
    removed?.push(await until(news, false));
  }
  for (const [what, times] of Object.entries({ saved, gone, added, removed }))
    print(`${what}: median ${median(times ?? []).toFixed(0)} ms, at most ${most(times ?? []).toFixed(0)} ms`);
  expect(saved).toHaveLength(EDITS);
});
