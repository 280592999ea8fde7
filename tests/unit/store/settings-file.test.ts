import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../src/store/memory.js';
import { effective } from '../../../src/store/settings/effective.js';
import { readSettings } from '../../../src/store/settings/settings-file.js';
import { readTyped } from '../../../src/store/settings/typed.js';
import { watchSettings } from '../../../src/store/settings/watched-file.js';
import { createStore } from '../../../src/store/store.js';

const GOOD = `
everywhere:
  scope: ["folder:public"]
direct:
  language: ru
servers:
  123456789012345678:
    questions: [234567890123456789, "234567890123456790"]
    private: true
    channels:
      234567890123456789:
        private: false
        scope: ["publisher:Dawn"]
`;

const problemsIn = (text: string) => {
  const read = readSettings(text);
  return read.kind === 'wrong' ? read.problems.map(({ line, key, message }) => `${line} ${key}: ${message}`) : [];
};

describe('the settings file', () => {
  it('is read with every digit of its ids, in quotation marks or not', () => {
    expect(readSettings(GOOD)).toMatchObject({
      kind: 'read',
      file: {
        servers: {
          '123456789012345678': {
            questions: ['234567890123456789', '234567890123456790'],
            channels: { '234567890123456789': { scope: ['publisher:Dawn'] } },
          },
        },
      },
    });
    expect(readSettings('')).toEqual({ kind: 'read', file: {} });
    expect(readSettings('# nothing yet\n')).toEqual({ kind: 'read', file: {} });
    expect(readSettings('{"page": {"scope": ["id:a*"]}}')).toMatchObject({ kind: 'read' });
  });

  it('gives everything that is wrong at once, each with its line, its key and what to write', () => {
    expect(
      problemsIn(`everywhere:
  scop: ["folder:public"]
  language: fr
page:
  scope: [Dawn, "topic:"]
servers:
  "123456789012345678":
    private: maybe
    questions: ["#general"]
    channels:
      "234567890123456789":
        questions: []
        scope: []
`),
    ).toMatchInlineSnapshot(`
      [
        "2 everywhere.scop: there is no such setting; here you can write threads, private, language, scope",
        "3 everywhere.language: write auto, en or ru",
        "5 page.scope.0: write what a pattern is about before its colon (folder, publisher, author, topic, id), as in "publisher:Dawn" or "folder:reports/*"",
        "5 page.scope.1: write what a pattern is about before its colon (folder, publisher, author, topic, id), as in "publisher:Dawn" or "folder:reports/*"",
        "8 servers.123456789012345678.private: write true (on) or false (off)",
        "9 servers.123456789012345678.questions.0: write the id of a channel, a number of 17 to 20 digits (Discord: Copy Channel ID)",
        "12 servers.123456789012345678.channels.234567890123456789.questions: there is no such setting; here you can write threads, private, language, scope",
        "13 servers.123456789012345678.channels.234567890123456789.scope: write at least one pattern, or leave scope out: then nothing is kept from this place",
      ]
    `);
  });

  it('gives the line of what is not YAML, of a key that is there twice, and of a wrong id', () => {
    expect(problemsIn('page: [\n')).toMatchInlineSnapshot(`
      [
        "2 : this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 2, column 1:",
      ]
    `);
    expect(problemsIn('page: {}\npage: {}\n')).toMatchInlineSnapshot(`
      [
        "2 : this is not YAML: Map keys must be unique at line 2, column 1:",
      ]
    `);
    expect(problemsIn('servers:\n  general:\n    private: true\n')).toMatchInlineSnapshot(`
      [
        "2 servers.general: write the id, a number of 17 to 20 digits (Discord: Copy Server ID, Copy Channel ID)",
      ]
    `);
    expect(problemsIn('just words')).toMatchInlineSnapshot(`
      [
        "1 : write keys with values, as in “private: true”",
      ]
    `);
  });

  it('is read again when it changes, and a wrong or missing one leaves the last that was right', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'yaar-settings-')), 'settings.yaml');
    const notes: string[] = [];
    let now = 0;
    const options = { path, log: (text: string) => void notes.push(text), now: () => now };
    writeFileSync(path, 'page: {scope: ["id:a"]}');
    const watched = watchSettings(options);
    const later = () => {
      now += 2000;
      return watched.now();
    };
    expect(watched.now().page?.scope).toEqual(['id:a']);
    writeFileSync(path, 'page: {scope: ["id:other"]}');
    expect(later().page?.scope).toEqual(['id:other']);
    writeFileSync(path, 'page: {scope: everything}');
    expect(later().page?.scope).toEqual(['id:other']);
    rmSync(path);
    expect(later().page?.scope).toEqual(['id:other']);
    expect(later().page?.scope).toEqual(['id:other']);
    expect(notes).toEqual([
      expect.stringContaining('have changed'),
      expect.stringMatching(/:1: page\.scope: write a list/),
      expect.stringContaining('cannot be read'),
    ]);
    expect(() => watchSettings(options)).toThrow(/cannot be read.*SETTINGS_FILE/);
    expect(watchSettings({ ...options, path: undefined }).now()).toEqual({});
  });
});

