/** Health and metrics over HTTP, for whoever watches the program. */

import { createServer, type Server, type ServerResponse } from 'node:http';
import { AppError, messageOf } from '../../errors.js';
import type { Fault } from '../../watch/faults.js';
import type { Channel } from '../channel.js';
import { healthOf, libraryOf, linksBy, readinessOf, type Watched, type WatchedApp } from './health.js';
import type { Metrics } from './metrics.js';

export type OpsOptions = Omit<Watched, 'deaths' | 'patienceMs'> & {
  readonly metrics: Metrics;
  readonly host?: string;
  readonly port: number;
  readonly patienceMs?: number;
};

const DEFAULTS = { host: '127.0.0.1', patienceMs: 3000 };

/** Nobody sends anything here; what is slow to ask is cut off. */
const LIMITS = { requestTimeout: 5000, headersTimeout: 5000, maxHeaderSize: 8 * 1024, keepAliveTimeout: 75_000 };

type Response = { readonly status: number; readonly type: string; readonly body: string };

/** `/healthz`, `/readyz` and `/metrics`. It answers nobody's questions, so it opens before there is an index. */
export function createOpsChannel(options: OpsOptions): Channel {
  const { host, port, metrics, ...rest } = { ...DEFAULTS, ...options };
  const watched: Watched = { ...rest, deaths: metrics.deaths };
  measure(watched, metrics);
  let server: Server | undefined;
  return {
    name: 'ops',
    async open() {
      server = await listen(watched, { host, port, metrics });
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      return `Health and metrics: http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`;
    },
    async close() {
      server?.closeAllConnections();
      await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    },
  };
}

/** The values that are there to be read, not counted. */
function measure({ app: watched, channels, version }: Watched, { gauge }: Metrics): void {
  const from = (value: (app: WatchedApp) => number) => (): number => {
    const app = watched();
    return app ? value(app) : 0;
  };
  gauge('yaar_info', () => ({ [version]: 1 }), { help: 'The version that runs', label: 'version' });
  gauge(
    'yaar_library_articles',
    from((app) => libraryOf(app).articles),
    { help: 'Articles that can be quoted' },
  );
  gauge(
    'yaar_library_passages',
    from((app) => libraryOf(app).passages),
    { help: 'Passages that are searched' },
  );
  gauge(
    'yaar_library_problems',
    from((app) => libraryOf(app).problems),
    {
      help: 'What is wrong in the articles, as yaar sources --problems lists it',
    },
  );
  gauge(
    'yaar_build_seconds',
    from((app) => (libraryOf(app).buildMs ?? 0) / 1000),
    {
      help: 'How long the last build of the index took; 0 before the first',
    },
  );
  gauge(
    'yaar_build_remaining',
    from(({ building }) => remaining(building())),
    {
      help: 'Passages that the running build has not read yet',
    },
  );
  gauge('yaar_faults', () => faultsIn(watched()), {
    help: 'What is wrong while the program goes on (1), as /healthz says it',
    label: 'what',
  });
  gauge('yaar_queue_depth', () => watched()?.desk?.depth() ?? { waiting: 0, running: 0 }, {
    help: 'Questions at the desk, by state',
    label: 'state',
  });
  gauge('yaar_gateway_connections', () => linksBy(channels()), {
    help: 'Connections to Discord, by state',
    label: 'state',
  });
}

/** Each that there can be, so that an alert finds it before it happens. */
const NO_FAULTS: Readonly<Record<Fault['what'], number>> = {
  articles: 0,
  data: 0,
  store: 0,
  questions: 0,
  settings: 0,
};

function faultsIn(app: WatchedApp | undefined): Readonly<Record<string, number>> {
  const now = app?.health?.().faults ?? [];
  return { ...NO_FAULTS, ...Object.fromEntries(now.map(({ what }) => [what, 1])) };
}

const remaining = (building: ReturnType<WatchedApp['building']>): number =>
  building ? building.total - building.done : 0;

type Listening = { readonly host: string; readonly port: number; readonly metrics: Metrics };

/** @throws AppError CONFIG_INVALID if the port cannot be used: another one would not be the one that is watched */
function listen(watched: Watched, { host, port, metrics }: Listening): Promise<Server> {
  const server = createServer(LIMITS, (request, response) => {
    request.resume();
    // Not by URL, which throws for some of what a client may send, such as "//".
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    const read = request.method === 'GET' || request.method === 'HEAD';
    const asked = read ? respond(path, { watched, metrics }) : Promise.resolve(text(405, 'only GET'));
    asked
      .catch((error: unknown) => text(500, messageOf(error)))
      .then(
        (found) => send(response, found),
        () => undefined,
      );
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(notOpened({ host, port, cause })));
    server.listen(port, host, () => resolve(server));
  });
}

function notOpened({ host, port, cause }: { host: string; port: number; cause: NodeJS.ErrnoException }): AppError {
  const why = cause.code === 'EADDRINUSE' ? 'it is taken by another program' : messageOf(cause);
  const advice = 'Choose another METRICS_PORT or METRICS_HOST; “yaar doctor” says who has the port.';
  return new AppError('CONFIG_INVALID', `health and metrics cannot listen on ${host} port ${port}: ${why}. ${advice}`, {
    cause,
  });
}

const text = (status: number, body: string): Response => ({ status, type: 'text/plain; charset=utf-8', body });
const json = (ok: boolean, value: object): Response => ({
  status: ok ? 200 : 503,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(value)}\n`,
});

type Asked = { readonly watched: Watched; readonly metrics: Metrics };

async function respond(path: string, { watched, metrics }: Asked): Promise<Response> {
  if (path === '/metrics') return { status: 200, type: metrics.contentType, body: await metrics.text() };
  if (path === '/healthz') {
    const health = await healthOf(watched);
    return json(health.ok, health);
  }
  if (path === '/readyz') {
    const readiness = await readinessOf(watched);
    return json(readiness.ready, readiness);
  }
  return text(404, 'There is /healthz, /readyz and /metrics.');
}

function send(response: ServerResponse, { status, type, body }: Response): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
