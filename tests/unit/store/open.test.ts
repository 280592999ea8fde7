import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors.js';
import { createMemory } from '../../../src/store/memory.js';
import { openStore } from '../../../src/store/open.js';
import { createStore } from '../../../src/store/store.js';

const folder = (): string => mkdtempSync(join(tmpdir(), 'yaar-open-'));

describe('the store of a program', () => {
  it('is in memory where nothing can be written, and says so', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'store'), 'a file');
    const notes: string[] = [];
    const store = await openStore({ dir, log: (text) => void notes.push(text) });
    store.setSettings({ guild: '12345' }, { threads: true });
    expect(store.settingsOf({ guild: '12345' }).settings).toEqual({ threads: true });
    expect(notes).toEqual([expect.stringMatching(/DATA_UNWRITABLE.*--data.*only as long as the program runs/)]);
    await store.close();
  });

  it('is not taken for an empty one where something is stored that cannot be read', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'store'));
    writeFileSync(join(dir, 'store', 'data.mdb'), 'not a database');
    const opening = openStore({ dir, log: () => undefined });
    await expect(opening).rejects.toMatchObject({ code: 'DATA_DAMAGED' });
  });

  it('lets people ask on a full disk, when even the salt cannot be kept', () => {
    const notes: string[] = [];
    const full = (): never => {
      throw new AppError('DATA_UNWRITABLE', 'the disk is full');
    };
    const records = createMemory();
    const store = createStore(
      { ...records, once: (key, make) => (key === 'meta/salt' ? full() : records.once(key, make)) },
      { log: (text) => void notes.push(text) },
    );
    expect(store.askerOf('u')).toBe(store.askerOf('u'));
    expect(notes).toEqual(['DATA_UNWRITABLE the disk is full']);
  });
});
