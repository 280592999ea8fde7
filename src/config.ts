/** The settings, read from the environment and .env. */

import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import type { z } from 'zod';
import { AppError } from './errors.js';
import { type CHANNELS, home, settings } from './settings.js';

export type Config = {
  readonly corpusDir: string;
  readonly corpusWatch: 'events' | 'poll' | 'no';
  readonly indexDir: string;
  readonly dataDir: string;
  /** Present if there is one. */
  readonly settingsFile?: string;
  readonly keepDays: number;
  readonly modelsDir: string;
  readonly embeddingModel: string;
  readonly readerModel: string;
  readonly sentenceVectors: boolean;
  /** What `npm start` opens; never empty. */
  readonly channels: readonly (typeof CHANNELS)[number][];
  readonly host: string;
  readonly port: number;
  readonly publicUrl?: string;
  /** Where health and metrics are, if they are wanted. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** `importGuilds`: the servers that may add to the library; absent: none. */
  readonly discord: { readonly token?: string; readonly api?: string; readonly importGuilds?: readonly string[] };
  /** How many questions may wait, of whom, and how long. */
  readonly desk: {
    readonly most: number;
    readonly deadlineMs: number;
    readonly limits: Readonly<
      Record<'user' | 'channel' | 'client', { readonly open: number; readonly perMinute: number }>
    >;
  };
  readonly importing: { readonly allow: readonly string[]; readonly contact?: string };
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL'];
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `file` (.env form) if it is there. The environment wins over the file. */
export function readEnvironment(environment: Environment, file: string = `${home}.env`): Environment {
  try {
    return { ...parse(readFileSync(file)), ...environment };
  } catch {
    return environment;
  }
}

/** Folders that are named on the command line win over the settings. */
export const environmentWith = ({ corpus, index, data }: Named): Environment => ({
  ...readEnvironment(process.env),
  ...(corpus !== undefined && { CORPUS_DIR: corpus }),
  ...(index !== undefined && { INDEX_DIR: index }),
  ...(data !== undefined && { DATA_DIR: data }),
});

type Named = { readonly [Name in 'corpus' | 'index' | 'data']?: string | undefined };

/** @throws AppError CONFIG_INVALID naming every wrong setting at once. An empty value counts as not set. */
export function loadConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = wrongIn(parsed.error).map(({ name, reason }) => `${name}: ${reason}`);
    throw new AppError('CONFIG_INVALID', `wrong settings (environment or .env): ${wrong.join('; ')}`);
  }
  const { DISCORD_API_URL: api, PUBLIC_URL: publicUrl, CHANNELS: named, METRICS_PORT: metrics } = parsed.data;
  const { IMPORT_CONTACT: contact } = parsed.data;
  const token = parsed.data.DISCORD_TOKEN ?? tokenIn(parsed.data.DISCORD_TOKEN_FILE);
  return {
    corpusDir: parsed.data.CORPUS_DIR,
    corpusWatch: parsed.data.CORPUS_WATCH,
    indexDir: parsed.data.INDEX_DIR,
    dataDir: parsed.data.DATA_DIR,
    ...settingsFileOf(parsed.data.SETTINGS_FILE),
    keepDays: parsed.data.KEEP_DAYS,
    modelsDir: `${home}embeddings/model`,
    embeddingModel: parsed.data.EMBEDDING_MODEL,
    readerModel: parsed.data.READER_MODEL,
    sentenceVectors: parsed.data.SENTENCE_VECTORS === 'yes',
    channels: named ?? channelsBy({ token, publicUrl }),
    host: parsed.data.HOST,
    port: parsed.data.PORT,
    ...(publicUrl !== undefined && { publicUrl }),
    ...(metrics !== undefined && { metrics: { host: parsed.data.METRICS_HOST, port: metrics } }),
    discord: {
      ...(token !== undefined && { token }),
      ...(api !== undefined && { api }),
      ...(parsed.data.IMPORT_GUILDS.length > 0 && { importGuilds: parsed.data.IMPORT_GUILDS }),
    },
    desk: deskOf(parsed.data),
    importing: { allow: parsed.data.IMPORT_ALLOW, ...(contact !== undefined && { contact }) },
    logLevel: parsed.data.LOG_LEVEL,
  };
}

const deskOf = (data: z.infer<typeof settings>): Config['desk'] => ({
  most: data.QUEUE_LENGTH,
  deadlineMs: data.ANSWER_WITHIN * 1000,
  limits: { user: data.USER_LIMITS, channel: data.CHANNEL_LIMITS, client: data.CLIENT_LIMITS },
});

/** A file that is named must be there; the one in the clone may be. */
function settingsFileOf(named: string | undefined): Pick<Config, 'settingsFile'> {
  const own = `${home}settings.yaml`;
  if (named !== undefined) return { settingsFile: named };
  return existsSync(own) ? { settingsFile: own } : {};
}

export type WrongSetting = { readonly name: string; readonly reason: string };

/** Each once: of a list, every wrong part is an issue of its own. */
function wrongIn({ issues }: z.ZodError): readonly WrongSetting[] {
  const wrong = issues.map(({ path: [name], message }) => ({ name: String(name), reason: message }));
  return wrong.filter(({ name }, at) => wrong.findIndex((one) => one.name === name) === at);
}

/** The settings, with the defaults of those that are wrong: for finding out what else is. */
export function inspectConfig(environment: Environment): { config: Config; wrong: readonly WrongSetting[] } {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const { error } = settings.safeParse(Object.fromEntries(given));
  const wrong = error ? wrongIn(error) : [];
  const without = (names: readonly string[]) => Object.fromEntries(given.filter(([name]) => !names.includes(name)));
  const names = wrong.map(({ name }) => name);
  try {
    return { config: loadConfig(without(names)), wrong };
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const token = { name: 'DISCORD_TOKEN_FILE', reason: cause.message.replace(/^DISCORD_TOKEN_FILE: /, '') };
    return { config: loadConfig(without([...names, token.name])), wrong: [...wrong, token] };
  }
}

/** Names in the file (.env form) that are no setting. */
export const unknownNames = (file: string = `${home}.env`): readonly string[] =>
  Object.keys(readEnvironment({}, file)).filter((name) => !(name in settings.shape));

type Given = { readonly token: string | undefined; readonly publicUrl: string | undefined };

/** Discord if there is a token, else the page; a public address for the page means that it is wanted too. */
function channelsBy({ token, publicUrl }: Given): Config['channels'] {
  if (token === undefined) return ['web'];
  return publicUrl === undefined ? ['discord'] : ['discord', 'web'];
}

/** @throws AppError CONFIG_INVALID if the file cannot be read or is empty: a bot without its token cannot start. */
function tokenIn(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  let token: string;
  try {
    token = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new AppError(
      'CONFIG_INVALID',
      `DISCORD_TOKEN_FILE: ${file} cannot be read; check the path and its permissions`,
      { cause },
    );
  }
  if (token === '')
    throw new AppError('CONFIG_INVALID', `DISCORD_TOKEN_FILE: ${file} is empty; put the token of the bot into it`);
  return token;
}
