/** The list of articles as an HTML table. */

import type { LibraryReply, SourceRow, Sources } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import { problemLine } from '../../corpus/report.js';
import { dateInWords } from '../citation.js';
import { libraryInWords } from '../words/library.js';
import { articlePath } from './addresses.js';
import { type Html, html } from './html.js';
import type { Sheet } from './page/sheet.js';

/** The articles as a table; on a narrow screen its rows become cards, for which every cell carries its heading. */
export function sourcesTable(reply: Sources, sheet: Sheet): Html {
  return reply.problems
    ? problems(reply, sheet)
    : html`${table(reply.rows, sheet.words.sourcesHead(reply.rows.length), sheet)}${others(reply, sheet)}`;
}

/** Those that a question about the library is about. */
export function libraryTable(reply: LibraryReply, sheet: Sheet): Html {
  const { lead, head, note } = libraryInWords(reply, sheet.words);
  return html`<p class="label"><bdi>${lead}</bdi></p>${table(reply.rows, head, sheet)}${note !== undefined && html`<p class="folder">${note}</p>`}`;
}

/** More are seldom read to the end; the terminal lists all. */
const LISTED = 100;

/** What went wrong, with the list a click away, and what was left out. */
function others({ folder }: Sources, sheet: Sheet): Html | false {
  if (!folder) return false;
  const { folder: own } = sheet.words;
  const [wrong, left] = [own.problems(folder), own.leftOut(folder)];
  return html`${wrong !== undefined && html`<details class="folder"><summary>${wrong}</summary>${problems({ folder }, sheet)}</details>`}${left !== undefined && html`<p class="folder">${left}</p>`}`;
}

function problems({ folder }: Pick<Sources, 'folder'>, { words }: Sheet): Html {
  const found = folder?.problems ?? [];
  if (found.length === 0) return html`<p>${words.nothingWrong}</p>`;
  const items = found.slice(0, LISTED).map((problem) => html`<li><bdi>${problemLine(problem)}</bdi></li>`);
  const more = found.length - items.length;
  return html`<ul class="plain problems">${items}${more > 0 && html`<li>${words.moreProblems(more)}</li>`}</ul>`;
}

function table(rows: Sources['rows'], caption: string, sheet: Sheet): Html {
  const { page } = sheet;
  const heads = Object.values(page.sources).map((head) => html`<th scope="col">${head}</th>`);
  return html`<table class="sources"><caption>${caption}</caption>
<thead><tr>${heads}</tr></thead><tbody>
${rows.map((row) => sourceRow(row, sheet))}</tbody></table>`;
}

function sourceRow({ article: ref, words: size, passages }: SourceRow, { view, words, page }: Sheet): Html {
  const { id, title, author, publisher, published } = articleIn(view, ref);
  const cell = (head: string, value: string | undefined, absent: string): Html =>
    html`<td data-head="${head}"${value === undefined && html` class="absent"`}><bdi>${value ?? absent}</bdi></td>`;
  return html`<tr><th scope="row"><a href="${articlePath(id)}"><bdi>${title}</bdi></a></th>
${cell(page.sources.author, author, page.authorNotStated)}
${cell(page.sources.outlet, publisher, words.outletNotStated)}
${cell(page.sources.date, published && dateInWords(published, words), words.dateNotStated)}
${cell(page.sources.size, size.toLocaleString('en'), '')}${cell(page.sources.passages, String(passages), '')}</tr>
`;
}
