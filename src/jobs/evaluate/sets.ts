import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { candidatesOf } from '../../answer/rank.js';
import type { App } from '../../app.js';
import type { ArticleRef } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import { writeCorpus } from './library.js';
import { type Articles, looksAt, type Probe } from './outcome.js';
import { probeAll } from './probe.js';
import { readOwn, readParagraphs, readSquad } from './questions.js';

/** The questions of one set with what was found for them, and the library that they were asked of. */
export type EvaluationSet = { readonly name: string; readonly probes: readonly Probe[]; readonly articles: Articles };

export type SetOptions = {
  /** The app whose library our own questions are about. */
  readonly app: App;
  /** Opens another library, for questions that bring their own paragraphs. */
  readonly open: (dirs: { readonly corpus: string; readonly index: string }) => Promise<App>;
  readonly out: string;
  /** Every nth question only. */
  readonly every: number;
  readonly note: (line: string) => void;
};

/** A folder with paragraphs.jsonl and questions.jsonl, a folder with own.jsonl, or such a file itself. */
export async function openSet(path: string, options: SetOptions): Promise<EvaluationSet> {
  const folder = existsSync(path) && statSync(path).isDirectory();
  const name = basename(resolve(path)).replace(/\.jsonl$/, '');
  const file = join(path, 'paragraphs.jsonl');
  if (!folder || !existsSync(file)) return probeOwn(folder ? join(path, 'own.jsonl') : path, 'own', options);
  const paragraphs = readParagraphs(file);
  const home = join(options.out, name);
  writeCorpus(join(home, 'corpus'), paragraphs);
  const app = await options.open({ corpus: join(home, 'corpus'), index: join(home, 'index') });
  try {
    const asked = readSquad(join(path, 'questions.jsonl'), paragraphs);
    return await probeWith(app, { ...options, name, asked });
  } finally {
    await app.close();
  }
}

const probeOwn = (file: string, name: string, options: SetOptions): Promise<EvaluationSet> =>
  probeWith(options.app, { ...options, name, asked: readOwn(file) });

type Ask = Pick<SetOptions, 'out' | 'every' | 'note'> & {
  readonly name: string;
  readonly asked: ReturnType<typeof readOwn>;
};

/**
 * The engine builds; what is measured is the same library, opened in this process. The articles are kept, since the app
 * may be closed when the figures are made.
 */
async function probeWith(app: App, { name, asked, out, every, note }: Ask): Promise<EvaluationSet> {
  const { notes } = await app.refresh();
  for (const line of notes) note(line);
  const chosen = asked.filter((_, i) => i % every === 0);
  const onProgress = (done: number, total: number): void => {
    if (done % 100 === 0 || done === total) note(`${name}: ${done} of ${total} questions`);
  };
  const library = await app.openLibrary();
  const probes = await probeAll(chosen, { library, folder: join(out, name), onProgress });
  const byKey = new Map(library.articles().map((article) => [`${article.id} ${article.hash}`, article]));
  const articles = { article: ({ id, hash }: ArticleRef) => byKey.get(`${id} ${hash}`) };
  return { name, probes: probes.map((probe) => withCandidates(probe, articles)), articles };
}

function withCandidates(probe: Probe, articles: Articles): Probe {
  return { ...probe, candidates: candidatesOf(looksAt(probe.found), (ref) => articleIn(articles, ref)) };
}
