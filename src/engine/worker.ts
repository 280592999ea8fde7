/** The process that answers: no work is done on the event loop that talks to people. */

import type { Embedder, EmbedderOptions } from '../models/embedder.js';
import type { Reader } from '../models/span-reader.js';
import { failureOf } from './failure.js';
import type { Dying, FromWorker, ToWorker, WorkerSettings } from './protocol.js';
import { startServer } from './server.js';

type EmbedderModule = { readonly createEmbedder: (options: EmbedderOptions) => Promise<Embedder> };

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;

/** Resolves when the message is written, or when nobody is listening. */
const post = (message: FromWorker | Dying): Promise<void> =>
  new Promise((done) => {
    if (process.send) process.send(message, () => done());
    else done();
  });

async function loadEmbedder(): Promise<Embedder> {
  const url = settings.embedder ?? new URL('../models/embedder.js', import.meta.url).href;
  const { createEmbedder } = (await import(url)) as EmbedderModule;
  return createEmbedder(settings);
}

async function loadReader(): Promise<Reader | undefined> {
  const { reader = 'none', modelsDir } = settings;
  if (reader === 'none') return undefined;
  const { createReader } = await import('../models/span-reader.js');
  return createReader({ model: reader, modelsDir });
}

async function die(error: unknown): Promise<never> {
  await post({ kind: 'dying', failure: failureOf(error) });
  process.exit(1);
}

// The program that started this one also ends it, even when Ctrl+C or a closed terminal reaches both.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('uncaughtException', die);

const starting = startServer({ ...settings, loadEmbedder, loadReader, post });

async function receive(message: ToWorker): Promise<void> {
  // Also while the models are loaded: the program must know that this process lives.
  if (message.kind === 'ping') return post({ kind: 'alive' });
  const server = await starting;
  if (message.kind !== 'close') return server?.receive(message);
  await server?.close();
  process.exit(0);
}

process.on('message', receive);
// A failure to start is fatal, even before anything is asked.
starting.catch(die);
