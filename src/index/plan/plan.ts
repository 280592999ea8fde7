/** Plans a build: what can be reused, and what must be embedded. */

import { resolve } from 'node:path';
import type { ArticleRef } from '../../corpus/article.js';
import { type Folder, type FolderFile, listFolder } from '../../corpus/folder.js';
import { idOf, idsOf } from '../../corpus/ids.js';
import { unreadableAt } from '../../corpus/load.js';
import type { FolderReport, Problem } from '../../corpus/report.js';
import { AppError } from '../../errors.js';
import { type Draft, keyOf, type Making, readDraft } from './draft.js';
import { createLastGood, type LastGood, type LastGoodOptions } from './last-good.js';

/** `withdrawn`: files whose articles may not be quoted, although they are still in the folder. */
export type Plan = FolderReport & { readonly drafts: readonly Draft[]; readonly withdrawn: readonly string[] };

export type PlanOptions = LastGoodOptions &
  Pick<Making, 'embedder' | 'sentences' | 'seen'> & {
    readonly corpusDir: string;
    /** Drafts of a build that did not end; new ones are added. */
    readonly begun?: Map<string, Draft> | undefined;
    readonly isWithdrawn?: ((article: ArticleRef) => boolean) | undefined;
    readonly pause: () => Promise<void>;
  };

/**
 * What the index must hold to be up to date with the corpus folder; nothing is embedded yet.
 * @throws AppError CORPUS_MISSING, and CORPUS_EMPTY if no file may be an article
 */
export async function planIndex(options: PlanOptions): Promise<Plan> {
  const { corpusDir, isWithdrawn = () => false } = options;
  const folder = await listFolder(corpusDir);
  if (folder.files.length === 0 && folder.unreadable.length === 0) throw emptyFolder(corpusDir);
  const { drafts, ...report } = await readAll(folder, options);
  const kept = drafts.filter(({ entry }) => !isWithdrawn(entry.article));
  const withdrawn = drafts.filter(({ entry }) => isWithdrawn(entry.article)).map(({ entry }) => entry.source.path);
  kept.sort((a, b) => (a.entry.source.path < b.entry.source.path ? -1 : 1));
  return { ...report, drafts: kept, withdrawn };
}

async function readAll({ files, others, unreadable }: Folder, options: PlanOptions): Promise<Omit<Plan, 'withdrawn'>> {
  const { reusable, begun = new Map<string, Draft>(), pause } = options;
  const ids = idsOf(files.map(({ path }) => path));
  const known = new Map(reusable.map((entry) => [keyOf(entry.source, entry.article.id), entry]));
  const lastGood = createLastGood(options, ids);
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const counts = { draft: 0, empty: 0 };
  for (const file of files) {
    await pause();
    const id = ids.get(file.path) ?? idOf(file.path);
    const read = await readFolderFile(file, { making: { ...options, id, known, begun }, lastGood });
    drafts.push(...read.drafts);
    problems.push(...read.problems);
    if (read.leftOut !== undefined) counts[read.leftOut] += 1;
  }
  for (const { path, reason } of unreadable) {
    const kept = lastGood.below(path);
    drafts.push(...kept);
    problems.push(lastGood.effectOn(unreadableAt(path, reason), kept));
  }
  return { drafts, problems, leftOut: { drafts: counts.draft, empty: counts.empty, others } };
}

type FileRead = {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  readonly leftOut?: 'draft' | 'empty';
};

/** The article of a file; where it cannot be read, what it was when it was good. */
async function readFolderFile(
  file: FolderFile,
  { making, lastGood }: { readonly making: Making; readonly lastGood: LastGood },
): Promise<FileRead> {
  const read = await readDraft(file, making);
  if (read.kind === 'draft') return { drafts: [read.draft], problems: notedIn(read.draft) };
  const kept = await lastGood.of(file.path);
  if (read.kind === 'problems')
    return { drafts: kept, problems: read.problems.map((one) => lastGood.effectOn(one, kept)) };
  // Somebody who takes an article out removes its file; an emptied file is more often one that is being written.
  if (read.why === 'empty' && kept.length > 0)
    return { drafts: kept, problems: [{ file: file.path, line: 1, reason: EMPTIED, effect: 'last-good' }] };
  return { drafts: [], problems: [], leftOut: read.why };
}

const EMPTIED = 'there is nothing to quote in the file any more: write its text again, or remove the file';

function emptyFolder(dir: string): AppError {
  const what = `there is no .md, .markdown, .mdx or .txt file in ${resolve(dir)}`;
  return new AppError(
    'CORPUS_EMPTY',
    `No articles: ${what}. Put articles there, or name another folder with --corpus.`,
  );
}

const notedIn = ({ entry: { source, flaws } }: Draft): readonly Problem[] =>
  flaws.map((flaw) => ({ ...flaw, file: source.path, effect: 'noted' }));
