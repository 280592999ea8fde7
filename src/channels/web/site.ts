/** What all routes share. */

import type { Context } from 'hono';
import type { App } from '../../app.js';
import type { Reply } from '../../commands/reply.js';
import type { Desk } from '../../desk/desk.js';
import type { Html } from '../../render/html/html.js';
import type { Building } from '../../render/html/page/conversation.js';
import type { PageAssets } from '../../render/html/page/page.js';
import type { Sheet } from '../../render/html/page/sheet.js';
import { contentOf, type Verification, type Verified } from '../../render/verify.js';
import { pageEn } from '../../render/words/en/page.js';
import { wordsFor } from '../../render/words/language.js';
import { requireVerified } from '../door.js';
import type { Asked } from '../reply.js';
import { clientOf } from './visit/visitor.js';

/** What the page needs of the app: the commands, and the articles for slicing and for the reading room. */
export type SiteApp = Pick<App, 'commands' | 'context' | 'meter' | 'store'> & {
  readonly engine: Pick<App['engine'], 'articles' | 'article'>;
  /** Also knows versions that were quoted before; without it only the library's. */
  readonly view?: App['view'];
};

/** What every route is made with. */
export type Site = {
  readonly app: SiteApp;
  readonly assets: PageAssets;
  readonly building: () => Building | undefined;
  /** Called when something would have been shown that is not what the articles say. */
  readonly onFault: (fault: unknown) => void;
  /** Called with unexpected errors. */
  readonly onError: (error: unknown) => void;
  /** Articles can be added here. */
  readonly adding: boolean;
  /** Aborted when the server stops. */
  readonly signal: AbortSignal;
  /** Only people at this machine can reach the page. */
  readonly private?: boolean;
  /** It has a public address, so a proxy may pass on the requests of others. */
  readonly published: boolean;
  /** Where questions wait for their turn. */
  readonly desk?: Desk | undefined;
};

/** Nobody looks at an empty page for longer. */
const DEADLINE_MS = 60_000;

export const sheetOf = ({ app }: Pick<Site, 'app'>, line: string): Sheet => ({
  // The page has its own links to its reading room: citations there lead to the article's own page.
  view: { article: (app.view ?? app.engine).article },
  words: wordsFor('en'),
  page: pageEn,
  line,
});

/** Aborted when the asker goes away or the server stops. */
export const signalOf = (c: Context, { signal }: Pick<Site, 'signal'>): AbortSignal =>
  AbortSignal.any([c.req.raw.signal, signal]);

/** Nothing tells the page's visitors apart. */
export const PAGE = { kind: 'page' } as const;

type Place = Pick<Asked, 'signal' | 'onError' | 'turn' | 'place'>;

/** How every command is run here. What goes wrong is logged with its code, which the page does not show. */
export function placeOf(c: Context, site: Pick<Site, 'signal' | 'onError' | 'desk' | 'published'>): Place {
  const signal = signalOf(c, site);
  const { desk } = site;
  const turn = desk && { desk, who: { client: clientOf(c, site) }, deadlineMs: DEADLINE_MS };
  return { signal, turn, place: PAGE, onError: (error) => (signal.aborted ? undefined : site.onError(error)) };
}

/** With fewer events the picture would say little; with more, the table and one reply of the API would be too long. */
export const PAGE_SIZE = 50;

/** @throws AppError QUOTE_MISMATCH instead of sending a page whose text is not what the articles say. */
export const requireExact = <T>(site: Pick<Site, 'onFault'>, verification: Verification<T>): Verified<T> =>
  requireVerified(verification, site.onFault);

/** The status of a reply over HTTP: an abstention is an answer. */
export function statusOf(reply: Reply): 200 | 400 | 429 | 500 | 503 {
  if (reply.kind === 'busy') return reply.reason === 'late' || reply.reason === 'full' ? 503 : 429;
  if (reply.kind !== 'problem') return 200;
  return reply.code === 'INPUT_INVALID' ? 400 : 500;
}

/** When a program may ask again, in seconds. */
export function setPace(c: Context, reply: Reply): void {
  if (reply.kind !== 'busy') return;
  c.header('Retry-After', String(Math.max(1, Math.ceil((reply.retryAfterMs ?? AGAIN_MS) / 1000))));
}

const AGAIN_MS = 10_000;

type Status = 200 | 400 | 403 | 404 | 413 | 429 | 500 | 503;

/** No-cache: a browser may keep a page for going back, but asks for it again when it is opened. */
export function sendHtml(c: Context, page: Verified<Html>, status: Status = 200): Response {
  c.header('Cache-Control', 'no-cache');
  return c.html(contentOf(page).html, status);
}

export const sendJson = (c: Context, body: Verified<string>, status: Status = 200): Response =>
  c.body(contentOf(body), status, { 'Content-Type': 'application/json; charset=utf-8' });
