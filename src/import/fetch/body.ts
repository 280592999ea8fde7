/** Reads a body within a limit, which holds before and after decompression. */

import { pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

export type Body =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unknown-encoding'; readonly encoding: string };

export type BodyOptions = {
  /** The Content-Encoding header. */
  readonly encoding: string | undefined;
  readonly limit: number;
  /** What is over the limit is left unread instead of refusing the whole. */
  readonly cut: boolean;
};

/** @throws what the stream or the decompression throws */
export async function readBody(stream: AsyncIterable<Uint8Array>, options: BodyOptions): Promise<Body> {
  const { limit, cut } = options;
  const encoding = (options.encoding ?? '').trim().toLowerCase().replace(/^x-/, '');
  if (encoding === '' || encoding === 'identity') return collect(stream, { limit, cut });
  // Compression within compression has no use but to make more of the same bytes.
  if (!['gzip', 'br', 'deflate'].includes(encoding)) return { kind: 'unknown-encoding', encoding };
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return { kind: 'bytes', bytes: new Uint8Array() };
  const decoder = decoderFor(encoding, first.value);
  pipeline(resumed(first.value, chunks), decoder, () => {});
  return collect(decoder, { limit, cut });
}

/** Some servers call bare deflate data "deflate", others the same in a zlib frame, which begins with 8 in its low half. */
function decoderFor(encoding: string, first: Uint8Array) {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

type Limit = { readonly limit: number; readonly cut: boolean };

async function collect(stream: AsyncIterable<Uint8Array>, { limit, cut }: Limit): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit && !cut) return { kind: 'too-large' };
    chunks.push(chunk);
    if (size >= limit && cut) break;
  }
  return { kind: 'bytes', bytes: joined(chunks, Math.min(size, limit)) };
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk.subarray(0, size - at), at);
    at += chunk.length;
  }
  return all;
}
