import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../src/errors.js';
import { withLock } from '../../../../src/index/lock.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { createHashingEmbedder } from '../../../support/hashing-embedder.js';
import { examined, expectOnly, healthy } from './patient.js';

const openapi = discordOpenApi();
const patient = async () => healthy(await loopback({ openapi }));

describe('the doctor', () => {
  it('finds nothing wrong where nothing is, and ends with status 0', async () => {
    const { status, findings, wrong } = await examined(await patient());
    expect(wrong).toEqual([]);
    expect(status).toBe(0);
    const kinds = new Set(findings.map(({ check }) => check));
    for (const check of [
      'settings',
      'node',
      'clock',
      'models',
      'index',
      'articles',
      'disk',
      'ports',
      'token',
      'commands',
    ])
      expect(kinds).toContain(check);
    expect(findings.at(-1)?.found).toMatch(
      /oauth2\/authorize\?client_id=\d+&scope=bot\+applications.commands&permissions=274878008320$/,
    );
  });
});

describe('of mistakes on this machine, the doctor finds', () => {
  it('a setting that cannot be used, and goes on with its default', async () => {
    await expectOnly(
      await patient(),
      { env: { LOG_LEVEL: 'loud' } },
      { check: 'settings', found: /^LOG_LEVEL: /, advice: /Correct LOG_LEVEL/ },
    );
  });

  it('a setting that is misspelt in .env', async () => {
    await expectOnly(
      await patient(),
      { unknown: ['DISCORD_TOKNE', 'EDITOR'] },
      { check: 'settings', found: /DISCORD_TOKNE/, advice: /DISCORD_TOKEN/ },
    );
  });

  it('a Node that is too old, a library that cannot be loaded, a wrong clock, an unknown time zone', async () => {
    const load = async (library: string) => (library === 'lmdb' ? Promise.reject(new Error('wrong ELF class')) : {});
    const machine = {
      node: '20.9.1',
      oldest: '20.19',
      load,
      now: new Date(0),
      made: new Date('2026-01-01'),
      zone: 'Mars/Base',
    };
    const { wrong } = await examined(await patient(), { machine });
    expect(wrong.map(({ check, advice }) => [check, advice])).toEqual([
      ['node', expect.stringContaining('nodejs.org')],
      ['libraries', expect.stringContaining('npm ci')],
      ['clock', expect.stringContaining('timedatectl')],
      ['time zone', expect.stringContaining('TZ=')],
    ]);
  });

  it('a model file that is damaged', async () => {
    const one = await patient();
    const folder = join(one.folder, 'models', 'all-MiniLM-L6-v2');
    await mkdir(join(folder, 'onnx'), { recursive: true });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'special_tokens_map.json'])
      await writeFile(join(folder, file), '{}');
    await writeFile(join(folder, 'onnx/model_quantized.onnx'), 'x');
    await expectOnly(
      one,
      { env: { EMBEDDING_MODEL: 'all-MiniLM-L6-v2' } },
      { check: 'models', found: /MODEL_DAMAGED.*sha256/, advice: /git checkout/ },
    );
  });

  it('a model that is missing', async () => {
    await expectOnly(
      await patient(),
      { env: { READER_MODEL: 'yaar-reader' } },
      { check: 'models', found: /MODEL_MISSING.*yaar-reader/, advice: /git checkout/ },
    );
  });

  it('no mistake in a model that is still to be downloaded, and tests nothing that needs it', async () => {
    const { status, findings } = await examined(await patient(), { env: { EMBEDDING_MODEL: 'Xenova/e5-small-v2' } });
    expect(status).toBe(0);
    expect(findings.filter(({ check }) => check === 'index').map(({ found }) => found)).toEqual([
      'the index was not tested, since that needs the model',
    ]);
  });

  it('a model that gives no vector of length 1', async () => {
    const embed = async () => [new Float32Array(64).fill(3)];
    const loadEmbedder = async () => ({ ...createHashingEmbedder(), embed });
    await expectOnly(
      await patient(),
      { loadEmbedder },
      { check: 'models', found: /length 24/, advice: /git checkout/ },
    );
  });

  it('an index that is damaged', async () => {
    const one = await patient();
    const { indexDir } = one.library;
    const current = (await readFile(join(indexDir, 'current'), 'utf8')).trim();
    await writeFile(join(indexDir, current, 'vectors.f32'), 'short');
    await expectOnly(one, {}, { check: 'index', found: /vectors\.f32 is 5 bytes/, advice: /yaar build/ });
  });

  it('an index that is locked, and by whom', async () => {
    const one = await patient();
    await withLock(one.library.indexDir, () =>
      expectOnly(
        one,
        {},
        {
          check: 'index',
          found: new RegExp(`locked by process ${process.pid}`),
          advice: new RegExp(`kill ${process.pid}`),
        },
      ),
    );
    expect((await examined(one)).status).toBe(0);
  });

  it('a folder of articles that is missing', async () => {
    const env = { CORPUS_DIR: '/no/such/folder' };
    await expectOnly(await patient(), { env }, { check: 'articles', found: /CORPUS_MISSING/, advice: /Create it/ });
  });

  it('a folder of articles that is empty', async () => {
    const one = await patient();
    await rm(one.library.corpusDir, { recursive: true });
    await mkdir(one.library.corpusDir);
    await expectOnly(one, {}, { check: 'articles', found: /CORPUS_EMPTY/, advice: /articles|quoted/ });
  });

  it('an article with a mistake, and where', async () => {
    const one = await patient();
    await writeFile(join(one.library.corpusDir, 'bad.md'), '---\ntitle: [\n---\n\nWords.\n');
    await expectOnly(one, {}, { check: 'articles', found: /bad\.md:\d/, advice: /yaar sources --problems/ });
  });

  it('a data folder that cannot be written', async () => {
    const one = await patient();
    await writeFile(join(one.folder, 'file'), '');
    const env = { DATA_DIR: join(one.folder, 'file', 'data') };
    await expectOnly(one, { env }, { check: 'data folder', found: /cannot be written/, advice: /chown.*DATA_DIR/ });
  });

  it('a disk that is nearly full', async () => {
    const one = await patient();
    const statfs = async (path: string) => ({
      bsize: 4096,
      blocks: 9e9,
      bavail: path === one.library.indexDir ? 9e9 : 20_000,
    });
    await expectOnly(one, { statfs }, { check: 'disk', found: /only 78 MB are free/, advice: /Make room.*du -sh/ });
  });

  it('something in the data folder that cannot be opened', async () => {
    const kept = [{ name: 'store', open: () => Promise.reject(new Error('MDB_CORRUPTED')) }];
    await expectOnly(await patient(), { kept }, { check: 'store', found: /MDB_CORRUPTED/, advice: /backup/ });
  });

  it('a settings file that is wrong, and does not advise to restore the data folder', async () => {
    const advice = 'Correct the lines that are named.';
    const open = () => Promise.reject(new AppError('SETTINGS_INVALID', 'Wrong settings:\nx.yaml:2: no'));
    const kept = [{ name: 'SETTINGS_FILE', open, advice }];
    await expectOnly(
      await patient(),
      { kept },
      { check: 'SETTINGS_FILE', found: /x\.yaml:2/, advice: /^Correct the l/ },
    );
  });

  it('several mistakes at once', async () => {
    const one = await patient();
    const { wrong } = await examined(one, {
      env: { CORPUS_DIR: '/no', DISCORD_TOKEN: '123456789012345678', LOG_LEVEL: 'x' },
    });
    expect(wrong.map(({ check }) => check)).toEqual(['settings', 'articles', 'token']);
    expect(await readdir(one.library.indexDir)).not.toContain('lock');
  });
});
