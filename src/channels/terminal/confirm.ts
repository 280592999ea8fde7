/** Asks a person at the terminal. */

import { createInterface } from 'node:readline/promises';
import type { Io } from './io.js';

/** Absent where nobody could answer: in a script, or when the output goes to a file. Anything but y or yes is a no. */
export function createConfirm({
  stdin,
  stderr,
}: Pick<Io, 'stdin' | 'stderr'>): ((question: string) => Promise<boolean>) | undefined {
  if (stdin.isTTY !== true || stderr.isTTY !== true) return undefined;
  return async (question) => {
    const lines = createInterface({ input: stdin, output: stderr });
    try {
      return /^\s*y(?:es)?\s*$/i.test(await lines.question(`${question} [y/N] `));
    } finally {
      lines.close();
    }
  };
}
