/** Answers and abstentions as HTML. */

import type { Abstained, Answer, Closest } from '../../answer/ask.js';
import type { Reply } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import { unmarked } from '../view.js';
import { closestParts, languagesInWords, searchedInWords, silenceInWords } from '../words/answer.js';
import { articlePath } from './addresses.js';
import { type Html, html } from './html.js';
import type { Sheet } from './page/sheet.js';
import { quoteFigure } from './quote.js';

export const isAnswer = (reply: Reply): reply is Extract<Reply, Answer> =>
  reply.kind === 'answered' || reply.kind === 'closest' || reply.kind === 'abstained';

/** For the live region: whose articles were searched, and the result. */
export function answerSummary(reply: Answer, { words, page }: Pick<Sheet, 'words' | 'page'>): string {
  const source = searchedInWords(reply, words) ?? [];
  return [source, saidOf(reply, { words, page })].flat().join(' ');
}

/** The quoted words follow, after a colon. */
function saidOf(reply: Answer, { words, page }: Pick<Sheet, 'words' | 'page'>): string | readonly string[] {
  if (reply.kind === 'answered') return page.answeredWith(reply.quotes.length);
  if (reply.kind === 'closest') return words.closest.replace(/:$/, '');
  return [silenceInWords(reply, words), languagesInWords(reply, words) ?? []].flat();
}

/** Above an answer or silence: whose articles were searched. Isolated, since a name may hold a direction mark. */
export function sourceLine(reply: Answer, { words }: Sheet): Html | undefined {
  const line = searchedInWords(reply, words);
  return line === undefined ? undefined : html`<p class="label"><bdi>${line}</bdi></p>\n`;
}

/** Smaller and greyer than an answer, below a line that says what it is: nobody should take it for one. */
export function closest(reply: Closest, sheet: Sheet): Html {
  const figures = reply.quotes.map((quote) => quoteFigure(unmarked(quote), { sheet }));
  return html`${sourceLine(reply, sheet)}<p class="nearly">${sheet.words.closest}</p>\n${figures}${nearly(reply, sheet)}`;
}

/** Each below a line that says to which question of several it comes closest. */
export const nearly = (reply: Answer, sheet: Sheet): readonly Html[] =>
  closestParts(reply, sheet.words).map(
    ({ line, quote }) => html`<p class="nearly"><bdi>${line}</bdi></p>\n${quoteFigure(quote, { sheet })}`,
  );

/** Silence in words, with what may help to ask again. */
export function abstained(reply: Abstained, sheet: Sheet): Html {
  const { view, words, page } = sheet;
  const languages = languagesInWords(reply, words);
  const links = reply.nearest.map((ref) => {
    const { id, title } = articleIn(view, ref);
    return html`<li><a href="${articlePath(id)}"><bdi>${title}</bdi></a></li>`;
  });
  const near = html`<p class="label">${page.nearest}</p><ul class="plain">${links}</ul>`;
  return html`${sourceLine(reply, sheet)}<p class="silence">${silenceInWords(reply, words)}</p>${
    languages !== undefined && html`<p class="label">${languages}</p>`
  }${links.length > 0 && near}`;
}
