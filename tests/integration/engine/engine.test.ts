import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors.js';
import { withLock } from '../../../src/index/lock.js';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { bodyOf, type Library, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { openLocalEngine, stepping } from '../../support/local-engine.js';

const ONE = { passages: 1, limit: 1 };
const BODIES = { harbour: bodyOf(1), railway: bodyOf(2), wool: bodyOf(3) };

async function builtLibrary(): Promise<Library> {
  const library = await temporaryLibrary(BODIES);
  await (await openLocalEngine(library)).build();
  return library;
}

describe('questions during a build', () => {
  it('are answered from the old index until the new one is whole', async () => {
    const library = await builtLibrary();
    const { embedder, meanwhile, knocked, finish } = stepping();
    const engine = await openLocalEngine(library, { embedder });
    await writeArticles(library.corpusDir, { island: bodyOf(4) });
    const build = engine.build();
    await knocked();
    const best = async () => (await engine.find(sentenceOf(4001), ONE))[0]?.article.id;
    expect(await meanwhile(best)).not.toBe('island');
    expect(await meanwhile(best)).not.toBe('island');
    finish();
    await build;
    expect(await best()).toBe('island');
  });

  it('are answered from what has been read so far when there is no old index', async () => {
    const { embedder, meanwhile, knocked, finish } = stepping();
    const engine = await openLocalEngine(await temporaryLibrary(BODIES), { embedder });
    expect(await engine.find(sentenceOf(1001), { passages: 9, limit: 9 })).toEqual([]);
    const build = engine.build();
    await knocked();
    const grown: string[] = [];
    while (!grown.at(-1)?.includes('railway')) {
      const quotes = await meanwhile(() => engine.find('commission', { passages: 99, limit: 99 }));
      const ids = [...new Set(quotes.map(({ article }) => article.id))].sort().join('+');
      if (grown.at(-1) !== ids) grown.push(ids);
      for (const { article } of quotes) expect(engine.article(article)).toBeDefined();
    }
    finish();
    await build;
    expect(grown).toEqual(['', 'harbour', 'harbour+railway']);
    expect(engine.articles()).toHaveLength(3);
  });

  it('can be dropped', async () => {
    const engine = await openLocalEngine(await builtLibrary());
    const caller = new AbortController();
    const find = engine.find('harbour', { ...ONE, signal: caller.signal });
    caller.abort(new Error('nobody waits'));
    await expect(find).rejects.toThrow('nobody waits');
    expect(await engine.find('harbour', ONE)).toHaveLength(1);
  });
});

describe('an article that a build replaces', () => {
  it('can still be quoted in the edition that was searched', async () => {
    const library = await builtLibrary();
    const engine = await openLocalEngine(library);
    const [quote] = await engine.find(sentenceOf(2005), { ...ONE, articles: new Set(['railway']) });
    await writeArticles(library.corpusDir, { railway: bodyOf(9) });
    await engine.build();
    const old = quote && engine.article(quote.article);
    expect(old?.body).toContain(sentenceOf(2005));
    expect(engine.articles().find(({ id }) => id === 'railway')?.hash).not.toBe(old?.hash);
  });
});

describe('two builders of one index', () => {
  it('cannot build at once: the second gets an error at once, and can still be asked', async () => {
    const library = await builtLibrary();
    const { embedder, knocked, finish } = stepping();
    const [first, second] = [await openLocalEngine(library, { embedder }), await openLocalEngine(library)];
    await writeArticles(library.corpusDir, { island: bodyOf(4) });
    const build = first.build();
    await knocked();
    await expect(second.build()).rejects.toMatchObject({ code: 'INDEX_BUSY' });
    expect(await second.find(sentenceOf(2005), ONE)).toHaveLength(1);
    finish();
    expect((await build).embedded).toBeGreaterThan(0);
    expect((await second.build()).embedded).toBe(0);
    expect(second.articles()).toHaveLength(4);
  });

  it('of one program wait for each other', async () => {
    const engine = await openLocalEngine(await temporaryLibrary(BODIES));
    const [first, second] = await Promise.all([engine.build(), engine.build()]);
    expect([first.reused, second.embedded]).toEqual([0, 0]);
  });

  it('leave no lock and no half-made generation when one is closed in mid-build', async () => {
    const library = await builtLibrary();
    const { embedder, knocked, finish } = stepping();
    const engine = await openLocalEngine(library, { embedder });
    await writeArticles(library.corpusDir, { island: bodyOf(4) });
    const rejected = expect(engine.build()).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    await knocked();
    const closed = engine.close();
    finish();
    await Promise.all([closed, rejected]);
    expect((await openLocalEngine(library)).articles()).toHaveLength(3);
    expect(await readdir(library.indexDir)).not.toContain('lock');
    expect(await withLock(library.indexDir, async () => 'free')).toBe('free');
  });
});

/** For root nothing is read-only, so the work is done as a user who owns nothing. */
async function readOnly<T>({ corpusDir, indexDir }: Library, work: () => Promise<T>): Promise<T> {
  const root = process.geteuid?.() === 0;
  await chmod(dirname(corpusDir), 0o755);
  await chmod(indexDir, 0o555);
  if (root) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (root) process.seteuid?.(0);
    await chmod(indexDir, 0o755);
  }
}

