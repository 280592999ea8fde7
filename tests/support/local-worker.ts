import { setImmediate } from 'node:timers/promises';
import type { StartWorker } from '../../src/engine/process.js';
import type { FromWorker, ToWorker } from '../../src/engine/protocol.js';
import { type Server, startServer } from '../../src/engine/server.js';
import { createEventExtractor } from '../../src/events/extractor.js';
import type { Embedder } from '../../src/models/embedder.js';
import type { Reader } from '../../src/models/span-reader.js';
import type { Library } from './library-folder.js';

const extractor = createEventExtractor();

/**
 * The worker's server in the test's own process: messages are cloned and delivered in a later turn of the loop, as
 * between processes. `loadEmbedder` is called by each one that starts.
 */
export const localWorker =
  (library: Library, loadEmbedder: () => Promise<Embedder>, reader?: Reader): StartWorker =>
  ({ onMessage, onEnd }) => {
    let alive = true;
    const post = async (message: FromWorker): Promise<void> => {
      const copy = structuredClone(message);
      void setImmediate().then(() => {
        if (alive) onMessage(copy);
      });
    };
    const end = (cause: Error): void => {
      if (alive) onEnd(cause);
      alive = false;
    };
    const server = startServer({ ...library, loadEmbedder, loadReader: async () => reader, extractor, post });
    server.catch(end);
    return {
      post(message: ToWorker) {
        const copy = structuredClone(message);
        const deliver = ([started]: readonly [Server | undefined, unknown]): void => {
          if (copy.kind !== 'close' && copy.kind !== 'ping') started?.receive(copy);
        };
        void Promise.all([server, setImmediate()]).then(deliver, end);
      },
      end: async () => {
        await server.then(
          (started) => started?.close(),
          () => undefined,
        );
        end(new Error('the worker was ended'));
      },
    };
  };
