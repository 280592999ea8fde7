/** Reads EPUB books: one article for each chapter, as a book of 300 pages would be one endless article. */

import { note } from '../../doubts/doubt.js';
import type { Bytes, Draft, DraftProblem, Facts } from '../../draft.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { type Archive, encrypted, openArchive } from './archive.js';
import { bookFacts } from './book-facts.js';
import { type Chapter, chaptersOf, LEAST_WORDS, wordsIn } from './chapters.js';
import { readBook } from './package.js';
import { allNamed, readXml } from './xml.js';

export async function readEpub(source: Bytes, budget: Budget): Promise<readonly Draft[]> {
  const archive = await openArchive(source.bytes, budget);
  await refuseLocked(archive, budget);
  const book = await readBook(archive, budget);
  if (book.spine.length > budget.limits.chapters)
    throw new DocumentRefused(
      'too-large',
      `The book has ${book.spine.length} parts; at most ${budget.limits.chapters} are read.`,
    );
  const { chapters, left } = await chaptersOf(archive, book, budget);
  const told = chapters.filter(({ markdown }) => wordsIn(markdown) >= LEAST_WORDS);
  if (told.length > budget.limits.chapters)
    throw new DocumentRefused(
      'too-large',
      `The book has ${told.length} chapters; at most ${budget.limits.chapters} are read.`,
    );
  if (told.length === 0)
    throw new DocumentRefused('no-text', 'The book has no chapter with text: its pages may be pictures.');
  const facts = bookFacts(book.metadata);
  const short = chapters.length - told.length;
  const tooShort = note(`${short} parts of the book with less than ${LEAST_WORDS} words are left out.`);
  return told.map((chapter, index) => ({
    source: `${source.source}#${chapter.path}`,
    facts: { ...facts, ...titleOf(facts.title?.value, chapter, index + 1) },
    markdown: chapter.markdown,
    problems: [
      ...chapter.problems,
      ...(index === 0 && short > 0 ? [tooShort] : []),
      ...(index === 0 && left.length > 0 ? [leftOut(left)] : []),
    ],
  }));
}

const leftOut = (names: readonly string[]): DraftProblem =>
  note(`left out, as they are no chapters: ${names.join(', ')}`);

/** Books may have their fonts scrambled, which hides no text. */
async function refuseLocked(archive: Archive, budget: Budget): Promise<void> {
  const data = await archive.find('META-INF/encryption.xml');
  if (data === undefined) return;
  const locked = allNamed(readXml(data, budget), 'CipherReference').map(({ attributes }) => attributes.URI ?? '');
  if (locked.some((name) => /\.(?:x?html?|xml|opf|ncx)$/i.test(name))) throw encrypted();
}

function titleOf(book: string | undefined, { title, path }: Chapter, number: number): Facts {
  const chapter = title ?? `Part ${number}`;
  const value = book === undefined || book === chapter ? chapter : `${book} – ${chapter}`;
  return { title: { value, from: title === undefined ? 'EPUB dc:title' : `EPUB dc:title and ${path}` } };
}
