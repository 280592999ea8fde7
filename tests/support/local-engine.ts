import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type Engine, type EngineOptions, startEngine } from '../../src/engine/engine.js';
import type { StartWorker } from '../../src/engine/process.js';
import type { Embedder } from '../../src/models/embedder.js';
import type { Reader } from '../../src/models/span-reader.js';
import { createHashingEmbedder } from './hashing-embedder.js';
import type { Library } from './library-folder.js';
import { localWorker } from './local-worker.js';

export type LocalEngineOptions = Pick<EngineOptions, 'log' | 'attempts' | 'staleMs'> & {
  readonly embedder?: Embedder;
  readonly loadEmbedder?: () => Promise<Embedder>;
  readonly reader?: Reader;
  /** Sees the worker before the engine does. */
  readonly around?: (start: StartWorker) => StartWorker;
};

/** An engine without a process and a model of its own, closed when the test is over. */
export async function openLocalEngine(library: Library, options: LocalEngineOptions = {}): Promise<Engine> {
  const { embedder = createHashingEmbedder(), loadEmbedder = async () => embedder } = options;
  const { around = (start) => start, reader } = options;
  const engine = await startEngine({ ...options, ...library }, around(localWorker(library, loadEmbedder, reader)));
  onTestFinished(() => engine.close());
  return engine;
}

/** Notes which passages are embedded. */
export function recording(embedder: Embedder = createHashingEmbedder()) {
  const texts: string[] = [];
  const embed: Embedder['embed'] = (batch, kind) => {
    if (kind === 'passage') texts.push(...batch);
    return embedder.embed(batch, kind);
  };
  return { texts, embedder: { ...embedder, embed } satisfies Embedder };
}

/** Turns of the loop that a message takes to arrive, and a few more. */
const TURNS = 10;

/**
 * Embeds passages only as far as the test allows: `step` lets one batch through and waits until the next one arrives.
 * What is asked `meanwhile`, during a batch, is answered before the next one.
 */
export function stepping(embedder: Embedder = createHashingEmbedder()) {
  const knocks: (() => void)[] = [];
  let onKnock: () => void = () => undefined;
  let open = false;
  const knocked = async (): Promise<void> => {
    if (knocks.length === 0) await new Promise<void>((resolve) => (onKnock = resolve));
  };
  const embed: Embedder['embed'] = async (batch, kind) => {
    if (kind === 'passage' && !open)
      await new Promise<void>((resolve) => {
        knocks.push(resolve);
        onKnock();
      });
    return embedder.embed(batch, kind);
  };
  async function step(): Promise<void> {
    await knocked();
    knocks.shift()?.();
    await knocked();
  }
  return {
    embedder: { ...embedder, embed } satisfies Embedder,
    knocked,
    step,
    async meanwhile<T>(ask: () => Promise<T>): Promise<T> {
      const asked = ask();
      for (let turn = 0; turn < TURNS; turn++) await setImmediate();
      await step();
      return asked;
    },
    finish() {
      open = true;
      for (const knock of knocks.splice(0)) knock();
    },
  };
}

/** The text of the best quote for these words. */
export async function bestOf(engine: Engine, text: string): Promise<string | undefined> {
  const [quote] = await engine.find(text, { passages: 1, limit: 1 });
  return quote && engine.article(quote.article)?.body.slice(quote.start, quote.end);
}

/** An engine over a folder that has been built. */
export async function built(library: Library): Promise<Engine> {
  const engine = await openLocalEngine(library);
  await engine.build();
  return engine;
}
