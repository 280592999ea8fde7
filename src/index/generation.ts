/** Writes and reads one generation of the index. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CORPUS_RULES_VERSION } from '../corpus/load.js';
import type { Passage } from '../corpus/passages.js';
import { messageOf } from '../errors.js';
import { type ArticleEvents, EVENT_RULES_VERSION } from '../events/extract.js';
import { syncPath, writeDurably } from '../files.js';
import type { Embedder } from '../models/embedder.js';
import { countPassages, type Entry, type Index, type Row, sha256 } from './entries.js';
import { type Choice, chooseIndex } from './hnsw.js';
import { type FileRecord, INDEX_FORMAT, type Manifest, parseManifest } from './manifest.js';
import { decodeEvents, encodeEvents } from './stored-events.js';
import type { Patch } from './vector-store.js';

/** What the vectors were made with; `sentences`: whether sentences have vectors too. */
export type Model = Pick<Embedder, 'id' | 'dimensions'> & { readonly sentences: boolean };

export type Generation = Index & {
  /** The file of the HNSW graph, if there is one. */
  readonly graphFile?: string;
  /** See HnswOptions. */
  readonly graphRows?: Int32Array;
  /** Why no article may be reused: other rules made its sentences and passages. It can still be searched. */
  readonly outdated?: string;
  /** Why the next build must extract the events again: other rules made them, or they cannot be read. */
  readonly eventsOutdated?: string;
};

export type GenerationRead =
  | { readonly kind: 'generation'; readonly generation: Generation }
  | { readonly kind: 'unusable'; readonly reason: string };

const MANIFEST = 'manifest.json';
const ARTICLES = 'articles.json';
const PASSAGES = 'passages.json';
const EVENTS = 'events.json';
const VECTORS = 'vectors.f32';
const GRAPH = 'graph.hnsw';
/** Only if the graph was made for an earlier generation. */
const GRAPH_ROWS = 'rows.i32';

/** The JSON files run in parallel: entry n of each belongs to the same article. */
type StoredArticle = Pick<Entry, 'source' | 'article' | 'flaws' | 'words'>;
type StoredPassages = { readonly passages: readonly Passage[]; readonly rows: readonly Row[] };

const unusable = (reason: string): GenerationRead => ({ kind: 'unusable', reason });

/** `patch`: the vectors are searched with this, and need no graph of their own. */
export type GenerationModel = { readonly model: Model; readonly patch?: Patch | undefined };

/** When this resolves, everything is in `folder` and on the disk. */
export async function writeGeneration(folder: string, index: Index, given: GenerationModel): Promise<Choice | Patch> {
  const { entries, vectors } = index;
  const { model, patch } = given;
  const contents = {
    [ARTICLES]: jsonBytes(
      entries.map(({ source, article, flaws, words }): StoredArticle => ({ source, article, flaws, words })),
    ),
    [PASSAGES]: jsonBytes(entries.map(({ passages, rows }): StoredPassages => ({ passages, rows }))),
    [EVENTS]: Buffer.from(encodeEvents(entries)),
    [VECTORS]: bytesOf(vectors),
    ...(patch?.graphRows && { [GRAPH_ROWS]: bytesOf(patch.graphRows) }),
  };
  const files: Record<string, FileRecord> = {};
  for (const [name, bytes] of Object.entries(contents)) {
    await writeDurably(join(folder, name), bytes);
    files[name] = recordOf(bytes);
  }
  const graphFile = join(folder, GRAPH);
  const choice = patch ?? (await chooseIndex({ vectors, dimensions: model.dimensions, graphFile }));
  await patch?.graph?.save(graphFile);
  const graph = await readFile(graphFile).catch(() => undefined);
  if (graph !== undefined) {
    await syncPath(graphFile);
    files[GRAPH] = recordOf(graph);
  }
  await writeDurably(join(folder, MANIFEST), JSON.stringify(manifestOf(index, { model, files })));
  await syncPath(folder);
  return choice;
}

const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const recordOf = (bytes: Uint8Array): FileRecord => ({ bytes: bytes.length, sha256: sha256(bytes) });

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

type Made = { readonly model: Model; readonly files: Record<string, FileRecord> };

const manifestOf = ({ entries }: Index, { model, files }: Made): Manifest => ({
  format: INDEX_FORMAT,
  rules: CORPUS_RULES_VERSION,
  eventRules: EVENT_RULES_VERSION,
  model: model.id,
  dimensions: model.dimensions,
  sentences: model.sentences,
  articles: entries.length,
  passages: countPassages(entries),
  rows: entries.reduce((sum, entry) => sum + entry.rows.length, 0),
  files,
});

