import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtDataFolder } from '../../../../src/store/upgrade/data-folder.js';
import { loopback } from '../../../support/discord/fixture.js';
import { discordOpenApi } from '../../../support/discord/openapi-file.js';
import { temporaryFolder } from '../../../support/library-folder.js';
import { examined, expectOnly, healthy } from './patient.js';

const openapi = discordOpenApi();
const patient = async () => healthy(await loopback({ openapi }));

describe('of folders, the doctor finds', () => {
  it('a file in the place of one, which no other owner would help', async () => {
    const well = await patient();
    const file = join(well.folder, 'a file');
    await writeFile(file, '');
    await expectOnly(
      well,
      { env: { DATA_DIR: file } },
      {
        check: 'data folder',
        found: /cannot be written/,
        advice: /^It is a file, .* or name another folder in DATA_DIR/,
      },
    );
  });

  it('a file in the place of the articles', async () => {
    const well = await patient();
    const { wrong } = await examined(well, { env: { CORPUS_DIR: join(well.library.corpusDir, 'bridge.md') } });
    expect(wrong.map(({ found, advice }) => `${found} ${advice}`)).toContainEqual(
      expect.stringMatching(/CORPUS_MISSING.*It is a file: name the folder that it is in/s),
    );
  });

  it.each([
    ['~/articles', '~'],
    ['$HOME/articles', '$HOME'],
    ['/srv/$NAME/articles', '$NAME'],
  ])('what only a shell would replace: %s', async (path, sign) => {
    const { wrong } = await examined(await patient(), { env: { CORPUS_DIR: path } });
    expect(wrong[0]).toMatchObject({
      check: 'settings',
      found: `CORPUS_DIR holds ${sign}, which only a shell replaces`,
      advice: `Write the whole path in CORPUS_DIR; “echo ${sign}” shows what it stands for.`,
    });
  });

  it('a public address that is none, and says what one looks like', async () => {
    await expectOnly(
      await patient(),
      { env: { PUBLIC_URL: 'paper.example' } },
      { check: 'settings', found: /^PUBLIC_URL: write a whole address, such as https:/, advice: /Correct PUBLIC_URL/ },
    );
  });

  it.each([
    ['{"format": 99}', /has format 99, and this version of Yaar knows 1/],
    ['{"for', /format\.json cannot be read/],
  ])('a data folder that this version cannot use: %s', async (format, found) => {
    const well = await patient();
    const dir = join(well.folder, 'other data');
    await mkdir(dir);
    await writeFile(join(dir, 'format.json'), format);
    const kept = [{ name: 'data format', open: () => lookAtDataFolder(dir), advice: 'Start the other version.' }];
    await expectOnly(
      well,
      { kept },
      { check: 'data format', found, advice: /^(?:Use the version that wrote it|Restore)/ },
    );
  });

  it('nothing in a data folder that is empty or of an earlier version, and leaves it as it is', async () => {
    const dir = await temporaryFolder();
    expect(await lookAtDataFolder(dir)).toBe('format 1');
    await writeFile(join(dir, 'anything'), '');
    const step = { what: 'a step', run: async () => undefined };
    expect(await lookAtDataFolder(dir, [step])).toBe('format 1: the next start brings it up to date');
    expect(await readdir(dir)).toEqual(['anything']);
  });
});
