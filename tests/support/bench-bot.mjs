// The compiled bot in a process of its own, for benches. Its settings come as JSON: api, token, corpusDir, indexDir,
// dataDir, and `embedder`, the URL of another embedder (without a reader) instead of the real models. It says "open", and
// answers each "report" with its memory and the delay of its event loop since the last one.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openApp } from '../../dist/src/app.js';
import { createDiscordChannel } from '../../dist/src/channels/discord/discord.js';
import { loadConfig } from '../../dist/src/config.js';
import { createDesk } from '../../dist/src/desk/desk.js';
import { openEngine } from '../../dist/src/engine/engine.js';

const { api, token, corpusDir, indexDir, dataDir, embedder, unlimited } = JSON.parse(process.argv[2]);
const config = loadConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, DATA_DIR: dataDir });
const { modelsDir } = config;
const engine = embedder && (await openEngine({ corpusDir, indexDir, model: 'none', modelsDir, embedder }));
const app = await openApp(config, engine ? { engine } : {});
await app.refresh();
const note = (_facts, text) => text !== 'answered' && console.error(text);
const most = { open: 10_000, perMinute: 1_000_000 };
const desk = createDesk(unlimited ? { limits: { user: most, channel: most, client: most } } : {});
const channel = createDiscordChannel({
  app,
  desk,
  api,
  token,
  notes: { info: () => undefined, warn: note, error: note },
});
await channel.open();

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const rssOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
process.on('message', (message) => {
  if (message === 'end')
    return void channel
      .close()
      .then(() => app.close())
      .then(() => process.exit(0));
  globalThis.gc?.();
  const [child] = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
  process.send({
    rss: process.memoryUsage().rss / 2 ** 20,
    engineRss: rssOf(child),
    delayMs: { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
  });
  delay.reset();
});
process.on('disconnect', () => process.exit(0));
process.send('open');
