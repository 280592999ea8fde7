import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/models/embedder.js';
import { slice } from '../../src/span.js';

export const cosine = (a: Float32Array | undefined, b: Float32Array | undefined): number =>
  a && b ? a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) : Number.NaN;

const TEXT = 'The two leaders met in Bishkek, on the margins of the summit, and spoke about trade.';

/** What every Embedder promises; each implementation's own test file runs it. */
export function describeEmbedder(name: string, create: () => Promise<Embedder>): void {
  const embed = async (...texts: readonly string[]) => (await create()).embed(texts, 'passage');

  describe(`${name}, as an embedder`, () => {
    it('gives one vector a text, in order, each of length 1', async () => {
      const texts = [TEXT, 'Gas.', '', '😀', 'Путин', TEXT.repeat(2)];
      const [vectors, { dimensions }] = [await embed(...texts), await create()];
      expect(vectors).toHaveLength(texts.length);
      for (const vector of vectors) {
        expect(vector).toHaveLength(dimensions);
        expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
      }
      expect(await embed()).toEqual([]);
    });

    it('gives a text the same vector whatever else is embedded with it', async () => {
      const [alone] = await embed(TEXT);
      const [, , beside] = await embed('Short.', TEXT.repeat(3), TEXT);
      expect(beside).toEqual(alone);
    });

    it('puts texts of the same words nearer than others', async () => {
      const [a, near, far] = await embed(TEXT, 'The leaders met in Bishkek.', 'Knead the dough and bake the bread.');
      expect(cosine(a, near)).toBeGreaterThan(cosine(a, far) + 0.2);
    });

    it('counts tokens without a limit, and none in an empty text', async () => {
      const embedder = await create();
      expect(embedder.countTokens('')).toBe(0);
      expect(embedder.countTokens('word '.repeat(5000))).toBe(5000);
    });

    it('leaves a text that fits in one window whole', async () => {
      const embedder = await create();
      for (const text of ['', '  ', TEXT]) expect(embedder.windows(text)).toEqual([{ start: 0, end: text.length }]);
    });

    it('cuts a long text at word borders into overlapping windows that fit and together have all words', async () => {
      const embedder = await create();
      const text = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
      const windows = embedder.windows(text);
      expect(windows.length).toBeGreaterThan(1);
      expect([windows[0]?.start, windows.at(-1)?.end]).toEqual([0, text.length]);
      for (const [i, window] of windows.entries()) {
        expect(embedder.countTokens(slice(text, window))).toBeLessThanOrEqual(embedder.maxTokens);
        expect(` ${text} `.charAt(window.start) + ` ${text} `.charAt(window.end + 1)).toBe('  ');
        if (i > 0) expect(window.start).toBeLessThan(windows[i - 1]?.end ?? 0);
      }
    });
  });
}
