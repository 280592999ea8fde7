import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Engine, type EngineOptions, openEngine } from '../../src/engine/engine.js';
import { root } from './needs.js';

const compiled = join(root, 'dist/src/engine/worker.js');
const supportUrl = (name: string): URL => pathToFileURL(join(root, 'tests/support', name));

export const slowEmbedder = supportUrl('slow-embedder.mjs').href;
export const dyingWorker = supportUrl('dying-worker.mjs');
export const builderScript = join(root, 'tests/support/builder.mjs');

/** An engine with a real worker process, which runs the compiled sources; closed when the test is over. */
export async function openWorkerEngine(
  options: Pick<EngineOptions, 'corpusDir' | 'indexDir'> & Partial<EngineOptions>,
): Promise<Engine> {
  if (!existsSync(compiled)) throw new Error(`${compiled} is missing: run "npm run compile" first.`);
  const engine = await openEngine({
    model: 'all-MiniLM-L6-v2',
    modelsDir: join(root, 'embeddings/model'),
    worker: pathToFileURL(compiled),
    ...options,
  });
  onTestFinished(() => engine.close());
  return engine;
}
