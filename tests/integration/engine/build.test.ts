import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHashingEmbedder } from '../../support/hashing-embedder.js';
import { bodyOf, type Library, sentenceOf, temporaryLibrary, writeArticles } from '../../support/library-folder.js';
import { bestOf, built, openLocalEngine, recording } from '../../support/local-engine.js';
import { searchIndex } from '../../support/search-index.js';

const BODIES = { harbour: bodyOf(1), railway: bodyOf(2), wool: bodyOf(3) };

const generationOf = async ({ indexDir }: Library): Promise<string> =>
  join(indexDir, (await readFile(join(indexDir, 'current'), 'utf8')).trim());

async function filesOf({ indexDir }: Library): Promise<readonly string[]> {
  const names = (await readdir(indexDir, { recursive: true })).filter((name) => !name.startsWith('lock'));
  const stats = await Promise.all(names.map((name) => stat(join(indexDir, name))));
  return names.map((name, i) => `${name} ${stats[i]?.mtimeMs} ${stats[i]?.ino}`).sort();
}

describe('a build', () => {
  it('makes an index that a later engine answers from', async () => {
    const library = await temporaryLibrary(BODIES);
    const report = await (await openLocalEngine(library)).build();
    expect(report).toMatchObject({ articles: 3, reused: 0, notes: [], problems: [] });
    expect(report.embedded).toBe(report.passages);
    const engine = await openLocalEngine(library);
    expect(engine.articles().map(({ id }) => id)).toEqual(['harbour', 'railway', 'wool']);
    expect(await bestOf(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
    const counts = engine.articles().map(({ id }) => engine.counts(id).passages);
    expect(counts.reduce((a, b) => a + b)).toBe(report.passages);
  });

  it('embeds and writes nothing when nothing has changed', async () => {
    const library = await temporaryLibrary(BODIES);
    const { passages } = await (await openLocalEngine(library)).build();
    const before = await filesOf(library);
    const { texts, embedder } = recording();
    const report = await (await openLocalEngine(library, { embedder })).build();
    expect(report).toMatchObject({ articles: 3, passages, embedded: 0, reused: passages, notes: [] });
    expect(texts).toEqual([]);
    expect(await filesOf(library)).toEqual(before);
  });

  it('embeds few passages for a changed sentence, and none outside its section', async () => {
    const library = await temporaryLibrary({ ...BODIES, wool: bodyOf(3, { sections: 6, paragraphs: 5 }) });
    const { passages } = await (await openLocalEngine(library)).build();
    const { texts, embedder } = recording();
    const engine = await openLocalEngine(library, { embedder });
    const path = join(library.corpusDir, 'wool.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace(sentenceOf(3047), 'Nobody knows what came then.'));
    const report = await engine.build();
    expect(report.embedded).toBeGreaterThan(0);
    expect(report.embedded).toBeLessThanOrEqual(3);
    expect(report.embedded + report.reused).toBe(passages);
    // The passage and its sentences, but only those that are new.
    expect(texts.length).toBeGreaterThanOrEqual(report.embedded);
    expect(texts.length).toBeLessThanOrEqual(2 * report.embedded);
    // The third section: sentences 3040 to 3059 of the years 4540 to 4559.
    for (const year of texts.join(' ').match(/year \d+/g) ?? [])
      expect(Number(year.slice(5))).toSatisfy((y: number) => y >= 4540 && y < 4560);
    expect(await bestOf(engine, 'Nobody knows what came then')).toContain('Nobody knows what came then.');
  });

  it('follows an article that comes and one that goes', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await built(library);
    await rm(join(library.corpusDir, 'wool.md'));
    await writeArticles(library.corpusDir, { island: bodyOf(4) });
    const report = await engine.build();
    expect(engine.articles().map(({ id }) => id)).toEqual(['harbour', 'island', 'railway']);
    expect(report.embedded).toBe(engine.counts('island').passages);
    expect(await bestOf(engine, sentenceOf(4003))).toContain(sentenceOf(4003));
  });

  it('embeds a text once that is in two articles with the same title', async () => {
    const library = await temporaryLibrary({ 'a/one': 'The same words.', 'b/two': 'The same words.' });
    for (const path of ['a/one.md', 'b/two.md'])
      await writeFile(join(library.corpusDir, path), '---\ntitle: Twins\n---\n\nThe same words.\n');
    const { texts, embedder } = recording();
    const report = await (await openLocalEngine(library, { embedder })).build();
    expect(report).toMatchObject({ passages: 2, embedded: 1, reused: 1 });
    expect(texts).toHaveLength(1);
  });

  it('gives a sentence that is too long for the model several vectors, so that its end is found', async () => {
    const long = `${'Then the very long march of the many went on and on, '.repeat(60)}until the zeppelin landed.`;
    const library = await temporaryLibrary({ ...BODIES, march: long });
    const { texts, embedder } = recording();
    const engine = await openLocalEngine(library, { embedder });
    await engine.build();
    expect(engine.counts('march').passages).toBe(1);
    expect(texts.filter((text) => text.includes('very long march')).length).toBeGreaterThan(2);
    const query = { limit: 1, articles: new Set(['march']) };
    const { hits } = await searchIndex(library, { ...query, text: 'until the zeppelin landed' });
    const { hits: start } = await searchIndex(library, { ...query, text: 'many went on' });
    expect(hits[0]?.parts.dense).toBeGreaterThan(0);
    expect(start[0]?.parts.dense).toBeGreaterThan(0.4);
  });

  it('reports how far it is, from nothing to all', async () => {
    const seen: { done: number; total: number; articles: number }[] = [];
    const engine = await openLocalEngine(await temporaryLibrary(BODIES));
    const { passages } = await engine.build({ onProgress: (progress) => seen.push(progress) });
    expect(seen[0]).toEqual({ done: 0, total: passages, articles: 0 });
    expect(seen.at(-1)).toEqual({ done: passages, total: passages, articles: 3 });
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b));
  });
});

