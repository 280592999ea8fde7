import type { App } from './app.js';
import type { Channel } from './channels/channel.js';
import { messageOf } from './errors.js';
import type { Building } from './render/html/conversation.js';
import type { BuildProgress } from './search/engine.js';

/** What the channels may look at while an index is built. */
export type Serving = { readonly building: () => Building | undefined };

export type ServeOptions = {
  /** Makes the channels; they are opened at once, on the old index or on what has been read so far. */
  readonly channels: (serving: Serving) => readonly Channel[];
  /** Ends it all. */
  readonly signal: AbortSignal;
  /** For the person at the terminal: where the channels are, and what became of the build. */
  readonly say: (line: string) => void;
  readonly onOpen?: (opened: { readonly name: string; readonly place: string }) => void;
  readonly onProgress?: (progress: BuildProgress) => void;
};

/** Opens the channels, brings the index up to date behind them, and goes on until the signal. Throws when nothing can be quoted. */
export async function serve(app: Pick<App, 'refresh'>, options: ServeOptions): Promise<void> {
  const { channels, signal, say, onOpen, onProgress } = options;
  let building: Building | undefined = { kind: 'going', done: 0, total: 0 };
  const opened: Channel[] = [];
  try {
    for (const channel of channels({ building: () => building })) {
      const place = await channel.open();
      opened.push(channel);
      say(`${channel.name}: ${place}`);
      onOpen?.({ name: channel.name, place });
    }
    const build = app.refresh((progress) => {
      const { done, total } = progress;
      building = { kind: 'going', done, total };
      onProgress?.(progress);
    });
    const built = build.then(({ notes, report }) => {
      building = report ? undefined : { kind: 'failed', message: notes[0] ?? '' };
      notes.forEach(say);
    });
    // Whoever stops the program does not wait for the build: it is cut off, and goes on at the next start.
    const stop = stopped(signal);
    await Promise.race([built, stop]);
    await stop;
  } catch (error) {
    if (!signal.aborted) throw error;
    say(messageOf(error));
  } finally {
    await Promise.allSettled(opened.map((channel) => channel.close()));
  }
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
