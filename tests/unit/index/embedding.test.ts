import { describe, expect, it } from 'vitest';
import { embedAll } from '../../../src/index/embedding.js';

/** A model that takes `cost` milliseconds of a simulated clock for each character of padded input. */
function machine(cost: number) {
  let time = 0;
  const batches: { readonly texts: readonly string[]; readonly ms: number }[] = [];
  const embed = async (texts: readonly string[]) => {
    const ms = cost * texts.length * Math.max(...texts.map((text) => text.length));
    time += ms;
    batches.push({ texts, ms });
    return texts.map((text) => Float32Array.of(text.length));
  };
  return { batches, embedder: { embed }, now: () => time };
}

const jobsOf = (lengths: readonly number[], done: (hash: string) => void = () => undefined) =>
  lengths.map((length, i) => ({ hash: `h${i}`, text: 'x'.repeat(length), done: () => done(`h${i}`) }));

const lengths = Array.from({ length: 60 }, (_, i) => 100 + ((i * 37) % 60) * 10);

describe('embedAll', () => {
  it.each([0.001, 0.02, 0.1])('keeps each batch under 100 ms when a character costs %f ms', async (cost) => {
    const { batches, ...rest } = machine(cost);
    const pool = new Map<string, Float32Array>();
    await embedAll(jobsOf(lengths), { ...rest, pool, pause: async () => undefined });
    expect(pool.size).toBe(60);
    expect(Math.max(...batches.map(({ ms }) => ms))).toBeLessThanOrEqual(100);
  });

  it('puts many texts into a batch on a fast machine, and one alone on a slow one', async () => {
    const [fast, slow] = [machine(0.0005), machine(1)];
    for (const { batches: _, ...rest } of [fast, slow])
      await embedAll(jobsOf(lengths), { ...rest, pool: new Map(), pause: async () => undefined });
    expect(fast.batches.length).toBeLessThan(10);
    expect(slow.batches).toHaveLength(60);
  });

  it('puts texts of similar length together', async () => {
    const { batches, ...rest } = machine(0.02);
    await embedAll(jobsOf(lengths), { ...rest, pool: new Map(), pause: async () => undefined });
    const order = batches.flatMap(({ texts }) => texts.map((text) => text.length));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('gives each text its own vector and reports when it has it', async () => {
    const { batches: _, ...rest } = machine(0.02);
    const pool = new Map<string, Float32Array>();
    const done: string[] = [];
    await embedAll(
      jobsOf(lengths, (hash) => done.push(hash)),
      { ...rest, pool, pause: async () => undefined },
    );
    expect(lengths.map((_length, i) => pool.get(`h${i}`)?.[0])).toEqual(lengths);
    expect(new Set(done).size).toBe(60);
  });

  it('pauses before every batch, and stops when the pause throws', async () => {
    const { batches, ...rest } = machine(0.02);
    let pauses = 0;
    const pause = async () => {
      if (++pauses === 3) throw new Error('stopped');
    };
    await expect(embedAll(jobsOf(lengths), { ...rest, pool: new Map(), pause })).rejects.toThrow('stopped');
    expect(batches).toHaveLength(2);
  });

  it('refuses a model that gives too few vectors', async () => {
    const embedder = { embed: async () => [] };
    const options = { embedder, now: () => 0, pool: new Map(), pause: async () => undefined };
    await expect(embedAll(jobsOf([5]), options)).rejects.toThrow('0 vectors for 1 texts');
  });
});