describe('an index folder that is read-only', () => {
  it('serves, and an index that is up to date needs no writing', async () => {
    const library = await builtLibrary();
    const engine = await openLocalEngine(library);
    const report = await readOnly(library, () => engine.build());
    expect(report).toMatchObject({ embedded: 0, problems: [] });
  });

  it('is INDEX_UNWRITABLE, where and what to do, before anything is embedded', async () => {
    const library = await builtLibrary();
    const { embedder } = stepping();
    const engine = await openLocalEngine(library, { embedder });
    await writeArticles(library.corpusDir, { island: bodyOf(4) });
    const build = readOnly(library, () => engine.build());
    await expect(build).rejects.toMatchObject({ code: 'INDEX_UNWRITABLE' });
    await expect(build).rejects.toThrow(library.indexDir);
    expect(await engine.find(sentenceOf(2005), ONE)).toHaveLength(1);
  });

  it('that is really a file is also INDEX_UNWRITABLE', async () => {
    const library = await temporaryLibrary(BODIES);
    const indexDir = join(library.corpusDir, 'wool.md');
    const engine = await openLocalEngine({ ...library, indexDir });
    await expect(engine.build()).rejects.toMatchObject({ code: 'INDEX_UNWRITABLE' });
  });
});

describe('a worker that cannot start', () => {
  it('is replaced when another may succeed ("Module did not self-register")', async () => {
    const library = await builtLibrary();
    let starts = 0;
    const loadEmbedder = async () => {
      if (++starts < 3) throw new Error('Module did not self-register');
      return createHashingEmbedder();
    };
    const engine = await openLocalEngine(library, { loadEmbedder });
    expect(await engine.find(sentenceOf(2005), ONE)).toHaveLength(1);
    expect(starts).toBe(3);
  });

  it('is given up, with the cause, when none succeeds', async () => {
    const library = await builtLibrary();
    const loadEmbedder = () => Promise.reject(new Error('Module did not self-register'));
    await expect(openLocalEngine(library, { loadEmbedder })).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      cause: { message: 'Module did not self-register' },
    });
  });

  it('says what is wrong when that is known', async () => {
    const library = await temporaryLibrary(BODIES);
    await rm(library.corpusDir, { recursive: true });
    await mkdir(library.corpusDir);
    const loadEmbedder = () => Promise.reject(new AppError('MODEL_MISSING', 'There is no model.'));
    await expect(openLocalEngine(library, { loadEmbedder })).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: 'There is no model.',
    });
  });
});
