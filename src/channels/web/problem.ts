import type { Context } from 'hono';
import { problem } from '../../commands/reply.js';
import { AppError, type ErrorCode, messageOf } from '../../errors.js';
import { html } from '../../render/html/html.js';
import { renderExchange } from '../../render/html/page/conversation.js';
import { renderPage } from '../../render/html/page/page.js';
import { renderReply } from '../../render/html/reply.js';
import { toJson } from '../../render/json/json.js';
import { type Site, sendHtml, sheetOf, signalOf } from './site.js';

export type Trouble = { readonly status: 404 | 413 | 500; readonly code: ErrorCode; readonly message: string };

/** What went wrong before there was a reply, in the form that the asker expects: JSON, an exchange, or a page. */
export function sendProblem(c: Context, site: Site, { status, code, message }: Trouble): Response {
  const sheet = sheetOf(site, '');
  const reply = problem(code, message);
  if (c.req.path.startsWith('/api/')) return c.json(toJson(reply, sheet.view)[0] ?? {}, status);
  if (c.req.path === '/reply') return sendHtml(c, renderExchange(reply, sheet), status);
  const main = html`<h1>${sheet.page.failed}</h1>${renderReply(reply, sheet)}`;
  return sendHtml(c, renderPage({ title: 'Yaar', assets: site.assets, main }, sheet), status);
}

/** Anything that was not foreseen is ours: it is logged, and the asker gets its message. */
export function sendError(c: Context, site: Site, error: unknown): Response {
  // Nobody is there to read it, and nothing went wrong.
  if (signalOf(c, site).aborted) return c.body(null, 503);
  if (!(error instanceof AppError)) site.onError(error);
  const code = error instanceof AppError ? error.code : 'ENGINE_FAILED';
  return sendProblem(c, site, { status: 500, code, message: messageOf(error) });
}
