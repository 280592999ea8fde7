/** Are the ports free, and does the public address lead here? */

import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { messageOf } from '../../errors.js';
import { type Finding, finder } from './finding.js';

export type Wanted = { readonly setting: 'PORT' | 'METRICS_PORT'; readonly host: string; readonly port: number };

export type PortsOptions = {
  readonly wanted: readonly Wanted[];
  /** Asks an address; the network is not ours. */
  readonly fetch: (url: string, init: { readonly signal: AbortSignal }) => Promise<Response>;
  readonly holder?: (port: number) => Promise<string | undefined>;
};

/** Longer than a page on the same machine needs. */
const PATIENCE_MS = 2000;

export const checkPorts = (options: PortsOptions): Promise<readonly Finding[]> =>
  Promise.all(options.wanted.map((wanted) => checkPort(wanted, options)));

async function checkPort(wanted: Wanted, { fetch, holder = holderOf }: PortsOptions): Promise<Finding> {
  const { setting, host, port } = wanted;
  const { right, wrong, note } = finder('ports');
  if (port === 0) return right(`${setting}=0: the system chooses a free port`);
  const refused = await binding(host, port);
  if (refused === undefined) return right(`${setting} ${port} on ${host} is free`);
  if (refused !== 'EADDRINUSE')
    return wrong({
      found: `${setting} ${port} on ${host} cannot be opened (${refused})`,
      advice: refused === 'EACCES' ? `Choose a ${setting} above 1023.` : 'Correct HOST or METRICS_HOST.',
    });
  if (await isYaar(wanted, fetch)) return note(`${setting} ${port} is open: Yaar is running there already`);
  const who = await holder(port);
  return wrong({
    found: `${setting} ${port} on ${host} is taken by ${who ?? 'another program'}`,
    advice: `Choose another ${setting} in .env, or stop ${who ?? `what “ss -ltnp 'sport = :${port}'” shows`}.`,
  });
}

/** The error code, or nothing if the port could be opened. It is closed again at once. */
function binding(host: string, port: number): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

async function isYaar({ setting, host, port }: Wanted, fetch: PortsOptions['fetch']): Promise<boolean> {
  const reached = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  const base = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
  const status = await statusAt(`${base}${setting === 'PORT' ? '/api/status' : '/healthz'}`, fetch);
  return status.kind === 'yaar';
}

export type Status =
  | { readonly kind: 'yaar' }
  | { readonly kind: 'other'; readonly status: number }
  | { readonly kind: 'unreached'; readonly code: string; readonly reason: string };

/** What answers at an address of Yaar that gives JSON: /api/status or /healthz. */
export async function statusAt(url: string, fetch: PortsOptions['fetch']): Promise<Status> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const body: unknown = await response.json().catch(() => undefined);
    const ours = typeof body === 'object' && body !== null && ('articles' in body || 'library' in body);
    return ours ? { kind: 'yaar' } : { kind: 'other', status: response.status };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { kind: 'unreached', code, reason: messageOf(cause) };
  }
}

/** On Linux: the name and number of the process that listens, if it may be known. */
async function holderOf(port: number): Promise<string | undefined> {
  const sockets = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = sockets.flatMap((text) => text.split('\n').map((line) => line.trim().split(/\s+/)));
  const inodes = new Set(
    rows.flatMap(([, local, , state, , , , , , inode]) =>
      local?.endsWith(suffix) && state === '0A' ? [`socket:[${inode}]`] : [],
    ),
  );
  for (const pid of await readdir('/proc').catch(() => []))
    if (/^\d+$/.test(pid) && (await holds(pid, inodes))) return `${await nameOf(pid)} (process ${pid})`;
  return undefined;
}

async function holds(pid: string, inodes: ReadonlySet<string>): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')));
  return links.some((link) => inodes.has(link));
}

const nameOf = async (pid: string): Promise<string> =>
  (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'a program')).trim();
