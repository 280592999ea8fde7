import { onTestFinished } from 'vitest';
import { type Engine, type EngineOptions, startEngine } from '../../src/engine/engine.js';
import type { Embedder } from '../../src/models/embedder.js';
import { createHashingEmbedder } from './hashing-embedder.js';
import type { Library } from './library-folder.js';
import { localWorker } from './local-worker.js';

export type LocalEngineOptions = Pick<EngineOptions, 'log' | 'attempts' | 'staleMs'> & {
  readonly embedder?: Embedder;
  readonly loadEmbedder?: () => Promise<Embedder>;
};

/** An engine without a process and a model of its own, closed when the test is over. */
export async function openLocalEngine(library: Library, options: LocalEngineOptions = {}): Promise<Engine> {
  const { embedder = createHashingEmbedder(), loadEmbedder = async () => embedder } = options;
  const engine = await startEngine({ ...options, ...library }, localWorker(library, loadEmbedder));
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

/** Embeds passages only as far as it is let: `step` lets one batch through and waits until the next one knocks. */
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
  return {
    embedder: { ...embedder, embed } satisfies Embedder,
    knocked,
    async step() {
      await knocked();
      knocks.shift()?.();
      await knocked();
    },
    finish() {
      open = true;
      for (const knock of knocks.splice(0)) knock();
    },
  };
}
