import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.js';
import { loadCorpus, readSource } from '../../../src/corpus/load.js';
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
  const load = () => loadCorpus(dir);
  const reasons = async (): Promise<readonly string[]> =>
    (await load()).problems.map(({ file, line, reason, effect }) => `${file}:${line} ${effect}: ${reason}`);

  it('is read with the folders in it, in the order of paths, without hidden files and the site’s own', async () => {
    for (const path of ['b.md', 'a/z.markdown', 'a.mdx', 'c.txt', '.hidden.md', '.git/x.md', '_layouts/x.md', '_x.md'])
      await write(path, 'One.');
    await write('_posts/2020-05-01-news.md', 'One.');
    await write('pictures/crane.JPG', '');
    await write('data.csv', '');
    const { articles, leftOut } = await load();
    expect(articles.map(({ file, id }) => `${file} ${id}`)).toEqual([
      '_posts/2020-05-01-news.md news',
      'a.mdx a',
      'a/z.markdown z',
      'b.md b',
      'c.txt c',
    ]);
    expect(leftOut.others).toEqual({ '.jpg': 1, '.csv': 1 });
  });

  it('is followed through links, but not in a circle', async () => {
    await write('a/b.md', 'One.');
    await symlink(dir, join(dir, 'a', 'circle'));
    await symlink(join(dir, 'a', 'b.md'), join(dir, 'link.md'));
    await symlink(join(dir, 'a'), join(dir, 'again'));
    expect((await load()).articles.map(({ id }) => id)).toEqual(['a-b', 'again-b', 'link']);
  });

  it('must be there', async () => {
    await expect(loadCorpus(join(dir, 'nowhere'))).rejects.toThrow(/nowhere.*Create it, or name another/);
  });

  it('is read whatever is wrong in it: bad files are left out and reported, drafts and stubs are counted', async () => {
    await write('good.md', '---\ntitle: Good\npublished: 31.02.2020\n---\nOne.');
    await write('deep/good.md', 'Two.');
    await write('open.md', '---\ntitle: Open\nThree.');
    await write('hidden.md', 'Four.\n\n<!-- five');
    await write('draft.md', '---\ndraft: true\n---\nSix.');
    await write('_drafts/idea.md', 'Seven.');
    await write('stub.md', '---\ntitle: Stub\n---\n# Only a heading\n');
    await symlink(join(dir, 'gone'), join(dir, 'dead.md'));
    const { articles, leftOut } = await load();
    expect(articles.map(({ id, title, body }) => `${id} (${title}): ${body}`)).toEqual([
      'deep-good (Good): Two.',
      'good (Good): One.',
    ]);
    expect(leftOut).toEqual({ drafts: 2, empty: 1, others: {} });
    expect(await reasons()).toEqual([
      expect.stringMatching(/^dead\.md:1 left-out: the file cannot be read/),
      'good.md:3 noted: published “31.02.2020” is not in the calendar: write it as 2018, 2018-08 or 2018-08-10',
      expect.stringMatching(/^hidden\.md:3 left-out: .*is not closed/),
      'open.md:1 left-out: the front matter does not end: close it with a line ---',
    ]);
  });

  it('may hold a file that is far too large: it is left out without being read', async () => {
    await write('large.md', 'One sentence. '.repeat(4_000_000));
    expect(await reasons()).toEqual([
      'large.md:1 left-out: the file has 53 MB; an article may have at most 16: split it',
    ]);
  });
});

