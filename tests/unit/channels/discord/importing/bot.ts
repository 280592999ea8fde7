import type { ImportFrom } from '../../../../../src/channels/discord/importing/importing.js';
import { en } from '../../../../../src/render/words/en.js';
import { loopback } from '../../../../support/discord/fixture.js';
import type { Seen } from '../../../../support/discord/language/seen.js';
import { discordOpenApi } from '../../../../support/discord/openapi-file.js';
import { createTrial, draftOf, story } from '../../../../support/importing.js';
import { type BotOptions, openBot } from '../bot.js';

const openapi = discordOpenApi();

export const ADDRESS = 'https://example.org/bridge';
export const FACTS = {
  title: { value: 'The *bridge* of Marvale', from: 'JSON-LD' },
  published: { value: '2018-08-10', from: '<time>' },
};
/** As Discord shows a line of the bot's own words: with its signs escaped, which `text` of the test language keeps. */
export const words = en.importing;

type Options = Omit<BotOptions, 'importing'> & {
  /** Ids of the servers that may add articles; by default the one where everybody is. */
  readonly guilds?: readonly string[];
  /** Instead of the importer over a web of fakes. */
  readonly importer?: ImportFrom['importer'];
  readonly patienceMs?: number;
};

/** A bot that may add articles to an empty library, and somebody who manages its server. */
export async function open({ guilds, importer, patienceMs, ...options }: Options = {}) {
  const trial = await createTrial();
  trial.web.pages.set(ADDRESS, draftOf(ADDRESS, { facts: FACTS, markdown: story('Marvale') }));
  const discord = await loopback({ openapi });
  const told: string[] = [];
  const importing = {
    importer: importer ?? trial.importer,
    guilds: guilds ?? [discord.guild.id],
    onWritten: () => void told.push('changed'),
    patienceMs,
  };
  const bot = await openBot(discord, { importing, ...options });
  const mara = discord.user('mara', { permissions: ['ManageGuild'] });
  const look = (address = ADDRESS): Promise<Seen> => mara.run('/import', { address });
  return { trial, discord, mara, bot, told, importing, look };
}

/** Without the backslashes of Discord's Markdown. */
export const plain = (seen: Seen): string => seen.text().replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');

/** The message after somebody answered it: its buttons are gone. */
export const answered = (seen: Seen): Promise<Seen> => seen.until((now) => labelsIn(now).length === 0);

type Button = { readonly label: string; readonly custom_id: string };

const isButton = (one: object): one is Button => 'label' in one && 'custom_id' in one;
const buttonsIn = ({ components }: Seen): readonly Button[] =>
  components.flatMap((row): readonly object[] => ('components' in row ? row.components : [])).filter(isButton);

export const labelsIn = (seen: Seen): readonly string[] => buttonsIn(seen).map(({ label }) => label);
export const idOf = (seen: Seen, label: string): string =>
  buttonsIn(seen).find((button) => button.label === label)?.custom_id ?? '';
