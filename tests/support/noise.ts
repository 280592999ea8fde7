/** Numbers from 0 (inclusive) to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One number of the standard normal distribution (Box–Muller). */
const gaussian = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export function normalise(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** A unit vector near a unit vector: Gaussian noise of the given expected length added, then normalised. */
export function perturb(vector: Float32Array, noise: number, random: () => number): Float32Array {
  const deviation = noise / Math.sqrt(vector.length);
  return normalise(vector.map((value) => value + deviation * gaussian(random)));
}

/** Rows × dimensions in one array, as an index wants them. */
export function matrixOf(rows: readonly Float32Array[], dimensions: number): Float32Array {
  const matrix = new Float32Array(rows.length * dimensions);
  rows.forEach((row, i) => {
    matrix.set(row, i * dimensions);
  });
  return matrix;
}
