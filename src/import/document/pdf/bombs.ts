/** Finds streams of a PDF that become far too large, before pdf.js inflates them at one go. */

import { createInflate } from 'node:zlib';
import { type Budget, DocumentRefused, megabytes } from '../limits.js';

/** Streams within streams: filters may be applied several times. */
const DEEPEST = 4;
/** A scan of a page in colour has 25 MB; nothing else on a page needs so much. */
const LARGEST = 128 * 1024 * 1024;

const STREAM = Buffer.from('stream');

/** @throws DocumentRefused if one stream, or all of them together, would pass the limits */
export async function refusePdfBombs(bytes: Uint8Array, budget: Budget): Promise<void> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = budget.limits.inflated * 2;
  for (let at = data.indexOf(STREAM); at >= 0; at = data.indexOf(STREAM, at + STREAM.length)) {
    budget.check();
    const start = contentStart(data, at + STREAM.length);
    if (start === undefined || !isZlib(data, start)) continue;
    const end = data.indexOf('endstream', start);
    left -= await inflatedSize(data.subarray(start, end < 0 ? data.length : end), Math.min(left, LARGEST), DEEPEST);
    if (left <= 0) throw bomb(budget.limits.inflated * 2);
  }
}

const bomb = (size: number): DocumentRefused =>
  new DocumentRefused('too-large', `The PDF is not what it seems: its streams become more than ${megabytes(size)}.`);

/** "stream" is followed by a line end; "endstream" is not. */
function contentStart(data: Buffer, after: number): number | undefined {
  if (data[after] === 0x0d && data[after + 1] === 0x0a) return after + 2;
  return data[after] === 0x0a || data[after] === 0x0d ? after + 1 : undefined;
}

const isZlib = (data: Buffer, at: number): boolean =>
  ((data[at] ?? 0) & 0x0f) === 8 && (((data[at] ?? 0) << 8) | (data[at + 1] ?? 1)) % 31 === 0;

/** Bytes that come out. Broken ends are the reader's business. */
async function inflatedSize(data: Buffer, most: number, depth: number): Promise<number> {
  const inflate = createInflate();
  // What is inside may be deflated again; its size is counted the same way, as long as it is small enough to keep.
  const kept: Buffer[] = [];
  let size = 0;
  inflate.end(data);
  try {
    for await (const chunk of inflate) {
      const piece = chunk as Buffer;
      size += piece.length;
      if (size > most) throw bomb(most);
      if (size <= KEPT) kept.push(piece);
    }
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
  }
  const inner = size <= KEPT ? Buffer.concat(kept) : undefined;
  const nested = inner && depth > 1 && isZlib(inner, 0) ? await inflatedSize(inner, most, depth - 1) : 0;
  return size + nested;
}

/** A stream that hides a bomb is small itself. */
const KEPT = 16 * 1024 * 1024;
