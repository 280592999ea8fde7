import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { yaar } from './cli.js';

/** In the folder of this run, which all files of it share. */
const shared = (name: string): string => join(tmpdir(), `five-articles-${name}`);

async function build(): Promise<void> {
  const [index, data] = [shared('unfinished'), shared('data')];
  const { status, stderr } = await yaar(['build', '--index', index, '--data', data]);
  if (status !== 0) throw new Error(`the five articles cannot be built: ${stderr}`);
  await rename(index, shared('built'));
}

/** One file builds, others that come meanwhile wait; if it fails, the next one tries. */
async function buildOnce(): Promise<void> {
  while (!existsSync(shared('built'))) {
    const isMine = await mkdir(shared('claimed')).then(
      () => true,
      () => false,
    );
    if (!isMine) await setTimeout(200);
    else await build().finally(() => rmdir(shared('claimed')));
  }
}

/** An index of the five articles by the compiled program and the real models, in a folder that is the caller's alone. */
export async function builtIndex(): Promise<string> {
  await buildOnce();
  const index = join(await mkdtemp(join(tmpdir(), 'yaar-five-')), 'index');
  await cp(shared('built'), index, { recursive: true });
  return index;
}
