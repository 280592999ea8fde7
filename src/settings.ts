/** Every setting that the environment and .env can have. */

import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of this clone, found from the compiled file (dist/src/config.js) as well as from the source. */
export const home = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../..' : '..', import.meta.url));

const text = z.string().trim();

/** The channels that `npm start` can open. */
export const CHANNELS = ['discord', 'web', 'terminal'] as const;

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
  IMPORT_GUILDS: text
    .transform((value) => value.split(/[\s,]+/).filter((entry) => entry !== ''))
    .pipe(z.array(z.string().regex(/^\d{17,20}$/, 'write the ids of servers, with commas between them')))
    .default([])
    .describe(
      'ids of the Discord servers on which those with Manage Server may add articles with /import, with commas between them; by default none, as all servers share the library',
    ),
  IMPORT_CONTACT: text
    .optional()
    .describe('a web or mail address that sites are shown when they are imported from, so that they can reach you'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('how much is logged to stderr'),
});
