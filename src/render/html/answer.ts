import type { Abstained, Answer } from '../../answer/ask.js';
import { articleIn } from '../../corpus/articles.js';
import { languagesInWords, sourceInWords } from '../words/answer.js';
import { articlePath } from './addresses.js';
import { type Html, html } from './html.js';
import type { Sheet } from './page/sheet.js';

/** For the live region: whose articles were asked, and what came of it. */
export function answerSummary(reply: Answer, { words, page }: Pick<Sheet, 'words' | 'page'>): string {
  const said =
    reply.kind === 'answered'
      ? page.answeredWith(reply.quotes.length)
      : [words.silent[reply.reason], languagesInWords(reply, words) ?? []].flat();
  return [sourceInWords(reply, words) ?? [], said].flat().join(' ');
}

/** Above an answer or silence: whose articles were asked. Isolated: an outlet's name may hold a mark of direction. */
export function sourceLine(reply: Answer, { words }: Sheet): Html | undefined {
  const line = sourceInWords(reply, words);
  return line === undefined ? undefined : html`<p class="label"><bdi>${line}</bdi></p>\n`;
}

/** Silence in words, with what may help to ask again. */
export function abstained(reply: Abstained, sheet: Sheet): Html {
  const { view, words, page } = sheet;
  const languages = languagesInWords(reply, words);
  const links = reply.nearest.map((ref) => {
    const { id, title } = articleIn(view, ref);
    return html`<li><a href="${articlePath(id)}"><bdi>${title}</bdi></a></li>`;
  });
  const near = html`<p class="label">${page.nearest}</p><ul class="plain">${links}</ul>`;
  return html`${sourceLine(reply, sheet)}<p class="silence">${words.silent[reply.reason]}</p>${
    languages !== undefined && html`<p class="label">${languages}</p>`
  }${links.length > 0 && near}`;
}
