/** What the index holds of each article, with the vectors. */

import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.js';
import type { Flaw } from '../corpus/decode.js';
import type { Passage } from '../corpus/passages.js';
import type { ArticleEvents } from '../events/extract.js';

/** The file an article was read from; `sha256` (hex) of its bytes shows whether it must be read again. */
export type FileStamp = { readonly path: string; readonly sha256: string };

/**
 * One vector. `passage` counts within its entry, `sentence` (of a sentence's own vector) within its passage; `text` is
 * the SHA-256 (hex) of the text that was embedded.
 */
export type Row = { readonly passage: number; readonly sentence?: number; readonly text: string };

/** An article as it was read, before its events are extracted. */
export type ReadEntry = {
  readonly source: FileStamp;
  readonly article: Article;
  /** What the file states that could not be used. Every build reports it, even if the file is not read again. */
  readonly flaws: readonly Flaw[];
  /** How many words the article has. */
  readonly words: number;
  readonly passages: readonly Passage[];
  /** In the order of `passages`; a passage with a sentence too long for the model has several. */
  readonly rows: readonly Row[];
};

/** All that one article adds to the index; a build reuses it whole or makes it again. */
export type Entry = ReadEntry & { readonly events: ArticleEvents };

/** What can be said of an article without reading it. */
export type ArticleCounts = { readonly words: number; readonly passages: number; readonly events: number };

export const countsOf = ({ words, passages, events }: Entry): ArticleCounts => ({
  words,
  passages: passages.length,
  events: events.events.length,
});

/** `vectors`: the rows of all entries one after the other; each has `dimensions` numbers and is of length 1. */
export type Index = { readonly entries: readonly Entry[]; readonly vectors: Float32Array };

/** Vectors by the hash of their text, all made by one model. */
export type VectorPool = ReadonlyMap<string, Float32Array>;

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const allRows = (entries: readonly Entry[]): readonly Row[] => entries.flatMap((entry) => entry.rows);

export const countPassages = (entries: readonly ReadEntry[]): number =>
  entries.reduce((sum, entry) => sum + entry.passages.length, 0);

export function poolOf({ entries, vectors }: Index): Map<string, Float32Array> {
  const rows = allRows(entries);
  const dimensions = rows.length === 0 ? 0 : vectors.length / rows.length;
  return new Map(rows.map((row, i) => [row.text, vectors.subarray(i * dimensions, (i + 1) * dimensions)]));
}

/** Throws when a vector is missing: an index with a hole must never be stored or searched. */
export function assemble(entries: readonly Entry[], pool: VectorPool): Float32Array {
  const rows = allRows(entries).map(({ text }) => {
    const vector = pool.get(text);
    if (vector === undefined) throw new Error(`no vector was made for the text ${text}`);
    return vector;
  });
  const vectors = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let offset = 0;
  for (const row of rows) {
    vectors.set(row, offset);
    offset += row.length;
  }
  return vectors;
}