describe('a file', () => {
  const read = (path: string, text: string): Article => {
    const source = readSource({ path, bytes: bytesOf(text) });
    if (source.kind !== 'article') throw new Error(JSON.stringify(source));
    return source.article;
  };

  it('names its article', () => {
    expect(read('news/new-phase-2.md', `${FRONT}One.`).id).toBe('new-phase-2');
  });

  it.each([
    ['its front matter', 'a.md', '---\ntitle: Front\n---\n# Heading\n\nOne.', 'Front', 'Heading\n\nOne.'],
    ['its first level-1 heading', 'a.md', '## Part\n\n# Heading\n\nOne.', 'Heading', 'Part\n\nOne.'],
    ['its first heading', 'a.md', '## Part\n\nOne.', 'Part', 'Part\n\nOne.'],
    ['its own name', '2020-05-01-the-launch.md', 'One.', 'The launch', 'One.'],
  ])('has its title from %s', (_name, path, text, title, body) => {
    expect(read(path, text)).toMatchObject({ title, body });
  });

  it.each([
    ['front-matter', 'a/2019-01-01-x.md', '---\ndate: 2020-05-01\n---\nOne.', '2020-05-01'],
    ['file-name', 'a/2019-01-01-x.md', 'Published on 5 May 2018\n\nOne.', '2019-01-01'],
    ['text', 'a.md', '# Crane\n\nPublished on 5 May 2018\n\nOne.', '2018-05-05'],
    ['text', 'a.md', 'By Ann Rower | May 5, 2018\n\nOne.', '2018-05-05'],
    ['text', 'a.md', '5 May 2018\n\nOne.', '2018-05-05'],
  ])('has its date from the %s of %s', (publishedFrom, path, text, published) => {
    expect(read(path, text)).toMatchObject({ published, publishedFrom });
  });

  it.each([
    'The crane was built on 5 May 2018.',
    'On 5 May 2018\n\nOne.',
    '2018\n\nOne.',
    `${'One.\n\n'.repeat(8)}5 May 2018`,
    'Date palms of 2018 were sweet.',
  ])('has no date where the text only mentions one: %j', (text) => {
    expect(read('a.md', text).published).toBeUndefined();
  });

  it('that is plain text is read as it is, paragraph by paragraph', () => {
    const { body, blocks } = read('a.txt', 'It costs 5*10*2\nrupees.\n \n# No heading\n\n- no list');
    expect(body).toBe('It costs 5*10*2 rupees.\n\n# No heading\n\n- no list');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('may begin with a byte order mark, which is dropped', () => {
    const source = readSource({ path: 'a.md', bytes: bytesOf(`\ufeff${FRONT}One.`) });
    expect(source.kind === 'article' && source.article.body).toBe('One.');
  });

  it.each(['\r\n', '\r'])('may have other line ends: %j', (feed) => {
    const text = `${FRONT}One  \ntwo\n\n- three`.replaceAll('\n', feed);
    const source = readSource({ path: 'a.md', bytes: bytesOf(text) });
    expect(source.kind === 'article' && source.article.body).toBe('One\ntwo\n\nthree');
    expect(problemsOf(text.replace('title', 'titel'))[0]?.line).toBe(2);
  });

  it('has a hash of its readable text alone', () => {
    expect(article('One.').hash).toBe(article('*One.*\n').hash);
    expect(article('One.').hash).not.toBe(article('Two.').hash);
    expect(article('abc').hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

describe('a file in another encoding', () => {
  const utf16 = (mark: number[], text: string) => new Uint8Array([...mark, ...Buffer.from(text, 'utf16le')]);
  const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
  it.each([
    ['with a mark', utf16([0xff, 0xfe], `${FRONT}Один.`)],
    ['with a mark, big end first', swapped(utf16([0xff, 0xfe], `${FRONT}Один.`))],
    ['without a mark', utf16([], `${FRONT}Один.`)],
    ['without a mark, big end first', swapped(utf16([], `${FRONT}Один.`))],
  ])('is read as UTF-16 %s', (_, bytes) => {
    const source = readSource({ path: 'a.md', bytes });
    expect(source.kind === 'article' && source.article.body).toBe('Один.');
  });

  it('is reported with the first line that is not UTF-8', () => {
    const bytes = new Uint8Array(Buffer.from(`${FRONT}One.\n\nCaf\xe9.\n`, 'latin1'));
    expect(problemsOf(bytes)).toEqual([
      {
        file: 'test.md',
        line: 6,
        reason: expect.stringContaining('a byte that is not UTF-8'),
        effect: 'left-out',
      },
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
