import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.js';
import type { Input } from '../../src/commands/options/option.js';
import type { Reply } from '../../src/commands/reply.js';
import { loadConfig } from '../../src/config.js';
import { type Engine, openEngine } from '../../src/engine/engine.js';
import { root } from '../support/needs.js';

/** Short, so that the build is quick: what is measured depends on the number of articles and events. */
const COUNT = 10_000;
const ROUNDS = 9;
const base = mkdtempSync(join(tmpdir(), 'yaar-bench-'));
const folders = { corpusDir: join(base, 'corpus'), indexDir: join(base, 'index') };
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (value: number | undefined): string => `${(value ?? Number.NaN).toFixed(1)} ms`;

const bodyOf = (n: number): string =>
  [
    `The mill of ward ${n} closed in ${1900 + (n % 100)}.`,
    `The owner of yard ${n} sold it on ${1 + (n % 28)} May ${1950 + (n % 70)} to a neighbour.`,
    `Nobody in ward ${n} was asked about it.`,
    'The council approved the plan last year.',
  ].join(' ');

/** The engine as a program opens it, but with vectors that cost nothing. */
const open = (): Promise<Engine> =>
  openEngine({
    ...folders,
    model: 'letter-pairs',
    modelsDir: base,
    sentences: false,
    worker: pathToFileURL(join(root, 'dist/src/engine/worker.js')),
    embedder: pathToFileURL(join(root, 'tests/support/quick-embedder.mjs')).href,
  });

let app: App;

beforeAll(async () => {
  mkdirSync(folders.corpusDir);
  const write = (n: number): void =>
    writeFileSync(join(folders.corpusDir, `ward-${n}.md`), `---\ntitle: "Ward ${n}"\n---\n\n${bodyOf(n)}\n`);
  write(0);
  const first = await open();
  // The very first build shows each article as soon as it is embedded, which is not what is measured here.
  await first.build();
  for (let n = 1; n < COUNT; n++) write(n);
  const { ms: took } = await first.build();
  await first.close();
  print(`${COUNT} short articles built, events and all: ${(took / 1000).toFixed(1)} s`);
  const config = loadConfig({
    CORPUS_DIR: folders.corpusDir,
    INDEX_DIR: folders.indexDir,
    DATA_DIR: join(base, 'data'),
  });
  app = await openApp(config, { engine: await open() });
}, 1_800_000);

afterAll(async () => {
  await app.close();
  rmSync(base, { recursive: true });
}, 120_000);

async function timed(name: string, input: Input): Promise<{ readonly reply: Reply; readonly took: number }> {
  const command = app.commands.find((one) => one.name === name);
  const context = app.context({ signal: new AbortController().signal });
  const started = performance.now();
  const reply = await (command ?? expect.unreachable(name)).run(context, input as never);
  return { reply, took: performance.now() - started };
}

/** The first call of a program that has just been started, then the median and the worst of the later ones. */
async function series(name: string, input: Input = {}): Promise<Reply> {
  const { reply, took } = await timed(name, input);
  const later: number[] = [];
  for (let round = 0; round < ROUNDS; round++) later.push((await timed(name, input)).took);
  later.sort((a, b) => a - b);
  const [median, worst] = [later[Math.floor(ROUNDS / 2)], later.at(-1)];
  print(`/${name} ${JSON.stringify(input)}: first call ${ms(took)}, later ${ms(median)}, at most ${ms(worst)}`);
  return reply;
}

it(`the sources and events of ${COUNT} articles are listed`, async () => {
  const sources = await series('sources');
  expect(sources.kind === 'sources' && sources.rows.every(({ events }) => events === 2)).toBe(true);
  expect(await series('events')).toMatchObject({ kind: 'timeline', total: 2 * COUNT });
  await series('events', { page: 1_000 });
  await series('events', { since: '2010' });
  await series('events', { source: 'ward-77' });
});
