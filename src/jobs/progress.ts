/** The progress of a build, as a person sees it. */

import { SingleBar } from 'cli-progress';
import type { BuildProgress } from '../index/build.js';

type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean };

export type Progress = { readonly update: (progress: BuildProgress) => void; readonly stop: () => void };

/** Plain lines in a pipe: at the start, at each further quarter, and at the end. */
const STEP = 0.25;

/** A bar on a terminal, a few plain lines in a pipe, nothing until there is something to embed. */
export function createProgress(stream: Stream): Progress {
  return stream.isTTY ? createBar(stream) : createPlain(stream);
}

function createBar(stream: Stream): Progress {
  const format = 'Reading the articles {bar} {value} of {total} passages';
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true, barsize: 24 });
  let started = false;
  return {
    update({ done, total }) {
      if (!started) bar.start(total, done);
      else bar.update(done);
      bar.setTotal(total);
      started = true;
    },
    stop: () => bar.stop(),
  };
}

function createPlain(stream: Stream): Progress {
  let next = 0;
  return {
    update({ done, total }) {
      if (total === 0 || (done < next * total && done < total)) return;
      stream.write(`Reading the articles: ${done} of ${total} passages\n`);
      next = Math.floor(done / total / STEP + 1) * STEP;
    },
    stop: () => undefined,
  };
}
