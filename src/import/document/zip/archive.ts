/** Reads ZIP files that nobody vouches for. */

import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { messageOf } from '../../../errors.js';
import { type Budget, DocumentRefused, megabytes } from '../limits.js';

/** The parts of an archive by name. `read` decompresses one, within the limits. */
export type Archive = {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  readonly read: (name: string) => Promise<Buffer>;
  /** For parts that may be absent. */
  readonly find: (name: string) => Promise<Buffer | undefined>;
};

/** Text seldom compresses so well, but a small part may. */
const SMALL = 1024 * 1024;

const damaged = (reason: string, cause?: unknown): DocumentRefused =>
  new DocumentRefused('damaged', `The file is damaged (${reason}). Open it in its program and save it again.`, {
    cause,
  });

/** @throws DocumentRefused for a bomb, an encrypted, a truncated or a dishonest archive */
export async function openArchive(bytes: Uint8Array, budget: Budget): Promise<Archive> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await open(data);
  const entries = await list(zip, budget);
  refuseBombs(entries, budget);
  const left = { bytes: budget.limits.inflated };
  const read = async (name: string): Promise<Buffer> => {
    const entry = entries.get(name);
    if (!entry) throw damaged(`its part ${name} is missing`);
    return inflate(zip, entry, { budget, left });
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read,
    find: async (name) => (entries.has(name) ? read(name) : undefined),
  };
}

const open = (data: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(data, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error || !zip ? reject(damaged(messageOf(error), error)) : resolve(zip),
    );
  });

/** yauzl itself refuses names that lead out of the archive. */
const list = (zip: ZipFile, { limits, check }: Budget): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    if (zip.entryCount > limits.entries) reject(tooMany(zip.entryCount, limits.entries));
    zip.on('error', (error) => reject(damaged(messageOf(error), error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        check();
        if (entries.has(entry.fileName)) throw damaged(`it has two parts named ${entry.fileName}`);
        if (entry.isEncrypted()) throw encrypted();
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });

const tooMany = (count: number, most: number): DocumentRefused =>
  new DocumentRefused('too-large', `The file has ${count} parts; at most ${most} are read. Divide the document.`);

export const encrypted = (): DocumentRefused =>
  new DocumentRefused(
    'encrypted',
    'The document is protected by a password. Save a copy without one, and import that.',
  );

const bomb = (reason: string): DocumentRefused =>
  new DocumentRefused('too-large', `The file is not what it seems: ${reason}. It was not read further.`);

/** Parts that share their bytes are how a small file becomes a huge one. */
function refuseBombs(entries: ReadonlyMap<string, Entry>, { limits }: Budget): void {
  const inOrder = [...entries.values()].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  let total = 0;
  for (const entry of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw bomb('its parts lie over each other');
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileName.length + entry.compressedSize;
    total += entry.uncompressedSize;
    const dense = entry.uncompressedSize > limits.ratio * Math.max(1, entry.compressedSize);
    if (dense && entry.uncompressedSize > SMALL)
      throw bomb(`its part ${entry.fileName} would become ${megabytes(entry.uncompressedSize)}`);
  }
  if (total > limits.inflated) throw bomb(`its parts would become ${megabytes(total)}`);
}

/** Bytes of a local header without name and extra fields. */
const LOCAL_HEADER = 30;

type Inflating = { readonly budget: Budget; readonly left: { bytes: number } };

/** Counts what really comes out: the sizes in the archive's list may be lies. */
async function inflate(zip: ZipFile, entry: Entry, { budget, left }: Inflating): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) =>
      error || !opened ? reject(damaged(`${entry.fileName}: ${messageOf(error)}`, error)) : resolve(opened),
    );
  });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      budget.check();
      const piece = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      size += piece.length;
      left.bytes -= piece.length;
      if (size > budget.limits.part || left.bytes < 0) throw bomb(`its part ${entry.fileName} does not end`);
      chunks.push(piece);
    }
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw damaged(`${entry.fileName}: ${messageOf(error)}`, error);
  }
  return Buffer.concat(chunks);
}
