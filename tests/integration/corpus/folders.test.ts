import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Corpus, loadCorpus } from '../../../src/corpus/load.js';
import { madeFolder } from '../../support/folders/folders.js';
import type { MadeFile } from '../../support/folders/shapes.js';

const FOLDERS = 60;
const LEAST = 0.99;

type Loaded = { readonly shape: string; readonly files: readonly MadeFile[]; readonly corpus: Corpus };

/** Files about which something is wrong, with what came of them. */
const wrong = (loaded: readonly Loaded[], isRight: (file: MadeFile, corpus: Corpus) => boolean): readonly string[] =>
  loaded.flatMap(({ shape, files, corpus }) =>
    files.filter((file) => !isRight(file, corpus)).map(({ path }) => `${shape}: ${path}`),
  );

const articleOf = ({ path }: MadeFile, { articles }: Corpus) => articles.find(({ file }) => file === path);

describe('sixty folders as people keep them', () => {
  let base = '';
  const loaded: Loaded[] = [];
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'yaar-folders-'));
    for (let seed = 0; seed < FOLDERS; seed++) {
      const { shape, files } = madeFolder(seed);
      const dir = join(base, String(seed));
      for (const { path, text } of files) {
        await mkdir(dirname(join(dir, path)), { recursive: true });
        await writeFile(join(dir, path), text);
      }
      // Two notes of one title are one file in such a folder: the later one counts.
      const last = new Map(files.map((file) => [file.path, file]));
      loaded.push({ shape, files: [...last.values()], corpus: await loadCorpus(dir) });
    }
  }, 120_000);
  afterAll(() => rm(base, { recursive: true, force: true }));

  const share = (faults: readonly string[]): number =>
    1 - faults.length / loaded.reduce((sum, { files }) => sum + files.length, 0);

  it('load, at least 99 in 100 files that hold text', () => {
    const faults = wrong(loaded, (file, corpus) => articleOf(file, corpus) !== undefined);
    expect(share(faults), faults.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  it('have the right title in at least 99 of 100 files', () => {
    const faults = wrong(loaded, (file, corpus) => articleOf(file, corpus)?.title === file.title);
    expect(share(faults), faults.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  it('have the right date, or rightly none, in at least 99 of 100 files', () => {
    const faults = wrong(loaded, (file, corpus) => articleOf(file, corpus)?.published === file.published);
    expect(share(faults), faults.join('\n')).toBeGreaterThanOrEqual(LEAST);
  });

  it('report nothing that is wrong, since nothing is', () => {
    expect(loaded.flatMap(({ corpus }) => corpus.problems)).toEqual([]);
  });
});
