import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { AppError, messageOf } from '../errors.js';
import type { Article } from './article.js';
import { decode, type Flaw } from './decode.js';
import { readFrontMatter } from './front-matter.js';
import { projectMarkdown } from './markdown/markdown.js';
import { sentencesOf } from './sentences/sentences.js';

/** Bump it whenever a rule changes that makes blocks, sentences or passages: what was derived by another is made anew. */
export const CORPUS_RULES_VERSION = 3;

/** Why a file cannot be an article. `file` is relative to the corpus folder, `line` counts from 1. */
export type Problem = Flaw & { readonly file: string };

/** `path` is relative to the corpus folder, with `/`. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

export type Source =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

export type Corpus = { readonly articles: readonly Article[]; readonly problems: readonly Problem[] };

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Every article of the folder and every problem in it. Throws as `listCorpus` does. */
export async function loadCorpus(dir: string): Promise<Corpus> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const fileOf = new Map<string, string>();
  for (const file of await listCorpus(dir)) {
    const source = readSource(file);
    const id = idOf(file.path);
    const first = fileOf.get(id);
    if (source.kind === 'problems') problems.push(...source.problems);
    if (first !== undefined) problems.push({ file: file.path, line: 1, reason: sameId(id, first) });
    else if (source.kind === 'article') articles.push(source.article);
    fileOf.set(id, first ?? file.path);
  }
  return { articles, problems };
}

const sameId = (id: string, first: string): string =>
  `two articles have the id "${id}": ${first} has it already; rename one of the files`;

/**
 * Every `*.md` in the folder and the folders in it, in the order of their paths; hidden ones (`.name`) are left out.
 * Throws CORPUS_MISSING, CORPUS_EMPTY, and CORPUS_INVALID for a file that cannot be read.
 */
export async function listCorpus(dir: string): Promise<SourceFile[]> {
  const paths = await markdownIn(dir, '').catch((cause: unknown) => {
    const where = `the folder ${resolve(dir)} cannot be read (${messageOf(cause)})`;
    throw new AppError('CORPUS_MISSING', `No articles: ${where}. Make it, or name another with --corpus.`, { cause });
  });
  if (paths.length === 0) {
    const what = `there is no .md file in ${resolve(dir)}`;
    throw new AppError('CORPUS_EMPTY', `No articles: ${what}. Put articles there, or name another with --corpus.`);
  }
  const files: SourceFile[] = [];
  for (const path of paths.sort()) files.push({ path, bytes: await bytesOf(join(dir, path)) });
  return files;
}

async function markdownIn(dir: string, inner: string): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(dir, inner), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await markdownIn(dir, path)));
    else if (entry.name.endsWith('.md') && (entry.isFile() || (await isLinkToFile(join(dir, path))))) paths.push(path);
  }
  return paths;
}

/** Links to files are followed; links to folders are not, since they can lead in a circle. A dead link fails when read. */
const isLinkToFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (target) => target.isFile(),
    () => true,
  );

async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    const what = `${resolve(path)} cannot be read (${messageOf(cause)})`;
    throw new AppError('CORPUS_INVALID', `${what}. Make it readable, or take it out of the folder.`, { cause });
  });
}

const idOf = (path: string): string => basename(path, '.md');

/** One file read: the article, or everything that is wrong with it. Pure. */
export function readSource(file: SourceFile): Source {
  const id = idOf(file.path);
  const misnamed = ID.test(id) ? [] : [{ line: 1, reason: wrongId(id) }];
  const decoded = decode(file.bytes);
  const read = decoded.kind === 'text' ? readText(id, decoded.text) : decoded;
  const flaws = [...misnamed, ...(read.kind === 'flaws' ? read.flaws : [])];
  if (read.kind === 'article' && flaws.length === 0) return read;
  return { kind: 'problems', problems: flaws.map((flaw) => ({ file: file.path, ...flaw })) };
}

const wrongId = (id: string): string =>
  `the file name makes the id "${id}", which must be 1 to 64 small letters, digits and hyphens: rename the file`;

type Read =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'flaws'; readonly flaws: readonly Flaw[] };

function readText(id: string, text: string): Read {
  const front = readFrontMatter(text);
  if (front.bodyStart === undefined) return { kind: 'flaws', flaws: front.flaws };
  const readable = projectMarkdown(text, front.bodyStart);
  const flaws = [...front.flaws, ...readable.flaws].sort((a, b) => a.line - b.line);
  if (front.facts === undefined || flaws.length > 0) return { kind: 'flaws', flaws };
  const { body, blocks } = readable;
  const hash = createHash('sha256').update(body, 'utf8').digest('hex');
  const sentences = sentencesOf(body, blocks);
  return { kind: 'article', article: { id, hash, ...front.facts, body, blocks, sentences } };
}