describe('a build that cannot be done changes nothing', () => {
  it('when no file can be read', async () => {
    const library = await temporaryLibrary({ only: 'One.' });
    const engine = await built(library);
    const before = await filesOf(library);
    await rm(join(library.corpusDir, 'only.md'));
    await writeFile(join(library.corpusDir, 'other.md'), '---\ntitle: Typo\n\nBody.\n');
    expect(await engine.build()).toMatchObject({ articles: 0, problems: [{ file: 'other.md', effect: 'left-out' }] });
    expect(await filesOf(library)).toEqual(before);
    expect(engine.articles().map(({ id }) => id)).toEqual(['only']);
  });

  it.each(['CORPUS_EMPTY', 'CORPUS_MISSING'])('when there are no articles: %s', async (code) => {
    const library = await temporaryLibrary(BODIES);
    const engine = await built(library);
    await rm(library.corpusDir, { recursive: true });
    if (code === 'CORPUS_EMPTY') await writeArticles(join(library.corpusDir, '.hidden'), { one: 'Body.' });
    await expect(engine.build()).rejects.toMatchObject({ code });
    expect(await bestOf(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
  });
});

describe('an index that cannot be used is rebuilt, and the report says why', () => {
  it('when it was made with another model', async () => {
    const library = await temporaryLibrary(BODIES);
    await built(library);
    const engine = await openLocalEngine(library, {
      embedder: createHashingEmbedder({ id: 'hashing@2', dimensions: 32 }),
    });
    expect(engine.articles()).toEqual([]);
    const report = await engine.build();
    expect(report.embedded).toBe(report.passages);
    expect(report.notes).toEqual([expect.stringMatching(/hashing@1.*hashing@2/)]);
    expect((await engine.build()).notes).toEqual([]);
  });

  it.each(['manifest.json', 'articles.json', 'passages.json', 'events.json', 'vectors.f32'])(
    'when %s is cut short',
    async (file) => {
      const library = await temporaryLibrary(BODIES);
      await built(library);
      await truncate(join(await generationOf(library), file), 100);
      const notes: string[] = [];
      const engine = await openLocalEngine(library, { log: (text) => notes.push(text) });
      expect(notes).toEqual([expect.stringContaining(file)]);
      const report = await engine.build();
      expect(report.notes).toEqual([expect.stringContaining(file)]);
      expect(report.embedded).toBe(report.passages);
      expect(await bestOf(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
    },
  );

  it('but vectors are reused when only the sentence rules have changed, and questions are answered until then', async () => {
    const library = await temporaryLibrary(BODIES);
    await built(library);
    const path = join(await generationOf(library), 'manifest.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"rules":\d+/, '"rules":0'));
    const engine = await openLocalEngine(library);
    expect(await bestOf(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
    const report = await engine.build();
    expect(report).toMatchObject({
      embedded: 0,
      reused: report.passages,
      notes: [expect.stringContaining('version 0 of the passage rules')],
    });
    expect((await engine.build()).notes).toEqual([]);
  });
});
