import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../../src/models/catalogue.js';
import { createEmbedder } from '../../../src/models/embedder.js';
import { cosine } from '../../contract/embedder.js';
import { root } from '../../support/needs.js';

const NAME = 'all-MiniLM-L6-v2';
const modelsDir = path.join(root, 'embeddings/model');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'yaar-models-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('all-MiniLM-L6-v2 as it comes with the repository', () => {
  const opened = createEmbedder({ model: NAME, modelsDir });

  it('says what it is', async () => {
    const { id, dimensions, maxTokens } = await opened;
    expect({ id, dimensions, maxTokens }).toEqual({ id: `${NAME}@fea970f8`, dimensions: 384, maxTokens: 254 });
  });

  it('takes the mean over the tokens: paraphrase before topic before anything else', async () => {
    const [question, same, topic, other] = await (await opened).embed(
      [
        'Where did the president meet the prime minister?',
        'In which city did the prime minister and the president have their meeting?',
        'The prime minister gave a speech about the economy.',
        'Penguins lay their eggs on bare ice.',
      ],
      'query',
    );
    const order = [same, topic, other].map((vector) => cosine(question, vector));
    expect(order).toEqual([...order].sort((a, b) => b - a));
    // .89 and .00; the first token's vector, taken instead, gives .97 and .54.
    expect((order[0] ?? 0) - (order[2] ?? 0)).toBeGreaterThan(0.6);
  });

  it('treats questions and passages alike, as it needs no prefix', async () => {
    const embedder = await opened;
    expect(await embedder.embed(['gas pipeline'], 'query')).toEqual(await embedder.embed(['gas pipeline'], 'passage'));
  });

  it('embeds up to its hard limit of 512 tokens and refuses more instead of cutting it off', async () => {
    const embedder = await opened;
    expect(await embedder.embed(['word '.repeat(510)], 'passage')).toHaveLength(1);
    await expect(embedder.embed(['word '.repeat(511)], 'passage')).rejects.toThrow(/513 tokens .* limit of 512/);
  });

  it('halves a word that alone is longer than a window, never inside a character', async () => {
    const embedder = await opened;
    const text = `see ${'a/😀/'.repeat(400)} now`;
    for (const { start, end } of embedder.windows(text)) {
      expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
      expect(embedder.countTokens(text.slice(start, end))).toBeLessThanOrEqual(embedder.maxTokens);
    }
  });
});

describe('a model that is not as it should be', () => {
  it('is found as a folder, too, wherever it is', async () => {
    cpSync(path.join(modelsDir, NAME), path.join(folder, NAME), { recursive: true });
    const embedder = await createEmbedder({ model: path.join(folder, NAME), modelsDir });
    expect(embedder.id).toBe(`${NAME}@fea970f8`);
  });

  it('is refused when one file is cut short, with the file, both hashes and what to do', async () => {
    cpSync(path.join(modelsDir, NAME), path.join(folder, NAME), { recursive: true });
    truncateSync(path.join(folder, NAME, WEIGHTS), 1000);
    await expect(createEmbedder({ model: NAME, modelsDir: folder })).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringMatching(/model_quantized\.onnx should have sha256 fea970f8.* but has .*git checkout/),
    });
  });

  it('is refused when it cannot be loaded, even without pinned hashes', async () => {
    const other = path.join(folder, 'e5-small-v2');
    cpSync(path.join(modelsDir, NAME), other, { recursive: true });
    writeFileSync(path.join(other, 'tokenizer.json'), '{"broken');
    await expect(createEmbedder({ model: 'e5-small-v2', modelsDir: folder })).rejects.toMatchObject({
      code: 'MODEL_DAMAGED',
      message: expect.stringContaining('cannot be loaded'),
    });
  });
});

describe('a model that needs prefixes', () => {
  it('gets them on both sides, and leaves room for them', async () => {
    cpSync(path.join(modelsDir, NAME), path.join(folder, 'e5-small-v2'), { recursive: true });
    const prefixed = await createEmbedder({ model: 'e5-small-v2', modelsDir: folder });
    const plain = await createEmbedder({ model: NAME, modelsDir });
    expect(await prefixed.embed(['gas'], 'query')).toEqual(await plain.embed(['query: gas'], 'query'));
    expect(await prefixed.embed(['gas'], 'passage')).toEqual(await plain.embed(['passage: gas'], 'passage'));
    expect(prefixed.maxTokens).toBe(512 - 2 - 2);
  });

  it('or only the first token is used, where its description says so', async () => {
    cpSync(path.join(modelsDir, NAME), path.join(folder, 'bge-small-en-v1.5'), { recursive: true });
    const first = await createEmbedder({ model: 'bge-small-en-v1.5', modelsDir: folder });
    const mean = await createEmbedder({ model: NAME, modelsDir });
    const [a, b] = [await first.embed(['gas'], 'passage'), await mean.embed(['gas'], 'passage')];
    expect(cosine(a[0], b[0])).toBeLessThan(0.99);
  });
});

describe('a model from the hub', () => {
  const requests: string[] = [];
  let hub: Server;
  let hubUrl = '';

  beforeAll(async () => {
    hub = createServer((request, response) => {
      const url = request.url ?? '';
      requests.push(url);
      const [, file] = url.split('/someone/e5-small-v2/resolve/main/');
      try {
        response.end(readFileSync(path.join(modelsDir, NAME, file ?? 'absent')));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
    hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => hub.close(resolve)));

  it('is downloaded once, when that is allowed, and named after the weights found', async () => {
    const options = { model: 'someone/e5-small-v2', modelsDir: folder, allowRemote: true, hubUrl };
    const first = await createEmbedder(options);
    expect(first.id).toBe('e5-small-v2@fea970f8');
    const count = requests.length;
    const again = await createEmbedder({ ...options, allowRemote: false });
    expect(requests).toHaveLength(count);
    expect(await again.embed(['gas'], 'query')).toEqual(await first.embed(['gas'], 'query'));
  });

  it('is never asked for when that is not allowed', async () => {
    const before = requests.length;
    const options = { model: 'someone/e5-small-v2', modelsDir: folder, hubUrl };
    await expect(createEmbedder(options)).rejects.toMatchObject({ code: 'MODEL_MISSING' });
    expect(requests).toHaveLength(before);
  });

  it('that is not there either gives a clear error', async () => {
    const options = { model: 'nobody/e5-small-v2', modelsDir: folder, allowRemote: true, hubUrl };
    await expect(createEmbedder(options)).rejects.toMatchObject({
      code: 'MODEL_MISSING',
      message: expect.stringMatching(/nobody\/e5-small-v2 could not be downloaded/),
    });
  });
});
