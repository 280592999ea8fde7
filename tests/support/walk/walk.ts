import { type APIMessage, Locale } from 'discord-api-types/v10';
import type { Language } from '../../../src/commands/context.js';
import { createMemory } from '../../../src/store/memory.js';
import type { Place } from '../../../src/store/settings/effective.js';
import { settingsAt } from '../../../src/store/settings/places.js';
import { createStore, type Store } from '../../../src/store/store.js';
import { openBot } from '../../unit/channels/discord/bot.js';
import type { Discord } from '../discord/discord.js';
import { loopback } from '../discord/fixture.js';
import type { Where } from '../discord/language/act.js';
import type { ChannelHandle } from '../discord/language/channel.js';
import type { Person, PersonOptions } from '../discord/language/person.js';
import type { Seen } from '../discord/language/seen.js';
import type { Saying } from '../discord/language/speak.js';
import type { OptionValues } from '../discord/language/values.js';
import type { OpenApi } from '../discord/openapi.js';
import { walkEngine } from './library.js';
import { placeName, type Told, toldLines } from './transcript.js';

/** Somebody whose deeds, and what comes of them, are written down. */
export type Walker = {
  readonly person: Person;
  readonly run: (command: string, values?: OptionValues, where?: Where) => Promise<Seen>;
  readonly say: (text: string, how?: Saying) => Promise<Seen>;
  readonly menu: (name: string, message: APIMessage) => Promise<Seen>;
  readonly click: (on: Seen | APIMessage, button: string) => Promise<Seen>;
  readonly type: (command: string, option: string, text: string) => Promise<void>;
  /** Says something that the bot does not answer. */
  readonly post: (text: string, how?: Saying) => APIMessage;
};

export type Walk = {
  readonly discord: Discord;
  readonly store: Store;
  readonly as: (name: string, options?: PersonOptions) => Walker;
  /** Writes a line of its own. */
  readonly note: (line: string) => void;
  /** The bot is invited to another server. */
  readonly join: (...server: Parameters<Discord['join']>) => ReturnType<Discord['join']>;
  /** Writes down what the bot shows when nobody has just asked. */
  readonly show: (shown: Seen | APIMessage, changed?: boolean) => void;
  readonly transcript: () => string;
};

const LOCALES: Readonly<Record<Language, Locale>> = { en: Locale.EnglishUS, ru: Locale.Russian };

type Book = Pick<Walk, 'discord' | 'note'> & {
  readonly placeOf: (id: string | undefined) => ChannelHandle | undefined;
};

const given = (values: OptionValues): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}: ${value}`)
    .join('');

const partsOf = (shown: Seen | APIMessage): Pick<Told, 'message' | 'kind'> =>
  'channel_id' in shown ? { message: shown, kind: 'message' } : shown;

function createWalker({ discord, note, placeOf }: Book, person: Person): Walker {
  const where = (place: Where['in']): string =>
    place === 'dm' ? 'a direct message' : placeName(place ?? discord.channel);
  const tell = (seen: Seen, changed = false): Seen => {
    const place = placeName(placeOf(seen.message?.channel_id));
    for (const line of toldLines({ ...partsOf(seen), place, changed, by: person.name })) note(line);
    return seen;
  };
  return {
    person,
    async run(command, values = {}, at = {}) {
      const installed = at.userInstalled ? ', who alone installed Yaar,' : '';
      note(`${person.name}${installed} in ${where(at.in)}: /${command}${given(values)}`);
      return tell(await person.run(command, values, at));
    },
    async say(text, how = {}) {
      const reply = how.replyTo ? ', in reply to Yaar' : '';
      note(`${person.name} in ${where(how.in)}${reply}: ${how.mention ? '@Yaar ' : ''}${text}`);
      return tell(await person.say(text, how));
    },
    async menu(name, message) {
      note(`${person.name} on that message: ${name}`);
      return tell(await person.menu(name, message));
    },
    async click(on, button) {
      note(`${person.name} presses [${button}]`);
      const { message } = partsOf(on);
      const seen = await person.click(on, button);
      return tell(seen, seen.message !== undefined && seen.message.id === message?.id);
    },
    async type(command, option, text) {
      const offered = (await person.type(command, option, text)).choices.map(({ name }) => name);
      note(`${person.name} types /${command} ${option}: ${text}… and is offered: ${offered.join(' | ') || 'nothing'}`);
    },
    post(text, how = {}) {
      note(`${person.name} in ${where(how.in)}: ${text}`);
      return person.post(text, how);
    },
  };
}

/** A bot that remembers, on a server where everybody reads that language. */
export async function openWalk(language: Language, openapi: OpenApi | undefined): Promise<Walk> {
  const discord = await loopback({ openapi });
  const store = createStore(createMemory(), { delayMs: 1 });
  const file = language === 'en' ? {} : { everywhere: { language } };
  const at = (place: Place) => settingsAt(place, { store, file: () => file });
  await openBot(discord, { engine: walkEngine(), memory: { store, at } });
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const guilds = [discord.guild];
  const placeOf: Book['placeOf'] = (id) =>
    guilds.flatMap((guild) => guild.channels()).find((channel) => channel.id === id);
  const walk: Walk = {
    discord,
    store,
    note,
    as: (name, options = {}) =>
      createWalker({ discord, note, placeOf }, discord.user(name, { locale: LOCALES[language], ...options })),
    join(...server) {
      note(`Yaar is invited to the server “${server[0]}”`);
      const guild = discord.join(...server);
      guilds.push(guild);
      return guild;
    },
    show(shown, changed = false) {
      const parts = partsOf(shown);
      const place = placeName(placeOf(parts.message?.channel_id));
      for (const line of toldLines({ ...parts, place, changed })) note(line);
    },
    transcript: () => `\n${lines.join('\n')}\n`,
  };
  return walk;
}
