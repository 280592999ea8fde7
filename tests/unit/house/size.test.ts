import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';

describe('the size of the house', () => {
  it('is kept: no source, script or test file is over 200 lines', () => {
    const all = ['src', 'scripts', 'tests'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name)),
    );
    const long = all
      .map((name) => [name, readFileSync(join(root, name), 'utf8').split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 200);
    expect(long).toEqual([]);
  });
});
