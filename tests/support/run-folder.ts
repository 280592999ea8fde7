import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The process that made the folder follows, then a dash. */
const PREFIX = 'yaar-tests-';

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked, but lives.
    return Reflect.get(Object(error), 'code') !== 'ESRCH';
  }
}

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** What a run left that was killed. */
function sweep(system: string): void {
  for (const name of readdirSync(system)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (pid > 0 && !isAlive(pid)) remove(join(system, name));
  }
}

/**
 * Run by vitest before the first file of a project and after the last: whatever tests, and the programs that they start,
 * put into the system's folder for temporary files is in one folder of this run, and gone after it.
 */
export default function setup(): (() => void) | undefined {
  // Another project of the same run has made it.
  if (basename(tmpdir()).startsWith(PREFIX)) return undefined;
  const before = process.env.TMPDIR;
  const system = realpathSync(tmpdir());
  sweep(system);
  const folder = mkdtempSync(join(system, `${PREFIX}${process.pid}-`));
  // As the system's folder: tests work as other users, too.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    remove(folder);
  };
}
