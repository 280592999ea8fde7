/** Do the settings agree on where the program can be reached? */

import { type Finding, finder } from '../finding.js';

/** See Config. */
export type Doors = {
  readonly channels: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  readonly metrics?: { readonly host: string; readonly port: number };
};

type Environment = Readonly<Record<string, string | undefined>>;

const { wrong, note } = finder('settings');

const isNear = (host: string): boolean => /^(localhost|127\..*|::1)$/.test(host);
const EVERYWHERE = new Set(['0.0.0.0', '::']);
const isSet = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

export const doors = (config: Doors, environment: Environment): readonly Finding[] => [
  ...metricsOf(config, environment),
  ...(config.channels.includes('web') ? page(config) : []),
  ...discord(config, environment),
];

function metricsOf({ channels, host, port, metrics }: Doors, { METRICS_HOST: given }: Environment): readonly Finding[] {
  if (!metrics)
    return isSet(given)
      ? [
          wrong({
            found: 'METRICS_HOST does nothing without METRICS_PORT',
            advice: 'Write METRICS_PORT=9464 too, or leave METRICS_HOST out.',
          }),
        ]
      : [];
  const shared = metrics.host === host || EVERYWHERE.has(metrics.host) || EVERYWHERE.has(host);
  const found: Finding[] = [];
  if (channels.includes('web') && shared && port !== 0 && metrics.port === port)
    found.push(
      wrong({
        found: `PORT and METRICS_PORT are both ${port}, and only one can have it`,
        advice: 'Write another METRICS_PORT, such as METRICS_PORT=9464.',
      }),
    );
  if (metrics.port === 0)
    found.push(
      note(
        'METRICS_PORT=0: at each start it is another port',
        'Write one that monitoring can find: METRICS_PORT=9464.',
      ),
    );
  if (!isNear(metrics.host))
    found.push(
      note(`whoever reaches ${metrics.host}:${metrics.port} can read the metrics`, 'Let a firewall keep others out.'),
    );
  return found;
}

function page({ host, publicUrl }: Doors): readonly Finding[] {
  if (publicUrl?.startsWith('http:'))
    return [note(`PUBLIC_URL (${publicUrl}) is not encrypted`, 'Use https:// (scripts/ops/nginx.conf shows how).')];
  if (publicUrl !== undefined || !EVERYWHERE.has(host)) return [];
  return [
    note(
      `HOST=${host} lets other machines in, but the page answers only under the name in PUBLIC_URL`,
      'Write PUBLIC_URL, or leave HOST out if only this machine uses the page.',
    ),
  ];
}

const discord = ({ channels }: Doors, { DISCORD_TOKEN: token, DISCORD_API_URL: api }: Environment) => [
  ...(isSet(token) && !channels.includes('discord')
    ? [note('there is a DISCORD_TOKEN, but Discord is not among CHANNELS', 'Write CHANNELS=discord or discord,web.')]
    : []),
  ...(isSet(api) ? [note('DISCORD_API_URL is set: Discord itself is not asked')] : []),
];
