#!/usr/bin/env node
/** The program: settings, channels, jobs and exit status. */

import { fstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type App, openApp } from './app.js';
import type { Channel } from './channels/channel.js';
import { createDiscordChannel } from './channels/discord/discord.js';
import { openRegistry } from './channels/discord/registration/registry.js';
import { outputLost, writeLine } from './channels/terminal/io.js';
import { folderAsInput } from './channels/terminal/lines.js';
import { createProgram, type Flags, isUsage, type JobForm, withStart } from './channels/terminal/program.js';
import { openBrowser } from './channels/web/browser.js';
import { createRefreshing } from './channels/web/refreshing.js';
import { createWebChannel } from './channels/web/web.js';
import { commands } from './commands/list.js';
import { type Config, loadConfig, readEnvironment } from './config.js';
import { AppError } from './errors.js';
import { buildJob } from './jobs/build.js';
import { evaluateJob } from './jobs/evaluate.js';
import type { Job } from './jobs/job.js';
import { createProgress } from './jobs/progress.js';
import { register } from './jobs/register.js';
import { unansweredJob } from './jobs/unanswered.js';
import { createLog } from './log.js';
import { serve, stopOnSignals } from './serve.js';

const WRONG_USE = 2;
const { stdin, stdout, stderr } = process;
const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };
const stop = new AbortController();
const warn = (line: string): void => writeLine(stderr, line);

function configFor(flags: Flags): Config {
  const environment = readEnvironment(process.env);
  return loadConfig({
    ...environment,
    ...(flags.corpus !== undefined && { CORPUS_DIR: flags.corpus }),
    ...(flags.index !== undefined && { INDEX_DIR: flags.index }),
    ...(flags.data !== undefined && { DATA_DIR: flags.data }),
  });
}

function openWith(flags: Flags, how: { readonly remember?: boolean } = {}): Promise<App> {
  const config = configFor(flags);
  return openApp(config, { log: createLog({ level: config.logLevel }), ...how });
}

const onFault = (fault: unknown): void =>
  createLog({ level: 'error' }).error({ code: 'QUOTE_MISMATCH', fault }, 'a quote would have been shown wrongly');

const onError = (error: unknown): void => createLog({ level: 'error' }).error(error, 'unexpected');

/** Opens the app with an index that is up to date; notes about the build go to stderr. */
async function open(flags: Flags): Promise<App> {
  const app = await openWith(flags);
  const progress = createProgress(stderr);
  try {
    const { notes, warnings } = await app.refresh(flags.quiet ? undefined : progress.update);
    if (!flags.quiet) notes.forEach(warn);
    warnings.forEach(warn);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  } finally {
    progress.stop();
  }
}

async function runJob(job: Job, flags: Flags, words: readonly string[]): Promise<number> {
  const app = await openWith(flags, { remember: job.remembers === true });
  const progress = createProgress(stderr);
  const note = (line: string): void => (flags.quiet ? undefined : warn(line));
  try {
    const output = { result: (line: string) => writeLine(stdout, line), note, warn };
    return await job.run(app, {
      json: flags.json === true,
      output,
      given: { ...flags },
      words,
      open: (dirs) => openWith(dirs),
      ...(!flags.quiet && { onProgress: progress.update }),
    });
  } finally {
    progress.stop();
    await app.close();
  }
}

/** The token, or an error that says how to get one. */
function tokenOf({ discord }: Config): string {
  if (discord.token !== undefined) return discord.token;
  const how = 'Set DISCORD_TOKEN in the environment or .env; the README (“Put it on your server”) says where to get it';
  throw new AppError('DISCORD_TOKEN', `Discord needs the token of a bot. ${how}.`);
}

/** Opens the channels in the settings on the index as it is; `undefined` if they ask for the terminal's chat. */
function startChannels(flags: Flags): Promise<number> | undefined {
  const config = configFor(flags);
  return config.channels.includes('terminal') ? undefined : serveChannels(config, flags);
}

type Wired = { readonly app: App; readonly building: Parameters<typeof createWebChannel>[0]['building'] };

const attended = stdin.isTTY === true && stdout.isTTY === true;
const onOpen = (address: string): void =>
  openBrowser(address, { platform: process.platform, env: process.env, attended });

function channelsOf(config: Config, { app, building }: Wired): readonly Channel[] {
  const notes = createLog({ level: config.logLevel });
  const make = {
    discord: () => createDiscordChannel({ ...config.discord, token: tokenOf(config), app, notes }),
    web: () => createWebChannel({ app, building, onOpen, onFault, onError, ...config }),
  };
  return config.channels.filter((name) => name !== 'terminal').map((name) => make[name]());
}

async function serveChannels(config: Config, flags: Flags): Promise<number> {
  const app = await openWith(flags, { remember: true });
  const progress = createProgress(stderr);
  const { refresh, building } = createRefreshing(app, flags.quiet ? undefined : progress.update);
  // Nobody's question may end with an error that no one waited for.
  process.on('unhandledRejection', onError);
  try {
    return await serve({
      channels: channelsOf(config, { app, building }),
      refresh: () => refresh().finally(progress.stop),
      signal: stop.signal,
      note: (line) => (flags.quiet ? undefined : warn(line)),
      warn,
    });
  } finally {
    progress.stop();
    await app.close();
  }
}

const registerForm: JobForm = {
  name: 'register',
  description: 'Register the commands with Discord: shows what differs first, and sends nothing if nothing does',
  options: [
    { name: 'guild', value: 'id', description: 'only on this server' },
    { name: 'dry-run', description: 'show what differs without sending it' },
  ],
  async run({ guild, dryRun, ...flags }) {
    const config = configFor(flags);
    const where = typeof guild === 'string' ? { guild } : {};
    const registry = await openRegistry({ ...config.discord, token: tokenOf(config), commands, ...where });
    return register(registry, {
      output: { result: (line) => writeLine(stdout, line), note: warn, warn },
      dryRun: dryRun === true,
    });
  },
};

const formOf = (job: Job): JobForm => ({ ...job, run: (flags, words) => runJob(job, flags, words) });
const jobs: readonly JobForm[] = [...[buildJob, evaluateJob, unansweredJob].map(formOf), registerForm];

/** Errors for the user go to stderr with their code; anything else is our fault, and its stack goes to the log. */
function report(error: unknown): number {
  if (isUsage(error)) return error.exitCode === 0 ? 0 : WRONG_USE;
  if (error instanceof AppError) writeLine(stderr, `yaar: ${error.code} ${error.message}`);
  else onError(error);
  return 1;
}

async function main(): Promise<number> {
  let status = 0;
  const isFolder = fstatSync(stdin.fd).isDirectory();
  const io = { stdin: isFolder ? folderAsInput() : stdin, stdout, stderr, env: process.env };
  const program = createProgram(
    { commands, jobs, open, serve: startChannels, io, signal: stop.signal, onFault, version },
    (done) => {
      status = done;
    },
  );
  try {
    await program.parseAsync(withStart(process.argv.slice(2)), { from: 'user' });
    return status;
  } catch (error) {
    return report(error);
  }
}

stopOnSignals(stop);
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(outputLost(error, stderr)));
// Where nothing can be said any more, the exit status still says it.
stderr.on('error', () => undefined);

const status = await main();
// A pipe may still hold what was written; exiting earlier would cut it off.
stdout.write('', (error) => process.exit(error ? outputLost(error, stderr) : status));
