/** The routes on which a visitor of this machine adds articles. */

import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Plan } from '../../../import/plan.js';
import type { Html } from '../../../render/html/html.js';
import { renderImportBox, renderImported, renderImportPreview } from '../../../render/html/page/import.js';
import { renderPage } from '../../../render/html/page/page.js';
import { verifyPlain } from '../../../render/verify.js';
import { importEn as words } from '../../../render/words/en/import.js';
import { type ImportDoor, isWanted, isWebAddress, MOST_OF_LIST, shown, writeAll } from '../../importing.js';
import { decode, readFields } from '../fields.js';
import { sendProblem } from '../problem.js';
import { requireExact, type Site, sendHtml, sheetOf, signalOf } from '../site.js';
import { isLocalVisitor, isSameOrigin } from '../visit/visitor.js';

/** Previews that are kept until somebody says yes. */
const KEPT = 20;

type State = { readonly previews: Map<string, readonly Plan[]>; busy: boolean };

/** The page's box for adding articles. Its own requests are the only ones that are answered. */
export function addImporting(routes: Hono, site: Site, importer: ImportDoor): void {
  const state: State = { previews: new Map(), busy: false };
  const page = (c: Context, main: Html, status: 200 | 400 = 200): Response => {
    const rendered = renderPage({ title: `${words.title} · Yaar`, assets: site.assets, main }, sheetOf(site, ''));
    return sendHtml(c, requireExact(site, verifyPlain(rendered)), status);
  };
  routes.use('/import', localOnly(site));
  routes.use('/import/*', localOnly(site));
  routes.get('/import', (c) => page(c, renderImportBox({})));
  routes.post('/import', async (c) => {
    const source = String((await fieldsOf(c)).source ?? '').trim();
    const wrong = (problem: string): Response => page(c, renderImportBox({ source, problem }), 400);
    if (!isWebAddress(source)) return wrong(words.notAddress);
    if (state.busy) return wrong(words.busy);
    const found = await alone(state, () =>
      importer.preview([{ source, limit: MOST_OF_LIST }], { signal: signalOf(c, site) }),
    );
    const wanted = found.planned.filter(isWanted);
    const id = keep(state, wanted);
    return page(
      c,
      renderImportPreview({ plans: found.planned.map(shown), notes: found.notes, id, wanted: wanted.length }),
    );
  });
  routes.post('/import/add', async (c) => {
    const id = String((await fieldsOf(c)).id ?? '');
    const wanted = state.previews.get(id);
    if (!wanted) return page(c, renderImportBox({ problem: words.gone }), 400);
    state.previews.delete(id);
    return page(c, renderImported(await writeAll(importer, wanted)));
  });
}

const fieldsOf = async (c: Context) => readFields(decode(await c.req.arrayBuffer()) ?? '') ?? {};

/** Nobody elsewhere may write into the library, also not by a page that this visitor has open. */
const localOnly =
  (site: Site) =>
  async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    if (!isLocalVisitor(c) || (c.req.method !== 'GET' && !isSameOrigin(c)))
      return sendProblem(c, site, { status: 403, code: 'INPUT_INVALID', message: words.foreign });
    await next();
    return undefined;
  };

async function alone<T>(state: State, work: () => Promise<T>): Promise<T> {
  state.busy = true;
  try {
    return await work();
  } finally {
    state.busy = false;
  }
}

function keep({ previews }: State, wanted: readonly Plan[]): string {
  const id = randomBytes(16).toString('hex');
  previews.set(id, wanted);
  for (const oldest of [...previews.keys()].slice(0, Math.max(0, previews.size - KEPT))) previews.delete(oldest);
  return id;
}
