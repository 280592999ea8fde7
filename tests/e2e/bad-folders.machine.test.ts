import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ODD_FILES, writeManyFiles, writeOddFolder } from '../support/bad-folder.js';
import { objects, type Ran, yaar } from '../support/cli.js';

type Problem = { readonly file: string; readonly line: number; readonly reason: string; readonly effect: string };

let base = '';
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'yaar-folders-'));
});
afterAll(() => rm(base, { recursive: true, force: true }));

/** A folder of this name with these files, and the options that name it. */
async function folderOf(name: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const corpus = join(base, name, 'corpus');
  await mkdir(corpus, { recursive: true });
  for (const [path, content] of Object.entries(files)) await writeFile(join(corpus, path), content);
  return ['--corpus', corpus, '--index', join(base, name, 'index'), '--data', join(base, name, 'data')];
}

const problemsIn = ({ stdout }: Ran): readonly Problem[] => objects(stdout)[0]?.problems as readonly Problem[];

describe('a folder of everything that may be wrong', () => {
  let here: readonly string[] = [];
  let built: Ran = { status: null, stdout: '', stderr: '' };
  beforeAll(async () => {
    here = await folderOf('odd');
    await writeOddFolder(here[1] ?? '');
    built = await yaar(['build', '--json', ...here]);
  });

  it('is built, with what can be read', () => {
    expect(built.status, built.stderr).toBe(0);
    expect(objects(built.stdout)).toMatchObject([{ articles: expect.any(Number), leftOut: { empty: 2 } }]);
  });

  it('reports each bad file with line, reason and effect', () => {
    const found = new Map(problemsIn(built).map((one) => [one.file, one]));
    for (const { path, reported, id } of ODD_FILES.filter((file) => file.reported)) {
      const one = found.get(path);
      expect(`${one?.line} ${one?.reason}`, path).toMatch(reported ?? /^$/);
      expect(one?.effect, path).toBe(id === undefined ? 'left-out' : 'noted');
    }
    const others = [...found.keys()].filter(
      (file) => !ODD_FILES.some(({ path, reported }) => path === file && reported),
    );
    expect(others.sort()).toEqual(['dead.md', 'large.md', 'loop.md']);
    expect(found.get('large.md')?.reason).toMatch(/50 MB; an article may have at most 16/);
  });

  it('is listed in the order of paths, each file under its id', async () => {
    const listed = objects((await yaar(['sources', '--json', ...here])).stdout) as readonly {
      id: string;
      file: string;
    }[];
    const ids = new Map(listed.map(({ file, id }) => [file, id]));
    for (const { path, id } of ODD_FILES.filter((file) => file.id !== undefined)) expect(ids.get(path), path).toBe(id);
    const files = listed.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
  });

  it('says so in one line with --quiet too, and lists it on demand', async () => {
    const asked = await yaar(['ask', 'Where did the ministers meet?', '--quiet', ...here]);
    expect(asked.stdout).toContain('Lahore');
    expect(asked.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^\d+ files could not be read; 1 file states .*yaar sources --problems/),
    ]);
    const { stdout, status } = await yaar(['sources', '--problems', '--json', ...here]);
    expect(objects(stdout)).toHaveLength(problemsIn(built).length);
    expect(status).toBe(0);
  });

  it('fails a strict build, which lists all of it', async () => {
    const { status, stderr } = await yaar(['build', '--strict', '--quiet', ...here]);
    expect(status).toBe(1);
    for (const { file, line } of problemsIn(built)) expect(stderr).toContain(`${file}:${line} `);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe('a folder of 5,000 files with 400 bad ones', () => {
  it('is built, and all 400 are reported', async () => {
    const here = await folderOf('many');
    await writeManyFiles(here[1] ?? '', { count: 5000, bad: 400 });
    const built = await yaar(['build', '--json', '--quiet', ...here]);
    expect(built.status, built.stderr).toBe(0);
    expect(problemsIn(built)).toHaveLength(400);
    const [report] = objects(built.stdout);
    expect(report).toMatchObject({ articles: 4600 });
    console.log(`4,600 articles of 5,000 files: ${Number(report?.ms) / 1000} s`);
    const again = await yaar(['build', '--quiet', ...here]);
    expect(again.stderr.trim().split('\n')).toHaveLength(21);
    expect(again.stderr).toContain('400 files could not be read');
  });
});

describe('a folder in which nothing can be read', () => {
  const bad = { 'one.md': '---\ntitle: One\n', 'two.md': 'a\0b', 'three.md': `---\na: ${'['.repeat(300_000)}\n---\n` };

  it.each([
    [['build', '--quiet']],
    [['build', '--json', '--quiet']],
    [['ask', 'Who?', '--quiet']],
    [['sources', '--quiet']],
  ])('is an error with each file in it, also with --quiet: %j', async (args) => {
    const { status, stderr } = await yaar([...args, ...(await folderOf('nothing', bad))]);
    expect(status).toBe(1);
    expect(stderr).toContain('CORPUS_INVALID');
    for (const file of Object.keys(bad)) expect(stderr).toMatch(new RegExp(`${file}:\\d+ `));
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
