import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settings } from '../../../../src/settings.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { examined, expectOnly, healthy } from './patient.js';

const openapi = discordOpenApi();
const patient = async () => healthy(await loopback({ openapi }));

/** What is only worth knowing, with what to do. */
async function notes(env: Readonly<Record<string, string>>) {
  const { status, findings } = await examined(await patient(), { env });
  expect(status).toBe(0);
  return findings.flatMap(({ kind, found, advice }) => (kind === 'note' ? [`${found} → ${advice ?? ''}`] : []));
}

describe('of settings that do not agree, the doctor finds', () => {
  it.each([
    [
      'METRICS_PORT that is the port of the page',
      { PORT: '9470', METRICS_PORT: '9470' },
      /both 9470/,
      /METRICS_PORT=9464/,
    ],
    ['METRICS_HOST without a METRICS_PORT', { METRICS_HOST: '0.0.0.0' }, /does nothing/, /METRICS_PORT=9464/],
    [
      'one person who can fill the queue',
      { QUEUE_LENGTH: '10', CLIENT_LIMITS: '5/60' },
      /USER_LIMITS.*20.*10/,
      /QUEUE_LENGTH/,
    ],
    ['one address that can fill the queue', { QUEUE_LENGTH: '50' }, /CLIENT_LIMITS.*100.*50/, /CLIENT_LIMITS/],
  ])('%s', async (_name, env, found, advice) => {
    await expectOnly(await patient(), { env }, { check: 'settings', found, advice });
  });

  it('folders in each other', async () => {
    const one = await patient();
    const { corpusDir, indexDir } = one.library;
    const within = { DATA_DIR: join(corpusDir, 'data') };
    const inArticles = { check: 'settings', found: /DATA_DIR.*folder of the articles/, advice: /outside the others/ };
    await expectOnly(one, { env: within }, inArticles);
    await rm(join(corpusDir, 'data'), { recursive: true });
    const shared = { DATA_DIR: indexDir };
    await expectOnly(one, { env: shared }, { check: 'settings', found: /in each other/, advice: /INDEX_DIR/ });
  });

  it('articles on a network drive that is watched by events', async () => {
    const one = await patient();
    const statfs = async () => ({ bsize: 4096, bavail: 9e9, blocks: 9e9, type: 0x6969 });
    await expectOnly(one, { statfs }, { check: 'settings', found: /NFS/, advice: /CORPUS_WATCH=poll/ });
    expect((await examined(one, { statfs, env: { CORPUS_WATCH: 'poll' } })).status).toBe(0);
  });

  it.each([
    [{ CORPUS_WATCH: 'no' }, /does not notice.*Start it again/],
    [{ METRICS_PORT: '0' }, /another port.*METRICS_PORT=9464/],
    [{ METRICS_PORT: '0', METRICS_HOST: '0.0.0.0' }, /can read the metrics.*firewall/],
    [{ HOST: '0.0.0.0' }, /lets other machines in.*PUBLIC_URL/],
    [{ KEEP_DAYS: '0' }, /nothing|no feedback/],
    [{ LOG_LEVEL: 'silent' }, /not logged.*LOG_LEVEL=warn/],
    [{ ANSWER_WITHIN: '10' }, /asked to come back.*60 or more/],
    [{ USER_LIMITS: '30/60', CHANNEL_LIMITS: '20/60' }, /than CHANNEL_LIMITS/],
    [{ CHANNELS: 'terminal' }, /sits at this window/],
    [{ CHANNELS: 'web' }, /Discord is not among CHANNELS.*CHANNELS=discord/],
    [{}, /DISCORD_API_URL is set/],
  ])('and notes of %j what is worth knowing', async (env, note) => {
    expect((await notes(env)).filter((line) => note.test(line))).toHaveLength(1);
  });

  it('and notes secrets that others on the machine can read, and a second token', async () => {
    const one = await patient();
    const file = join(one.folder, 'token');
    await writeFile(file, 'x');
    await chmod(file, 0o644);
    const { findings, status } = await examined(one, { env: { DISCORD_TOKEN_FILE: file }, envFile: file });
    expect(status).toBe(0);
    const lines = findings.map(({ found, advice }) => `${found} → ${advice}`);
    expect(lines).toContain('DISCORD_TOKEN_FILE is not read, as DISCORD_TOKEN is set → Leave one of them out.');
    expect(lines).toContain(`everybody on this machine can read ${file} → Type “chmod 600 ${file}”.`);
    await chmod(file, 0o600);
    expect(JSON.stringify(await examined(one, { envFile: file }))).not.toContain('chmod 600');
  });
});

