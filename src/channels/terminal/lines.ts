/** Lines of standard input. */

import type { Readable } from 'node:stream';

/** `text` is absent when the bytes are not UTF-8. `number` counts from 1. */
export type Line = { readonly number: number; readonly text: string | undefined };

/** The lines of a byte stream; a line that cannot be decoded is reported, not repaired: that would change its words. */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let rest = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of input) {
    rest = Buffer.concat([rest, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      number += 1;
      yield { number, text: decode(rest.subarray(0, end)) };
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield { number: number + 1, text: decode(rest) };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '');
  } catch {
    return undefined;
  }
}
