import { type Article, countWords, textOf } from '../corpus/article.js';
import { listCorpus, loadCorpus, type Problem, readSource, type SourceFile } from '../corpus/load.js';
import { embeddingText, type Passage, passagesOf } from '../corpus/passages.js';
import type { Embedder } from '../models/embedder.js';
import { type Span, slice } from '../span.js';
import { type Entry, type ReadEntry, type Row, sha256 } from './entries.js';

/**
 * What an article brings: a whole entry when it is reused, else one whose events are still to be extracted. `texts` are
 * those of its rows when it is new (a reused entry's vectors are all there).
 */
export type Draft = { readonly entry: Entry | ReadEntry; readonly texts: readonly string[] };

export type Plan =
  | { readonly kind: 'drafts'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** In tokens, with the title: room enough for a paragraph of about 120 words, also in a model that could read more. */
const PASSAGE_MAX = 230;

export type PlanOptions = {
  readonly corpusDir: string;
  readonly embedder: Pick<Embedder, 'countTokens' | 'windows' | 'maxTokens'>;
  /** A vector for each sentence, too, beside those of passages. */
  readonly sentences: boolean;
  /** Entries that may be taken over whole when the file is still the same, byte for byte. */
  readonly reusable: readonly Entry[];
  /** Their events were extracted by other rules, and are not taken over. */
  readonly eventsOutdated: boolean;
  readonly pause: () => Promise<void>;
};

/** What the index must hold to be up to date with the corpus folder; nothing is embedded yet. */
export async function planIndex(options: PlanOptions): Promise<Plan> {
  const known = new Map(options.reusable.map((entry) => [keyOf(entry.source), entry]));
  const drafts: Draft[] = [];
  for (const file of await listCorpus(options.corpusDir)) {
    await options.pause();
    const draft = draftOf(file, known, options);
    if (draft === undefined) return problemsOf(options);
    drafts.push(draft);
  }
  const ids = new Set(drafts.map(({ entry }) => entry.article.id));
  return ids.size < drafts.length ? problemsOf(options) : { kind: 'drafts', drafts };
}

const keyOf = ({ path, sha256: digest }: Entry['source']): string => `${digest} ${path}`;

/** One reader knows all that can be wrong with a folder, so a folder with anything wrong is read again by it. */
async function problemsOf(options: PlanOptions): Promise<Plan> {
  const { problems } = await loadCorpus(options.corpusDir);
  // None left: somebody has just put it right.
  return problems.length === 0 ? planIndex(options) : { kind: 'problems', problems };
}

type Making = Pick<PlanOptions, 'embedder' | 'sentences' | 'eventsOutdated'>;

function draftOf(file: SourceFile, known: ReadonlyMap<string, Entry>, making: Making): Draft | undefined {
  const source = { path: file.path, sha256: sha256(file.bytes) };
  const entry = known.get(keyOf(source));
  if (entry !== undefined) return { entry: making.eventsOutdated ? withoutEvents(entry) : entry, texts: [] };
  const read = readSource(file);
  if (read.kind === 'problems') return undefined;
  const { embedder } = making;
  const max = Math.min(PASSAGE_MAX, embedder.maxTokens);
  const passages = passagesOf(read.article, { countTokens: embedder.countTokens, max });
  const { rows, texts } = rowsOf(read.article, passages, making);
  return { entry: { source, article: read.article, words: countWords(read.article), passages, rows }, texts };
}

const withoutEvents = ({ events: _, ...read }: Entry): ReadEntry => read;

/** What is too long for the model (one long sentence) is embedded in windows: a row each. */
function rowsOf(article: Article, passages: readonly Passage[], { embedder, sentences }: Making) {
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
    // The only sentence of a passage has the passage's own vector.
    const own = sentences && passage.sentences.length > 1 ? passage.sentences : [];
    for (const [sentence, span] of own.entries()) add({ passage: number, sentence }, span);
  }
  return { rows, texts };
}
