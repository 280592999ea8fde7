import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbedderModel, MODELS, WEIGHTS } from '../../../src/models/catalogue.js';
import { locateModel } from '../../../src/models/locate.js';
import { identityOf, verifyModel } from '../../../src/models/model-files.js';
import { root } from '../../support/needs.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const MODEL = {
  kind: 'embedder',
  name: 'tiny',
  pooling: 'mean',
  normalise: true,
  queryPrefix: '',
  passagePrefix: '',
  maxTokens: 8,
  files: { 'config.json': sha256('{}'), [WEIGHTS]: undefined },
} as const satisfies EmbedderModel;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yaar-model-'));
  mkdirSync(path.join(folder, 'onnx'));
  writeFileSync(path.join(folder, 'config.json'), '{}');
  writeFileSync(path.join(folder, WEIGHTS), 'weights');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the files of a model', () => {
  it('are taken when they are as described, and named after the weights', async () => {
    const found = await verifyModel(folder, MODEL);
    expect(found).toEqual({ 'config.json': sha256('{}'), [WEIGHTS]: sha256('weights') });
    expect(identityOf(MODEL, found)).toBe(`tiny@${sha256('weights').slice(0, 8)}`);
  });

  it('are refused when one is missing: with its name, where it was looked for and what to do', async () => {
    rmSync(path.join(folder, WEIGHTS));
    await expect(verifyModel(folder, MODEL)).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringMatching(/model_quantized\.onnx .*yaar-model-.*git checkout -- embeddings\/model/),
    });
  });

  it('are refused when one differs: with its name, what was expected and found, and what to do', async () => {
    writeFileSync(path.join(folder, 'config.json'), '{ }');
    await expect(verifyModel(folder, MODEL)).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringMatching(new RegExp(`config\\.json .*${sha256('{}')}.*${sha256('{ }')}.*git checkout`)),
    });
  });
});

/** Their record has other hashes than the files that we were given: embeddings/model/README.md, "Open". */
const DISPUTED = new Set(['yaar-reader/tokenizer.json', `yaar-reader/${WEIGHTS}`]);

describe('the table of models', () => {
  it.each(MODELS.filter(({ files }) => files[WEIGHTS] !== undefined))(
    'says of $name what its PROVENANCE.md says',
    ({ name, files }) => {
      const record = readFileSync(path.join(root, 'embeddings/model', name, 'PROVENANCE.md'), 'utf8');
      const agreed = Object.entries(files).filter(([file]) => !DISPUTED.has(`${name}/${file}`));
      for (const [file, hash] of agreed)
        expect(record).toMatch(new RegExp(`${hash} {2}(model/)?${file.replaceAll('.', '\\.')}`));
    },
  );

  it.each(['all-MiniLM-L6-v2', 'yaar-reader'])('has %s as it comes with the repository, file by file', async (name) => {
    const model = MODELS.find((one) => one.name === name);
    const found = await verifyModel(path.join(root, 'embeddings/model', name), model ?? MODEL);
    expect(found).toEqual(model?.files);
  });

  it('has a licence beside every model that comes with the repository', () => {
    for (const name of ['all-MiniLM-L6-v2', 'yaar-reader'])
      expect(readFileSync(path.join(root, 'embeddings/model', name, 'LICENSE'), 'utf8').length).toBeGreaterThan(500);
  });

  it('has no name twice', () => {
    expect(new Set(MODELS.map(({ name }) => name)).size).toBe(MODELS.length);
  });
});

describe('where a model is looked for', () => {
  const put = (...parts: readonly string[]) => mkdirSync(path.join(folder, ...parts), { recursive: true });
  const locate = (model: string, allowRemote = false) => {
    const { description, ...place } = locateModel({ model, modelsDir: folder, allowRemote });
    return { name: description.name, ...place };
  };
  const here = () => ({ root: folder, remote: false });

  it('by its name, beside the others', () => {
    put('e5-small-v2');
    expect(locate('e5-small-v2')).toEqual({ name: 'e5-small-v2', id: 'e5-small-v2', ...here() });
  });

  it('by its name, where its download went', () => {
    put('Xenova', 'e5-small-v2');
    expect(locate('e5-small-v2')).toEqual({ name: 'e5-small-v2', id: 'Xenova/e5-small-v2', ...here() });
  });

  it('as a folder of that name anywhere, with a slash at its end or not', () => {
    put('deep', 'e5-small-v2');
    const place = { name: 'e5-small-v2', id: 'e5-small-v2', root: path.join(folder, 'deep'), remote: false };
    expect(locate(path.join(folder, 'deep', 'e5-small-v2'))).toEqual(place);
    expect(locate(`${path.join(folder, 'deep', 'e5-small-v2')}/`)).toEqual(place);
  });

  it('on the hub only when that is allowed', () => {
    expect(locate('e5-small-v2', true)).toMatchObject({ id: 'Xenova/e5-small-v2', remote: true });
    expect(locate('someone/e5-small-v2', true)).toMatchObject({ id: 'someone/e5-small-v2', remote: true });
    expect(() => locate('someone/e5-small-v2')).toThrow(expect.objectContaining({ code: 'MODEL_MISSING' }));
  });

  it('not on the hub when it is a path, or comes with the repository', () => {
    for (const model of ['./e5-small-v2', path.join(folder, 'absent/e5-small-v2'), 'all-MiniLM-L6-v2'])
      expect(() => locate(model, true)).toThrow(expect.objectContaining({ code: 'MODEL_MISSING' }));
  });

  it('and says where it looked and what to do', () => {
    expect(() => locate('e5-small-v2')).toThrow(/looked for in .*yaar-model-.*e5-small-v2.*allow its download/);
  });

  it('with our hashes for our own models, but with none for a download', () => {
    put('all-MiniLM-L6-v2');
    put('someone', 'all-MiniLM-L6-v2');
    const weights = (model: string) => locateModel({ model, modelsDir: folder }).description.files[WEIGHTS];
    expect(weights('all-MiniLM-L6-v2')).toMatch(/^fea970f8/);
    expect(weights('someone/all-MiniLM-L6-v2')).toBeUndefined();
  });

  it.each(['gpt', '', 'yaar-reader', '..'])('refuses "%s", naming what is known', (model) => {
    expect(() => locate(model, true)).toThrow(/EMBEDDING_MODEL .*all-MiniLM-L6-v2, bge-small-en-v1\.5/);
  });
});
