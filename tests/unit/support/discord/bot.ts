import { Client, Events, GatewayIntentBits, type Interaction, type Message, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Discord } from '../../../support/discord/discord.js';

export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
  GatewayIntentBits.MessageContent,
];

export interface BotOptions {
  readonly intents?: readonly GatewayIntentBits[];
  readonly onInteraction?: (interaction: Interaction) => Promise<unknown>;
  readonly onMessage?: (message: Message) => Promise<unknown>;
}

export interface Bot {
  readonly client: Client;
  /** What the two handlers threw. A test that looks here expects it; otherwise it fails the test at its end. */
  readonly errors: unknown[];
  login(token: string): Promise<void>;
}

/** A discord.js client as an author of a bot would make it: only the address points to the loopback. */
export function createBot(discord: Pick<Discord, 'apiUrl'>, options: BotOptions = {}): Bot {
  const { intents = INTENTS, onInteraction, onMessage } = options;
  // Without this partial discord.js drops direct messages: their channel is never announced.
  const partials = [Partials.Channel];
  // discord.js limits itself to one IDENTIFY in five seconds; here that would only cost time.
  const ws = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) };
  const client = new Client({ intents, partials, ws, rest: { api: discord.apiUrl } });
  const errors: unknown[] = [];
  const keep = (error: unknown): void => void errors.push(error);
  client.on(Events.InteractionCreate, (interaction) => void onInteraction?.(interaction).catch(keep));
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== client.user?.id) void onMessage?.(message).catch(keep);
  });
  client.on(Events.ShardError, () => undefined);
  onTestFinished(async () => {
    await client.destroy();
    if (errors.length > 0) throw errors[0];
  });
  const login = async (token: string): Promise<void> => {
    const ready = new Promise<void>((resolve) => void client.once(Events.ClientReady, () => resolve()));
    await client.login(token);
    await ready;
  };
  return { client, errors, login };
}

/** The same, logged in and ready. */
export async function login(discord: Discord, options: BotOptions = {}): Promise<Bot> {
  const bot = createBot(discord, options);
  await bot.login(discord.token);
  return bot;
}

/** Takes the errors that a test expects of its bot, as "code", in order. */
export const codesOf = (bot: Bot): unknown[] => bot.errors.splice(0).map((error) => Reflect.get(Object(error), 'code'));
