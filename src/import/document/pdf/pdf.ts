/** Reads PDF files: the text of their pages in reading order. */

import { doubt, note } from '../../doubts/doubt.js';
import { andMore, type Examples, someOf } from '../../doubts/examples.js';
import type { Bytes, Draft, DraftProblem } from '../../draft.js';
import { convertedBlocks, noteOf, withNotes } from '../blocks.js';
import { type Budget, DocumentRefused } from '../limits.js';
import { pdfFacts } from './facts.js';
import type { PageText } from './fragments.js';
import { meaningless, written } from './letters.js';
import { type Lines, linesOf, notesOf, shortLabels, wordsOfLines } from './lines.js';
import { openPdf } from './open.js';
import { blocksOf, piecesOf } from './paragraphs.js';
import { withoutRunning } from './running.js';

export async function readPdf(source: Bytes, budget: Budget): Promise<Draft> {
  const opened = await openPdf(source.bytes, budget);
  const { pages, problems } = readable(opened.pages, opened.unread);
  const body = withoutRunning(pages);
  budget.check();
  const { lines, contents } = withoutContents(linesOf(body.pages));
  const words = wordsOfLines([...lines.body, ...lines.notes]);
  const { pieces, doubts } = piecesOf(lines, words);
  const foot = notesOf(lines.notes, words);
  budget.check();
  const { facts, rest, problems: stated } = pdfFacts(pieces, opened.file, lines.size);
  const blocks = blocksOf(rest, lines);
  if (!blocks.some(({ kind }) => kind !== 'heading')) throw noText();
  const text = convertedBlocks(blocks, budget);
  const { notes, markdown } = shortLabels(foot.notes, text.markdown);
  return {
    source: source.source,
    facts,
    markdown: withNotes(markdown, notes.map(noteOf)),
    problems: [
      ...problems,
      ...stated,
      ...text.problems,
      ...(body.removed.length > 0 ? [note(`Running heads and page numbers are left out: ${some(body.removed)}.`)] : []),
      ...(contents > 0 ? [note(`${contents} lines of a table of contents are left out.`)] : []),
      ...(notes.length > 0 ? [note(`${notes.length} footnotes are kept as notes at the end.`)] : []),
      ...hyphenProblem([...doubts, ...foot.doubts]),
      ...rest.flatMap(({ kind, lines: [first] }) =>
        kind === 'table' ? [doubt('table', { page: first?.page ?? 0 })] : [],
      ),
    ],
  };
}

/** "Chapter 3 . . . . . 17": a title with the number of its page. */
const CONTENTS = /(?:\s?[.·…]){4,}\s*(?:\d{1,4}|[ivxl]{1,6})$/i;

const HEADING = /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|índice|indice|содержание|оглавление)$/i;

function withoutContents(lines: Lines): { readonly lines: Lines; readonly contents: number } {
  const body = lines.body.filter(
    ({ text }, index) =>
      !CONTENTS.test(text) && !(HEADING.test(text) && CONTENTS.test(lines.body[index + 1]?.text ?? '')),
  );
  return { lines: { ...lines, body }, contents: lines.body.length - body.length };
}

const quoted = (texts: readonly string[]): Examples =>
  someOf(
    texts.map((text) => `“${text.slice(0, 60)}”`),
    5,
  );
const some = (texts: readonly string[]): string => andMore(quoted(texts));

const hyphenProblem = (doubts: readonly string[]): readonly DraftProblem[] =>
  doubts.length === 0 ? [] : [doubt('ends-of-lines', quoted([...new Set(doubts)]))];

const noText = (): DocumentRefused =>
  new DocumentRefused(
    'no-text',
    'The PDF has no text: its pages are pictures. Run text recognition (OCR) on it, for example with OCRmyPDF, and import the result.',
  );

type Readable = { readonly pages: readonly PageText[]; readonly problems: readonly DraftProblem[] };

/** Letters as they are written, and what is wrong with the pages. @throws DocumentRefused if there is nothing to read */
function readable(pages: readonly PageText[], unread: readonly number[]): Readable {
  let shapes = 0;
  let lost = 0;
  let all = 0;
  const clean = pages.map((page) => ({
    ...page,
    fragments: page.fragments.map((fragment) => {
      const letters = written(fragment.text);
      shapes += letters.shapes;
      lost += meaningless(letters.text);
      all += letters.text.replace(/\s/g, '').length;
      return { ...fragment, text: letters.text };
    }),
  }));
  if (all === 0) throw noText();
  if (lost > all * 0.3)
    throw new DocumentRefused(
      'no-text',
      'The fonts of the PDF do not say which letters they draw. Run text recognition (OCR) on it, and import the result.',
    );
  const empty = pages.filter(({ fragments }) => fragments.length === 0).map(({ number }) => number);
  const rotated = pages.flatMap((page) => page.rotated);
  return {
    pages: clean,
    problems: [
      ...(unread.length > 0 ? [doubt('damaged-pages', { pages: unread.slice(0, 20).join(', ') })] : []),
      ...(empty.length > 0 ? [doubt('pages-without-text', { pages: empty.slice(0, 20).join(', ') })] : []),
      ...(shapes > 0 ? [note(`${shapes} joined letter shapes (such as “ﬁ”) are written as their letters.`)] : []),
      ...(lost > 0 ? [doubt('signs-of-a-font', { count: lost })] : []),
      ...(rotated.length > 0 ? [note(`Text across the reading direction is left out: ${some(rotated)}.`)] : []),
    ],
  };
}
