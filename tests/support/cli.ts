import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './needs.js';

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

export type CliOptions = {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
};

/** What the bot stores must not end up in the clone, nor be seen by files that run at the same time. */
const DATA_DIR = join(tmpdir(), `yaar-data-${process.pid}`);

export const program = join(root, 'dist/src/main.js');

/** Runs the compiled program as a user does. Without `stdin` its input is empty. */
export function yaar(args: readonly string[], options: CliOptions = {}): Promise<Ran> {
  const { stdin = '', env = {} } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, NO_COLOR: '1', DATA_DIR, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(stdin);
  });
}

/** The objects of `--json` output, one per line. */
export const objects = (stdout: string): readonly Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
