import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolders } from '../../../../src/jobs/doctor/folders.js';
import { fill, smallDisk } from '../../../support/small-disk.js';

async function adviceFor(disk: string): Promise<readonly (string | undefined)[]> {
  const folders = { dataDir: join(disk, 'data'), indexDir: join(disk, 'index') };
  const statfs = async () => ({ bsize: 4096, bavail: 9e9, blocks: 9e9 });
  const findings = await checkFolders({ ...folders, statfs, pid: 1 });
  return findings.flatMap((finding) => (finding.kind === 'wrong' ? [finding.advice] : []));
}

describe('a folder that cannot be written', () => {
  it('on a full disk needs room, not another owner', async ({ skip }) => {
    const disk = await smallDisk('64k');
    if (disk === undefined) return skip('no disk may be mounted here');
    for (const name of ['data', 'index']) await mkdir(join(disk, name));
    await fill(disk);
    expect(await adviceFor(disk)).toEqual([
      expect.stringMatching(/^Make room; “du -sh .*data.* or name another folder in DATA_DIR\.$/),
      expect.stringMatching(/^Make room; “du -sh .*index.* or name another folder in INDEX_DIR\.$/),
    ]);
  });

  it('on a disk that is mounted for reading only must be mounted anew', async ({ skip }) => {
    const disk = await smallDisk('64k');
    if (disk === undefined) return skip('no disk may be mounted here');
    for (const name of ['data', 'index']) await mkdir(join(disk, name));
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await adviceFor(disk)).toEqual([
      expect.stringMatching(/remount,rw.*DATA_DIR/),
      expect.stringMatching(/remount,rw.*INDEX_DIR/),
    ]);
  });
});
