import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS_RULES_VERSION } from '../../../src/corpus/load.js';
import { createArticleVersions } from '../../../src/quote/versions.js';
import { temporaryFolder } from '../../support/library-folder.js';
import { article } from '../../support/tiny.js';

const first = article({
  id: 'talks',
  markdown: 'They did not meet. Nobody was surprised.',
  front: 'title: Talks\nauthor: A. Writer',
});
const second = article({ id: 'talks', markdown: 'They did meet after all.' });
const version = first.hash.slice(0, 8);

describe('the versions of articles that were quoted', () => {
  it('are kept whole, even when the article changes later', async () => {
    const store = createArticleVersions({ dir: await temporaryFolder() });
    await store.keep([first]);
    await store.keep([second]);
    expect(await store.find('talks', version)).toEqual([first]);
    expect(await store.find('talks', second.hash.slice(0, 8))).toEqual([second]);
    expect(store.held(first)).toEqual(first);
  });

  it('outlive the program and a move of the folder', async () => {
    const folder = await temporaryFolder();
    await createArticleVersions({ dir: join(folder, 'a') }).keep([first]);
    await rename(join(folder, 'a'), join(folder, 'b'));
    expect(await createArticleVersions({ dir: join(folder, 'b') }).find('talks', version)).toEqual([first]);
  });

  it('are written once, and are the same for two programs at the same time', async () => {
    const dir = await temporaryFolder();
    await Promise.all([1, 2, 3].map(() => createArticleVersions({ dir }).keep([first, second])));
    const names = await readdir(join(dir, 'articles'));
    const rules = CORPUS_RULES_VERSION;
    expect(names.sort()).toEqual(
      [first, second].map(({ id, hash }) => `${id}.${hash.slice(0, 16)}.${rules}.json`).sort(),
    );
  });

  it('keep the borders of sentences that ids were made with when the rules change', async () => {
    const dir = await temporaryFolder();
    await createArticleVersions({ dir, rules: 1 }).keep([first]);
    const whole = { ...first, sentences: [{ start: 0, end: first.body.length, block: 0 }] };
    const later = createArticleVersions({ dir, rules: 2 });
    await later.keep([whole]);
    expect(await later.find('talks', version)).toEqual([whole, first]);
  });

  it('are not trusted when the file was changed or damaged', async () => {
    const dir = await temporaryFolder();
    const store = createArticleVersions({ dir });
    await store.keep([first]);
    const [name = ''] = await readdir(join(dir, 'articles'));
    const path = join(dir, 'articles', name);
    const text = await readFile(path, 'utf8');
    for (const forged of [text.replace('did not', 'did'), text.slice(0, 50), '{}', '']) {
      await writeFile(path, forged);
      expect(await store.find('talks', version)).toEqual([]);
    }
  });

  it('do not exist for an article that was never quoted, or in a folder that does not exist', async () => {
    const store = createArticleVersions({ dir: join(await temporaryFolder(), 'nowhere') });
    expect(await store.find('talks', version)).toEqual([]);
    expect(store.held(first)).toBeUndefined();
  });

  it('cannot be kept where nothing can be written, and this is reported', async () => {
    const dir = join(await temporaryFolder(), 'file');
    await writeFile(dir, 'not a folder');
    await expect(createArticleVersions({ dir }).keep([first])).rejects.toMatchObject({ code: 'DATA_UNWRITABLE' });
  });

  it('are written again from the article when their file was damaged while the program was off', async () => {
    const dir = await temporaryFolder();
    await createArticleVersions({ dir }).keep([first, second]);
    const [name = ''] = (await readdir(join(dir, 'articles'))).filter((one) => one.includes(first.hash.slice(0, 16)));
    await writeFile(join(dir, 'articles', name), JSON.stringify(first).slice(0, 40));
    const store = createArticleVersions({ dir });
    expect(await store.find('talks', version)).toEqual([]);
    await store.keep([first]);
    expect(await store.find('talks', version)).toEqual([first]);
  });

  it('are all gone once they are forgotten, with copies under other names and what a kill has left of them', async () => {
    const dir = await temporaryFolder();
    const store = createArticleVersions({ dir });
    const copy = { ...first, id: 'copy' };
    const other = article({ id: 'talks-2', markdown: 'Another story.' });
    await store.keep([first, second, copy, other]);
    const [name = ''] = await readdir(join(dir, 'articles'));
    await writeFile(join(dir, 'articles', `talks${name.slice(name.indexOf('.'))}.0123abcd.tmp`), 'They did');
    await store.find('talks', version);
    expect((await store.versions('talks')).toSorted()).toEqual(
      [first, second].map(({ hash }) => hash.slice(0, 16)).toSorted(),
    );
    await store.forget({ id: 'talks', versions: [first.hash.slice(0, 16)] });
    expect((await readdir(join(dir, 'articles'))).map((one) => one.split('.')[0])).toEqual(['talks-2']);
    expect([store.held(first), await store.find('talks', version)]).toEqual([undefined, []]);
    expect(await store.find('talks-2', other.hash.slice(0, 8))).toEqual([other]);
  });
});
