import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { bodyOf, sentenceOf, temporaryFolder, writeArticles } from '../../support/library-folder.js';
import { bestOf } from '../../support/local-engine.js';
import { createRandom } from '../../support/noise.js';
import { openWorkerEngine, slowEmbedder } from '../../support/worker-engine.js';

const KILLS = 20;
const script = fileURLToPath(new URL('../../support/living-bot.mjs', import.meta.url));
/** A temporary file counts as left over after five seconds. */
const HALF_MS = 5_500;

type Dirs = { readonly corpusDir: string; readonly indexDir: string; readonly dataDir: string };

function start({ corpusDir, indexDir, dataDir }: Dirs): ChildProcess {
  const bot = spawn(process.execPath, [script, corpusDir, indexDir, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void bot.kill('SIGKILL'));
  return bot;
}

/** What it says after an update. */
async function said(bot: ChildProcess): Promise<{ readonly articles: readonly string[] }> {
  if (!bot.stdout) throw new Error('it says nothing');
  for await (const line of createInterface({ input: bot.stdout })) return JSON.parse(line);
  throw new Error('it ended');
}

it('kill -9 at 20 random moments of embedding and swapping loses nothing, and leaves nothing half behind', async () => {
  const base = await temporaryFolder();
  const dirs = { corpusDir: join(base, 'corpus'), indexDir: join(base, 'index'), dataDir: join(base, 'data') };
  const random = createRandom(9);
  await writeArticles(dirs.corpusDir, Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`a${i}`, bodyOf(i)])));
  let seed = 100;
  for (let kill = 0; kill < KILLS; kill++) {
    const bot = start(dirs);
    const ended = once(bot, 'exit');
    // Every other time it has started and is in the middle of an update; else while it starts or builds.
    if (kill % 2 === 1) await said(bot);
    await writeArticles(dirs.corpusDir, { [`a${kill % 20}`]: bodyOf(seed++), [`b${kill}`]: bodyOf(seed++) });
    if (kill % 5 === 4) await rm(join(dirs.corpusDir, `b${kill - 2}.md`));
    await setTimeout(random() * (kill % 2 === 1 ? 900 : 2_500));
    bot.kill('SIGKILL');
    await ended;
  }
  await setTimeout(HALF_MS);
  const bot = start(dirs);
  const { articles } = await said(bot);
  const files = (await readdir(dirs.corpusDir)).map((name) => name.replace('.md', '')).sort();
  expect(articles.map((one) => one.split(' ')[0]).sort()).toEqual(files);
  bot.stdin?.write('stop\n');
  await once(bot, 'exit');

  const left = await readdir(dirs.indexDir);
  expect(left.filter((name) => !/^(?:current|g\d+-[0-9a-f]{8})$/.test(name))).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(3);
  expect((await readdir(dirs.dataDir, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  // What was kept is whole: every version of every article can be read and has the text that its name says.
  for (const name of await readdir(join(dirs.dataDir, 'articles')))
    expect(JSON.parse(await readFile(join(dirs.dataDir, 'articles', name), 'utf8')).hash).toContain(name.split('.')[1]);
  const engine = await openWorkerEngine({ ...dirs, embedder: slowEmbedder });
  expect(engine.articles().map((one) => `${one.id} ${one.hash}`)).toEqual(articles);
  expect(await engine.build()).toMatchObject({ embedded: 0, problems: [] });
  const last = sentenceOf((seed - 1) * 1_000);
  expect(await bestOf(engine, last)).toContain(last);
  await writeFile(join(dirs.corpusDir, 'after.md'), 'The walrus came last.\n');
  expect(await engine.build()).toMatchObject({ articles: files.length + 1 });
}, 900_000);
