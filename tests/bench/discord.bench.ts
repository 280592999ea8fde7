import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { createDiscordChannel } from '../../src/channels/discord/discord.js';
import { definitionsOf } from '../../src/channels/discord/registration/definitions.js';
import { loadConfig } from '../../src/config.js';
import { startCompiled } from '../support/compiled.js';
import { createDiscord, type Discord } from '../support/discord/discord.js';
import { generateArticles } from '../support/generated.js';

/** Articles of this generator make six or seven passages each: over 5,000 of them in all. */
const COUNT = 800;
/** Asked one after the other while the build runs. On a busy machine all may be answered before it is done. */
const QUESTIONS = 200;
const PAUSE_MS = 200;
const articles = generateArticles({ count: COUNT, seed: 5 });
const base = mkdtempSync(join(tmpdir(), 'yaar-bench-discord-'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);

const figures = (name: string, all: readonly number[]): string => {
  const sorted = all.toSorted((a, b) => a - b);
  return `${name}: p50 ${at(sorted, 0.5)} ms, p99 ${at(sorted, 0.99)} ms, most ${at(sorted, 1)} ms (${sorted.length})`;
};

let app: App;
let discord: Discord;

beforeAll(async () => {
  mkdirSync(join(base, 'corpus'));
  for (const { name, markdown } of articles) writeFileSync(join(base, 'corpus', `${name}.md`), markdown);
  app = await startCompiled(loadConfig({ CORPUS_DIR: join(base, 'corpus'), INDEX_DIR: join(base, 'index') }));
  discord = await createDiscord({ patienceMs: 60_000 });
}, 60_000);

afterAll(async () => {
  await discord.close();
});

it('first responses in Discord while a build runs, with the real model', async () => {
  const notes = {
    info: () => undefined,
    warn: (_: object, text: string) => print(text),
    error: (_: object, text: string) => print(text),
  };
  const channel = createDiscordChannel({ app, token: discord.token, api: discord.apiUrl, notes });
  discord.register([...definitionsOf(app.commands, { scope: 'global' })]);
  await channel.open();
  const answers: number[] = [];
  let done = '';
  let building = true;
  const built = app
    .refresh((progress) => {
      done = `${progress.done} of ${progress.total} passages`;
    })
    .catch(() => undefined)
    .finally(() => {
      building = false;
    });
  for (let index = 0; building && index < QUESTIONS; index++) {
    const started = performance.now();
    await discord.user('ayesha').run('ask', { question: articles[index % COUNT]?.question ?? '' });
    answers.push(performance.now() - started);
    await setTimeout(PAUSE_MS);
  }
  print(`a build beside it: ${done} when the questions were over`);
  print(figures('first response', discord.latencies()));
  print(figures('whole answer', answers));
  await channel.close();
  await app.close();
  await built;
  expect(discord.violations()).toEqual([]);
});
