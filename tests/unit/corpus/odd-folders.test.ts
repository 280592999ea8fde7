import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';

describe('an odd folder', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'yaar-odd-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const write = async (path: string, content = 'One.'): Promise<void> => {
    await mkdir(join(dir, path, '..'), { recursive: true });
    await writeFile(join(dir, path), content);
  };
  const files = async () => (await loadCorpus(dir)).articles.map(({ file }) => file);

  it('may hold pipes and devices with an article’s name: they are not waited for', async () => {
    execFileSync('mkfifo', [join(dir, 'pipe.md')]);
    await symlink('/dev/zero', join(dir, 'zero.md'));
    await write('good.md');
    const { articles, problems } = await loadCorpus(dir);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(problems.map(({ file, reason }) => [file, reason])).toEqual([
      ['pipe.md', expect.stringContaining('a pipe, a socket or a device')],
      ['zero.md', expect.stringContaining('a pipe, a socket or a device')],
    ]);
  });

  it('may hold links to nothing and to themselves; the reason names no folder of the machine', async () => {
    await symlink(join(dir, 'gone'), join(dir, 'dead.md'));
    await symlink('round.md', join(dir, 'round.md'));
    expect((await loadCorpus(dir)).problems.map(({ file, reason }) => `${file} ${reason}`)).toEqual([
      'dead.md the file cannot be read (ENOENT: no such file or directory)',
      expect.stringMatching(/^round\.md the file cannot be read \(ELOOP: [^,']+\)$/),
    ]);
  });

  it('is walked once through each of its links, though ten folders link to each other', async () => {
    const names = [...'abcdefghij'];
    for (const name of names) await write(`${name}/${name}.md`);
    for (const from of names)
      for (const to of names) if (from !== to) await symlink(join(dir, to), join(dir, from, `to-${to}`));
    const found = await files();
    expect(found).toEqual(expect.arrayContaining(names.map((name) => `${name}/${name}.md`)));
    expect(found.length).toBeLessThanOrEqual(2 * names.length);
  });

  it('may be 200 levels deep, and have folders that are called like files', async () => {
    const deep = Array.from({ length: 200 }, (_, level) => `l${level}`).join('/');
    await write(`${deep}/deep.md`);
    await write('notes.md/inner.md');
    await write('notes.md/.md');
    await write('.md');
    expect(await files()).toEqual([`${deep}/deep.md`, 'notes.md/inner.md']);
  });

  it('may have names in any script, of any length', async () => {
    const names = [
      'Встреча министров.md',
      'ملاقات.md',
      `${'я'.repeat(126)}.md`,
      `${'a'.repeat(252)}.md`,
      '日本 – 新聞.txt',
    ];
    for (const name of names) await write(name);
    const { articles } = await loadCorpus(dir);
    expect(articles.map(({ file }) => file).sort()).toEqual([...names].sort());
    for (const { id } of articles) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    for (const { id } of articles) expect(id.length).toBeLessThanOrEqual(64);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(names.length);
  });

  it('gives a file the same id when one is added that has nothing to do with it', async () => {
    for (const path of ['a/launch.md', 'b/launch.md', 'b/index.md', 'c.md']) await write(path);
    const ids = async () => new Map((await loadCorpus(dir)).articles.map(({ file, id }) => [file, id]));
    const before = await ids();
    for (const path of ['a/a.md', 'a-launch.md.txt', 'aa/other.md', 'z.md', '2020-01-01-news.md']) await write(path);
    const after = await ids();
    for (const [file, id] of before) expect(after.get(file), file).toBe(id);
  });
});
