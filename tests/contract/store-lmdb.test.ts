import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLmdb } from '../../src/store/lmdb.js';
import type { Records } from '../../src/store/records.js';
import { storeContract } from './store.js';
import { shownContract } from './store-shown.js';

const folders = new WeakMap<Records, string>();

const openFolder = async (again?: Records): Promise<Records> => {
  const dir = (again && folders.get(again)) ?? mkdtempSync(join(tmpdir(), 'yaar-store-'));
  const records = await openLmdb(dir);
  folders.set(records, dir);
  onTestFinished(() => records.close());
  return records;
};

storeContract('LMDB', openFolder);
shownContract('LMDB', openFolder);
