// A program that follows its folder until it is killed. Arguments: corpus folder, index folder, data folder.
// A line of JSON comes out when it is ready, and after each later update; `stop` on standard input ends it in order.
import { fileURLToPath } from 'node:url';
import { openApp } from '../../dist/src/app.js';
import { loadConfig } from '../../dist/src/config.js';
import { openEngine } from '../../dist/src/engine/engine.js';
import { createLiving } from '../../dist/src/watch/living.js';

const [corpusDir, indexDir, dataDir] = process.argv.slice(2);
const embedder = new URL('./slow-embedder.mjs', import.meta.url).href;
const modelsDir = fileURLToPath(new URL('../../embeddings/model', import.meta.url));
const engine = await openEngine({ corpusDir, indexDir, dataDir, model: 'none', modelsDir, embedder, staleMs: 2000 });
const config = loadConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, DATA_DIR: dataDir });
const app = await openApp(config, { engine });
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const refresh = async (wanted) => {
  const refreshed = await app.refresh(undefined, wanted);
  say({ articles: app.engine.articles().map(({ id, hash }) => `${id} ${hash}`), warnings: refreshed.warnings });
  return refreshed;
};
const living = createLiving({ app, config, refresh, note: () => undefined, warn: () => undefined });
await living.first();
process.stdin.on('data', async () => {
  await Promise.all([living.close(), app.close()]);
  process.exit(0);
});
