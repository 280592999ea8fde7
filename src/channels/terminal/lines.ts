/** Lines of standard input. */

import { Readable } from 'node:stream';
import { AppError, messageOf } from '../../errors.js';

/** `text` is absent when the bytes are not UTF-8. `number` counts from 1. */
export type Line = { readonly number: number; readonly text: string | undefined };

/**
 * The lines of a byte stream; a line that cannot be decoded is reported, not repaired: that would change its words.
 * @throws AppError INPUT_INVALID if the stream cannot be read
 */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let number = 0;
  for await (const chunk of readable(input)) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      number += 1;
      yield { number, text: decode(Buffer.concat([...rest, chunk.subarray(start, end)])) };
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield { number: number + 1, text: decode(Buffer.concat(rest)) };
}

async function* readable(input: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of input) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(messageOf(cause), cause);
  }
}

function unreadable(why: string, cause?: unknown): AppError {
  const advice = 'Give it a file or a pipe with one question a line, or write the question behind the command.';
  return new AppError('INPUT_INVALID', `Standard input cannot be read: ${why}. ${advice}`, { cause });
}

/** Node reads nothing at all from a folder, and says nothing. */
export const folderAsInput = (): Readable =>
  new Readable({
    read() {
      this.destroy(unreadable('it is a folder'));
    },
  });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '');
  } catch {
    return undefined;
  }
}