describe('the settings of a place', () => {
  const read = readSettings(GOOD);
  const file = read.kind === 'read' ? read.file : {};
  const [guild, channel] = ['123456789012345678', '234567890123456789'];
  const sources = () => ({ file, store: createStore(createMemory()) });

  it('are those of the channel, then of the server, then of everywhere; the file wins over /settings', () => {
    const { store } = sources();
    store.setSettings({ guild }, { private: false, threads: true });
    store.setSettings({ guild, channel }, { private: true, language: 'ru' });
    const here = effective({ kind: 'server', guild, channel }, { file, store });
    expect(here.values).toMatchObject({ private: false, threads: true, language: 'ru' });
    expect(here.from).toMatchObject({
      private: ['channel-file'],
      threads: ['server-stored'],
      language: ['channel-stored'],
      questions: ['server-file'],
    });
    const elsewhere = effective({ kind: 'server', guild, channel: '99999' }, { file, store });
    expect(elsewhere.values).toMatchObject({ private: true, threads: true });
  });

  it('add up their scopes, so that nobody can widen what another keeps from a place', () => {
    const { store } = sources();
    store.setSettings({ guild, channel }, { scope: ['id:*'] });
    expect(effective({ kind: 'server', guild, channel }, { file, store }).scopes).toEqual([
      ['publisher:Dawn'],
      ['id:*'],
      ['folder:public'],
    ]);
    expect(effective({ kind: 'direct' }, { file, store }).scopes).toEqual([['folder:public']]);
    expect(effective({ kind: 'terminal' }, { file, store }).scopes).toEqual([]);
  });

  it('say when they are damaged', () => {
    const records = createMemory();
    const store = createStore(records);
    records.write([[`settings/channel/${guild}/${channel}`, '{"scope":"all"']]);
    expect(effective({ kind: 'server', guild, channel }, { file, store }).damaged).toBe(true);
    expect(effective({ kind: 'server', guild, channel: '99999' }, { file, store }).damaged).toBe(false);
  });
});

describe('a setting as it is typed', () => {
  it.each([
    ['private', ' On ', true],
    ['threads', 'no', false],
    ['threads', 'выкл', false],
    ['language', 'RU', 'ru'],
    ['scope', 'publisher:Dawn, folder:reports/*', ['publisher:Dawn', 'folder:reports/*']],
    ['questions', '<#234567890123456789>, 234567890123456790', ['234567890123456789', '234567890123456790']],
  ] as const)('is read: %s %j', (name, text, value) => {
    expect(readTyped(name, text)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['private', 'perhaps', /true \(on\) or false/],
    ['language', 'klingon', /auto, en or ru/],
    ['scope', 'Dawn', /publisher:Dawn/],
    ['scope', '', /at least one pattern/],
    ['forums', '#general', /id of a channel/],
  ] as const)('is refused with what to write: %s %j', (name, text, message) => {
    expect(readTyped(name, text)).toEqual({ kind: 'wrong', message: expect.stringMatching(message) });
  });
});
