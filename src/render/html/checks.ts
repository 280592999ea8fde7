/** Checks of quotes as HTML. */

import type { Check } from '../../check/verdict.js';
import type { Checks } from '../../commands/reply.js';
import { framesOfCheck } from '../verify.js';
import { textOf } from '../view.js';
import { diffPieces, type ListedCheck, listedChecks, notesInWords, sidesOf, speakerInWords } from '../words/checks.js';
import { type Html, html } from './html.js';
import type { Sheet } from './page/sheet.js';
import { quoteFigure } from './quote.js';

/** Each verdict with what was given (wrong words struck out, the article's in bold) and the stored sentences. */
export function checksHtml(reply: Checks, sheet: Sheet): Html {
  const parts = listedChecks(reply, sheet.words).map((listed) => checkHtml(listed, sheet));
  return html`${parts}${reply.left > 0 && html`<p class="label">${sheet.words.checks.left(reply.left)}</p>`}`;
}

function checkHtml({ check, number, title }: ListedCheck, sheet: Sheet): Html {
  const { checks } = sheet.words;
  const notes = notesInWords(check, sheet);
  const speaker = speakerInWords(check, sheet);
  // A correct text that was checked as a whole is already shown above, as what was asked.
  const repeated = title === undefined && check.differences.length === 0;
  const figures = check.quotes.map((quote, at) => quoteFigure(quote, { number: number + at, sheet }));
  const closest = check.closest && quoteFigure(check.closest, { number: number + check.quotes.length, sheet });
  return html`<section class="check ${check.kind}">${title !== undefined && html`<h3 class="label">${title}</h3>`}
<p class="verdict"><span aria-hidden="true">${checks.sign[check.kind]}</span> ${checks.verdict[check.kind]}</p>${
    speaker !== undefined &&
    html`
<p class="speaker"><bdi>${speaker}</bdi></p>`
  }
${framesOfCheck(check).map((span) => frameHtml(span, sheet))}${!repeated && html`<p class="given" dir="auto">${givenHtml(check, sheet)}</p>`}${differences(check, sheet)}${figures}${
  closest && html`<p class="label">${checks.closest}</p>${closest}`
}${notes.length > 0 && html`<ul class="plain notes">${notes.map((note) => html`<li><bdi>${note}</bdi></li>`)}</ul>`}</section>`;
}

const frameHtml = (span: Parameters<typeof textOf>[1], { view, words }: Sheet): Html =>
  html`<p class="lead-in"><span class="label">${words.checks.frame}</span> <span dir="auto" data-lead-in>${textOf(view, span)}</span></p>
`;

function givenHtml(check: Check, { view }: Sheet): readonly Html[] {
  return diffPieces(check, view).map(({ style, text }) => {
    if (style === 'same') return html`${text}`;
    return style === 'given' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
}

function differences(check: Check, { view, words: { checks } }: Sheet): Html | false {
  const rows = check.differences.map((difference) => {
    const { given, stored } = sidesOf(check.text, difference, view);
    return html`<li><bdi>${given || checks.nothing}</bdi> → <bdi>${stored || checks.nothing}</bdi> (${checks.difference[difference.kind]})</li>`;
  });
  return rows.length > 0 && html`<ul class="plain differences">${rows}</ul>`;
}
