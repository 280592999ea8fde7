import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyStore, openLmdb, tryStore } from '../../../src/store/lmdb.js';
import { openStore } from '../../../src/store/open.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { fill, smallDisk } from '../../support/small-disk.js';

const FULL = { code: 'DATA_UNWRITABLE', message: expect.stringMatching(/ENOSPC.*free some disk space/) };

describe('a store on a full disk', () => {
  it('is in memory where nothing is stored, and the process lives on', async ({ skip }) => {
    const disk = await smallDisk('256k');
    if (disk === undefined) return skip('no disk may be mounted here');
    const dir = join(disk, 'data');
    await mkdir(join(dir, 'store'), { recursive: true });
    await fill(disk);
    const faults: string[] = [];
    const store = await openStore({ dir, log: () => undefined, onFault: (what) => void faults.push(what) });
    store.setSettings({ guild: '12345' }, { threads: true });
    expect(faults).toEqual(['store']);
    await store.close();
  });

  it('is refused with what to do where something is stored, and is whole once there is room', async ({ skip }) => {
    const disk = await smallDisk('512k');
    if (disk === undefined) return skip('no disk may be mounted here');
    const dir = join(disk, 'data');
    const records = await openLmdb(dir);
    records.write([['settings/guild/1', '{}']]);
    await records.close();
    const filler = await fill(disk);
    await expect(openStore({ dir, log: () => undefined })).rejects.toMatchObject(FULL);
    await expect(tryStore(dir)).rejects.toMatchObject(FULL);
    await expect(copyStore(dir, join(await temporaryFolder(), 'copy'))).rejects.toMatchObject(FULL);
    await rm(filler);
    const again = await openLmdb(dir);
    expect(again.get('settings/guild/1')).toBe('{}');
    await again.close();
    expect((await readdir(join(dir, 'store'))).toSorted()).toEqual(['data.mdb', 'lock.mdb']);
  });
});
