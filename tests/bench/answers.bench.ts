import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { startCompiled } from '../support/compiled.js';
import { root } from '../support/needs.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
const both = (values: readonly number[]): string =>
  `p50 ${at(values, 0.5).toFixed(1)}, p99 ${at(values, 0.99).toFixed(1)} ms`;

const questions = readFileSync(join(root, 'tests/eval/own.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly question: string }).question)
  .filter((_, i) => i % 4 === 0);

const index = mkdtempSync(join(tmpdir(), 'yaar-bench-'));

/** How busy the talking process is, and how long checks wait, while the engine has a lot to do. */
async function whileManyWait({ ask, check, articles }: App['engine']): Promise<void> {
  const texts = articles().flatMap(({ body, sentences }) => sentences.map(({ start, end }) => body.slice(start, end)));
  await check(texts[0] ?? '');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const checked: number[] = [];
  delay.enable();
  const started = performance.now();
  const asked = questions.slice(0, 50).map((question) => ask(question));
  const checks = texts.slice(0, 20).map(async (text) => {
    await check(text);
    checked.push(performance.now() - started);
  });
  await Promise.all([...asked, ...checks]);
  delay.disable();
  const late = [delay.percentile(50), delay.percentile(99)].map((ns) => (ns / 1e6).toFixed(1));
  print(
    `  event-loop delay of the talking process, 50 questions and 20 checks waiting: p50 ${late[0]}, p99 ${late[1]} ms`,
  );
  print(`  a check among them: ${both(checked)}; all questions: ${(performance.now() - started).toFixed(0)} ms`);
}

it.each(['yaar-reader', 'none'])('the five articles answer with the reader %s', async (reader) => {
  const app = await startCompiled(loadConfig({ INDEX_DIR: index, READER_MODEL: reader }));
  await app.engine.build();
  const [totals, shares, reads, alones]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const question of questions) {
    const started = performance.now();
    const { explained } = await app.engine.ask(question, { explain: true });
    const total = performance.now() - started;
    // "???" is not a question: nothing is embedded or read for it.
    if (!explained) continue;
    const { embed = 0, read = 0, alone } = explained.ms;
    totals.push(total);
    shares.push(total / (embed + read + (alone ?? 0)));
    reads.push(explained.read ?? 0);
    if (alone !== undefined) alones.push(alone);
  }
  const mean = reads.reduce((sum, count) => sum + count, 0) / reads.length;
  print(`reader ${reader}: the whole answer ${both(totals)}; ${mean.toFixed(1)} passages read`);
  if (alones.length > 0)
    print(`  ${alones.length} of ${questions.length}: the best sentences read again, each alone, ${both(alones)}`);
  print(
    `  against embedding and all readings: × ${at(shares, 0.5).toFixed(2)} (p50), × ${at(shares, 0.99).toFixed(2)} (p99)`,
  );
  await whileManyWait(app.engine);
  await app.close();
  expect(totals.length).toBeGreaterThan(0.9 * questions.length);
});
