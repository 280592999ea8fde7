/** Starts the compiled program with its page, for scripts and tests. */

import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export type Running = { readonly address: string; readonly stop: () => Promise<void> };

const program = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../src/main.js' : '../dist/src/main.js', import.meta.url),
);

/** Starts the compiled program on a free port, as a person would, and waits until the page is there. */
export function startPage(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, PORT: '0', ...env } });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const address = /page is open at (http\S+)/.exec(told)?.[1];
      if (address) resolve({ address, stop });
    });
    child.once('close', () => reject(new Error(`the page did not open: ${told}`)));
  });
}

/** Waits until the index is built. */
export async function whenBuilt(address: string): Promise<void> {
  const status = async () => (await (await fetch(new URL('api/status', address))).json()) as { building: unknown };
  while ((await status()).building !== null) await setTimeout(200);
}
