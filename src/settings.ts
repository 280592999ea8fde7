/** Every setting that the environment and .env can have. */

import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DESK_DEFAULTS } from './desk/desk.js';

/** The folder of this clone, found from the compiled file (dist/src/config.js) as well as from the source. */
export const home = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../..' : '..', import.meta.url));

const text = z.string().trim();
const count = (least: number, most: number) =>
  z.coerce
    .number(`write a number from ${least} to ${most}`)
    .int(`write a whole number from ${least} to ${most}`)
    .min(least, `write a number from ${least} to ${most}`)
    .max(most, `write a number from ${least} to ${most}`);

const OPEN = 10_000;
const PER_MINUTE = 100_000;

/** A limit of the desk, which asks people to wait: "20/60". */
const limit = (scope: keyof (typeof DESK_DEFAULTS)['limits'], whose: string) => {
  const { open, perMinute } = DESK_DEFAULTS.limits[scope];
  return text
    .regex(/^\d{1,9}\s*\/\s*\d{1,9}$/, `write two numbers with a slash between them, such as ${open}/${perMinute}`)
    .transform((value) => value.split('/').map(Number))
    .refine(([one = 0]) => one >= 1 && one <= OPEN, `write a number from 1 to ${OPEN} before the slash`)
    .refine(([, one = 0]) => one >= 1 && one <= PER_MINUTE, `write a number from 1 to ${PER_MINUTE} after the slash`)
    .transform(([first = open, second = perMinute]) => ({ open: first, perMinute: second }))
    .default({ open, perMinute })
    .describe(`how many questions ${whose} may have without an answer, and how many may come in a minute`);
};

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
  KEEP_DAYS: count(0, 3650)
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
  PORT: count(0, 65_535).default(8787).describe('the port of the page; if it is taken, the next free one is used'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'write a whole address, such as https://paper.example' })
    .optional()
    .describe('the public address of the page; citations link to it'),
  METRICS_PORT: count(0, 65_535)
    .optional()
    .describe('the port of health and metrics (/healthz, /readyz, /metrics); without it there are none'),
  METRICS_HOST: text
    .default('127.0.0.1')
    .describe('the address that health and metrics listen on; 0.0.0.0 lets other machines in'),
  QUEUE_LENGTH: count(1, 100_000)
    .default(DESK_DEFAULTS.most)
    .describe('how many questions may wait for their turn, of everybody'),
  ANSWER_WITHIN: count(10, 840)
    .default(DESK_DEFAULTS.deadlineMs / 1000)
    .describe('after how many seconds without an answer people are asked to try again later; Discord waits 15 minutes'),
  USER_LIMITS: limit('user', 'one person'),
  CHANNEL_LIMITS: limit('channel', 'one channel of Discord'),
  CLIENT_LIMITS: limit('client', 'one address that uses the page'),
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
  // It is sent in a header, which takes nothing else.
  IMPORT_CONTACT: text
    .regex(/^[\x21-\x7e]+$/, 'write one web or mail address in plain letters, such as https://paper.example/bot')
    .optional()
    .describe('a web or mail address that sites are shown when they are imported from, so that they can reach you'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .describe('how much is logged to stderr'),
});
