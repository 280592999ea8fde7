import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../../src/channels/terminal/lines.js';

const linesOf = async (...chunks: readonly (string | number[])[]): Promise<unknown[]> => {
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)));
  const lines: unknown[] = [];
  for await (const line of readLines(input)) lines.push(line.text);
  return lines;
};

describe('the lines of standard input', () => {
  it('are put together from any pieces, even when a character is cut in two', async () => {
    const bytes = [...Buffer.from('é\nzwei\r\n')];
    expect(await linesOf(bytes.slice(0, 1), bytes.slice(1, 5), bytes.slice(5))).toEqual(['é', 'zwei']);
  });

  it('need no line break at the end, and an empty line is one', async () => {
    expect(await linesOf('a\n\nb')).toEqual(['a', '', 'b']);
    expect(await linesOf('')).toEqual([]);
  });

  it('that are not UTF-8 have no text, and spoil no others', async () => {
    expect(await linesOf([0x61, 0x0a, 0xff, 0xfe, 0x0a, 0x62])).toEqual(['a', undefined, 'b']);
  });
});
