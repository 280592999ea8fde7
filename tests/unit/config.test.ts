import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig, readEnvironment } from '../../src/config.js';
import { DESK_DEFAULTS } from '../../src/desk/desk.js';
import { ERROR_CODES } from '../../src/errors.js';
import { createLog } from '../../src/log.js';
import { settings } from '../../src/settings.js';
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
    expect(() => loadConfig({ LOG_LEVEL: 'loud', PORT: 'http' })).toThrow(/PORT: write a number.*LOG_LEVEL/);
  });

  it('say how many questions may wait, of whom, and how long', () => {
    const { desk } = loadConfig({});
    expect(desk).toEqual({
      most: DESK_DEFAULTS.most,
      deadlineMs: DESK_DEFAULTS.deadlineMs,
      limits: DESK_DEFAULTS.limits,
    });
    const given = { QUEUE_LENGTH: '50', ANSWER_WITHIN: ' 90 ', USER_LIMITS: '3/10', CHANNEL_LIMITS: '30 / 100' };
    expect(loadConfig({ ...given, CLIENT_LIMITS: '10000/100000' }).desk).toEqual({
      most: 50,
      deadlineMs: 90_000,
      limits: {
        user: { open: 3, perMinute: 10 },
        channel: { open: 30, perMinute: 100 },
        client: { open: 10_000, perMinute: 100_000 },
      },
    });
  });

  it.each([
    ['QUEUE_LENGTH', '0', 'write a number from 1 to 100000'],
    ['QUEUE_LENGTH', 'many', 'write a number from 1 to 100000'],
    ['QUEUE_LENGTH', '2.5', 'write a whole number from 1 to 100000'],
    ['ANSWER_WITHIN', '5', 'write a number from 10 to 840'],
    ['ANSWER_WITHIN', '900', 'write a number from 10 to 840'],
    ['USER_LIMITS', '20', 'write two numbers with a slash between them, such as 20/60'],
    ['USER_LIMITS', '0/60', 'write a number from 1 to 10000 before the slash'],
    ['CHANNEL_LIMITS', '200/0', 'write a number from 1 to 100000 after the slash'],
    ['CLIENT_LIMITS', '-1/5', 'write two numbers with a slash between them, such as 100/1200'],
    ['KEEP_DAYS', '-1', 'write a number from 0 to 3650'],
    ['PORT', '70000', 'write a number from 0 to 65535'],
  ])('%s cannot be %s, and it is said what to write', (name, value, message) => {
    const load = () => loadConfig({ [name]: value, LOG_LEVEL: 'loud' });
    expect(load).toThrow(`${name}: ${message}`);
    expect(load).toThrow('LOG_LEVEL: ');
  });

  it('choose the channels: what is named, else Discord if there is a token, else the page', () => {
    expect(loadConfig({}).channels).toEqual(['web']);
    const published = loadConfig({ DISCORD_TOKEN: 't', PUBLIC_URL: 'https://example.org' });
    expect(published.channels).toEqual(['discord', 'web']);
    expect(loadConfig({ DISCORD_TOKEN: ' t ' })).toMatchObject({ channels: ['discord'], discord: { token: 't' } });
    expect(loadConfig({ DISCORD_TOKEN: 't', CHANNELS: 'terminal' }).channels).toEqual(['terminal']);
    expect(() => loadConfig({ CHANNELS: 'discord, terminal' })).toThrow(/cannot be combined/);
    expect(() => loadConfig({ CHANNELS: 'telegraph' })).toThrow(/CHANNELS/);
    expect(() => loadConfig({ DISCORD_API_URL: 'nowhere' })).toThrow(/DISCORD_API_URL/);
  });

  it('may hold the token in a file, which must be there', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'yaar-token-')), 'token');
    writeFileSync(file, 'from-a-file\n');
    expect(loadConfig({ DISCORD_TOKEN_FILE: file }).discord).toEqual({ token: 'from-a-file' });
    expect(loadConfig({ DISCORD_TOKEN_FILE: file, DISCORD_TOKEN: 'mine' }).discord).toEqual({ token: 'mine' });
    expect(() => loadConfig({ DISCORD_TOKEN_FILE: `${file}-not` })).toThrow(/DISCORD_TOKEN_FILE/);
  });

  it('never show the token in the log', () => {
    const lines: string[] = [];
    const config = loadConfig({ DISCORD_TOKEN: 'secret-token' });
    const log = createLog({ level: 'info', to: { write: (line) => void lines.push(line) } });
    log.info(
      { config, discord: config.discord, token: 'secret-token', env: { DISCORD_TOKEN: 'secret-token' } },
      'started',
    );
    expect(lines.join('')).toContain('[Redacted]');
    expect(lines.join('')).not.toContain('secret-token');
  });

  it('name what may be imported from although it is private, and who imports', () => {
    expect(loadConfig({}).importing).toEqual({ allow: [] });
    const given = {
      IMPORT_ALLOW: ' 10.0.0.0/8, wiki.intranet:8080\n[::1] ,',
      IMPORT_CONTACT: ' https://paper.example/bot ',
    };
    expect(loadConfig(given).importing).toEqual({
      allow: ['10.0.0.0/8', 'wiki.intranet:8080', '[::1]'],
      contact: 'https://paper.example/bot',
    });
  });

  it('come from .env too, but the environment wins', () => {
    const file = join(root, '.env.example');
    expect(readEnvironment({ LOG_LEVEL: 'debug' }, file)).toMatchObject({ LOG_LEVEL: 'debug', CORPUS_DIR: '' });
    expect(readEnvironment({ A: 'b' }, join(root, 'no-such-file'))).toEqual({ A: 'b' });
  });
});

describe('the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  /** The names in the first column of the table under a heading. */
  const rowsOf = (heading: string): readonly (string | undefined)[] => {
    const [section = ''] = readme.slice(readme.indexOf(`\n## ${heading}\n`) + 1).split(/\n## /);
    return [...section.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  };

  it('has a row for each error code, and no row is left over', () => {
    expect(rowsOf('Errors').toSorted()).toEqual([...ERROR_CODES].toSorted());
  });

  it('has a row for each setting, in the order of config.ts', () => {
    expect(rowsOf('Settings')).toEqual(Object.keys(settings.shape));
  });

  it('is at most 300 lines', () => {
    expect(readme.split('\n').length - 1).toBeLessThanOrEqual(300);
  });
});
