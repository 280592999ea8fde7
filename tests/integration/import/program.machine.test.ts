import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';
import { type ImportLine, importLine } from '../../../src/import/report.js';
import { objects, yaar } from '../../support/cli.js';
import { story } from '../../support/importing.js';
import { type NewsSite, startNewsSite } from '../../support/news-site/site.js';

type Place = { readonly corpusDir: string; readonly env: Readonly<Record<string, string>> };

async function place(): Promise<Place> {
  const home = await mkdtemp(join(tmpdir(), 'yaar-import-'));
  const corpusDir = join(home, 'corpus');
  return { corpusDir, env: { CORPUS_DIR: corpusDir, DATA_DIR: join(home, 'data'), IMPORT_ALLOW: '127.0.0.1' } };
}

async function site(): Promise<NewsSite> {
  const started = await startNewsSite();
  onTestFinished(started.close);
  return started;
}

type Imported = { readonly status: number | null; readonly lines: readonly ImportLine[] };

async function imports({ env }: Place, ...args: readonly string[]): Promise<Imported> {
  const { status, stdout } = await yaar(['import', '--json', '--quiet', ...args], { env });
  return { status, lines: objects(stdout).map((line) => importLine.strict().parse(line)) };
}

const FACTS = ['title', 'author', 'publisher', 'published', 'url', 'language'] as const;

describe('yaar import, compiled, on a loopback site', () => {
  it('imports a feed into a library that states what the pages state, and finds nothing new the second time', async () => {
    const [{ url, pages }, where] = [await site(), await place()];
    const first = await imports(where, '--yes', `${url}/feed.json`);
    const articles = pages.filter(({ expect: kind }) => kind === 'article');
    const written = first.lines.filter(({ outcome }) => outcome === 'written');
    expect(written.length).toBeGreaterThan(0.9 * articles.length);
    const { articles: library, problems } = await loadCorpus(where.corpusDir);
    expect(problems).toEqual([]);
    expect(library).toHaveLength(written.length);
    const byFile = new Map(library.map((article) => [article.file, article]));
    let [right, all] = [0, 0];
    for (const line of written) {
      const article = byFile.get(line.file ?? '') ?? expect.unreachable();
      const gold = pages.find(({ path }) => line.source === `${url}${path}`) ?? expect.unreachable();
      // What is not stated may be detected from the text by the library itself.
      for (const name of FACTS) if (line[name]) expect(article[name], line.source).toBe(line[name]?.value);
      for (const name of ['title', 'author', 'published'] as const) {
        all += 1;
        if (line[name]?.value === gold.facts[name]) right += 1;
      }
    }
    console.log(
      `${written.length} of ${articles.length} articles; ${right} of ${all} titles, authors and dates are right`,
    );
    expect(right / all).toBeGreaterThan(0.95);
    const second = await imports(where, '--yes', `${url}/feed.json`);
    expect(new Set(second.lines.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect((await readdir(where.corpusDir)).length).toBe(written.length);
  }, 480_000);

  it('takes of a sitemap what fits, and reads nothing private without being allowed', async () => {
    const [{ url, pages }, where] = [await site(), await place()];
    const path = pages.find(({ expect: kind }) => kind === 'article')?.path ?? '';
    const one = await imports(where, `${url}/sitemap.xml`, '--filter', `${path}*`, '--limit', '1');
    expect(one.lines.map(({ source, kind, outcome }) => [source, kind, outcome])).toEqual([
      [`${url}${path}`, 'new', 'preview'],
    ]);
    const refused = await imports({ ...where, env: { ...where.env, IMPORT_ALLOW: '' } }, `${url}${path}`);
    expect([refused.status, refused.lines[0]?.code]).toEqual([1, 'address-private']);
  });
});

describe('yaar import, compiled, on files', () => {
  it('tells each kind by its content, and refuses what it cannot read without losing the others', async () => {
    const where = await place();
    const folder = join(where.corpusDir, '..', 'in');
    await mkdir(folder);
    const text = `${story('Marvale')}\n`;
    await writeFile(join(folder, 'a.txt'), `News of Marvale\n\n${text}`);
    await writeFile(join(folder, 'b.txt'), `# News of Oster\n\n${story('Oster')}\n`);
    await writeFile(
      join(folder, 'c.html'),
      `<!doctype html><title>Lorne</title><article><h1>News of Lorne</h1>${story('Lorne')
        .split('\n\n')
        .map((one) => `<p>${one}</p>`)
        .join('')}</article>`,
    );
    await writeFile(join(folder, 'd.pdf'), '%PDF-1.7 broken');
    await writeFile(join(folder, 'e.txt'), '');
    const { status, lines } = await imports(where, '--yes', folder);
    expect(lines.map(({ source, kind, code, title }) => [source, code ?? kind, title?.value ?? null])).toEqual([
      ['in/a.txt', 'new', 'News of Marvale'],
      ['in/b.txt', 'new', 'News of Oster'],
      ['in/c.html', 'new', 'News of Lorne'],
      ['in/d.pdf', 'damaged', null],
      ['in/e.txt', 'no-text', null],
    ]);
    expect(status).toBe(1);
    expect((await readdir(where.corpusDir)).toSorted()).toEqual(
      ['lorne', 'marvale', 'oster'].map((one) => `news-of-${one}.md`),
    );
    expect(await readFile(join(where.corpusDir, 'news-of-marvale.md'), 'utf8')).toContain(text);
  });
});

describe('yaar feeds, compiled, on a loopback site', () => {
  it('adds, lists and removes feeds, and says what is wrong', async () => {
    const [{ url }, { env }] = [await site(), await place()];
    const feeds = (...words: readonly string[]) => yaar(['feeds', ...words], { env });
    expect((await feeds('add', 'ftp://example.org/feed', `${url}/feed.json`)).status).toBe(1);
    expect((await feeds()).stdout).toContain(`${url}/feed.json · not read yet`);
    expect((await feeds('remove', `${url}/feed.json`)).status).toBe(0);
    expect((await feeds()).stdout).toContain('No feeds are followed');
    expect((await feeds('read')).status).toBe(2);
  });
});
