import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/needs.js';
import { RULES } from './rooms.js';

describe('the map of the rooms in CONTRIBUTING.md', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [table = ''] = text.slice(text.indexOf('## Rooms')).split(/\n## /);
  const named = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, room]) => room).sort();
  const rooms = readdirSync(join(root, 'src')).map((name) => name.replace(/\.ts$/, ''));

  it('names every room of src/, and none that does not exist', () => {
    expect(named).toEqual([...rooms].sort());
  });

  it('has a rule for each', () => {
    expect(Object.keys(RULES).sort()).toEqual([...rooms].sort());
  });
});

describe.each(['README.md', 'CONTRIBUTING.md', 'DESIGN.md'])('%s', (document) => {
  it('names no file that does not exist', () => {
    const text = readFileSync(join(root, document), 'utf8');
    const paths = [...text.matchAll(/`((?:src|tests|scripts)\/[\w./-]*)`/g)].map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
