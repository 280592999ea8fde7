/** Opens the library on disk, outside the engine. */

import { AppError } from '../errors.js';
import { readIndex } from '../index/folder.js';
import { chooseIndex } from '../index/hnsw.js';
import type { EmbedderOptions } from '../models/embedder.js';
import type { Reader } from '../models/span-reader.js';
import type { Library } from './library.js';
import { libraryOf } from './searcher.js';
import { createSnapshot } from './snapshot.js';

export type OpenLibraryOptions = EmbedderOptions & {
  readonly indexDir: string;
  /** A known reader's name or folder; `none`: passages are not read. */
  readonly reader: string;
  /** Each sentence has a vector, besides those of passages. */
  readonly sentences: boolean;
};

/**
 * The library on disk, with its models, in this process: for measuring, where nobody is kept waiting. The engine has
 * its own.
 * @throws AppError ENGINE_FAILED where nothing can be searched, MODEL_MISSING, MODEL_DAMAGED
 */
export async function openLibrary(options: OpenLibraryOptions): Promise<Library> {
  const { indexDir, sentences } = options;
  // Imported here, so that a program that opens no library in its own process does not load the models' code.
  const { createEmbedder } = await import('../models/embedder.js');
  const embedder = await createEmbedder(options);
  const read = await readIndex(indexDir, { ...embedder, sentences });
  if (read.kind !== 'index') throw unsearchable(indexDir, read.kind === 'none' ? 'nothing was built yet' : read.reason);
  const { vectors, graphFile, graphRows } = read.index;
  const choice = await chooseIndex({
    vectors,
    dimensions: embedder.dimensions,
    ...(graphFile !== undefined && { graphFile, graphRows }),
  });
  const reader = await readerOf(options);
  return libraryOf(await createSnapshot(read.index, { embedder, vectors: choice.index, ...(reader && { reader }) }));
}

async function readerOf({ reader: model, modelsDir }: OpenLibraryOptions): Promise<Reader | undefined> {
  if (model === 'none') return undefined;
  const { createReader } = await import('../models/span-reader.js');
  return createReader({ model, modelsDir });
}

const unsearchable = (indexDir: string, reason: string): AppError =>
  new AppError('ENGINE_FAILED', `The index in ${indexDir} cannot be searched: ${reason}. Run "yaar build".`);
