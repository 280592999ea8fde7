/** Plans a build: what can be reused, and what must be embedded. */

import { resolve } from 'node:path';
import { type Article, countWords, textOf } from '../corpus/article.js';
import { type FolderFile, listFolder } from '../corpus/folder.js';
import { idOf, idsOf } from '../corpus/ids.js';
import { withLanguage } from '../corpus/language.js';
import { readSource, type Source, unreadableAt } from '../corpus/load.js';
import { embeddingText, type Passage, passagesOf } from '../corpus/passages.js';
import type { FolderReport, Problem } from '../corpus/report.js';
import { AppError } from '../errors.js';
import type { Embedder } from '../models/embedder.js';
import { type Span, slice } from '../span.js';
import { type Entry, type ReadEntry, type Row, sha256 } from './entries.js';

/**
 * What an article adds: a whole entry if it is reused, else one whose events are still to be extracted. `texts` are
 * those of its rows if it is new (a reused entry has all its vectors).
 */
export type Draft = { readonly entry: Entry | ReadEntry; readonly texts: readonly string[] };

export type Plan = FolderReport & { readonly drafts: readonly Draft[] };

/** In tokens, with the title: enough for a paragraph of about 120 words, even if the model could read more. */
const PASSAGE_MAX = 230;

export type PlanOptions = {
  readonly corpusDir: string;
  readonly embedder: Pick<Embedder, 'countTokens' | 'windows' | 'maxTokens'>;
  /** Whether sentences get vectors, as passages do. */
  readonly sentences: boolean;
  /** Entries that may be reused whole if the file is still the same, byte for byte. */
  readonly reusable: readonly Entry[];
  /** Files whose entries were made by other rules: if such a file is broken now, nothing of it is left. */
  readonly outdated?: ReadonlySet<string>;
  /** Their events were extracted by other rules, and are not reused. */
  readonly eventsOutdated: boolean;
  readonly pause: () => Promise<void>;
};

/**
 * What the index must hold to be up to date with the corpus folder; nothing is embedded yet.
 * @throws AppError CORPUS_MISSING, and CORPUS_EMPTY if no file may be an article
 */
export async function planIndex(options: PlanOptions): Promise<Plan> {
  const { corpusDir, reusable, pause } = options;
  const { files, others, unreadable } = await listFolder(corpusDir);
  if (files.length === 0 && unreadable.length === 0) throw emptyFolder(corpusDir);
  const ids = idsOf(files.map(({ path }) => path));
  const known = new Map(reusable.map((entry) => [keyOf(entry.source, entry.article.id), entry]));
  const lastGood = createLastGood(options, ids);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const counts = { draft: 0, empty: 0 };
  for (const file of files) {
    await pause();
    const id = ids.get(file.path) ?? idOf(file.path);
    const read = await readDraft(file, { ...options, id, known });
    if (read.kind === 'left-out') counts[read.why] += 1;
    else if (read.kind === 'draft') {
      drafts.push(read.draft);
      problems.push(...notedIn(read.draft));
    } else {
      const kept = lastGood.of(file.path);
      drafts.push(...kept);
      problems.push(...read.problems.map((one) => lastGood.effectOn(one, kept)));
    }
  }
  for (const { path, reason } of unreadable) {
    const kept = lastGood.below(path);
    drafts.push(...kept);
    problems.push(lastGood.effectOn(unreadableAt(path, reason), kept));
  }
  drafts.sort((a, b) => (a.entry.source.path < b.entry.source.path ? -1 : 1));
  return { drafts, problems, leftOut: { drafts: counts.draft, empty: counts.empty, others } };
}

/** What was read of a file, or of a whole folder, before something went wrong with it; nothing if its id has gone to another file. */
function createLastGood({ reusable, outdated, eventsOutdated }: PlanOptions, ids: ReadonlyMap<string, string>) {
  const owners = new Map([...ids].map(([path, id]) => [id, path]));
  const where = (isMeant: (path: string) => boolean): readonly Draft[] =>
    reusable
      .filter(({ source, article }) => isMeant(source.path) && (owners.get(article.id) ?? source.path) === source.path)
      .map((entry) => reused(entry, { eventsOutdated }));
  return {
    of: (file: string) => where((path) => path === file),
    below: (folder: string) => where((path) => path.startsWith(`${folder}/`)),
    effectOn(problem: Problem, kept: readonly Draft[]): Problem {
      if (kept.length > 0) return { ...problem, effect: 'last-good' };
      return outdated?.has(problem.file) ? { ...problem, reason: `${problem.reason} ${LOST}` } : problem;
    },
  };
}

const LOST = '(its last good version was read by older rules and cannot be used any more)';

function emptyFolder(dir: string): AppError {
  const what = `there is no .md, .markdown, .mdx or .txt file in ${resolve(dir)}`;
  return new AppError(
    'CORPUS_EMPTY',
    `No articles: ${what}. Put articles there, or name another folder with --corpus.`,
  );
}

const keyOf = ({ path, sha256: digest }: Entry['source'], id: string): string => `${digest} ${id} ${path}`;

const notedIn = ({ entry: { source, flaws } }: Draft): readonly Problem[] =>
  flaws.map((flaw) => ({ ...flaw, file: source.path, effect: 'noted' }));

type Making = Pick<PlanOptions, 'embedder' | 'sentences' | 'eventsOutdated'> & {
  readonly id: string;
  readonly known: ReadonlyMap<string, Entry>;
};

type DraftRead = { readonly kind: 'draft'; readonly draft: Draft } | Exclude<Source, { readonly kind: 'article' }>;

async function readDraft({ path, read }: FolderFile, making: Making): Promise<DraftRead> {
  const found = await read();
  if (found.kind === 'unreadable') return { kind: 'problems', problems: [unreadableAt(path, found.reason)] };
  const source = { path, sha256: sha256(found.bytes) };
  const entry = making.known.get(keyOf(source, making.id));
  if (entry !== undefined) return { kind: 'draft', draft: reused(entry, making) };
  const article = readSource({ path, bytes: found.bytes, id: making.id });
  return article.kind === 'article' ? { kind: 'draft', draft: await draftOf(source, article, making) } : article;
}

const reused = (entry: Entry, { eventsOutdated }: Pick<PlanOptions, 'eventsOutdated'>): Draft => ({
  entry: eventsOutdated ? withoutEvents(entry) : entry,
  texts: [],
});

async function draftOf(
  source: Entry['source'],
  read: Extract<Source, { readonly kind: 'article' }>,
  making: Making,
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
