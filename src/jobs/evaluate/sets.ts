/** Opens a set of questions with the library it is about. */

import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { candidatesOf } from '../../answer/rank.js';
import type { App } from '../../app.js';
import type { ArticleRef } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import { writeCorpus } from './library.js';
import { probeAll } from './probe.js';
import { readOwn, readParagraphs, readSquad } from './questions.js';
import { type Articles, looksAt, type Probe } from './weighing.js';

/**
 * The questions of one set with what was found for them, and the library that they were asked of. `folder`: its place
 * among the reports. `locked`: these are the questions that nothing is tuned on.
 */
export type EvaluationSet = {
  readonly name: string;
  readonly folder: string;
  readonly locked: boolean;
  readonly probes: readonly Probe[];
  readonly articles: Articles;
};

/** What is measured of an app. */
type Measured = Pick<App, 'refresh' | 'openLibrary' | 'close'>;

export type SetOptions = {
  /** The app whose library our own questions are about. */
  readonly app: Measured;
  /** Opens another library, for questions that bring their own paragraphs or pages. */
  readonly open: (dirs: { readonly corpus: string; readonly index: string }) => Promise<Measured>;
  readonly out: string;
  /** Every nth question only. */
  readonly every: number;
  readonly note: (line: string) => void;
  /** The set's locked questions in place of the others. */
  readonly locked?: boolean;
};

const LOCKED = 'locked.jsonl';

export const hasLocked = (path: string): boolean => existsSync(join(path, LOCKED));

/**
 * One of four forms: a folder with paragraphs.jsonl and questions.jsonl; a folder with questions.jsonl in our own form,
 * perhaps with locked.jsonl beside it, and with the folder pages if they are not about the app's own library; a folder
 * with own.jsonl; a file in our own form.
 */
export async function openSet(path: string, options: SetOptions): Promise<EvaluationSet> {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const has = (name: string): boolean => isFolder && existsSync(join(path, name));
  const folder = basename(resolve(path)).replace(/\.jsonl$/, '');
  const { locked = false } = options;
  const set = { ...options, folder, name: locked ? `${folder}, locked` : folder, locked };
  if (has('paragraphs.jsonl')) return openParagraphs(path, set);
  if (!has('questions.jsonl')) {
    const own = { ...set, folder: 'own', name: 'own', locked: false };
    return probeWith(options.app, { ...own, asked: readOwn(isFolder ? join(path, 'own.jsonl') : path) });
  }
  const asked = readOwn(join(path, locked ? LOCKED : 'questions.jsonl'));
  if (!has('pages')) return probeWith(options.app, { ...set, asked });
  return probeAlone(join(path, 'pages'), { ...set, asked });
}

type Naming = SetOptions & Pick<EvaluationSet, 'name' | 'folder' | 'locked'>;

function openParagraphs(path: string, set: Naming): Promise<EvaluationSet> {
  const paragraphs = readParagraphs(join(path, 'paragraphs.jsonl'));
  const corpus = join(set.out, set.folder, 'corpus');
  writeCorpus(corpus, paragraphs);
  return probeAlone(corpus, { ...set, asked: readSquad(join(path, 'questions.jsonl'), paragraphs) });
}

/** Asks a library of these pages alone, which is closed afterwards. */
async function probeAlone(corpus: string, ask: Naming & Pick<Ask, 'asked'>): Promise<EvaluationSet> {
  const app = await ask.open({ corpus, index: join(ask.out, ask.folder, 'index') });
  try {
    return await probeWith(app, ask);
  } finally {
    await app.close();
  }
}

type Ask = Pick<Naming, 'out' | 'every' | 'note' | 'name' | 'folder' | 'locked'> & {
  readonly asked: ReturnType<typeof readOwn>;
};

/**
 * The engine builds; what is measured is the same library, opened in this process. The articles are kept, since the app
 * may be closed before the figures are made.
 */
async function probeWith(
  app: Measured,
  { name, folder, locked, asked, out, every, note }: Ask,
): Promise<EvaluationSet> {
  const { notes } = await app.refresh();
  for (const line of notes) note(line);
  const chosen = asked.filter((_, i) => i % every === 0);
  const onProgress = (done: number, total: number): void => {
    if (done % 100 === 0 || done === total) note(`${name}: ${done} of ${total} questions`);
  };
  const library = await app.openLibrary();
  const probes = await probeAll(chosen, { library, folder: join(out, folder), onProgress });
  const byKey = new Map(library.articles().map((article) => [`${article.id} ${article.hash}`, article]));
  const articles = { article: ({ id, hash }: ArticleRef) => byKey.get(`${id} ${hash}`) };
  return { name, folder, locked, probes: probes.map((probe) => withCandidates(probe, articles)), articles };
}

function withCandidates(probe: Probe, articles: Articles): Probe {
  return { ...probe, candidates: candidatesOf(looksAt(probe.found), (ref) => articleIn(articles, ref)) };
}
