/** All routes of the page and the API. */

import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import type { ImportDoor } from '../importing.js';
import { addApi } from './api.js';
import { addAsk } from './ask.js';
import { type Asset, addAssets } from './assets.js';
import { addImporting } from './import/importing.js';
import { createGate, type Gate } from './listen.js';
import { addLibrarian } from './pages/librarian.js';
import { sendError, sendProblem, sendStopping } from './problem.js';
import { addReading, sendMissing } from './reading.js';
import type { Site } from './site.js';
import { createGuard, type GuardOptions } from './visit/guard.js';
import { isPrivate } from './visit/visitor.js';

export type RoutesOptions = Omit<Site, 'assets' | 'adding' | 'published'> & {
  readonly guard: GuardOptions;
  readonly assets: readonly Asset[];
  /** For adding articles; offered only where nobody but this machine can reach the page. */
  readonly importer?: ImportDoor | undefined;
};

/** A question has 2,000 characters, a text to check 6,000; anything far longer is not read. */
const LONGEST_BODY = 64 * 1024;

const own = ["'self'"];
const none = ["'none'"];
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: none,
    scriptSrc: own,
    styleSrc: own,
    imgSrc: own,
    connectSrc: own,
    formAction: own,
    baseUri: none,
    frameAncestors: none,
  },
  // It may run without TLS on somebody's own machine; a proxy with TLS in front of it sets this header itself.
  strictTransportSecurity: false,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
});

/** The same, with the gate that is closed before the server ends. */
export function createGated({
  guard,
  assets,
  importer,
  ...rest
}: RoutesOptions): Pick<Gate, 'close'> & { readonly routes: Hono } {
  const routes = new Hono();
  routes.use(HEADERS, createGuard(guard), compress());
  const door = isPrivate(guard.host, guard.publicUrl) ? importer : undefined;
  const site: Site = {
    ...rest,
    adding: door !== undefined,
    published: guard.publicUrl !== undefined,
    assets: addAssets(routes, assets),
  };
  const gate = createGate((c) => sendStopping(c, site));
  routes.use(gate.middleware);
  const tooLong = {
    status: 413,
    code: 'INPUT_INVALID',
    message: 'that is too long: at most 64 KB can be sent',
  } as const;
  routes.use(bodyLimit({ maxSize: LONGEST_BODY, onError: (c) => sendProblem(c, site, tooLong) }));
  addAsk(routes, site);
  addReading(routes, site);
  addLibrarian(routes, site);
  addApi(routes, site);
  if (door) addImporting(routes, site, door);
  const nothing = { status: 404, code: 'INPUT_INVALID', message: 'no such address; see /api/openapi.json' } as const;
  routes.notFound((c) => (c.req.path.startsWith('/api/') ? sendProblem(c, site, nothing) : sendMissing(c, site)));
  routes.onError((error, c) => sendError(c, site, error));
  return { routes, close: gate.close };
}

/** Everything that can be asked for over HTTP, without a socket: tests call `request` on it. */
export const createRoutes = (options: RoutesOptions): Hono => createGated(options).routes;
