/** Whether the database's file can be opened: LMDB maps it into memory, and a cut or foreign file would end the process. */

import { open } from 'node:fs/promises';

const MAGIC = 0xbeefc0de;
/** Both first pages say how the file is laid out; the newer one counts. Places in them, in bytes. */
const AT = { magic: 24, pageSize: 48, lastPage: 144, transaction: 152 } as const;
const META = AT.transaction + 8;
const SMALLEST_PAGE = 4096;
/** Pages at the end that were freed before they were written are no loss. */
const SPARE = 32;

type Meta = { readonly pageSize: number; readonly lastPage: number; readonly transaction: bigint };

function metaIn(bytes: Buffer, at: number): Meta | undefined {
  if (bytes.length < at + META || bytes.readUInt32LE(at + AT.magic) !== MAGIC) return undefined;
  return {
    pageSize: bytes.readUInt32LE(at + AT.pageSize),
    lastPage: Number(bytes.readBigUInt64LE(at + AT.lastPage)),
    transaction: bytes.readBigUInt64LE(at + AT.transaction),
  };
}

/** True if there is no such file yet, or one that holds all the pages that it says it has. */
export async function isWhole(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return true;
  try {
    const { size } = await file.stat();
    if (size === 0) return true;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * 65_536), 0, 2 * 65_536, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const first = metaIn(bytes, 0);
    const second = metaIn(bytes, Math.max(SMALLEST_PAGE, first?.pageSize ?? 0));
    if (!first || !second || first.pageSize < SMALLEST_PAGE) return false;
    const { lastPage, pageSize } = second.transaction > first.transaction ? second : first;
    return size >= (lastPage + 1 - SPARE) * pageSize;
  } finally {
    await file.close();
  }
}
