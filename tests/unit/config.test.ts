import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, readEnvironment, settings } from '../../src/config.js';
import { ERROR_CODES } from '../../src/errors.js';
import { root } from '../support/needs.js';

const example = readFileSync(join(root, '.env.example'), 'utf8');

describe('settings', () => {
  it('are the same in .env.example and in config.ts, each with its meaning above it', () => {
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(names).toEqual(Object.keys(settings.shape));
    for (const [name, schema] of Object.entries(settings.shape)) {
      const comment = new RegExp(`^# (.+)\\n${name}=`, 'm').exec(example)?.[1];
      expect(comment, name).toContain(schema.description);
    }
  });

  it('have defaults for everything, and an empty value counts as not set', () => {
    const config = loadConfig({ LOG_LEVEL: '', CORPUS_DIR: '  ' });
    expect(config.logLevel).toBe('warn');
    expect(config.corpusDir).toBe(join(root, 'corpus'));
  });

  it('are all named at once when they are wrong', () => {
    expect(() => loadConfig({ LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL/);
  });

  it('come from .env too, but the environment wins', () => {
    const file = join(root, '.env.example');
    expect(readEnvironment({ LOG_LEVEL: 'debug' }, file)).toMatchObject({ LOG_LEVEL: 'debug', CORPUS_DIR: '' });
    expect(readEnvironment({ A: 'b' }, join(root, 'no-such-file'))).toEqual({ A: 'b' });
  });
});

describe('errors', () => {
  it('each have a row in the README, and no row is left over', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const errors = readme.slice(readme.indexOf('## Errors'), readme.indexOf('## The map'));
    const rows = [...errors.matchAll(/^\| `([A-Z]+_[A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(rows.toSorted()).toEqual([...ERROR_CODES].toSorted());
  });
});
