/** Starts the channels that the settings name. */

import type { App, Parts } from './app.js';
import type { Channel } from './channels/channel.js';
import { createDiscordChannel } from './channels/discord/discord.js';
import { requireToken } from './channels/discord/gateway/portal.js';
import { countingNotes } from './channels/ops/counting.js';
import { startWatching } from './channels/ops/watching.js';
import { openBrowser } from './channels/web/browser.js';
import { createRefreshing } from './channels/web/refreshing.js';
import { createWebChannel } from './channels/web/web.js';
import { commands } from './commands/list.js';
import type { Config } from './config.js';
import { type Following, followFeeds } from './import/process/following.js';
import { createProgress } from './jobs/progress.js';
import { createLog } from './log.js';
import { serve } from './serve.js';
import { createLiving } from './watch/living.js';

export type StartOptions = {
  readonly version: string;
  readonly stop: AbortController;
  readonly stderr: NodeJS.WriteStream;
  readonly warn: (line: string) => void;
  readonly onFault: (fault: unknown) => void;
  readonly onError: (error: unknown) => void;
  /** Somebody sits at the terminal: the page is opened for them. */
  readonly attended: boolean;
  readonly quiet: boolean;
  readonly open: (parts: Pick<Parts, 'remember' | 'meter'>) => Promise<App>;
};

type Wired = StartOptions & {
  readonly app: App;
  readonly building: Parameters<typeof createWebChannel>[0]['building'];
  /** The articles have changed: they are read anew soon. */
  readonly changed: () => void;
};

function channelsOf(config: Config, { app, building, changed, attended, onFault, onError }: Wired): readonly Channel[] {
  const notes = countingNotes(createLog({ level: config.logLevel }), app.meter);
  const onMismatch = (fault: unknown): void => {
    app.meter?.mismatched();
    onFault(fault);
  };
  const make = {
    discord: () =>
      createDiscordChannel({
        ...config.discord,
        token: requireToken(config.discord),
        app,
        desk: app.desk,
        notes,
        importing: { importer: app.importer, guilds: config.discord.importGuilds ?? [], onWritten: changed },
      }),
    web: () =>
      createWebChannel({
        app,
        importer: app.importer,
        building,
        onOpen: (address) => openBrowser(address, { platform: process.platform, env: process.env, attended }),
        onFault: onMismatch,
        onError,
        ...config,
        // The settings have limits of this name.
        desk: app.desk,
      }),
  };
  return config.channels.filter((name) => name !== 'terminal').map((name) => make[name]());
}

/** Loading the models takes seconds, and on a cold disk a minute: who stops the program does not wait for it. */
const stopped = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });

function notBegun(opening: Promise<App>, note: (line: string) => void): number {
  opening.then(
    (late) => late.close(),
    () => undefined,
  );
  note('Stopped before anything was opened.');
  return 0;
}

/** Opens the channels in the settings on the index as it is. The terminal's chat is not among them. */
export async function startChannels(config: Config, start: StartOptions): Promise<number> {
  const { version, stop, stderr, warn, quiet, onError } = start;
  let app: App | undefined;
  let channels: readonly Channel[] = [];
  let living: ReturnType<typeof createLiving> | undefined;
  let following: Following | undefined;
  const watched = await startWatching({
    at: config.metrics,
    commands,
    app: () => app,
    channels: () => channels,
    version,
    feeds: () => following?.feeds() ?? [],
    stopping: stop.signal,
    warn,
  });
  const progress = createProgress(stderr);
  const note = (line: string): void => (quiet ? undefined : warn(line));
  // Nobody's question may end with an error that no one waited for.
  process.on('unhandledRejection', onError);
  try {
    const opening = start.open({ remember: true, ...(watched.metrics && { meter: watched.metrics }) });
    app = await Promise.race([opening, stopped(stop.signal)]);
    if (!app) return notBegun(opening, note);
    const { refresh, building } = createRefreshing(app, quiet ? undefined : progress.update);
    living = createLiving({ app, config, note, warn, refresh: (wanted) => refresh(wanted).finally(progress.stop) });
    channels = channelsOf(config, { ...start, app, building, changed: living.changed });
    const { corpusDir, dataDir, importing } = config;
    following = followFeeds({ corpusDir, dataDir, version, ...importing, note, warn });
    if (watched.where !== undefined) note(watched.where);
    return await serve({ channels, refresh: living.first, signal: stop.signal, note, warn });
  } finally {
    progress.stop();
    await following?.close();
    await living?.close();
    await app?.close();
    await watched.close();
  }
}
