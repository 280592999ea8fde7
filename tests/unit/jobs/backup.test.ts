import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BackupOptions, backup, checkBackup } from '../../../src/jobs/backup.js';
import { createArticleVersions } from '../../../src/quote/versions.js';
import { openDataFolder } from '../../../src/store/upgrade/data-folder.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { article } from '../../support/tiny.js';

const bridge = article({ id: 'bridge', markdown: 'The bridge was opened on Monday.' });

async function kept() {
  const folder = await temporaryFolder();
  const dataDir = join(folder, 'data');
  await openDataFolder(dataDir);
  await createArticleVersions({ dir: dataDir }).keep([bridge, article({ id: 'ferry', markdown: 'It was sold.' })]);
  await mkdir(join(dataDir, 'store', 'lock'), { recursive: true });
  await writeFile(join(dataDir, 'store', 'data.mdb'), 'being written');
  await writeFile(join(dataDir, 'withdrawn.json.0123abcd.tmp'), 'half of');
  await writeFile(join(dataDir, 'withdrawn.json'), '[]');
  return { folder, dataDir, to: join(folder, 'backups', 'monday') };
}

function lines(json = false) {
  const written: string[] = [];
  const write = (line: string): void => void written.push(line);
  return { written, json, output: { result: write, note: write, warn: write } };
}

const run = (to: string | undefined, dataDir: string, more: Partial<BackupOptions> = {}) => {
  const said = lines();
  const done = backup(to, { dataDir, parts: [], version: '1.2.3', clock: () => new Date(0), ...said, ...more });
  return done.then((status) => ({ status, written: said.written }));
};

describe('a backup', () => {
  it('holds what must be kept, says how to restore it, and is a data folder itself', async () => {
    const { dataDir, to } = await kept();
    const { status, written } = await run(to, dataDir);
    expect(status).toBe(0);
    expect(written.join('\n')).toMatch(
      /5 files .* were copied .*\nTo restore: stop Yaar, move .* away, then type: cp -a /,
    );
    expect((await readdir(to)).sort()).toEqual(['articles', 'backup.json', 'format.json', 'store', 'withdrawn.json']);
    const [restored] = await createArticleVersions({ dir: to }).find('bridge', bridge.hash.slice(0, 8));
    expect(restored).toEqual(bridge);
    expect(await openDataFolder(to)).toEqual({ notes: [] });
    expect(JSON.parse(await readFile(join(to, 'backup.json'), 'utf8'))).toMatchObject({ format: 1, version: '1.2.3' });
    expect(await readdir(dirname(to))).toEqual(['monday']);
  });

  it('copies what is written at any moment through its owner', async () => {
    const { dataDir, to } = await kept();
    const copy = async (part: string) => {
      await mkdir(part, { recursive: true });
      await writeFile(join(part, 'data.mdb'), 'consistent');
    };
    await run(to, dataDir, { parts: [{ name: 'store', copy }] });
    expect(await readFile(join(to, 'store', 'data.mdb'), 'utf8')).toBe('consistent');
    expect(await checkBackup(to, lines())).toBe(0);
  });

  it('overwrites nothing, and refuses a folder in the data folder, none, and no data', async () => {
    const { folder, dataDir, to } = await kept();
    await run(to, dataDir);
    const before = await readFile(join(to, 'backup.json'), 'utf8');
    await expect(run(to, dataDir)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('there already'),
    });
    await expect(run(dataDir, dataDir)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(run(join(dataDir, 'copy'), dataDir)).rejects.toThrow(/inside the data folder/);
    await expect(run(undefined, dataDir)).rejects.toThrow(/yaar backup DIR/);
    await expect(run(join(folder, 'x'), join(folder, 'no-data'))).rejects.toThrow(/nothing to copy.*--data/);
    expect(await readFile(join(to, 'backup.json'), 'utf8')).toBe(before);
  });

  it('that fails leaves nothing, not even a part', async () => {
    const { folder, dataDir } = await kept();
    const copy = () => Promise.reject(new Error('no space left on device'));
    await expect(run(join(folder, 'full'), dataDir, { parts: [{ name: 'store', copy }] })).rejects.toMatchObject({
      code: 'DATA_UNWRITABLE',
      message: expect.stringMatching(/no space left.*nothing of it is left/),
    });
    await writeFile(join(folder, 'file'), '');
    await expect(run(join(folder, 'file', 'x'), dataDir)).rejects.toMatchObject({ code: expect.any(String) });
    expect((await readdir(folder)).sort()).toEqual(['data', 'file']);
  });

  it('that was changed afterwards is found by --check, with what differs', async () => {
    const { dataDir, to } = await kept();
    await run(to, dataDir);
    const said = lines();
    await writeFile(join(to, 'withdrawn.json'), '{}');
    await rm(join(to, 'format.json'));
    expect(await checkBackup(to, said)).toBe(1);
    expect(said.written).toEqual(['format.json is missing or cannot be read', 'withdrawn.json is not what was copied']);
    await expect(checkBackup(dataDir, lines())).rejects.toThrow(/no backup/);
  });

  it('names versions that were damaged before, and copies the rest', async () => {
    const { dataDir, to } = await kept();
    const [name = ''] = (await readdir(join(dataDir, 'articles'))).filter((file) => file.startsWith('ferry'));
    await writeFile(join(dataDir, 'articles', name), '{"id":"ferry"}');
    const { status, written } = await run(to, dataDir);
    expect([status, written.filter((line) => line.includes('damaged'))]).toEqual([0, [expect.stringContaining(name)]]);
  });
});
