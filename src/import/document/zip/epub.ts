/** Reads EPUB books: one article for each chapter, as a book of 300 pages would be one endless article. */

import { readDate } from '../../../corpus/front-matter/dates.js';
import type { Bytes, Draft, DraftProblem, Facts, Found } from '../../draft.js';
import { converted } from '../blocks.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { plain } from '../opening.js';
import { type Archive, encrypted, openArchive } from './archive.js';
import { type Book, readBook } from './package.js';
import { allNamed, type Element, readXml } from './xml.js';

type Chapter = {
  readonly path: string;
  readonly title?: string | undefined;
  readonly markdown: string;
  readonly problems: readonly DraftProblem[];
};

/** Less text than this is a cover, a title page or a divider. */
const LEAST_WORDS = 30;

export async function readEpub(source: Bytes, budget: Budget): Promise<readonly Draft[]> {
  const archive = await openArchive(source.bytes, budget);
  await refuseLocked(archive, budget);
  const book = await readBook(archive, budget);
  if (book.spine.length > budget.limits.chapters)
    throw new DocumentRefused(
      'too-large',
      `The book has ${book.spine.length} parts; at most ${budget.limits.chapters} are read.`,
    );
  const chapters = joined(await chaptersOf(archive, book, budget), book);
  const told = chapters.filter(({ markdown }) => wordsIn(markdown) >= LEAST_WORDS);
  if (told.length === 0)
    throw new DocumentRefused('no-text', 'The book has no chapter with text: its pages may be pictures.');
  const facts = bookFacts(book.metadata);
  const short = chapters.length - told.length;
  const note: DraftProblem = {
    severity: 'note',
    message: `${short} parts of the book with less than ${LEAST_WORDS} words are left out.`,
  };
  return told.map((chapter, index) => ({
    source: `${source.source}#${chapter.path}`,
    facts: { ...facts, ...titleOf(facts.title?.value, chapter, index + 1) },
    markdown: chapter.markdown,
    problems: [...chapter.problems, ...(index === 0 && short > 0 ? [note] : [])],
  }));
}

/** Books may have their fonts scrambled, which hides no text. */
async function refuseLocked(archive: Archive, budget: Budget): Promise<void> {
  const data = await archive.find('META-INF/encryption.xml');
  if (data === undefined) return;
  const locked = allNamed(readXml(data, budget), 'CipherReference').map(({ attributes }) => attributes.URI ?? '');
  if (locked.some((name) => /\.(?:x?html?|xml|opf|ncx)$/i.test(name))) throw encrypted();
}

async function chaptersOf(archive: Archive, book: Book, budget: Budget): Promise<readonly Chapter[]> {
  const chapters: Chapter[] = [];
  for (const path of book.spine) {
    budget.check();
    const data = await archive.read(path);
    const html = new TextDecoder().decode(data);
    if (depthOf(html) > budget.limits.depth)
      throw new DocumentRefused('damaged', `${path} is nested in more than ${budget.limits.depth} levels.`);
    chapters.push(chapterOf(path, book.titles.get(path), html));
  }
  return chapters;
}

/** Only an estimate, but one that a nest of elements cannot pass: unclosed elements count as well. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const { 1: end, 2: name = '', 3: empty } of html.matchAll(/<(\/?)([a-z][\w:-]*)[^<>]*?(\/?)>/gi)) {
    if (empty || /^(?:br|hr|img|meta|link|input|col|wbr|p|li)$/i.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function chapterOf(path: string, listed: string | undefined, html: string): Chapter {
  const body = /<body\b[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  const { markdown, problems } = converted(body.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ''));
  const heading = /^#{1,3} (.+)\n*/.exec(markdown);
  const own = heading?.[1] === undefined ? undefined : plain(heading[1]);
  return { path, title: listed ?? own, problems, markdown: heading ? markdown.slice(heading[0].length) : markdown };
}

/** A file that the contents do not list, and that has no heading, goes on with the chapter before it. */
function joined(chapters: readonly Chapter[], { titles }: Book): readonly Chapter[] {
  const all: Chapter[] = [];
  for (const chapter of chapters) {
    const before = all.at(-1);
    const goesOn = before && chapter.title === undefined && titles.size > 0 && wordsIn(before.markdown) >= LEAST_WORDS;
    if (goesOn) all[all.length - 1] = together(before, chapter);
    else all.push(chapter);
  }
  return all;
}

const together = (before: Chapter, after: Chapter): Chapter => ({
  ...before,
  markdown: `${before.markdown}\n\n${after.markdown}`,
  problems: [...before.problems, ...after.problems],
});

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function titleOf(book: string | undefined, { title, path }: Chapter, number: number): Facts {
  const chapter = title ?? `Part ${number}`;
  const value = book === undefined || book === chapter ? chapter : `${book} – ${chapter}`;
  return { title: { value, from: title === undefined ? 'EPUB dc:title' : `EPUB dc:title and ${path}` } };
}

function bookFacts(metadata: Element): Facts {
  const all = (name: string): readonly string[] =>
    allNamed(metadata, name)
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  const found = <Key extends string>(key: Key, name: string, value: string | undefined) =>
    value === undefined ? {} : ({ [key]: { value, from: `EPUB dc:${name}` } } as { [K in Key]: Found<string> });
  const [date] = all('date').map((text) => readDate(text));
  const authors = all('creator');
  return {
    ...found('title', 'title', all('title')[0]),
    ...found('author', 'creator', authors.length > 0 ? [...new Set(authors)].join(', ') : undefined),
    ...found('publisher', 'publisher', all('publisher')[0]),
    ...found('published', 'date', date?.kind === 'date' ? date.date : undefined),
    ...found('language', 'language', all('language')[0]),
    ...found(
      'url',
      'identifier',
      all('identifier').find((text) => /^https?:\/\//.test(text)),
    ),
  };
}
