import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bodyOf, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { bestOf, built, openLocalEngine } from '../../support/local-engine.js';

const BODIES = { harbour: bodyOf(1), railway: bodyOf(2), wool: bodyOf(3) };

describe('a build of a folder in which something is wrong', () => {
  it('keeps the last good version of a broken file, leaves out a new one, and builds the rest', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await built(library);
    const before = engine.articles().map(({ id }) => id);
    await writeFile(join(library.corpusDir, 'railway.md'), '---\ntitle: Typo\n\nBody.\n');
    await writeFile(join(library.corpusDir, 'zinc.md'), 'Text.\n\n<!-- lost\n');
    await writeFile(join(library.corpusDir, 'tin.md'), 'Tin is a metal.\n');
    for (const round of ['first', 'second']) {
      const { problems, articles } = await engine.build();
      expect(problems, round).toMatchObject([
        { file: 'railway.md', line: 1, effect: 'last-good', reason: expect.stringContaining('does not end') },
        { file: 'zinc.md', line: 3, effect: 'left-out', reason: expect.stringContaining('not closed') },
      ]);
      expect(articles).toBe(before.length + 1);
    }
    expect(engine.articles().map(({ id }) => id)).toEqual([...before, 'tin'].sort());
    expect(await bestOf(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
    expect(await bestOf(engine, 'tin metal')).toContain('Tin is a metal.');
  });

  it('reports an unusable fact at every build, though the file is not read again', async () => {
    const library = await temporaryLibrary(BODIES);
    await writeFile(join(library.corpusDir, 'tin.md'), '---\ndate: 31.02.2020\n---\nTin is a metal.\n');
    const noted = [{ file: 'tin.md', line: 2, effect: 'noted', reason: expect.stringContaining('31.02.2020') }];
    const engine = await built(library);
    expect((await engine.build()).problems).toMatchObject(noted);
    const again = await openLocalEngine(library);
    expect(await again.build()).toMatchObject({ problems: noted, embedded: 0 });
  });

  it('counts drafts, stubs and files of other kinds', async () => {
    const library = await temporaryLibrary(BODIES);
    await writeFile(join(library.corpusDir, 'draft.md'), '---\ndraft: true\n---\nLater.\n');
    await writeFile(join(library.corpusDir, 'stub.md'), '---\ntitle: Later\n---\n');
    await writeFile(join(library.corpusDir, 'crane.png'), '');
    const engine = await openLocalEngine(library);
    expect(await engine.build()).toMatchObject({
      problems: [],
      leftOut: { drafts: 1, empty: 1, others: { '.png': 1 } },
    });
  });

  it('gives two files with the same name different ids', async () => {
    const engine = await openLocalEngine(await temporaryLibrary({ 'a/same': 'One.', 'b/same': 'Two.' }));
    expect((await engine.build()).problems).toEqual([]);
    expect(engine.articles().map(({ id }) => id)).toEqual(['a-same', 'b-same']);
  });

  it('reuses no entry under another id', async () => {
    const library = await temporaryLibrary({ 'b/same': 'Two.' });
    const engine = await built(library);
    expect(engine.articles().map(({ id }) => id)).toEqual(['same']);
    await writeArticles(library.corpusDir, { 'a/same': 'One.' });
    await engine.build();
    expect(engine.articles().map(({ id }) => id)).toEqual(['a-same', 'b-same']);
  });
});
