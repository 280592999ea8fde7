/** Keeps the articles as they were when they were quoted. */

import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Article, ArticleRef } from '../corpus/article.js';
import { keyOf } from '../corpus/articles.js';
import { CORPUS_RULES_VERSION } from '../corpus/load.js';
import { AppError, messageOf } from '../errors.js';
import { replaceFile } from '../files.js';
import { createLastMarks } from './last-kept.js';
import { names, partsOf, readArticle } from './version-files.js';

/** Every version of every article that could be quoted, kept as long as the folder exists. */
export type ArticleVersions = {
  /** Keeps the versions that are not kept yet. Throws DATA_UNWRITABLE. */
  readonly keep: (articles: readonly Article[]) => Promise<void>;
  /**
   * The kept versions of an article whose hash begins with `version`: more than one if the sentence rules have changed.
   */
  readonly find: (id: string, version: string) => Promise<readonly Article[]>;
  /** A version that `find` returned lately, at once: what is shown is sliced from it. */
  readonly held: (ref: ArticleRef) => Article | undefined;
  /** The beginnings of the hashes of all kept versions of an article. */
  readonly versions: (id: string) => Promise<readonly string[]>;
  /** Removes what was kept of an article, and of any with one of these texts. Throws DATA_UNWRITABLE. */
  readonly forget: (withdrawn: { readonly id: string; readonly versions: readonly string[] }) => Promise<void>;
};

/**
 * DATA_DIR/articles holds one file per version: `ID.HASH.RULES.json`, the article as it was read. Its name says what is
 * in it and it never changes, so two programs can share the folder without a lock: both would write the same.
 */
export const versionsFolder = (dir: string): string => join(dir, 'articles');
const DIGITS = 16;
/** Enough for what is on people's screens; each is a text of some kilobytes. */
const HELD = 64;

export type ArticleVersionsOptions = { readonly dir: string; readonly rules?: number };

export function createArticleVersions({ dir, rules = CORPUS_RULES_VERSION }: ArticleVersionsOptions): ArticleVersions {
  const folder = versionsFolder(dir);
  const marks = createLastMarks(folder);
  const held = new Map<string, Article>();
  const checked = new Set<string>();
  const nameOf = ({ id, hash }: ArticleRef): string => `${id}.${hash.slice(0, DIGITS)}.${rules}.json`;

  function hold(article: Article): void {
    const key = keyOf(article);
    held.delete(key);
    held.set(key, article);
    for (const oldest of [...held.keys()].slice(0, Math.max(0, held.size - HELD))) held.delete(oldest);
  }

  return {
    async keep(articles) {
      const fresh = await freshOf(articles, { folder, nameOf, checked });
      try {
        if (fresh.length > 0) await mkdir(folder, { recursive: true });
        for (const article of fresh) await replaceFile(join(folder, nameOf(article)), JSON.stringify(article));
      } catch (cause) {
        throw unwritable(folder, cause);
      }
      await marks.note(new Map(articles.map((article) => [article.id, nameOf(article)])));
    },
    async find(id, version) {
      const wanted = (await names(folder)).filter((name) => name.startsWith(`${id}.${version}`)).sort();
      const read = await Promise.all(wanted.map((name) => readArticle(join(folder, name))));
      const found = read.filter((article) => article?.id === id && article.hash.startsWith(version));
      const articles = found.flatMap((article) => article ?? []).reverse();
      for (const article of articles) hold(article);
      return articles;
    },
    held: (ref) => held.get(keyOf(ref)),
    async versions(id) {
      const own = (await names(folder)).flatMap((name) => partsOf(name) ?? []).filter((parts) => parts.id === id);
      return [...new Set(own.map(({ version }) => version))];
    },
    async forget({ id, versions }) {
      const isMeant = (one: Named): boolean => one.id === id || versions.includes(one.version);
      for (const [key, { id: own, hash }] of held)
        if (isMeant({ id: own, version: hash.slice(0, DIGITS) })) held.delete(key);
      for (const name of await removeKept(folder, isMeant)) checked.delete(name);
    },
  };
}

type Keeping = {
  readonly folder: string;
  readonly nameOf: (ref: ArticleRef) => string;
  /** Names of files that were looked into once. */
  readonly checked: Set<string>;
};

/** The articles that are not kept yet, and those whose file is damaged. */
async function freshOf(articles: readonly Article[], { folder, nameOf, checked }: Keeping): Promise<Article[]> {
  const kept = new Set(await names(folder));
  await removeHalves(folder, [...kept]);
  const fresh: Article[] = [];
  for (const article of articles) {
    const name = nameOf(article);
    const isChecked = checked.has(name);
    checked.add(name);
    if (!kept.has(name) || (!isChecked && (await isDamaged(join(folder, name), article)))) fresh.push(article);
  }
  return fresh;
}

type Named = { readonly id: string; readonly version: string };

/** Returns the names of what was removed. */
async function removeKept(folder: string, isMeant: (one: Named) => boolean): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await names(folder)) {
    const parts = partsOf(name);
    if (!parts || !isMeant(parts)) continue;
    await rm(join(folder, name), { force: true }).catch((cause: unknown) => {
      throw unwritable(folder, cause);
    });
    removed.push(parts.whole);
  }
  return removed;
}

/** Writing takes some milliseconds: a temporary file that is older was left by a kill. */
const HALF_MS = 5_000;

async function removeHalves(folder: string, all: readonly string[]): Promise<void> {
  for (const name of all) {
    if (!name.endsWith('.tmp') || !partsOf(name)) continue;
    const path = join(folder, name);
    const written = await stat(path).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > HALF_MS) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A kept version that is not what its name says. Most are what would be written now, letter for letter. */
async function isDamaged(path: string, article: Article): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text !== JSON.stringify(article) && (await readArticle(path))?.hash !== article.hash;
}

function unwritable(folder: string, cause: unknown): AppError {
  const what = `The quoted texts cannot be stored in ${resolve(folder)} (${messageOf(cause)}).`;
  const then = 'Quotes are still shown, but their ids stop working when the article changes.';
  const advice = 'Make the folder writable, free some disk space, or name another folder with --data.';
  return new AppError('DATA_UNWRITABLE', `${what} ${then} ${advice}`, { cause });
}
