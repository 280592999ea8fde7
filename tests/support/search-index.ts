import { readIndex } from '../../src/index/folder.js';
import type { Embedder } from '../../src/models/embedder.js';
import type { FindQuery, Found } from '../../src/search/library.js';
import { libraryOf } from '../../src/search/searcher.js';
import { createSnapshot } from '../../src/search/snapshot.js';
import { createHashingEmbedder } from './hashing-embedder.js';
import type { Library } from './library-folder.js';

/** What is found in the index on disk, with the scores that an engine keeps to itself. */
export async function searchIndex(
  { indexDir }: Pick<Library, 'indexDir'>,
  query: FindQuery,
  embedder: Embedder = createHashingEmbedder(),
): Promise<Found> {
  const read = await readIndex(indexDir, { ...embedder, sentences: true });
  if (read.kind !== 'index') throw new Error(`there is no index to search: ${read.kind}`);
  return libraryOf(await createSnapshot(read.index, { embedder })).find(query);
}
