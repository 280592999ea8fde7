import { onTestFinished } from 'vitest';
import type { Channel } from '../../../../src/channels/channel.js';
import { createDiscordChannel, type DiscordOptions } from '../../../../src/channels/discord/discord.js';
import { definitionsOf } from '../../../../src/channels/discord/registration/definitions.js';
import type { Command } from '../../../../src/commands/command.js';
import { createContexts, type Memory } from '../../../../src/commands/kept/contexts.js';
import { commands as allCommands } from '../../../../src/commands/list.js';
import type { Article } from '../../../../src/corpus/article.js';
import type { Engine } from '../../../../src/engine/engine.js';
import type { Discord } from '../../../support/discord/discord.js';
import { createEngine } from '../../../support/engine.js';
import { article } from '../../../support/tiny.js';

/** Two small articles, one with all that a citation can have, one with as little as possible. */
export const ARTICLES: readonly Article[] = [
  article({
    id: 'bridge',
    front: `title: The bridge over the Neva
author: A. Writer
publisher: The Paper
published: "2019-07-08"
url: https://example.org/bridge_(1)`,
    markdown:
      'The bridge was opened on Monday. It cost 40 million rubles, *more* than the ferry did.\n\nNobody was hurt when the bridge closed.',
  }),
  article({ id: 'ferry', markdown: 'The ferry to Karachi was sold to a court in @everyone_land.' }),
];

export type Noted = { readonly level: string; readonly facts: Record<string, unknown>; readonly text: string };

export type BotOptions = Partial<Omit<DiscordOptions, 'app'>> & {
  readonly articles?: readonly Article[];
  /** In place of one over `articles`. */
  readonly engine?: ReturnType<typeof createEngine>;
  readonly commands?: readonly Command[];
  /** Looks up articles elsewhere than in `articles`. */
  readonly find?: DiscordOptions['app']['engine']['article'];
  readonly building?: DiscordOptions['app']['building'];
  /** Settings, questions and feedback; without it nothing is kept. */
  readonly memory?: Memory;
  readonly meter?: DiscordOptions['app']['meter'];
  /** Answers instead of the engine. */
  readonly ask?: Engine['ask'];
  /** Called whenever the context of somebody who asks is made. */
  readonly onContext?: () => void;
};

export type Bot = { readonly channel: Channel; readonly notes: readonly Noted[]; readonly where: string };

/** What is logged for every question; tests do not look at it. */
const ROUTINE = 'answered';

/** Our Discord channel over a library without models, not opened yet. */
export function createBot(discord: Pick<Discord, 'apiUrl' | 'token'>, options: BotOptions = {}) {
  const {
    articles = ARTICLES,
    commands = allCommands,
    building = () => undefined,
    find,
    memory,
    ask,
    meter,
    onContext = () => undefined,
    engine: given = createEngine(articles),
    ...rest
  } = options;
  const notes: Noted[] = [];
  const note = (level: string) => (facts: object, text: string) => {
    if (text !== ROUTINE) notes.push({ level, facts: { ...facts }, text });
  };
  const engine = ask ? { ...given, ask } : given;
  const contextOf = createContexts({ base: () => ({ engine, clock: () => new Date(0) }), memory });
  const channel = createDiscordChannel({
    app: {
      commands,
      building,
      ...(memory && { store: memory.store }),
      meter,
      engine: { ...engine, ...(find && { article: find }) },
      context(asked) {
        onContext();
        return contextOf(asked);
      },
    },
    registers: false,
    token: discord.token,
    api: discord.apiUrl,
    notes: { info: note('info'), warn: note('warn'), error: note('error') },
    wait: () => new Promise((resolve) => setTimeout(resolve, 5)),
    ...rest,
  });
  onTestFinished(() => channel.close());
  return { channel, notes };
}

/** The same, with its commands registered, logged in. */
export async function openBot(discord: Discord, options: BotOptions = {}): Promise<Bot> {
  const { channel, notes } = createBot(discord, options);
  discord.register(
    JSON.parse(
      JSON.stringify(
        definitionsOf(options.commands ?? allCommands, { scope: 'global', importing: options.importing !== undefined }),
      ),
    ),
  );
  const where = await channel.open();
  return { channel, notes, where };
}
