import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyOf, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { bestOf, openLocalEngine } from '../../support/local-engine.js';
import { fill, smallDisk } from '../../support/small-disk.js';

describe('a full disk', () => {
  it('keeps the index as it was, with a clear error, while new text is quoted and old text is not', async ({
    skip,
  }) => {
    const disk = await smallDisk('2m');
    if (disk === undefined) return skip('no disk may be mounted here');
    const { corpusDir } = await temporaryLibrary({ harbour: bodyOf(1), wool: bodyOf(3) });
    const library = { corpusDir, indexDir: join(disk, 'index') };
    const engine = await openLocalEngine(library);
    await engine.build();
    const before = await readdir(library.indexDir);
    const filler = await fill(disk);
    await writeArticles(corpusDir, { wool: bodyOf(4) });
    await expect(engine.build()).rejects.toMatchObject({
      code: 'INDEX_UNWRITABLE',
      message: expect.stringMatching(/ENOSPC.*make room on the disk/s),
    });
    expect(await bestOf(engine, sentenceOf(3_003))).not.toContain(sentenceOf(3_003));
    expect(await bestOf(engine, sentenceOf(1_003))).toContain(sentenceOf(1_003));
    expect((await readdir(library.indexDir)).sort()).toEqual(before.sort());
    await rm(filler);
    expect(await engine.build()).toMatchObject({ articles: 2, problems: [] });
    const again = await openLocalEngine(library);
    expect(await bestOf(again, sentenceOf(4_003))).toContain(sentenceOf(4_003));
  });
});
