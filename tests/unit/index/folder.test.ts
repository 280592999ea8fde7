import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readIndex, removeLeftovers, writeIndex } from '../../../src/index/folder.js';
import { INDEX_FORMAT } from '../../../src/index/manifest.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { entryOf, indexOf } from '../../support/index-entries.js';
import { temporaryFolder } from '../../support/library-folder.js';

const model = { ...createHashingEmbedder(), sentences: false };
const first = await indexOf([entryOf('one', ['The harbour was dredged.', 'Herring is “cheap”.'], model)], model);
const second = await indexOf([...first.entries, entryOf('two', ['Wool is dear – 20 € 🐑.'], model)], model);

let folder = '';
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'index');
});

const generation = async (): Promise<string> => join(folder, (await readFile(join(folder, 'current'), 'utf8')).trim());
const FILES = ['manifest.json', 'articles.json', 'passages.json', 'events.json', 'vectors.f32'];

async function editManifest(edit: (manifest: Record<string, unknown>) => unknown): Promise<void> {
  const path = join(await generation(), 'manifest.json');
  await writeFile(path, JSON.stringify(edit(JSON.parse(await readFile(path, 'utf8')))));
}

describe('an index folder', () => {
  it('is "none" when nothing has been built in it, or it does not exist', async () => {
    expect(await readIndex(folder, model)).toEqual({ kind: 'none' });
    await mkdir(folder);
    expect(await readIndex(folder, model)).toEqual({ kind: 'none' });
  });

  it('gives back what was written, letter for letter and bit for bit', async () => {
    const { name } = await writeIndex(folder, second, { model });
    expect(await readIndex(folder, model)).toEqual({ kind: 'index', name, index: second });
  });

  it('holds an empty index', async () => {
    const empty = { entries: [], vectors: new Float32Array() };
    await writeIndex(folder, empty, { model });
    expect(await readIndex(folder, model)).toMatchObject({ kind: 'index', index: empty });
  });

  it('keeps the last generation and the one before, and removes older ones', async () => {
    const names: string[] = [];
    for (const index of [first, second, first]) names.push((await writeIndex(folder, index, { model })).name);
    expect((await readdir(folder)).sort()).toEqual(['current', ...names.slice(1)].sort());
  });

  it('leaves the old index when the build is stopped before the swap', async () => {
    await writeIndex(folder, first, { model });
    const beforeSwap = () => {
      throw new Error('stopped');
    };
    await expect(writeIndex(folder, second, { model, beforeSwap })).rejects.toThrow();
    expect(await readIndex(folder, model)).toMatchObject({ kind: 'index', index: first });
  });

  it('is cleared of what killed builds left, and of nothing else', async () => {
    const names = [
      (await writeIndex(folder, first, { model })).name,
      (await writeIndex(folder, second, { model })).name,
    ];
    for (const left of ['tmp-0123abcd', 'g3-0123abcd', 'notes', 'g1']) await mkdir(join(folder, left));
    await writeFile(join(folder, 'current.0123abcd.tmp'), 'g3');
    await removeLeftovers(folder);
    expect((await readdir(folder)).sort()).toEqual(['current', 'g1', 'notes', ...names].sort());
  });

  it('says INDEX_UNWRITABLE when it cannot be made', async () => {
    await writeFile(folder, 'a file');
    await expect(writeIndex(folder, first, { model })).rejects.toMatchObject({ code: 'INDEX_UNWRITABLE' });
    expect(await readIndex(folder, model)).toMatchObject({ kind: 'none' });
  });
});

describe('an index that cannot be used is a value with the reason', () => {
  beforeEach(async () => {
    await writeIndex(folder, first, { model });
  });
  const reason = async (other = model) => {
    const read = await readIndex(folder, other);
    return read.kind === 'unusable' ? read.reason : read.kind;
  };

  it.each(FILES)('when %s is cut short', async (file) => {
    const path = join(await generation(), file);
    await truncate(path, Math.floor((await readFile(path)).length / 2));
    expect(await reason()).toContain(file);
  });

  it.each(FILES)('when %s is empty', async (file) => {
    await truncate(join(await generation(), file), 0);
    expect(await reason()).toContain(file);
  });

  it.each(FILES.slice(1))('when one byte of %s is changed', async (file) => {
    const path = join(await generation(), file);
    const bytes = await readFile(path);
    bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await reason()).toContain(`${file} is damaged`);
  });

  it.each(['', 'g9-00000000', '../elsewhere', 'nonsense\n\n'])('when "current" says %j', async (text) => {
    await writeFile(join(folder, 'current'), text);
    expect(await readIndex(folder, model)).toMatchObject({ kind: 'unusable' });
  });

  it('when it was made with another model, which is named', async () => {
    expect(await reason({ ...model, id: 'hashing@2' })).toContain('hashing@1');
  });

  it('when it has another format', async () => {
    await editManifest((manifest) => ({ ...manifest, format: INDEX_FORMAT + 1, extra: true }));
    expect(await reason()).toContain(`format ${INDEX_FORMAT + 1}`);
  });

  it('when the manifest holds what no manifest can hold', async () => {
    await editManifest((manifest) => ({ ...manifest, files: { '../../x.json': { bytes: 1, sha256: 'z' } } }));
    expect(await reason()).toContain('manifest.json is damaged');
  });

  it('when a file is missing from the manifest, or the numbers do not fit', async () => {
    await editManifest((manifest) => ({ ...manifest, dimensions: 7 }));
    expect(await reason()).toContain('do not fit');
    await editManifest((manifest) => ({ ...manifest, files: {} }));
    expect(await reason()).toContain('articles.json');
  });

  it('but one made by other sentence rules can still be searched, and says so', async () => {
    await editManifest((manifest) => ({ ...manifest, rules: 0 }));
    const read = await readIndex(folder, model);
    expect(read).toMatchObject({
      kind: 'index',
      index: { outdated: expect.stringContaining('version 0 of the passage rules') },
    });
  });
});