/** A fault in a generation is a value, not an error: the index is rebuilt from the corpus, and nothing is lost. */
export async function readGeneration(folder: string, model: Model): Promise<GenerationRead> {
  try {
    const read = parseManifest(await readFile(join(folder, MANIFEST), 'utf8'));
    if (read.kind === 'unusable') return read;
    if (read.manifest.model !== model.id)
      return unusable(`it was made with the model ${read.manifest.model}, and the model is now ${model.id}`);
    const files = await readFiles(folder, read.manifest);
    return typeof files === 'string'
      ? unusable(files)
      : decodeGeneration(files, { folder, manifest: read.manifest, model });
  } catch (error) {
    return unusable(`it cannot be read (${messageOf(error)})`);
  }
}

type Contents = Readonly<Record<'articles' | 'passages' | 'events' | 'vectors', Buffer>> & {
  readonly graphRows?: Buffer;
};

/** The files, or how they differ from those that were written. */
async function readFiles(folder: string, { files }: Manifest): Promise<Contents | string> {
  const contents = new Map<string, Buffer>();
  for (const name of new Set([ARTICLES, PASSAGES, EVENTS, VECTORS, ...Object.keys(files)])) {
    const bytes = await readFile(join(folder, name));
    const { bytes: length, sha256: digest } = files[name] ?? { bytes: 0, sha256: '' };
    if (bytes.length !== length) return `${name} is ${bytes.length} bytes long instead of ${length}`;
    if (sha256(bytes) !== digest) return `${name} is damaged: its SHA-256 does not match the manifest`;
    contents.set(name, bytes);
  }
  const [articles, passages, events, vectors] = [ARTICLES, PASSAGES, EVENTS, VECTORS].map((name) => contents.get(name));
  if (!articles || !passages || !events || !vectors) return 'a file is missing';
  const graphRows = contents.get(GRAPH_ROWS);
  return { articles, passages, events, vectors, ...(graphRows && { graphRows }) };
}

type Origin = { readonly folder: string; readonly manifest: Manifest; readonly model: Model };

/**
 * The JSON is trusted from here on: its hash shows that this program wrote it, and the format says in which form. Only
 * the events are checked, since other rules may have written what this version does not know.
 */
function decodeGeneration(contents: Contents, { folder, manifest, model }: Origin): GenerationRead {
  const articles = JSON.parse(contents.articles.toString('utf8')) as readonly StoredArticle[];
  const passages = JSON.parse(contents.passages.toString('utf8')) as readonly StoredPassages[];
  const bare = articles.map(({ article }) => article);
  const events = decodeEvents(contents.events.toString('utf8'), bare);
  const entries: Entry[] = articles.flatMap((stored, i) => {
    const own = passages[i];
    return own === undefined ? [] : [{ ...stored, ...own, events: events?.[i] ?? NO_EVENTS }];
  });
  const rows = entries.reduce((sum, entry) => sum + entry.rows.length, 0);
  if (entries.length !== passages.length || contents.vectors.length !== rows * manifest.dimensions * 4)
    return unusable('its files do not fit together');
  const outdated = outdatedBy(manifest, model);
  const eventsOutdated = eventsOutdatedBy(manifest, events !== undefined);
  return {
    kind: 'generation',
    generation: {
      entries,
      vectors: vectorsOf(contents.vectors),
      ...(GRAPH in manifest.files && { graphFile: join(folder, GRAPH) }),
      ...(contents.graphRows && { graphRows: rowsOf(contents.graphRows) }),
      ...(outdated !== undefined && { outdated }),
      ...(eventsOutdated !== undefined && { eventsOutdated }),
    },
  };
}

const NO_EVENTS: ArticleEvents = { events: [], withheld: [] };

/** Copied, since a Float32Array must begin at a multiple of four bytes and a pooled Buffer need not. */
const vectorsOf = ({ buffer, byteOffset, byteLength }: Buffer): Float32Array =>
  new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));

const rowsOf = ({ buffer, byteOffset, byteLength }: Buffer): Int32Array =>
  new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));

function eventsOutdatedBy({ eventRules }: Manifest, legible: boolean): string | undefined {
  if (eventRules !== EVENT_RULES_VERSION)
    return `they were extracted by version ${eventRules} of the event rules, and it is now ${EVENT_RULES_VERSION}`;
  return legible ? undefined : 'they do not fit the articles';
}

/** It can still be searched; the next build makes it again (texts that stay the same keep their vectors). */
function outdatedBy({ rules, sentences }: Manifest, model: Model): string | undefined {
  if (rules !== CORPUS_RULES_VERSION)
    return `it was made by version ${rules} of the passage rules, and it is now ${CORPUS_RULES_VERSION}`;
  if (sentences === model.sentences) return undefined;
  return `it was made ${sentences ? 'with' : 'without'} vectors for sentences, and now SENTENCE_VECTORS says otherwise`;
}
