/** Can articles be imported as the settings say? */

import type { BotFound } from '../../../channels/discord/registration/inspect.js';
import type { NamedServer } from '../../../channels/discord/registration/named-servers.js';
import { isAllowed, parseAllow } from '../../../import/fetch/allow.js';
import { type Finding, finder } from '../finding.js';

export type ImportingOptions = {
  readonly allow: readonly string[];
  readonly contact?: string;
  /** The servers that may add to the library. */
  readonly guilds: readonly string[];
  /** Whether Discord is among the channels. */
  readonly discord: boolean;
};

const { right, wrong, note, failed } = finder('imports');

/** Where clouds keep the keys of a machine, and addresses far from each other: who allows them all allows everything. */
const METADATA = '169.254.169.254';
const ANYWHERE = ['8.8.8.8', '203.0.113.1', '2001:4860::1'];

export function checkImporting(options: ImportingOptions): readonly Finding[] {
  const { allow, guilds } = options;
  const found = [...allow.flatMap(allowed), ...contactOf(options), ...guildsOf(options)];
  const said = allow.length === 0 ? 'nothing private' : allow.join(', ');
  return found.length > 0 || (allow.length === 0 && guilds.length === 0) ? found : [right(`may read ${said}`)];
}

function allowed(entry: string): readonly Finding[] {
  try {
    const rules = parseAllow([entry]);
    const reaches = (address: string): boolean => isAllowed(rules, { host: '', address, port: rules[0]?.port ?? 80 });
    if (ANYWHERE.some(reaches))
      return [
        wrong({
          found: `IMPORT_ALLOW: ${entry} lets an import read every machine that this one reaches`,
          advice: 'Name only those that have articles, such as IMPORT_ALLOW=192.168.1.5 or wiki.intranet.',
        }),
      ];
    if (reaches(METADATA))
      return [
        wrong({
          found: `IMPORT_ALLOW: ${entry} contains ${METADATA}, where a cloud keeps the keys of this machine`,
          advice: 'Leave it out, and name only machines that have articles.',
        }),
      ];
    return [];
  } catch (error) {
    return [failed(error, 'Correct IMPORT_ALLOW in .env: addresses, ranges or names, with commas between them.')];
  }
}

const CONTACT = /^(https?:\/\/[^\s/]+\.[^\s]+|(mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+)$/;

const contactOf = ({ contact }: ImportingOptions): readonly Finding[] =>
  contact === undefined || CONTACT.test(contact)
    ? []
    : [
        wrong({
          found: `IMPORT_CONTACT: ${contact} is no web or mail address`,
          advice: 'Write one under which sites reach you: https://paper.example/bot or name@paper.example.',
        }),
      ];

function guildsOf({ guilds, discord }: ImportingOptions): readonly Finding[] {
  if (guilds.length === 0) return [];
  const twice = guilds.filter((id, index) => guilds.indexOf(id) !== index);
  return [
    ...(discord
      ? []
      : [
          wrong({
            found: 'IMPORT_GUILDS names servers, but the bot is not on Discord',
            advice: 'Write CHANNELS=discord (with DISCORD_TOKEN), or leave IMPORT_GUILDS out.',
          }),
        ]),
    ...(twice.length > 0 ? [note(`IMPORT_GUILDS names ${[...new Set(twice)].join(', ')} more than once`)] : []),
  ];
}

const COPY = 'Discord → Settings → Advanced → Developer Mode, then right-click the server → Copy Server ID';

/** The servers that settings name, as Discord knows them. */
export function checkNamed({ importing, servers, invitation }: BotFound): readonly Finding[] {
  return [
    ...importing.flatMap((server) => named(server, { where: 'IMPORT_GUILDS', invitation })),
    ...servers.flatMap((server) => named(server, { where: 'SETTINGS_FILE', invitation })),
  ];
}

type Naming = { readonly where: 'IMPORT_GUILDS' | 'SETTINGS_FILE'; readonly invitation: string };

function named(server: NamedServer, { where, invitation }: Naming): readonly Finding[] {
  const { wrong: bad, right: good } = finder('servers');
  switch (server.kind) {
    case 'on':
      return where === 'IMPORT_GUILDS' ? [good(`IMPORT_GUILDS: ${server.id} may add articles with /import`)] : [];
    case 'channel':
      return [
        bad({
          found: `${where}: ${server.id} is the id of the channel ${server.name}, not of a server`,
          advice: server.server === undefined ? `${COPY}.` : `Write ${server.server}, the id of its server.`,
        }),
      ];
    case 'off':
      return [
        bad({
          found: `${where}: the bot is not on the server ${server.id}`,
          advice: `Open ${invitation} and choose it; or correct the id: ${COPY}.`,
        }),
      ];
    default:
      return server satisfies never;
  }
}
