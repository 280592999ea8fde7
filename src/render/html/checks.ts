import type { Check } from '../../answer/check.js';
import type { Checks } from '../../commands/reply.js';
import { diffPieces, noteText, sidesOf } from '../check-words.js';
import { articleIn } from '../view.js';
import { type Html, html } from './html.js';
import { quoteFigure } from './quote.js';
import type { Sheet } from './sheet.js';

/** Each verdict with what was given (wrong words struck out, the article's in bold) and the stored sentences. */
export function checksHtml({ shown, left }: Checks, sheet: Sheet): Html {
  const { checks } = sheet.words;
  let number = 1;
  const parts = shown.map((check, index) => {
    const first = number;
    number += check.quotes.length + (check.closest ? 1 : 0);
    const title = shown.length > 1 && html`<h3 class="label">${checks.of(index + 1, shown.length)}</h3>`;
    return html`<section class="check ${check.kind}">${title}${checkHtml(check, { number: first, sheet })}</section>`;
  });
  return html`${parts}${left > 0 && html`<p class="label">${checks.left(left)}</p>`}`;
}

function checkHtml(check: Check, { number, sheet }: { readonly number: number; readonly sheet: Sheet }): Html {
  const { view, words } = sheet;
  const { checks } = words;
  const also = check.alsoIn.map((ref) => articleIn(view, ref).title);
  const notes = [
    ...check.notes.map((note) => noteText(note, { view, words })),
    ...(also.length > 0 ? [words.alsoIn(also)] : []),
  ];
  const figures = check.quotes.map((quote, at) => quoteFigure(quote, { number: number + at, sheet }));
  const closest = check.closest && quoteFigure(check.closest, { number: number + check.quotes.length, sheet });
  return html`<p class="verdict"><span aria-hidden="true">${checks.sign[check.kind]}</span> ${checks.verdict[check.kind]}</p>
<p class="given" dir="auto">${givenHtml(check, sheet)}</p>${differences(check, sheet)}${figures}${
    closest && html`<p class="label">${checks.closest}</p>${closest}`
  }${notes.length > 0 && html`<ul class="plain notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`}`;
}

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
