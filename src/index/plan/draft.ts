/** Reads one file of the corpus folder into what the index will hold of it. */

import { type Article, countWords, textOf } from '../../corpus/article.js';
import type { FolderFile } from '../../corpus/folder.js';
import { withLanguage } from '../../corpus/language.js';
import { readSource, type Source, unreadableAt } from '../../corpus/load.js';
import { embeddingText, type Passage, passagesOf } from '../../corpus/passages.js';
import type { Embedder } from '../../models/embedder.js';
import { type Span, slice } from '../../span.js';
import { type Entry, type ReadEntry, type Row, sha256 } from '../entries.js';
import type { Seen } from './seen.js';

/**
 * What an article adds: a whole entry if it is reused, else one whose events are still to be extracted. `texts` are
 * those of its rows if it is new (a reused entry has all its vectors).
 */
export type Draft = { readonly entry: Entry | ReadEntry; readonly texts: readonly string[] };

/** In tokens, with the title: enough for a paragraph of about 120 words, even if the model could read more. */
const PASSAGE_MAX = 230;

export type Making = {
  readonly embedder: Pick<Embedder, 'countTokens' | 'windows' | 'maxTokens'>;
  readonly sentences: boolean;
  readonly eventsOutdated: boolean;
  readonly id: string;
  /** Entries of the old index, and drafts of a build that did not end, by `keyOf`. */
  readonly known: ReadonlyMap<string, Entry>;
  readonly begun: Map<string, Draft>;
  readonly seen?: Seen | undefined;
};

/** `changed`: the file is not the one that an entry was made from. */
export type DraftRead =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | Exclude<Source, { readonly kind: 'article' }>;

export const keyOf = ({ path, sha256: digest }: Entry['source'], id: string): string => `${digest} ${id} ${path}`;

export async function readDraft(file: FolderFile, making: Making): Promise<DraftRead> {
  const { path } = file;
  const noted = making.seen?.hashOf(file);
  const unread = noted === undefined ? undefined : knownOf({ path, sha256: noted }, making);
  if (unread) return { kind: 'draft', draft: unread };
  const found = await file.read();
  if (found.kind === 'unreadable') return { kind: 'problems', problems: [unreadableAt(path, found.reason)] };
  const source = { path, sha256: sha256(found.bytes) };
  making.seen?.note(file, source.sha256);
  const known = knownOf(source, making);
  if (known) return { kind: 'draft', draft: known };
  const read = readSource({ path, bytes: found.bytes, id: making.id });
  if (read.kind !== 'article') return read;
  const draft = await draftOf(source, read, making);
  making.begun.set(keyOf(source, making.id), draft);
  return { kind: 'draft', draft };
}

function knownOf(source: Entry['source'], making: Making): Draft | undefined {
  const key = keyOf(source, making.id);
  const entry = making.known.get(key);
  return entry ? reused(entry, making) : making.begun.get(key);
}

export const reused = (entry: Entry, { eventsOutdated }: Pick<Making, 'eventsOutdated'>): Draft => ({
  entry: eventsOutdated ? withoutEvents(entry) : entry,
  texts: [],
});

export async function draftOf(
  source: Entry['source'],
  read: Omit<Extract<Source, { readonly kind: 'article' }>, 'kind'>,
  making: Pick<Making, 'embedder' | 'sentences'>,
): Promise<Draft> {
  const article = await withLanguage(read.article);
  const { embedder } = making;
  const max = Math.min(PASSAGE_MAX, embedder.maxTokens);
  const passages = passagesOf(article, { countTokens: embedder.countTokens, max });
  const flaws = read.problems.map(({ line, reason }) => ({ line, reason }));
  const { rows, texts } = rowsOf(article, passages, making);
  return { entry: { source, article, flaws, words: countWords(article), passages, rows }, texts };
}

const withoutEvents = ({ events: _, ...read }: Entry): ReadEntry => read;

/** What is too long for the model (one long sentence) is embedded in windows, each with a row. */
function rowsOf(
  article: Article,
  passages: readonly Passage[],
  { embedder, sentences }: Pick<Making, 'embedder' | 'sentences'>,
) {
  const rows: Row[] = [];
  const texts: string[] = [];
  const add = (row: Omit<Row, 'text'>, span: Span): void => {
    const whole = embeddingText(article, textOf(article, span));
    for (const window of embedder.windows(whole)) {
      const text = slice(whole, window);
      rows.push({ ...row, text: sha256(text) });
      texts.push(text);
    }
  };
  for (const [number, passage] of passages.entries()) {
    add({ passage: number }, passage);
    // The only sentence of a passage shares the passage's vector.
    const own = sentences && passage.sentences.length > 1 ? passage.sentences : [];
    for (const [sentence, span] of own.entries()) add({ passage: number, sentence }, span);
  }
  return { rows, texts };
}
