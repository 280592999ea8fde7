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

type Read = { readonly done: number; readonly total: number; readonly name: string };

/** How many sources were read: one line of a terminal that is written anew, or a line for every tenth in a pipe. */
export const createImportProgress =
  (stream: Stream) =>
  ({ done, total, name }: Read): void => {
    // A file's name may hold what a terminal obeys.
    const shown = name.replace(/\p{C}/gu, '').slice(0, 50);
    const line = `Reading ${Math.min(done + 1, total)} of ${total} ${shown}`.trimEnd();
    if (stream.isTTY) stream.write(`\r\u001b[2K${done < total ? line : ''}`);
    else if (done < total && done % Math.ceil(total / 10) === 0) stream.write(`${line}\n`);
  };
