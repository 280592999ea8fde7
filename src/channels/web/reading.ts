/** The routes of the reading room. */

import type { Context, Hono } from 'hono';
import type { Article } from '../../corpus/article.js';
import { isWhole } from '../../quote/quote.js';
import { parseQuoteId } from '../../quote/quote-id.js';
import { html } from '../../render/html/html.js';
import { type Reading, renderArticle } from '../../render/html/page/article.js';
import { renderPage } from '../../render/html/page/page.js';
import { renderReply } from '../../render/html/reply.js';
import { readingTexts, replyTexts } from '../../render/html/texts.js';
import { verify, verifyPlain } from '../../render/verify.js';
import type { Span } from '../../span.js';
import { replyTo } from '../reply.js';
import { queryOf } from './fields.js';
import { PAGE, placeOf, requireExact, type Site, sendHtml, sheetOf, signalOf } from './site.js';

/** The articles that answers are quoted from, each with its text. */
export function addReading(routes: Hono, site: Site): void {
  routes.get('/articles', (c) => listPage(c, site));
  routes.get('/articles/:id', (c) => articlePage(c, site));
}

/** The table of /sources, which shows what this place may see. */
async function listPage(c: Context, site: Site): Promise<Response> {
  const sheet = sheetOf(site, '');
  const sources = site.app.commands.find(({ name }) => name === 'sources');
  const reply = sources && (await replyTo(site.app, { command: sources, input: {}, ...placeOf(c, site) }));
  const { page } = sheet;
  const main = html`<h1>${page.readingRoom}</h1><p class="lead">${page.readingRoomLead}${site.adding && html` <a href="/import">${page.addArticle}</a>`}</p>${reply && renderReply(reply, sheet)}`;
  const title = `${page.readingRoom} · Yaar`;
  const rendered = renderPage({ title, here: 'articles', assets: site.assets, main }, sheet);
  return sendHtml(c, requireExact(site, verify(rendered, reply ? replyTexts(reply, sheet.view) : [])));
}

function articlePage(c: Context, site: Site): Response {
  const { signal, scope } = site.app.context({ signal: signalOf(c, site), place: PAGE });
  signal.throwIfAborted();
  const id = c.req.param('id');
  const article = site.app.engine.articles().find((one) => one.id === id && (scope?.has(one.id) ?? true));
  if (!article) return sendMissing(c, site);
  const { quote, q } = queryOf(c.req.url) ?? {};
  const reading: Reading = {
    article,
    ...(quote !== undefined && { quote: quotedIn(article, String(quote)) }),
    ...(q !== undefined && { question: String(q) }),
  };
  const sheet = sheetOf(site, '');
  const main = renderArticle(reading, sheet);
  const page = renderPage({ title: `${article.title} · Yaar`, here: 'articles', assets: site.assets, main }, sheet);
  return sendHtml(c, requireExact(site, verify(page, readingTexts(reading))));
}

/** Only whole sentences of this exact version: nobody can make up an address that begins after a "not". */
function quotedIn(article: Article, id: string): Span | 'unknown' {
  const parsed = parseQuoteId(id);
  const fits = parsed && parsed.article === article.id && article.hash.startsWith(parsed.version);
  return fits && isWhole(article, parsed) ? { start: parsed.start, end: parsed.end } : 'unknown';
}

/** The page for an address that leads nowhere; it does not repeat the address. */
export function sendMissing(c: Context, site: Site): Response {
  const sheet = sheetOf(site, '');
  const { page } = sheet;
  const reason = c.req.path.startsWith('/articles/') ? page.noArticle : page.noPage;
  const main = html`<h1>${reason}</h1><p class="lead"><a href="/articles">${page.noArticleHint}</a></p>`;
  const rendered = renderPage({ title: `${reason} · Yaar`, assets: site.assets, main }, sheet);
  return sendHtml(c, requireExact(site, verifyPlain(rendered)), 404);
}
