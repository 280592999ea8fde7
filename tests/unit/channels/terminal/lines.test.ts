import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { folderAsInput, readLines } from '../../../../src/channels/terminal/lines.js';

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

  it('may be megabytes long without a line break', async () => {
    const chunk = 'a'.repeat(65_536);
    const [line] = await linesOf(...Array.from({ length: 400 }, () => chunk));
    expect(line).toHaveLength(400 * 65_536);
  });

  it.each([
    ['a folder', folderAsInput(), /it is a folder.*one question a line/],
    ['a stream that fails', new Readable({ read: (): never => fail() }), /EIO: i\/o error/],
  ])('cannot be read from %s, which is said', async (_name, input, reason) => {
    const read = async () => {
      for await (const line of readLines(input)) expect(line).toBeUndefined();
    };
    await expect(read()).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringMatching(reason) });
  });
});

function fail(): never {
  throw new Error('EIO: i/o error');
}
