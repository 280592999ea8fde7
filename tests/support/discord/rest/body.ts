import type { IncomingMessage } from 'node:http';
import { Refusal } from '../refusal.js';

/** A file of a multipart request; `index` is the n of `files[n]`, which `attachments[].id` refers to. */
export interface Upload {
  readonly index: number;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly data: Uint8Array;
}

export interface Body {
  /** The JSON sent, as such or as `payload_json`; `undefined` where there was none. */
  readonly json: unknown;
  readonly files: readonly Upload[];
  readonly multipart: boolean;
}

async function bytesOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    throw new Refusal(50109, { rule: 'schema' });
  }
}

async function multipart(bytes: Uint8Array, type: string): Promise<Body> {
  // Node's own form parser, so that we do not have to parse boundaries.
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: Upload[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const data = new Uint8Array(await value.arrayBuffer());
    files.push({ index: Number(index), name: value.name, type: value.type, size: data.length, data });
  }
  return { json: typeof payload === 'string' ? parse(payload) : {}, files, multipart: true };
}

export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await bytesOf(request);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return multipart(bytes, type);
  return { json: parse(Buffer.from(bytes).toString('utf8')), files: [], multipart: false };
}
