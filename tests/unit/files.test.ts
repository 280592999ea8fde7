import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTemporaryOf, replaceFile, syncPath, writeDurably } from '../../src/files.js';
import { temporaryFolder } from '../support/library-folder.js';

describe('a file that is replaced', () => {
  it('holds what was written, bytes or text, and no other file is left beside it', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'current');
    await replaceFile(path, 'first “one”\n');
    expect(await readFile(path, 'utf8')).toBe('first “one”\n');
    await replaceFile(path, new Uint8Array([0, 255]));
    expect([...(await readFile(path))]).toEqual([0, 255]);
    expect(await readdir(folder)).toEqual(['current']);
  });

  it('is whole for every reader while it is replaced again and again', async () => {
    const path = join(await temporaryFolder(), 'shared');
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(100_000));
    await replaceFile(path, texts[0] ?? '');
    const writing = Promise.all(texts.flatMap((text) => [1, 2, 3].map(() => replaceFile(path, text))));
    let done = false;
    void writing.finally(() => (done = true));
    while (!done) expect(texts).toContain(await readFile(path, 'utf8'));
    await writing;
  });

  it('keeps its old bytes when the new ones cannot be written, and the error is passed on', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'taken');
    await mkdir(join(path, 'inside'), { recursive: true });
    await expect(replaceFile(path, 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(await readdir(folder)).toEqual(['taken']);
    await expect(replaceFile(join(folder, 'nowhere', 'file'), 'new')).rejects.toThrow(/ENOENT/);
  });

  it('takes the place of a link, not of what the link leads to', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'target'), 'theirs');
    await symlink(join(folder, 'target'), join(folder, 'link'));
    await replaceFile(join(folder, 'link'), 'ours');
    expect(await readFile(join(folder, 'target'), 'utf8')).toBe('theirs');
  });

  it('leaves a temporary file with a recognisable name if the program is killed', () => {
    expect(
      ['current.0123abcd.tmp', 'current', 'current.tmp', 'other.0123abcd.tmp', 'current.0123abcd.tmp2'].map((entry) =>
        isTemporaryOf('current', entry),
      ),
    ).toEqual([true, false, false, false, false]);
  });
});

describe('writing', () => {
  it('is done when the bytes are on disk, and a folder can be synced, too', async () => {
    const folder = await temporaryFolder();
    await writeDurably(join(folder, 'a'), 'text');
    await syncPath(folder);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('text');
    await expect(syncPath(join(folder, 'nowhere'))).rejects.toThrow(/ENOENT/);
  });
});
