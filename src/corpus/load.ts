/** Loads articles from files. */

import { createHash } from 'node:crypto';
import { messageOf } from '../errors.js';
import type { Article, Block } from './article.js';
import { decode, type Flaw } from './decode.js';
import { listFolder } from './folder.js';
import { readDate } from './front-matter/dates.js';
import type { Facts } from './front-matter/facts.js';
import { type FrontMatter, readFrontMatter } from './front-matter/front-matter.js';
import { dateInName, extensionOf, idOf, idsOf, readableName } from './ids.js';
import { withLanguage } from './language.js';
import { projectMarkdown } from './markdown/markdown.js';
import { projectPlainText } from './plain-text.js';
import { publicationDate } from './publication-line.js';
import type { FolderReport, Problem } from './report.js';
import { sentencesOf } from './sentences/sentences.js';

/** Bump it whenever a rule for blocks, sentences or passages changes: what older rules made is then made again. */
export const CORPUS_RULES_VERSION = 7;

/** `path` is relative to the corpus folder, with `/`; `id`: from the whole folder; if absent, from the path. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array; readonly id?: string };

/** Drafts and files with nothing to quote are not faults: they are only counted. */
export type Source =
  | { readonly kind: 'article'; readonly article: Article; readonly problems: readonly Problem[] }
  | { readonly kind: 'left-out'; readonly why: 'draft' | 'empty' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

export type Corpus = FolderReport & { readonly articles: readonly Article[] };

/** Every article of the folder, and what is wrong in it. Throws as `listFolder` does. */
export async function loadCorpus(dir: string): Promise<Corpus> {
  const { files, others, unreadable } = await listFolder(dir);
  const ids = idsOf(files.map(({ path }) => path));
  const articles: Article[] = [];
  const problems: Problem[] = unreadable.map(({ path, reason }) => unreadableAt(path, reason));
  const counts = { draft: 0, empty: 0 };
  for (const { path, read } of files) {
    const found = await read();
    if (found.kind === 'unreadable') {
      problems.push(unreadableAt(path, found.reason));
      continue;
    }
    const source = readSource({ path, bytes: found.bytes, id: ids.get(path) ?? idOf(path) });
    if (source.kind === 'left-out') counts[source.why] += 1;
    else problems.push(...source.problems);
    if (source.kind === 'article') articles.push(await withLanguage(source.article));
  }
  return { articles, problems, leftOut: { drafts: counts.draft, empty: counts.empty, others } };
}

export const unreadableAt = (file: string, reason: string): Problem => ({ file, line: 1, reason, effect: 'left-out' });

/** Reads one file: the article, or why it is not one. Whatever is in it costs only this file, never the library. Pure. */
export function readSource(file: SourceFile): Source {
  try {
    return sourceOf(file);
  } catch (error) {
    return leftOut(file, [
      { line: 1, reason: `the text cannot be taken apart (${messageOf(error)}): simplify its markup` },
    ]);
  }
}

function sourceOf(file: SourceFile): Source {
  const decoded = decode(file.bytes);
  if (decoded.kind === 'flaws') return leftOut(file, decoded.flaws);
  const { text } = decoded;
  const front = readFrontMatter(text);
  if (front.kind === 'unreadable') return leftOut(file, [front.flaw]);
  if (front.draft || /(?:^|\/)_drafts\//.test(file.path)) return { kind: 'left-out', why: 'draft' };
  const readable = project(text, { file, front });
  if (readable.flaws.length > 0) return leftOut(file, [...front.flaws, ...readable.flaws]);
  if (readable.blocks.every(({ kind }) => kind === 'heading'))
    return readable.notes.length > 0 ? leftOut(file, readable.notes) : { kind: 'left-out', why: 'empty' };
  const dated = dateOf(file, front.facts, readable);
  const problems = [...front.flaws, ...readable.notes].map(
    (flaw): Problem => ({ file: file.path, ...flaw, effect: 'noted' }),
  );
  return { kind: 'article', article: articleOf(file, { ...front.facts, ...dated }, readable), problems };
}

const leftOut = ({ path }: SourceFile, flaws: readonly Flaw[]): Source => ({
  kind: 'problems',
  problems: flaws.map((flaw) => ({ file: path, ...flaw, effect: 'left-out' })),
});

type Readable = {
  readonly body: string;
  readonly blocks: readonly Block[];
  readonly flaws: readonly Flaw[];
  readonly notes: readonly Flaw[];
  readonly title?: string | undefined;
};

type Read = Extract<FrontMatter, { kind: 'read' }>;

function project(text: string, { file, front }: { readonly file: SourceFile; readonly front: Read }): Readable {
  const extension = extensionOf(file.path);
  if (extension === 'txt') return { ...projectPlainText(text.slice(front.bodyStart)), flaws: [], notes: [] };
  const form = extension === 'mdx' ? 'mdx' : 'md';
  return projectMarkdown(text, front.bodyStart, { titled: front.facts.title !== undefined, form });
}

function articleOf(file: SourceFile, facts: Facts & Partial<Dated>, { body, blocks, title }: Readable): Article {
  const hash = createHash('sha256').update(body, 'utf8').digest('hex');
  return {
    id: file.id ?? idOf(file.path),
    hash,
    ...facts,
    title: facts.title ?? title ?? readableName(file.path),
    file: file.path,
    body,
    blocks,
    sentences: sentencesOf(body, blocks),
  };
}

type Dated = Required<Pick<Article, 'published' | 'publishedFrom'>>;

/** From the front matter, else the file's name, else a publication line of the text; else there is no date. */
function dateOf({ path }: SourceFile, { published }: Facts, { body, blocks }: Readable): Partial<Dated> {
  if (published !== undefined) return { published, publishedFrom: 'front-matter' };
  const named = dateInName(path);
  const read = named === undefined ? undefined : readDate(named);
  if (read?.kind === 'date') return { published: read.date, publishedFrom: 'file-name' };
  const line = publicationDate(body, blocks);
  return line === undefined ? {} : { published: line, publishedFrom: 'text' };
}
