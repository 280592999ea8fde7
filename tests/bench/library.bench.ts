import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { startCompiled } from '../support/compiled.js';
import { generateArticles } from '../support/generated.js';

const COUNT = 300;
const articles = generateArticles({ count: COUNT, seed: 3 });
const base = mkdtempSync(join(tmpdir(), 'yaar-bench-'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

let app: App;

beforeAll(async () => {
  mkdirSync(join(base, 'corpus'));
  for (const { name, markdown } of articles) writeFileSync(join(base, 'corpus', `${name}.md`), markdown);
  app = await startCompiled(
    loadConfig({ CORPUS_DIR: join(base, 'corpus'), INDEX_DIR: join(base, 'index'), DATA_DIR: join(base, 'data') }),
  );
}, 60_000);

afterAll(() => app.close());

it(`a library of ${COUNT} generated articles is built, brought up to date and asked`, async () => {
  const first = await app.engine.build();
  print(
    `build: ${first.articles} articles, ${first.passages} passages, ${(first.embedded / (first.ms / 1000)).toFixed(1)} passages/s`,
  );
  const again = await app.engine.build();
  print(
    `nothing changed: ${again.embedded} embedded, ${again.ms.toFixed(0)} ms (first build ${(first.ms / Math.max(1, again.ms)).toFixed(0)} × as long)`,
  );
  const [changed] = articles;
  writeFileSync(
    join(base, 'corpus', `${changed?.name}.md`),
    `${changed?.markdown}\nOne more sentence was added in Oslo.\n`,
  );
  const one = await app.engine.build();
  print(`one article changed: ${one.embedded} embedded, ${one.reused} reused, ${one.ms.toFixed(0)} ms`);

  const ask = app.commands.find(({ name }) => name === 'ask');
  const times: number[] = [];
  let right = 0;
  for (const { question, name } of articles.slice(0, 60)) {
    const started = performance.now();
    const reply = await ask?.run(app.context({ signal: new AbortController().signal }), { question });
    times.push(performance.now() - started);
    if (reply?.kind === 'answered' && reply.quotes[0].article.id === name) right += 1;
  }
  times.sort((a, b) => a - b);
  print(
    `60 questions: ${right} answered from the right article; p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${at(times, 0.99).toFixed(1)} ms`,
  );
  expect(first.embedded).toBeGreaterThan(0);
});
