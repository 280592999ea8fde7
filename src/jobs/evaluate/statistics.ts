/** Shares, calibration and ranking figures. */

/** A share with its 95 % interval (Wilson), all 0–1; if `of` is 0, the interval is 0–1. */
export type Share = {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly interval: readonly [number, number];
};

const Z95 = 1.959964;

/** Wilson's score interval: correct even for counts near 0, where the usual one is not. */
export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: 0, interval: [0, 1] };
  const share = count / of;
  const z2 = Z95 ** 2 / of;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (Z95 / (1 + z2)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of));
  return { count, of, share, interval: [Math.max(0, middle - half), Math.min(1, middle + half)] };
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which `share` (0–1) of `values` lie, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}

/** A stated probability, and whether the answer was right. */
export type Forecast = { readonly probability: number; readonly right: boolean };

export type Bin = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly said: number;
  readonly was: number;
};

/** Ten bins of equal width; empty ones are left out. */
export function reliability(forecasts: readonly Forecast[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = forecasts.filter(({ probability }) => Math.min(bins - 1, Math.floor(probability * bins)) === bin);
    const was = mean(inside.map(({ right }) => (right ? 1 : 0)));
    const said = mean(inside.map(({ probability }) => probability));
    return { from: bin / bins, to: (bin + 1) / bins, count: inside.length, said, was };
  }).filter(({ count }) => count > 0);
}

/** Expected calibration error: the mean distance between `said` and `was`, weighted by the forecasts in each bin. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const bins = reliability(forecasts);
  return bins.reduce((sum, { count, said, was }) => sum + (count / forecasts.length) * Math.abs(said - was), 0);
}

/** How likely a right one ranks above a wrong one (area under the ROC curve); ties count half. */
export function auroc(right: readonly number[], wrong: readonly number[]): number {
  if (right.length === 0 || wrong.length === 0) return Number.NaN;
  const sorted = [...wrong].sort((a, b) => a - b);
  const below = (value: number, strict: boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] ?? 0;
      if (strict ? at < value : at <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = right.reduce((sum, value) => sum + (below(value, true) + below(value, false)) / 2, 0);
  return wins / (right.length * wrong.length);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Harmonic mean of precision and recall of words, counted with repeats (as SQuAD does). */
export function wordF1(given: string, gold: string): number {
  const [left, wanted] = [wordsOf(given), wordsOf(gold)];
  const counts = new Map<string, number>();
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared += 1;
  }
  return shared === 0 ? 0 : (2 * shared) / (left.length + wanted.length);
}
