import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyStore, openLmdb, tryStore } from '../../../src/store/lmdb.js';

it('a store is copied as it is while it is open, and the copy can be opened', async () => {
  const [from, to] = [await mkdtemp(join(tmpdir(), 'yaar-')), await mkdtemp(join(tmpdir(), 'yaar-'))];
  expect(await tryStore(from)).toBe('nothing is stored yet');
  await copyStore(from, join(to, 'store'));
  const records = await openLmdb(from);
  records.write([['a', '1']]);
  await copyStore(from, join(to, 'store'));
  records.write([['b', '2']]);
  const copied = await openLmdb(to);
  expect(copied.under('')).toEqual([['a', '1']]);
  expect(records.get('b')).toBe('2');
  await Promise.all([copied.close(), records.close()]);
  expect(await tryStore(from)).toBe('can be opened');
});
