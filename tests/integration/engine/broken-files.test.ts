import { chmod, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bodyOf, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { bestOf, built, openLocalEngine } from '../../support/local-engine.js';

const BODIES = { harbour: bodyOf(1), 'old/railway': bodyOf(2), wool: bodyOf(3) };
const BROKEN = '---\ntitle: Typo\n\nBody.\n';

/** As if another version of the program had built it. */
async function ageRules(indexDir: string): Promise<void> {
  const names = await readdir(indexDir, { recursive: true, encoding: 'utf8' });
  const path = join(indexDir, names.find((name) => /manifest/.test(name)) ?? '');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/"rules":\d+/, '"rules":0'));
}

describe('a file that was good before', () => {
  it('keeps its last good version in a program that is started anew, and goes when it is deleted', async () => {
    const library = await temporaryLibrary(BODIES);
    const first = await built(library);
    const file = join(library.corpusDir, 'old/railway.md');
    await writeFile(file, BROKEN);
    await first.build();
    const again = await openLocalEngine(library);
    expect(await again.build()).toMatchObject({ articles: 3, problems: [{ effect: 'last-good' }] });
    expect(await bestOf(again, sentenceOf(2005))).toContain(sentenceOf(2005));
    await rm(file);
    for (const engine of [again, await openLocalEngine(library)]) {
      expect(await engine.build()).toMatchObject({ articles: 2, problems: [] });
      expect(engine.articles().map(({ id }) => id)).toEqual(['harbour', 'wool']);
    }
  });

  it('is used as before when it has become a link to nothing, and stays in its place', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await built(library);
    const file = join(library.corpusDir, 'old/railway.md');
    await rm(file);
    await symlink('gone.md', file);
    expect(await engine.build()).toMatchObject({
      articles: 3,
      problems: [{ file: 'old/railway.md', effect: 'last-good' }],
    });
    expect(engine.articles().map(({ file }) => file)).toEqual(['harbour.md', 'old/railway.md', 'wool.md']);
  });

  it('is used as before when its folder cannot be opened', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await built(library);
    const folder = join(library.corpusDir, 'old');
    await chmod(folder, 0);
    onTestFinished(() => chmod(folder, 0o755));
    // Root may open every folder, and then nothing is wrong.
    const closed = await readdir(folder).then(
      () => [],
      () => [{ file: 'old', effect: 'last-good' }],
    );
    expect(await engine.build()).toMatchObject({ articles: 3, problems: closed });
    expect(engine.articles().map(({ file }) => file)).toEqual(['harbour.md', 'old/railway.md', 'wool.md']);
  });

  it('keeps its last good version under its own id when another file is called like it', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await built(library);
    await writeFile(join(library.corpusDir, 'old/railway.md'), BROKEN);
    await writeArticles(library.corpusDir, { 'new/railway': bodyOf(4) });
    expect(await engine.build()).toMatchObject({ articles: 4, problems: [{ effect: 'last-good' }] });
    expect(engine.articles().map(({ id }) => id)).toEqual(['harbour', 'new-railway', 'railway', 'wool']);
  });

  it('is left out when other rules read it, and this is said', async () => {
    const library = await temporaryLibrary(BODIES);
    await (await built(library)).close();
    await ageRules(library.indexDir);
    await writeFile(join(library.corpusDir, 'old/railway.md'), BROKEN);
    await writeFile(join(library.corpusDir, 'never.md'), BROKEN);
    const engine = await openLocalEngine(library);
    expect(await engine.build()).toMatchObject({
      articles: 2,
      problems: [
        { file: 'never.md', effect: 'left-out', reason: expect.not.stringContaining('last good') },
        { file: 'old/railway.md', effect: 'left-out', reason: expect.stringContaining('its last good version') },
      ],
    });
  });
});