it('of a list with a wrong part the doctor finds the setting, once', async () => {
  const env = { CHANNELS: 'telegraph,web,fax' };
  await expectOnly(await patient(), { env }, { check: 'settings', found: /^CHANNELS: /, advice: /Correct CHANNELS/ });
});

describe('of imports, the doctor finds', () => {
  it.each([
    [
      'IMPORT_ALLOW that is no address',
      { IMPORT_ALLOW: 'http://wiki' },
      /"http:\/\/wiki" is not an address/,
      /Correct IMPORT_ALLOW/,
    ],
    [
      'IMPORT_ALLOW of everything',
      { IMPORT_ALLOW: '10.0.0.0/8, 0.0.0.0/0' },
      /0\.0\.0\.0\/0 lets an import read every/,
      /IMPORT_ALLOW=192/,
    ],
    ['IMPORT_ALLOW of half of everything', { IMPORT_ALLOW: '128.0.0.0/1' }, /every machine/, /IMPORT_ALLOW=192/],
    ['IMPORT_ALLOW of the keys of a cloud', { IMPORT_ALLOW: '169.254.0.0/16' }, /169\.254\.169\.254/, /Leave it out/],
    ['IMPORT_CONTACT that is none', { IMPORT_CONTACT: 'the-newsroom' }, /no web or mail address/, /https:/],
  ])('%s', async (_name, env, found, advice) => {
    await expectOnly(await patient(), { env }, { check: 'imports', found, advice });
  });

  it('nothing in addresses and contacts as they should be', async () => {
    const one = await patient();
    for (const IMPORT_CONTACT of ['https://paper.example/bot', 'mailto:web@paper.example', 'web@paper.example']) {
      const env = { IMPORT_ALLOW: '10.0.0.0/8 192.168.1.5:8080 *.intranet [::1]:80', IMPORT_CONTACT };
      expect((await examined(one, { env })).wrong).toEqual([]);
    }
  });

  it('a contact that no header can carry, before anything is fetched', async () => {
    const env = { IMPORT_CONTACT: 'редакция@газета.рф' };
    const mistake = { check: 'settings', found: /IMPORT_CONTACT: .*plain letters/, advice: /Correct IMPORT_CONTACT/ };
    await expectOnly(await patient(), { env }, mistake);
  });

  it('IMPORT_GUILDS without Discord', async () => {
    const env = { CHANNELS: 'web', DISCORD_TOKEN: '', IMPORT_GUILDS: '123456789012345678' };
    await expectOnly(
      await patient(),
      { env },
      { check: 'imports', found: /not on Discord/, advice: /CHANNELS=discord/ },
    );
  });

  it('IMPORT_GUILDS that are no ids, once, and what to write', async () => {
    const env = { IMPORT_GUILDS: 'my-server, 12, 123456789012345678' };
    const found = /IMPORT_GUILDS.*ids of servers/;
    await expectOnly(await patient(), { env }, { check: 'settings', found, advice: /Correct IMPORT_GUILDS/ });
  });
});

/** Where each setting is looked at: a new one must be thought about, too. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  CORPUS_DIR: 'library, settings/agreement',
  CORPUS_WATCH: 'settings/agreement',
  INDEX_DIR: 'folders, index-folder, settings/agreement',
  DATA_DIR: 'folders, settings/agreement',
  SETTINGS_FILE: 'folders (kept), settings/importing',
  KEEP_DAYS: 'settings/agreement',
  EMBEDDING_MODEL: 'models',
  READER_MODEL: 'models',
  SENTENCE_VECTORS: 'index-folder',
  CHANNELS: 'settings/agreement, settings/doors',
  DISCORD_TOKEN: 'token, discord',
  DISCORD_TOKEN_FILE: 'config, settings/agreement',
  DISCORD_API_URL: 'settings/doors',
  HOST: 'ports, settings/doors',
  PORT: 'ports',
  PUBLIC_URL: 'public-url, settings/doors',
  METRICS_PORT: 'ports, settings/doors',
  METRICS_HOST: 'ports, settings/doors',
  QUEUE_LENGTH: 'settings/agreement',
  ANSWER_WITHIN: 'settings/agreement',
  USER_LIMITS: 'settings/agreement',
  CHANNEL_LIMITS: 'settings/agreement',
  CLIENT_LIMITS: 'settings/agreement',
  IMPORT_ALLOW: 'settings/importing',
  IMPORT_GUILDS: 'settings/importing',
  IMPORT_CONTACT: 'settings/importing',
  LOG_LEVEL: 'settings/agreement',
};

it('the doctor looks at every setting that there is', () => {
  expect(Object.keys(LOOKED_AT)).toEqual(Object.keys(settings.shape));
});
