import type { Embedder } from '../../src/models/embedder.js';
import type { Span } from '../../src/span.js';
import { tokenize } from '../../src/words/terms.js';

const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;

function hash(term: string): number {
  let value = FNV_OFFSET;
  for (let i = 0; i < term.length; i++) value = Math.imul(value ^ term.charCodeAt(i), FNV_PRIME) >>> 0;
  return value;
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector.fill(1 / Math.sqrt(vector.length)) : vector.map((value) => value / length);
}

/** Bag of words thrown into buckets: texts that share words are near. Deterministic, no model, for tests only. */
export function createHashingEmbedder({ dimensions = 64, maxTokens = 200, id = 'hashing@1' } = {}): Embedder {
  const words = (text: string): readonly Span[] =>
    [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const embedOne = (text: string): Float32Array => {
    const vector = new Float32Array(dimensions);
    for (const term of tokenize(text)) {
      const value = hash(term);
      vector[value % dimensions] = (vector[value % dimensions] ?? 0) + (value & 0x10000 ? 1 : -1);
    }
    return normalised(vector);
  };
  return {
    id,
    dimensions,
    maxTokens,
    countTokens: (text) => words(text).length,
    windows(text) {
      const all = words(text);
      if (all.length <= maxTokens) return [{ start: 0, end: text.length }];
      const step = Math.ceil(maxTokens / 2);
      const count = Math.ceil((all.length - maxTokens) / step) + 1;
      return Array.from({ length: count }, (_, i) => {
        const part = all.slice(i * step, i * step + maxTokens);
        return { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 };
      });
    },
    embed: async (texts) => texts.map(embedOne),
  };
}
