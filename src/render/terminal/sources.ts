/** The articles, and what is wrong in the folder, for the terminal. */

import type { LibraryReply, Sources } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import { problemLine } from '../../corpus/report.js';
import { dateInWords } from '../citation.js';
import { libraryInWords } from '../words/library.js';
import type { Screen } from './screen.js';
import { folded } from './wrap.js';

/** The articles with their counts, and what else the folder holds; or only what is wrong in its files. */
export function sources(reply: Sources, screen: Screen): string {
  if (reply.problems) return problems(reply, screen);
  const { words } = screen;
  return [words.sourcesHead(reply.rows.length), ...entriesOf(reply.rows, screen), ...others(reply, screen)].join(
    '\n\n',
  );
}

/** Those that a question about the library is about. */
export function library(reply: LibraryReply, screen: Screen): string {
  const { lead, head, note } = libraryInWords(reply, screen.words);
  const below = note === undefined ? [] : folded(note, screen.width).join('\n');
  return [lead, head, ...entriesOf(reply.rows, screen), below].flat().join('\n\n');
}

function entriesOf(rows: Sources['rows'], { colors, view, words, width }: Screen): readonly string[] {
  return rows.map(({ article: ref, words: size, passages, events }) => {
    const { id, title, author, publisher, published, url, file } = articleIn(view, ref);
    const date = published ? dateInWords(published, words) : words.dateNotStated;
    const line = [author, publisher ?? words.outletNotStated, date].filter(Boolean).join(' · ');
    const facts = [line, [id, file, words.sourceSize(size, passages, events)].filter(Boolean).join(' · ')];
    const details = [...facts.flatMap((text) => folded(text, width - 2)), url ?? []].flat();
    return [...folded(title, width).map(colors.bold), ...details.map((text) => `  ${colors.dim(text)}`)].join('\n');
  });
}

function others({ folder }: Sources, { words, width }: Screen): readonly string[] {
  const wrong = folder && words.folder.problems(folder);
  const lines = [wrong && `${wrong} ${words.problemsListed}`, folder && words.folder.leftOut(folder)];
  return lines.flatMap((line) => (line ? [folded(line, width).join('\n')] : []));
}

function problems({ folder }: Sources, { words, width }: Screen): string {
  const found = folder?.problems ?? [];
  if (found.length === 0) return words.nothingWrong;
  return found.map((problem) => folded(problemLine(problem), width).join('\n  ')).join('\n');
}
