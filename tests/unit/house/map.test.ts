import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';

describe('the map in the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const map = readme.slice(readme.indexOf('## The map'), readme.indexOf('## Rights'));

  it('names every source file, so that a newcomer finds its purpose', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    expect(files.map((file) => basename(file)).filter((name) => !map.includes(name))).toEqual([]);
  });

  it('names no file that is not there', () => {
    const named = [...map.matchAll(/[\w-]+\.ts\b/g)].map(([name]) => name);
    const there = ['src', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => basename(name)),
    );
    expect(named.filter((name) => !there.includes(name))).toEqual([]);
  });
});
