/**
 * The number of letters to add, remove, replace or swap with a neighbour (optimal string alignment), or `limit` + 1
 * when there are more.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const ways = [at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + same];
      row.push(Math.min(...ways, swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY));
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(at(last, b.length), limit + 1);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;

/** The name that `word` is most probably a slip for; at most this `share` of its letters may differ. */
export function nearest(
  word: string,
  names: readonly string[],
  { share }: { readonly share: number },
): string | undefined {
  const typed = word.toLowerCase();
  const ranked = names
    .map((name) => ({ name, limit: Math.floor(Math.max(1, name.length * share)) }))
    .map(({ name, limit }) => ({ name, limit, cost: editDistance(typed, name, limit) }))
    .filter(({ cost, limit }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost);
  return ranked[0]?.name;
}
