import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Migration, openDataFolder } from '../../../../src/store/upgrade/data-folder.js';
import { temporaryFolder } from '../../../support/library-folder.js';

/** A data folder as versions before the format had a number left it. */
async function oldFolder(): Promise<string> {
  const dir = join(await temporaryFolder(), 'data');
  await mkdir(join(dir, 'articles'), { recursive: true });
  await writeFile(join(dir, 'articles', 'bridge.json'), '"old"');
  return dir;
}

const step: Migration = {
  what: 'articles are written anew',
  run: (copy) => writeFile(join(copy, 'articles', 'bridge.json'), '"new"'),
};
const article = (dir: string): Promise<string> => readFile(join(dir, 'articles', 'bridge.json'), 'utf8');
const beside = async (dir: string): Promise<readonly string[]> => (await readdir(dirname(dir))).sort();

describe('a data folder', () => {
  it('that is new gets its format, and one of a version before that keeps what is in it', async () => {
    const fresh = join(await temporaryFolder(), 'data');
    expect(await openDataFolder(fresh)).toEqual({ notes: [] });
    expect(JSON.parse(await readFile(join(fresh, 'format.json'), 'utf8'))).toEqual({ format: 1 });
    const old = await oldFolder();
    expect(await openDataFolder(old)).toEqual({ notes: [] });
    expect([await article(old), (await readdir(old)).sort()]).toEqual(['"old"', ['articles', 'format.json']]);
    expect(await openDataFolder(old)).toEqual({ notes: [] });
  });

  it('of an older form is brought up to date, says so, and is kept as it was', async () => {
    const dir = await oldFolder();
    const { notes } = await openDataFolder(dir, [step]);
    expect(notes).toEqual([expect.stringMatching(/articles are written anew.*kept in .*data\.before-format-2/)]);
    expect([await article(dir), await article(`${dir}.before-format-2`)]).toEqual(['"new"', '"old"']);
    expect(await openDataFolder(dir, [step])).toEqual({ notes: [] });
    const second: Migration = { what: 'a second step', run: async () => undefined };
    await openDataFolder(dir, [step, second]);
    expect(await beside(dir)).toEqual(['data', 'data.before-format-2', 'data.before-format-3']);
  });

  it('whose upgrade fails stays as it is, and nothing else is left', async () => {
    const dir = await oldFolder();
    const run = () => Promise.reject(new Error('no space left on device'));
    await expect(openDataFolder(dir, [{ what: 'x', run }])).rejects.toMatchObject({
      code: 'DATA_FORMAT',
      message: expect.stringMatching(/no space left.*Nothing was changed/),
    });
    expect([await article(dir), await beside(dir)]).toEqual(['"old"', ['data']]);
  });

  it('that a kill left moved away is moved back and brought up to date', async () => {
    const dir = await oldFolder();
    await rename(dir, `${dir}.before-format-2`);
    const { notes } = await openDataFolder(dir, [step]);
    expect(notes).toEqual([expect.stringContaining('used again'), expect.stringContaining('brought up to date')]);
    expect(await article(dir)).toBe('"new"');
  });

  it('that two programs bring up to date at once is whole afterwards, and kept once', async () => {
    for (let round = 0; round < 20; round++) {
      const dir = await oldFolder();
      const late = new Promise((resolve) => setTimeout(resolve, round)).then(() => openDataFolder(dir, [step]));
      await Promise.allSettled([openDataFolder(dir, [step]), openDataFolder(dir, [step]), late]);
      await openDataFolder(dir, [step]);
      expect(await article(dir)).toBe('"new"');
      expect(await article(`${dir}.before-format-2`)).toBe('"old"');
      expect(await beside(dir)).toEqual([basename(dir), 'data.before-format-2']);
    }
  });

  it('of a newer version, or with a damaged format, is not touched', async () => {
    const dir = await oldFolder();
    await writeFile(join(dir, 'format.json'), '{"format":7}');
    await expect(openDataFolder(dir)).rejects.toMatchObject({
      code: 'DATA_FORMAT',
      message: expect.stringMatching(/format 7.*knows 1.*--data/),
    });
    await writeFile(join(dir, 'format.json'), '{"form');
    await expect(openDataFolder(dir)).rejects.toMatchObject({
      code: 'DATA_FORMAT',
      message: expect.stringContaining('backup'),
    });
    expect(await readFile(join(dir, 'format.json'), 'utf8')).toBe('{"form');
  });

  it('that cannot be written is no reason not to start', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(await openDataFolder(join(file, 'data'), [step])).toEqual({ notes: [] });
  });
});
