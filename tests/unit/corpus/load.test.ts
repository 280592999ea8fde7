import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCorpus, loadCorpus, readSource } from '../../../src/corpus/load.js';
import { AppError } from '../../../src/errors.js';
import { article, bytesOf, problemsOf } from './read.js';

const FRONT = '---\ntitle: T\n---\n';

describe('a corpus folder', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'yaar-corpus-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  const write = async (path: string, content: string): Promise<void> => {
    await mkdir(join(dir, path, '..'), { recursive: true });
    await writeFile(join(dir, path), content);
  };
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof AppError ? `${error.code}: ${error.message}` : error),
    );

  it('is read with the folders in it, in the order of paths, without hidden files and others', async () => {
    for (const path of ['b.md', 'a/z.md', 'a.md', '.hidden.md', '.git/x.md', 'notes.txt']) {
      await write(path, `${FRONT}One.`);
    }
    await symlink(join(dir, 'b.md'), join(dir, 'link.md'));
    await symlink(dir, join(dir, 'circle'));
    expect((await listCorpus(dir)).map(({ path }) => path)).toEqual(['a.md', 'a/z.md', 'b.md', 'link.md']);
    expect((await loadCorpus(dir)).articles.map(({ id }) => id)).toEqual(['a', 'z', 'b', 'link']);
  });

  it('must be there, hold articles and be readable', async () => {
    const nowhere = join(dir, 'nowhere');
    expect(await codeOf(listCorpus(nowhere))).toMatch(/^CORPUS_MISSING: .*nowhere.*Make it, or name another/);
    expect(await codeOf(listCorpus(dir))).toMatch(/^CORPUS_EMPTY: .*no \.md file in .*Put articles there/);
    await symlink(join(dir, 'gone'), join(dir, 'dead.md'));
    expect(await codeOf(listCorpus(dir))).toMatch(/^CORPUS_INVALID: .*dead\.md cannot be read/);
  });

  it('tells of every problem in every file, and gives the articles that have none', async () => {
    await write('good.md', `${FRONT}One.`);
    await write('bad.md', '---\nname: x\n---\n');
    await write('deep/good.md', `${FRONT}Two.`);
    const { articles, problems } = await loadCorpus(dir);
    expect(articles.map(({ id, body }) => `${id}: ${body}`)).toEqual(['good: Two.']);
    expect(problems.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)).toEqual([
      'bad.md:1: title is missing: state it',
      expect.stringContaining('bad.md:2: unknown key "name"'),
      'bad.md:4: the article says nothing: write its text under the front matter',
      'good.md:1: two articles have the id "good": deep/good.md has it already; rename one of the files',
    ]);
  });
});

describe('a file', () => {
  it('names its article', () => {
    const source = readSource({ path: 'news/new-phase-2.md', bytes: bytesOf(`${FRONT}One.`) });
    expect(source.kind === 'article' && source.article.id).toBe('new-phase-2');
  });

  it.each(['New.md', 'a b.md', '-a.md', `${'a'.repeat(65)}.md`, 'é.md', 'a_b.md'])('cannot be called %s', (path) => {
    expect(problemsOf(`${FRONT}One.`, path)[0]?.reason).toMatch(/1 to 64 small letters, digits and hyphens/);
  });

  it('may begin with a byte order mark, which is dropped', () => {
    const source = readSource({ path: 'a.md', bytes: bytesOf(`\ufeff${FRONT}One.`) });
    expect(source.kind === 'article' && source.article.body).toBe('One.');
  });

  it.each(['\r\n', '\r'])('may have other line ends: %j', (feed) => {
    const text = `${FRONT}One  \ntwo\n\n- three`.replaceAll('\n', feed);
    const source = readSource({ path: 'a.md', bytes: bytesOf(text) });
    expect(source.kind === 'article' && source.article.body).toBe('One\ntwo\n\nthree');
    expect(problemsOf(text.replace('title', 'titel'))[0]?.line).toBe(1);
    expect(problemsOf(text.replace('title', 'titel'))[1]?.line).toBe(2);
  });

  it('has a hash of its readable text alone', () => {
    expect(article('One.').hash).toBe(article('*One.*\n').hash);
    expect(article('One.').hash).not.toBe(article('Two.').hash);
    expect(article('abc').hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a file in another encoding', () => {
  it.each([
    ['UTF-16 with a mark', new Uint8Array([0xff, 0xfe, 0x2d, 0])],
    ['UTF-16 with a mark, big end first', new Uint8Array([0xfe, 0xff, 0, 0x2d])],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from(`${FRONT}One.`, 'utf16le'))],
    ['UTF-16 without a mark, big end first', new Uint8Array(Buffer.from(`${FRONT}One.`, 'utf16le').swap16())],
  ])('is named: %s', (_, bytes) => {
    expect(problemsOf(bytes)).toEqual([
      { file: 'test.md', line: 1, reason: 'the file is in UTF-16, not in UTF-8: save the file as UTF-8' },
    ]);
  });

  it('is told with the first line that is not UTF-8', () => {
    const bytes = new Uint8Array(Buffer.from(`${FRONT}One.\n\nCaf\xe9.\n`, 'latin1'));
    expect(problemsOf(bytes)).toEqual([
      { file: 'test.md', line: 6, reason: expect.stringContaining('a byte that is not UTF-8') },
    ]);
    expect(problemsOf(new Uint8Array([...bytesOf(FRONT), 0xe2, 0x82]))[0]?.line).toBe(4);
  });
});

describe('control characters', () => {
  it('are refused, each with its line and its number', () => {
    const text = `${FRONT}One.\x00\r\nTwo.\rThree.\x1b[31m\nFour.\x7f\nFive.\x85\n`;
    expect(problemsOf(text).map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '4: control character U+0000: delete it',
      '6: control character U+001B: delete it',
      '7: control character U+007F: delete it',
      '8: control character U+0085: delete it',
    ]);
  });

  it('do not make a list of thousands', () => {
    expect(problemsOf('\x01\n'.repeat(5000))).toHaveLength(20);
  });
});
