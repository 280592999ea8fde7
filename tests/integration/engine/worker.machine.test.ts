import { cp, readdir, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import { bodyOf, sentenceOf, temporaryFolder, temporaryLibrary } from '../../support/library-folder.js';
import { root } from '../../support/needs.js';
import { dyingWorker, openWorkerEngine, slowEmbedder } from '../../support/worker-engine.js';

const BODIES = { harbour: bodyOf(1), railway: bodyOf(2) };

async function firstText(engine: Engine, text: string): Promise<string> {
  const [hit] = (await engine.find({ text, limit: 1 })).hits;
  const passage = hit?.passage ?? expect.unreachable('nothing was found');
  return engine.article(passage.article)?.body.slice(passage.start, passage.end) ?? '';
}

describe('an engine in a process of its own, with the real model', () => {
  it('builds, answers by meaning, and survives the death of its worker, three times', async () => {
    const library = await temporaryLibrary({
      ...BODIES,
      sea: 'Vessels of every size lie at anchor in the bay.',
      land: 'Farmers bring in the wheat before the rain.',
    });
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker });
    const report = await engine.build();
    expect(report).toMatchObject({ articles: 4, problems: [], notes: [] });
    expect(await firstText(engine, 'Where are the ships?')).toContain('Vessels');
    for (const round of [1, 2, 3]) {
      const file = join(await temporaryFolder(), 'died');
      const [, ships] = await Promise.all([
        engine.find({ text: `die once ${file}`, limit: 1 }),
        firstText(engine, 'Where are the ships?'),
      ]);
      expect([round, ships]).toEqual([round, 'Vessels of every size lie at anchor in the bay.']);
    }
    expect((await engine.build()).embedded).toBe(0);
  });

  it('finds what the five articles say', async () => {
    const indexDir = join(await temporaryFolder(), 'index');
    const engine = await openWorkerEngine({ corpusDir: join(root, 'corpus'), indexDir });
    const report = await engine.build();
    expect(report).toMatchObject({ articles: 5, problems: [] });
    const { hits, terms } = await engine.find({ text: 'Where did Putin and Imran Khan first meet?', limit: 3 });
    const texts = hits.map(({ passage: { article, start, end } }) => engine.article(article)?.body.slice(start, end));
    expect(texts.join('\n')).toContain('Bishkek');
    expect(terms.every(({ weight }) => weight > 0)).toBe(true);
    const [text, one] = [texts[0] ?? '', hits[0]?.passage.article.id ?? ''];
    expect((await engine.find({ text, limit: 9, articles: [one] })).hits[0]?.score).toBeCloseTo(1, 5);
  });

  it('says which file of the model is missing or damaged', async () => {
    const library = await temporaryLibrary(BODIES);
    const modelsDir = await temporaryFolder();
    await expect(openWorkerEngine({ ...library, modelsDir })).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    const model = join(modelsDir, 'all-MiniLM-L6-v2');
    await cp(join(root, 'embeddings/model/all-MiniLM-L6-v2'), model, { recursive: true });
    await truncate(join(model, 'onnx/model_quantized.onnx'), 1_000_000);
    await expect(openWorkerEngine({ ...library, modelsDir })).rejects.toMatchObject({ code: 'MODEL_DAMAGED' });
    await unlink(join(model, 'tokenizer.json'));
    await expect(openWorkerEngine({ ...library, modelsDir })).rejects.toThrow('tokenizer.json');
    expect(await readdir(join(library.corpusDir, '..'))).toEqual(['corpus']);
  });
});

describe('a worker that dies', () => {
  it('in mid-build is replaced, and the build done', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker, embedder: slowEmbedder });
    const file = join(await temporaryFolder(), 'died');
    const [report] = await Promise.all([engine.build(), engine.find({ text: `die once ${file}`, limit: 1 })]);
    expect(report.embedded).toBe(report.passages);
    expect(await firstText(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
  });

  it('of every try makes the question fail with the cause, and the next one is answered', async () => {
    const library = await temporaryLibrary(BODIES);
    const notes: string[] = [];
    const log = (text: string) => notes.push(text);
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker, embedder: slowEmbedder, log });
    await engine.build();
    const poison = engine.find({ text: 'die always', limit: 1 });
    await expect(poison).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      cause: { message: 'the worker ended with SIGSEGV' },
    });
    expect(notes).toHaveLength(3);
    expect(await firstText(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
  });

  it('takes no article from the side that quotes', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker, embedder: slowEmbedder });
    await engine.build();
    const refs = engine.articles();
    await expect(engine.find({ text: 'die always', limit: 1 })).rejects.toThrow();
    expect(refs.map((ref) => engine.article(ref))).toEqual(refs);
  });
});
