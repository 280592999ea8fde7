/** The settings, read from the environment and .env. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'dotenv';
import { z } from 'zod';
import { AppError } from './errors.js';

/** The folder of this clone, found from the compiled file (dist/src/config.js) as well as from the source. */
const home = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../..' : '..', import.meta.url));

const text = z.string().trim();

/** The channels that `npm start` can open. */
const CHANNELS = ['discord', 'web', 'terminal'] as const;

/** Every setting, its default and what it means; .env.example has the same list (a test compares them). */
export const settings = z.object({
  CORPUS_DIR: text.default(`${home}corpus`).describe('the folder with the articles (Markdown with front matter)'),
  CORPUS_WATCH: z
    .enum(['events', 'poll', 'no'])
    .default('events')
    .describe(
      'how a running bot notices that articles change: events of the system, poll (for network drives, which send none), or no',
    ),
  INDEX_DIR: text.default(`${home}embeddings/index`).describe('the folder for the index'),
  DATA_DIR: text
    .default(`${home}data`)
    .describe('the folder for what must be kept: every version of each article that could be quoted'),
  SETTINGS_FILE: text
    .optional()
    .describe(
      'a file (YAML) with the settings of servers and channels; by default settings.yaml in the clone, if it is there',
    ),
  KEEP_DAYS: z.coerce
    .number('write a number of days')
    .int()
    .min(0)
    .max(3650)
    .default(30)
    .describe('how many days questions and feedback are kept, without names; 0 keeps nothing'),
  EMBEDDING_MODEL: text
    .default('all-MiniLM-L6-v2')
    .describe('the model that finds passages: a name from the README, a folder, or a hub id'),
  READER_MODEL: text
    .default('yaar-reader')
    .describe('the model that finds the answer in a passage: a name from the README, a folder, or none'),
  SENTENCE_VECTORS: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe('also index each sentence: better answers in small libraries, but four times as many vectors'),
  CHANNELS: text
    .transform((value) => value.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(CHANNELS)))
    .refine(
      (names) => names.length === 1 || !names.includes('terminal'),
      'terminal cannot be combined with other channels: it needs the window for itself',
    )
    .optional()
    .describe(
      'where people can ask: discord, web (the page) or both with a comma between them, or terminal alone; by default discord if there is a token, else web',
    ),
  DISCORD_TOKEN: text.optional().describe('the token of the bot, from the Discord developer portal'),
  DISCORD_TOKEN_FILE: text.optional().describe('a file that holds the token, instead of DISCORD_TOKEN'),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("another base address for Discord's API, for tests"),
  HOST: text.default('127.0.0.1').describe('the address that the page listens on; 0.0.0.0 lets other machines in'),
  PORT: z.coerce
    .number('write a number from 0 to 65535')
    .int()
    .min(0)
    .max(65_535)
    .default(8787)
    .describe('the port of the page; if it is taken, the next free one is used'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('the public address of the page; citations link to it'),
  METRICS_PORT: z.coerce
    .number('write a number from 0 to 65535')
    .int()
    .min(0)
    .max(65_535)
    .optional()
    .describe('the port of health and metrics (/healthz, /readyz, /metrics); without it there are none'),
  METRICS_HOST: text
    .default('127.0.0.1')
    .describe('the address that health and metrics listen on; 0.0.0.0 lets other machines in'),
  IMPORT_ALLOW: text
    .transform((value) => value.split(/[\s,]+/).filter((entry) => entry !== ''))
    .default([])
    .describe(
      'addresses of private networks that may be imported from, with commas between them: 192.168.1.5, 10.0.0.0/8, wiki.intranet, each with a port if only that one is meant (192.168.1.5:8080)',
    ),
  IMPORT_CONTACT: text
    .optional()
    .describe('a web or mail address that sites are shown when they are imported from, so that they can reach you'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('how much is logged to stderr'),
});

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
  readonly discord: { readonly token?: string; readonly api?: string };
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

/** @throws AppError CONFIG_INVALID naming every wrong setting at once. An empty value counts as not set. */
export function loadConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
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
    discord: { ...(token !== undefined && { token }), ...(api !== undefined && { api }) },
    importing: { allow: parsed.data.IMPORT_ALLOW, ...(contact !== undefined && { contact }) },
    logLevel: parsed.data.LOG_LEVEL,
  };
}

/** A file that is named must be there; the one in the clone may be. */
function settingsFileOf(named: string | undefined): Pick<Config, 'settingsFile'> {
  const own = `${home}settings.yaml`;
  if (named !== undefined) return { settingsFile: named };
  return existsSync(own) ? { settingsFile: own } : {};
}

export type WrongSetting = { readonly name: string; readonly reason: string };

/** The settings, with the defaults of those that are wrong: for finding out what else is. */
export function inspectConfig(environment: Environment): { config: Config; wrong: readonly WrongSetting[] } {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const { error } = settings.safeParse(Object.fromEntries(given));
  const wrong = (error?.issues ?? []).map(({ path, message }) => ({ name: path.join('.'), reason: message }));
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
