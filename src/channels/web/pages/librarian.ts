/** The page for whoever keeps the library: what the articles did not answer, and what people thought of the answers. */

import type { Hono } from 'hono';
import { type Findings, findingsOf, type Judged } from '../../../commands/kept/findings.js';
import { askPath } from '../../../render/html/addresses.js';
import { type Html, html } from '../../../render/html/html.js';
import { renderPage } from '../../../render/html/page/page.js';
import { verifyPlain } from '../../../render/verify.js';
import { en } from '../../../render/words/en.js';
import { sendMissing } from '../reading.js';
import { requireExact, type Site, sendHtml, sheetOf } from '../site.js';
import { isForwarded } from '../visit/visitor.js';

/** It shows what people asked, so it is there only on a page that nobody else can reach. */
export function addLibrarian(routes: Hono, site: Site): void {
  routes.get('/librarian', (c) => {
    const { store } = site.app;
    if (!store || site.private !== true || isForwarded(c)) return sendMissing(c, site);
    const title = `${en.memory.librarian} · Yaar`;
    const main = findingsHtml(findingsOf(store));
    const page = renderPage({ title, assets: site.assets, main }, sheetOf(site, ''));
    return sendHtml(c, requireExact(site, verifyPlain(page)));
  });
}

function findingsHtml({ unanswered, disliked, liked }: Findings): Html {
  const { memory } = en;
  const asked = unanswered.map(
    ({ question, count, askers, others }) =>
      html`<li>${link(question)} <span class="facts">${memory.askedBy(count, askers)}</span>${
        others.length > 0 && html`<ul class="plain">${others.map((other) => html`<li>${link(other)}</li>`)}</ul>`
      }</li>`,
  );
  return html`<h1>${memory.librarian}</h1><p class="lead">${memory.librarianLead}</p>
<h2>${memory.notAnswered(unanswered.length)}</h2><ul class="plain">${asked}</ul>
<h2>👎 (${String(disliked.length)})</h2><ul class="plain">${disliked.map(judged)}</ul>
<h2>👍 (${String(liked.length)})</h2><ul class="plain">${liked.map(judged)}</ul>`;
}

const link = (question: string): Html => html`<a href="${askPath(question)}"><bdi>${question}</bdi></a>`;

const judged = ({ question, up, down, quotes }: Judged): Html =>
  html`<li>${link(question)} <span class="facts">👍 ${String(up)} 👎 ${String(down)}</span> <span class="quote-id">${quotes.join(' ')}</span></li>`;
