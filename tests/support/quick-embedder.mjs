// For workers, which run plain JavaScript: bags of letter pairs. Deterministic, no model.

const DIMENSIONS = 64;

function vectorOf(text) {
  const vector = new Float32Array(DIMENSIONS).fill(0.01);
  for (let i = 1; i < text.length; i++) vector[(text.charCodeAt(i - 1) * 31 + text.charCodeAt(i)) % DIMENSIONS] += 1;
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

export const createEmbedder = async () => ({
  id: 'letter-pairs@1',
  dimensions: DIMENSIONS,
  maxTokens: 256,
  countTokens: (text) => text.split(/\s+/).length,
  windows: (text) => [{ start: 0, end: text.length }],
  embed: async (texts) => texts.map(vectorOf),
});
