import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryLibrary } from '../../support/library-folder.js';
import { bestOf, built, openLocalEngine } from '../../support/local-engine.js';

const current = async (indexDir: string): Promise<string> => (await readFile(join(indexDir, 'current'), 'utf8')).trim();

/** An index as another version of the program wrote it. */
async function otherVersion(format: number) {
  const library = await temporaryLibrary({ bridge: 'The bridge was opened on Monday.' });
  await (await built(library)).close();
  const old = await current(library.indexDir);
  const file = join(library.indexDir, old, 'manifest.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), format }));
  return { library, old };
}

describe('an index of another version', () => {
  it.each([
    ['older', 2],
    ['newer', 99],
  ])('(%s) is made anew, says so, and stays beside the new one', async (_name, format) => {
    const { library, old } = await otherVersion(format);
    const engine = await openLocalEngine(library);
    const { notes, articles } = await engine.build();
    expect([articles, notes]).toEqual([1, [expect.stringContaining(`it has format ${format}`)]]);
    expect(await current(library.indexDir)).not.toBe(old);
    expect(await readdir(library.indexDir)).toContain(old);
    expect(await bestOf(engine, 'bridge')).toBe('The bridge was opened on Monday.');
  });

  it('stays in use if the build of the new one fails', async () => {
    const { library, old } = await otherVersion(2);
    const engine = await openLocalEngine(library);
    await writeFile(join(library.corpusDir, 'bridge.md'), Buffer.from([0xff, 0xfe, 0x00]));
    const { articles } = await engine.build();
    expect(articles).toBe(0);
    expect(await current(library.indexDir)).toBe(old);
  });
});
