#!/usr/bin/env node
/** The program: settings, channels, jobs and exit status. */

import { fstatSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type App, openApp, type Parts } from './app.js';
import { createConfirm } from './channels/terminal/confirm.js';
import { outputLost, writeLine } from './channels/terminal/io.js';
import { folderAsInput } from './channels/terminal/lines.js';
import { createProgram, type Flags, isUsage, withStart } from './channels/terminal/program.js';
import { commands } from './commands/list.js';
import { type Config, environmentWith, inspectConfig, loadConfig, unknownNames } from './config.js';
import { AppError } from './errors.js';
import type { DoctorOptions } from './jobs/doctor/groups.js';
import { jobForms } from './jobs/forms.js';
import { createProgress } from './jobs/progress.js';
import { createLog } from './log.js';
import { stopOnSignals } from './serve.js';
import { home, settings } from './settings.js';
import { copyStore, tryStore } from './store/lmdb.js';
import { configuredChannels, configuredServers, trySettingsFile } from './store/settings/configured.js';
import { lookAtDataFolder } from './store/upgrade/data-folder.js';

const WRONG_USE = 2;
const { stdin, stdout, stderr } = process;
type Package = { readonly version: string; readonly engines: { readonly node: string } };
const { version, engines } = createRequire(import.meta.url)('../../package.json') as Package;
const stop = new AbortController();
const warn = (line: string): void => writeLine(stderr, line);

const configFor = (flags: Flags): Config => loadConfig(environmentWith(flags));

function openWith(flags: Flags, parts: Pick<Parts, 'remember' | 'meter'> = {}): Promise<App> {
  const config = configFor(flags);
  return openApp(config, { version, log: createLog({ level: config.logLevel }), ...parts });
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

const attended = stdin.isTTY === true && stdout.isTTY === true;
const starting = { version, stop, stderr, warn, onFault, onError, attended };

/** The settings may be wrong: that is what is to be found out. */
function examine(flags: Flags, channels: readonly string[]): DoctorOptions {
  const environment = environmentWith(flags);
  const { config, wrong } = inspectConfig(environment);
  return {
    config,
    settings: { wrong, unknown: unknownNames(), names: Object.keys(settings.shape) },
    environment,
    envFile: `${home}.env`,
    machine: {
      node: process.versions.node,
      oldest: engines.node.replace('>=', ''),
      load: (library) => import(library),
      now: new Date(),
      made: statSync(fileURLToPath(import.meta.url)).mtime,
      zone: process.env.TZ,
    },
    inspect: async (token) => {
      const all = [...new Set([...channels, ...(await configuredChannels(config))])];
      const { inspectBot } = await import('./channels/discord/registration/inspect.js');
      return inspectBot({ ...config.discord, token, commands, channels: all, servers: configuredServers(config) });
    },
    fetch,
    kept: [
      {
        name: 'data format',
        open: () => lookAtDataFolder(config.dataDir),
        advice: 'Start the version of Yaar that wrote the folder, or name another folder in DATA_DIR.',
      },
      { name: 'store', open: () => tryStore(config.dataDir) },
      {
        name: 'SETTINGS_FILE',
        open: () => trySettingsFile(config.settingsFile),
        advice: 'Correct the lines that are named, or leave SETTINGS_FILE out.',
      },
    ],
  };
}

/** The store is written to while it is copied, so it copies itself. */
const keptIn = ({ dataDir }: Config) => ({
  dataDir,
  parts: [{ name: 'store', copy: (to: string) => copyStore(dataDir, to) }],
});

const jobs = jobForms({
  open: (flags, remember) => openWith(flags, { remember }),
  async openRegistry(flags, guild) {
    const { discord } = configFor(flags);
    const { requireToken } = await import('./channels/discord/gateway/portal.js');
    const { openRegistry } = await import('./channels/discord/registration/registry.js');
    return openRegistry({ ...discord, token: requireToken(discord), commands, ...(guild !== undefined && { guild }) });
  },
  examine,
  kept: (flags) => keptIn(configFor(flags)),
  version,
  importing: (flags) => ({ version, ...configFor(flags) }),
  confirm: createConfirm({ stdin, stderr }),
  signal: stop.signal,
  result: (line) => writeLine(stdout, line),
  warn,
  stderr,
});

/** Errors for the user go to stderr with their code; anything else is our fault, and its stack goes to the log. */
function report(error: unknown): number {
  if (isUsage(error)) return error.exitCode === 0 ? 0 : WRONG_USE;
  if (error instanceof AppError) writeLine(stderr, `yaar: ${error.code} ${error.message}`);
  else onError(error);
  return 1;
}

/** The channels are loaded only here: with their libraries, every command of the terminal would start much later. */
async function serve(flags: Flags): Promise<number | undefined> {
  const config = configFor(flags);
  if (config.channels.includes('terminal')) return undefined;
  const { startChannels } = await import('./start.js');
  const open = (parts: Parameters<typeof openWith>[1]): Promise<App> => openWith(flags, parts);
  return startChannels(config, { ...starting, quiet: flags.quiet === true, open });
}

async function main(): Promise<number> {
  let status = 0;
  const isFolder = fstatSync(stdin.fd).isDirectory();
  const io = { stdin: isFolder ? folderAsInput() : stdin, stdout, stderr, env: process.env };
  const program = createProgram(
    {
      commands,
      jobs,
      open,
      serve,
      io,
      signal: stop.signal,
      onFault,
      version,
    },
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
