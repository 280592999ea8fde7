/** Does the public address lead to the page? */

import { type Finding, finder } from './finding.js';
import { type PortsOptions, type Status, statusAt } from './ports.js';

export type PublicOptions = {
  readonly publicUrl: string | undefined;
  readonly port: number;
  /** Whether the page is one of the channels. */
  readonly page: boolean;
  readonly fetch: PortsOptions['fetch'];
};

const { right, wrong, note } = finder('public address');

const LOCAL = /^(localhost|127\..*|0\.0\.0\.0|\[::1?\]|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*)$/;

export async function checkPublicUrl(options: PublicOptions): Promise<readonly Finding[]> {
  const { publicUrl, page, fetch, port } = options;
  if (publicUrl === undefined) return [];
  const url = new URL(publicUrl);
  const written = mistakeIn(url);
  if (written) return [written];
  if (!page)
    return [
      wrong({
        found: 'PUBLIC_URL is set, but the page is not among CHANNELS: citations lead to nothing',
        advice: 'Write CHANNELS=discord,web, or leave PUBLIC_URL out.',
      }),
    ];
  const base = publicUrl.replace(/\/+$/, '');
  const [status, here] = await Promise.all([
    statusAt(`${base}/api/status`, fetch),
    statusAt(`http://127.0.0.1:${port}/api/status`, fetch),
  ]);
  return [judged(status, { base, port, running: here.kind === 'yaar' })];
}

/** What can be seen in the address itself. */
function mistakeIn({ hostname, search, hash, pathname, username }: URL): Finding | undefined {
  if (search !== '' || hash !== '' || username !== '')
    return wrong({
      found: 'PUBLIC_URL has more than a name and a path',
      advice: 'Write only the address of the page, such as https://library.example.org.',
    });
  if (LOCAL.test(hostname))
    return wrong({
      found: `PUBLIC_URL names ${hostname}, which other people cannot reach`,
      advice: 'Write the name under which people reach the page, or leave PUBLIC_URL out.',
    });
  if (pathname !== '/')
    return note(
      `PUBLIC_URL has the path ${pathname}`,
      'The page itself is at the root: give it a name of its own, or let the proxy remove the path.',
    );
  return undefined;
}

type Seen = { readonly base: string; readonly port: number; readonly running: boolean };

const NAMES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA']);

function judged(status: Status, { base, port, running }: Seen): Finding {
  if (status.kind === 'yaar') return right(`${base} leads to the page`);
  if (status.kind === 'unreached' && NAMES.has(status.code))
    return wrong({
      found: `the name in PUBLIC_URL (${base}) is not known: ${status.reason}`,
      advice: 'Correct PUBLIC_URL, or make the DNS record that leads to your proxy.',
    });
  if (status.kind === 'unreached' && /CERT|SSL|TLS|SELF_SIGNED/i.test(`${status.code} ${status.reason}`))
    return wrong({
      found: `${base} has no valid certificate: ${status.reason}`,
      advice: 'Renew the certificate of the proxy (certbot renew), or correct PUBLIC_URL.',
    });
  const found =
    status.kind === 'unreached'
      ? `${base} cannot be reached: ${status.reason}`
      : `${base} answers with ${status.status}, and not as Yaar`;
  if (status.kind === 'other' && status.status === 421)
    return wrong({
      found,
      advice: 'Let the proxy pass the name on: “proxy_set_header Host $host” (scripts/ops/nginx.conf).',
    });
  if (!running && (status.kind === 'unreached' || status.status >= 500))
    return note(`${found}; the page is not running now`, 'Start Yaar, then run “yaar doctor” again.');
  return wrong({
    found,
    advice: `Let the proxy lead to http://127.0.0.1:${port} (scripts/ops/nginx.conf), or correct PUBLIC_URL.`,
  });
}
