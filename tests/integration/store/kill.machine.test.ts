import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openLmdb } from '../../../src/store/lmdb.js';
import { createStore, type Store } from '../../../src/store/store.js';

const script = fileURLToPath(new URL('../../support/store-writer.mjs', import.meta.url));
const KILLS = 20;

const folder = (): string => mkdtempSync(join(tmpdir(), 'yaar-kill-'));

async function withStore<T>(dir: string, use: (store: Store) => T): Promise<T> {
  const store = createStore(await openLmdb(dir));
  try {
    return use(store);
  } finally {
    await store.close();
  }
}

type Writer = { readonly name: number; readonly child: ChildProcess; readonly acknowledged: string[] };

/** Writes until it is killed; collects what was acknowledged, whole lines only. */
function writer(dir: string, name: number, first: number): Writer {
  const child = spawn(process.execPath, [script, dir, String(name), String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  let rest = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    const lines = (rest + bytes.toString()).split('\n');
    rest = lines.pop() ?? '';
    acknowledged.push(...lines);
  });
  return { name, child, acknowledged };
}

describe('the store', () => {
  it(`has all that was acknowledged after kill -9 at ${KILLS} random moments, with two programs writing`, async () => {
    const dir = folder();
    const all = new Map<string, { readonly number: number }>();
    const last = [0, 0];
    for (let kill = 0; kill < KILLS; kill++) {
      const writers = [0, 1].map((name) => writer(dir, name, (last[name] ?? 0) + 1));
      const closed = writers.map(({ child }) => once(child, 'close'));
      await Promise.all(writers.map(({ child }) => once(child.stdout ?? expect.unreachable(), 'data')));
      await setTimeout(Math.random() * 150);
      for (const { child } of writers) child.kill('SIGKILL');
      await Promise.all(closed);
      for (const { name, acknowledged } of writers)
        for (const line of acknowledged) {
          const [number, answer] = line.split(' ');
          all.set(answer ?? '', { number: Number(number) });
          last[name] = Number(number);
        }
      await withStore(dir, (store) => {
        const questions = new Map(store.questions().map((one) => [one.id, one.question]));
        const votes = new Map(store.votes().map(({ answer, vote }) => [answer, vote]));
        for (const [answer, { number }] of all) {
          expect(questions.get(answer)).toBe(`q${number}`);
          expect(votes.get(answer)).toBe(number % 2 === 0 ? 'up' : 'down');
        }
        for (const name of [0, 1]) {
          const { settings, damaged } = store.settingsOf({ guild: '10000', channel: `${20000 + name}` });
          expect(damaged).toBe(false);
          // One more may have been written than was acknowledged, never one less.
          const kept = Number(settings.scope?.[0]?.replace('topic:', ''));
          expect([last[name], (last[name] ?? 0) + 1]).toContain(kept);
        }
      });
    }
    expect(all.size).toBeGreaterThan(KILLS);
  });

  it('says that its file is cut off or foreign, instead of ending the program', async () => {
    const dir = folder();
    await withStore(dir, (store) => {
      for (let i = 0; i < 200; i++)
        store.addQuestion({ place: 'page', question: 'q'.repeat(2000), kind: 'abstained', quotes: [] });
    });
    const file = join(dir, 'store', 'data.mdb');
    truncateSync(file, 20_000);
    await expect(openLmdb(dir)).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
    writeFileSync(file, 'x'.repeat(100_000));
    await expect(openLmdb(dir)).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
    writeFileSync(file, '');
    await withStore(dir, (store) => expect(store.questions()).toEqual([]));
  });

  it('says that its folder cannot be made', async () => {
    const dir = folder();
    await mkdir(dir, { recursive: true });
    writeFileSync(join(dir, 'store'), 'a file');
    await expect(openLmdb(dir)).rejects.toMatchObject({ code: 'DATA_UNWRITABLE' });
  });
});
