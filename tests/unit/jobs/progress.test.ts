import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/jobs/progress.js';

function written(total: number, steps: readonly number[]): string {
  const stream = new PassThrough();
  const progress = createProgress(stream);
  for (const done of steps) progress.update({ done, total, articles: 0 });
  progress.stop();
  return (stream.read() as Buffer | null)?.toString() ?? '';
}

describe('the progress of a build in a pipe', () => {
  it('is a few plain lines: the start, each quarter, the end', () => {
    const lines = written(8, [0, 1, 2, 3, 4, 5, 6, 7, 8]).trim().split('\n');
    expect(lines.map((line) => /(\d+) of 8/.exec(line)?.[1])).toEqual(['0', '2', '4', '6', '8']);
  });

  it('is nothing at all when nothing is to be embedded', () => {
    expect(written(0, [0])).toBe('');
  });
});
