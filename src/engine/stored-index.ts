/** The index on disk, and the snapshot that is made from it. */

import { resolve } from 'node:path';
import type { ArticleRef } from '../corpus/article.js';
import { assemble, type Index, poolOf } from '../index/entries.js';
import { currentName, type IndexRead, readIndex, writeIndex } from '../index/folder.js';
import { chooseIndex } from '../index/hnsw.js';
import { createVectorStore, type VectorStore } from '../index/vector-store.js';
import type { Embedder } from '../models/embedder.js';
import type { Served } from './live-index.js';

export type StoredIndexOptions = {
  readonly indexDir: string;
  readonly embedder: Embedder;
  /** See PlanOptions. */
  readonly sentences: boolean;
  readonly served: Served;
  /** Which articles may not be quoted any more, as it is said now. */
  readonly withdrawn?: (() => Promise<(article: ArticleRef) => boolean>) | undefined;
};

export type Storing = {
  /** Lets questions and checks go first. */
  readonly pause: () => Promise<void>;
  /** Throws when the build must stop. */
  readonly requireGoing: () => void;
  /** Throws when the folder cannot be written at all. */
  readonly requireWritable: () => void;
  /** See WriteOptions. */
  readonly alone: boolean;
};

export type StoredIndex = {
  /** What the disk holds, or would hold if it could be written. */
  readonly read: () => IndexRead;
  /** What the user should know of it. */
  readonly notes: () => readonly string[];
  readonly load: () => Promise<readonly string[]>;
  /** Loads what another program may have built since. */
  readonly refresh: () => Promise<void>;
  readonly withdrawn: () => Promise<(article: ArticleRef) => boolean>;
  readonly store: (index: Index, storing: Storing) => Promise<readonly string[]>;
  /** Answers come from a part of the index until the whole is stored. */
  readonly serve: (part: Index, storing: Pick<Storing, 'pause'>) => Promise<void>;
  /** Nothing has changed: the whole index is searched again if a part was, and stored if it could not be. */
  readonly keep: (storing: Storing) => Promise<readonly string[]>;
};

type State = {
  read: IndexRead;
  /** The generation that was read or written last. */
  onDisk: string | undefined;
  /** What could not be written. */
  unsaved: Index | undefined;
  /** Not all of the index is searched. */
  isPart: boolean;
};

type Kept = { readonly state: State; readonly vectors: VectorStore; readonly options: StoredIndexOptions };

export function createStoredIndex(options: StoredIndexOptions): StoredIndex {
  const { indexDir, embedder, served } = options;
  const vectors = createVectorStore(embedder);
  const state: State = { read: { kind: 'none' }, onDisk: undefined, unsaved: undefined, isPart: false };
  const kept: Kept = { state, vectors, options };
  const withdrawn = async () => (await options.withdrawn?.()) ?? (() => false);
  const serveIndex = (index: Index, { pause }: Pick<Storing, 'pause'>) =>
    served.replace(index, { vectors: vectors.now(index).index, pause });

  async function load(): Promise<readonly string[]> {
    const read = await readIndex(indexDir, modelOf(options));
    const onDisk = read.kind === 'none' ? undefined : read.name;
    const { notes, isPart } = await serve(read, { ...options, vectors, isWithdrawn: await withdrawn() });
    Object.assign(state, { read, onDisk, unsaved: undefined, isPart } satisfies State);
    return notes;
  }

  return {
    read: () => state.read,
    notes: () => notesOf(state.read, indexDir),
    load,
    withdrawn,
    store: (index, storing) => store(index, storing, kept),
    async refresh() {
      if ((await currentName(indexDir)) !== state.onDisk) await load();
    },
    async serve(part, storing) {
      state.isPart = true;
      await serveIndex(part, storing);
    },
    async keep(storing) {
      if (state.unsaved !== undefined) {
        storing.requireWritable();
        return store(state.unsaved, storing, kept);
      }
      if (state.isPart && state.read.kind === 'index') await serveIndex(state.read.index, storing);
      state.isPart = false;
      return [];
    },
  };
}

const modelOf = ({ embedder, sentences }: StoredIndexOptions) => ({ ...embedder, sentences });

/** First for those who ask, then for the next start: a full disk must not keep old text in the answers. */
async function store(index: Index, storing: Storing, { state, vectors, options }: Kept): Promise<readonly string[]> {
  const { pause, requireGoing, alone } = storing;
  const { indexDir, served } = options;
  const patch = vectors.patch(index);
  if (patch) await served.replace(index, { vectors: patch.index, pause });
  Object.assign(state, {
    read: { kind: 'index', name: state.onDisk ?? '', index },
    unsaved: index,
    isPart: patch === undefined,
  } satisfies Partial<State>);
  const written = await writeIndex(indexDir, index, {
    model: modelOf(options),
    patch,
    beforeSwap: requireGoing,
    alone,
  });
  if (!patch) await served.replace(index, { vectors: written.vectors.index, pause });
  vectors.take(index, written.vectors);
  const { name } = written;
  Object.assign(state, { read: { kind: 'index', name, index }, onDisk: name, unsaved: undefined, isPart: false });
  return 'note' in written.vectors && written.vectors.note !== undefined ? [written.vectors.note] : [];
}

type Serving = StoredIndexOptions & {
  readonly vectors: VectorStore;
  readonly isWithdrawn: (article: ArticleRef) => boolean;
};

/** Makes the index that was read the one that is searched; returns what the user should know. */
async function serve(
  read: IndexRead,
  options: Serving,
): Promise<{ readonly notes: readonly string[]; readonly isPart: boolean }> {
  const { indexDir, embedder, served, vectors: store, isWithdrawn } = options;
  if (read.kind !== 'index') {
    await served.replace({ entries: [], vectors: new Float32Array() });
    return { notes: notesOf(read, indexDir), isPart: false };
  }
  const { vectors, graphFile, graphRows } = read.index;
  const graph = graphFile === undefined ? {} : { graphFile, graphRows };
  const choice = await chooseIndex({ vectors, dimensions: embedder.dimensions, ...graph });
  store.take(read.index, choice);
  const left = read.index.entries.filter(({ article }) => !isWithdrawn(article));
  const isPart = left.length < read.index.entries.length;
  if (!isPart) await served.replace(read.index, { vectors: choice.index });
  else {
    const index = { entries: left, vectors: assemble(left, poolOf(read.index)) };
    await served.replace(index, { vectors: store.now(index).index });
  }
  return { notes: [...notesOf(read, indexDir), ...(choice.note === undefined ? [] : [choice.note])], isPart };
}

function notesOf(read: IndexRead, indexDir: string): readonly string[] {
  const folder = resolve(indexDir);
  const reason = read.kind === 'unusable' ? read.reason : read.kind === 'index' ? read.index.outdated : undefined;
  if (reason !== undefined) return [`The old index in ${folder} is not reused: ${reason}.`];
  const events = read.kind === 'index' ? read.index.eventsOutdated : undefined;
  return events === undefined ? [] : [`The events of the index in ${folder} are extracted again: ${events}.`];
}
