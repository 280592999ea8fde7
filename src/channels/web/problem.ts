/** Errors outside of a reply. */

import type { Context } from 'hono';
import { problem, type Reply } from '../../commands/reply.js';
import { AppError, type ErrorCode, messageOf } from '../../errors.js';
import { type Html, html } from '../../render/html/html.js';
import { renderExchange } from '../../render/html/page/conversation.js';
import { renderPage } from '../../render/html/page/page.js';
import { finished } from '../../render/html/read.js';
import { renderReply } from '../../render/html/reply.js';
import { toJson } from '../../render/json/json.js';
import { jsonBody } from '../../render/json/written.js';
import { type Rendered, verifyPlain } from '../../render/verify.js';
import { en } from '../../render/words/en.js';
import { requireExact, type Site, sendHtml, sendJson, sheetOf, signalOf } from './site.js';

export type Trouble = {
  readonly status: 403 | 404 | 413 | 500 | 503;
  readonly code: ErrorCode;
  readonly message: string;
};

/** What went wrong before there was a reply, in the form that the asker expects: JSON, an exchange, or a page. */
export function sendProblem(c: Context, site: Site, { status, code, message }: Trouble): Response {
  const sheet = sheetOf(site, '');
  const reply = problem(code, message);
  if (c.req.path.startsWith('/api/')) {
    const body = jsonBody(toJson(reply, sheet.view)[0] ?? {});
    return sendJson(c, requireExact(site, verifyPlain(body)), status);
  }
  const page = c.req.path === '/reply' ? finished(renderExchange(reply, sheet)) : problemPage(reply, site);
  return sendHtml(c, requireExact(site, verifyPlain(page)), status);
}

function problemPage(reply: Reply, site: Site): Rendered<Html> {
  const sheet = sheetOf(site, '');
  const main = html`<h1>${sheet.page.failed}</h1>${renderReply(reply, sheet)}`;
  return renderPage({ title: 'Yaar', assets: site.assets, main }, sheet);
}

/** While the program ends, new questions are refused; those under way are answered. */
export function sendStopping(c: Context, site: Site): Response {
  c.header('Connection', 'close');
  c.header('Retry-After', '10');
  return sendProblem(c, site, { status: 503, code: 'ENGINE_FAILED', message: en.stopping });
}

/** Logs the error with its code and sends its message. */
export function sendError(c: Context, site: Site, error: unknown): Response {
  // The program ends, and it took too long; or nobody is there to read it. Nothing went wrong.
  if (signalOf(c, site).aborted) return sendStopping(c, site);
  site.onError(error);
  const code = error instanceof AppError ? error.code : 'ENGINE_FAILED';
  return sendProblem(c, site, { status: 500, code, message: messageOf(error) });
}
