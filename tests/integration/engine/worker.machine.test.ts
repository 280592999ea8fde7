import { cp, readdir, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import { openLibrary } from '../../../src/search/open.js';
import { bodyOf, sentenceOf, temporaryFolder, temporaryLibrary } from '../../support/library-folder.js';
import { root } from '../../support/needs.js';
import { dyingWorker, openWorkerEngine, slowEmbedder } from '../../support/worker-engine.js';

const BODIES = { harbour: bodyOf(1), railway: bodyOf(2) };

/** The sentence that ranks first, quoted or not. */
async function firstText(engine: Engine, text: string): Promise<string> {
  const { explained } = await engine.ask(text, { explain: true });
  const best = explained?.ranked[0] ?? expect.unreachable('nothing was found');
  const article = engine.articles().find(({ id }) => id === best.article);
  const sentence = article?.sentences.find(({ start }) => start === best.start);
  return article?.body.slice(sentence?.start, sentence?.end) ?? '';
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
      const [, ships] = await Promise.all([engine.ask(`die once ${file}`), firstText(engine, 'Where are the ships?')]);
      expect([round, ships]).toEqual([round, 'Vessels of every size lie at anchor in the bay.']);
    }
    expect((await engine.build()).embedded).toBe(0);
  });

  it('finds what the five articles say', async () => {
    const indexDir = join(await temporaryFolder(), 'index');
    const engine = await openWorkerEngine({ corpusDir: join(root, 'corpus'), indexDir, reader: 'yaar-reader' });
    const report = await engine.build();
    expect(report).toMatchObject({ articles: 5, problems: [] });
    const answer = await engine.ask('Where did Putin and Imran Khan first meet?', { explain: true });
    const [quote] = answer.kind === 'answered' ? answer.quotes : [];
    if (!quote) return expect.unreachable('there was no answer');
    expect(engine.article(quote.article)?.body.slice(quote.start, quote.end)).toContain('Bishkek');
    expect(answer.explained?.terms.every(({ found }) => found)).toBe(true);
    const model = { model: 'all-MiniLM-L6-v2', modelsDir: join(root, 'embeddings/model') };
    const library = await openLibrary({ indexDir, ...model, reader: 'none', sentences: true });
    const { hits } = await library.find({ text: 'Where did Putin and Imran Khan first meet?', limit: 3 });
    const [{ passage } = expect.unreachable('nothing was found')] = hits;
    const text = library.article(passage.article)?.body.slice(passage.start, passage.end) ?? '';
    const own = { text, limit: 9, articles: new Set([passage.article.id]) };
    expect((await library.find(own)).hits[0]?.score).toBeCloseTo(1, 5);
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
    const [report] = await Promise.all([engine.build(), engine.ask(`die once ${file}`)]);
    expect(report.embedded).toBe(report.passages);
    expect(await firstText(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
  });

  it('at every try makes the question fail with the cause, and the next one is answered', async () => {
    const library = await temporaryLibrary(BODIES);
    const notes: string[] = [];
    const log = (text: string) => notes.push(text);
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker, embedder: slowEmbedder, log });
    await engine.build();
    const poison = engine.ask('die always');
    await expect(poison).rejects.toMatchObject({
      code: 'ENGINE_FAILED',
      cause: { message: 'the worker ended with SIGSEGV' },
    });
    expect(notes).toHaveLength(4);
    expect(notes.at(-1)).toContain('Gave up the question “die always”');
    expect(await firstText(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
  });

  it('of one question three times fails that one alone: forty others are answered, and a build finishes', async () => {
    const library = await temporaryLibrary({ ...BODIES, long: bodyOf(3, { sections: 20 }) });
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker, embedder: slowEmbedder });
    const build = engine.build();
    const others = Array.from({ length: 40 }, (_, i) =>
      i % 4 === 0 ? engine.check(sentenceOf(2000 + i)) : engine.ask(`${sentenceOf(2000 + i)} ${i}`),
    );
    const poison = engine.ask('die always');
    await expect(poison).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    expect(await Promise.all(others)).toHaveLength(40);
    expect((await build).passages).toBeGreaterThan(20);
    expect(await firstText(engine, sentenceOf(2005))).toContain(sentenceOf(2005));
  });

  it('or stops without a word is noticed, and its questions are answered by another', async () => {
    const library = await temporaryLibrary(BODIES);
    const notes: string[] = [];
    const heartbeat = { everyMs: 200, silenceMs: 5_000, startMs: 60_000 };
    const fault = { worker: dyingWorker, embedder: slowEmbedder, heartbeat };
    const engine = await openWorkerEngine({ ...library, ...fault, log: (text) => notes.push(text) });
    await engine.build();
    const file = join(await temporaryFolder(), 'hung');
    const [, found] = await Promise.all([engine.ask(`hang once ${file}`), firstText(engine, sentenceOf(2005))]);
    expect(found).toContain(sentenceOf(2005));
    expect(notes).toEqual([
      expect.stringMatching(/the worker hung: no sign of life.*working on the question “hang once/),
    ]);
    await expect(engine.ask('hang always')).rejects.toMatchObject({ code: 'ENGINE_FAILED' });
    expect(await firstText(engine, sentenceOf(2006))).toContain(sentenceOf(2006));
  });

  it('takes no article from the side that quotes', async () => {
    const library = await temporaryLibrary(BODIES);
    const engine = await openWorkerEngine({ ...library, worker: dyingWorker, embedder: slowEmbedder });
    await engine.build();
    const refs = engine.articles();
    await expect(engine.ask('die always')).rejects.toThrow();
    expect(refs.map((ref) => engine.article(ref))).toEqual(refs);
  });
});
