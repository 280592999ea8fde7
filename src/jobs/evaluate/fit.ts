/** One question's candidates: a row of numbers each, and which of them are right. */
export type Group = {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
};

export type Example = { readonly row: readonly number[]; readonly right: boolean; readonly weight: number };

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/** Means and deviations, so that one step size and one penalty fit all columns. */
function scaleOf(rows: readonly (readonly number[])[]) {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? 0));
  const mean = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const spread = columns.map((column, i) => {
    const square = column.reduce((sum, value) => sum + (value - (mean[i] ?? 0)) ** 2, 0) / column.length;
    return Math.sqrt(square) || 1;
  });
  return { mean, spread };
}

const LISTWISE = { steps: 200, rate: 0.1, penalty: 1e-3 };

/** Adam on the listwise softmax: makes it likely that the first of a question's candidates is a right one. */
export function fitRanking(groups: readonly Group[]): number[] {
  const useful = groups.filter(({ right }) => right.some(Boolean) && right.some((is) => !is));
  const { spread } = scaleOf(useful.flatMap(({ rows }) => rows));
  const scaled = useful.map((group) => ({
    ...group,
    rows: group.rows.map((row) => row.map((v, i) => v / (spread[i] ?? 1))),
  }));
  const total = scaled.reduce((sum, { weight }) => sum + weight, 0);
  const weights = spread.map(() => 0);
  const [first, second] = [spread.map(() => 0), spread.map(() => 0)];
  for (let step = 1; step <= LISTWISE.steps; step++) {
    const slope = slopeOf(scaled, weights).map((value, i) => value / total - LISTWISE.penalty * (weights[i] ?? 0));
    slope.forEach((value, i) => {
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * value;
      second[i] = 0.999 * (second[i] ?? 0) + 0.001 * value * value;
      const [m, v] = [(first[i] ?? 0) / (1 - 0.9 ** step), (second[i] ?? 0) / (1 - 0.999 ** step)];
      weights[i] = (weights[i] ?? 0) + (LISTWISE.rate * m) / (Math.sqrt(v) + 1e-8);
    });
  }
  return weights.map((weight, i) => weight / (spread[i] ?? 1));
}

function slopeOf(groups: readonly Group[], weights: readonly number[]): number[] {
  const slope = weights.map(() => 0);
  for (const { rows, right, weight } of groups) {
    const scores = rows.map((row) => dot(row, weights));
    const top = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - top));
    const all = odds.reduce((sum, value) => sum + value, 0);
    const good = odds.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0);
    rows.forEach((row, r) => {
      const pull = weight * ((right[r] ? (odds[r] ?? 0) / good : 0) - (odds[r] ?? 0) / all);
      row.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + pull * value;
      });
    });
  }
  return slope;
}

const LOGISTIC = { steps: 30, penalty: 3e-3 };

/** Logistic regression by Newton's method; intercept first, then a weight a column. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const { mean, spread } = scaleOf(examples.map(({ row }) => row));
  const rows = examples.map(({ row }) => [1, ...row.map((v, i) => (v - (mean[i] ?? 0)) / (spread[i] ?? 1))]);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  let weights = Array.from({ length: mean.length + 1 }, () => 0);
  for (let step = 0; step < LOGISTIC.steps; step++) {
    const { slope, curve } = newton(rows, examples, weights);
    weights.forEach((weight, i) => {
      if (i === 0) return;
      slope[i] = (slope[i] ?? 0) - LOGISTIC.penalty * total * weight;
      const line = curve[i];
      if (line) line[i] = (line[i] ?? 0) + LOGISTIC.penalty * total;
    });
    const change = solve(curve, slope);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
  }
  const raw = weights.slice(1).map((weight, i) => weight / (spread[i] ?? 1));
  return [(weights[0] ?? 0) - dot(raw, mean), ...raw];
}

function newton(rows: readonly (readonly number[])[], examples: readonly Example[], weights: readonly number[]) {
  const slope = weights.map(() => 0);
  const curve = weights.map(() => weights.map(() => 0));
  rows.forEach((row, r) => {
    const { right = false, weight = 0 } = examples[r] ?? {};
    const said = 1 / (1 + Math.exp(-dot(row, weights)));
    row.forEach((value, i) => {
      slope[i] = (slope[i] ?? 0) + weight * ((right ? 1 : 0) - said) * value;
      const line = curve[i];
      if (line)
        row.forEach((other, j) => {
          line[j] = (line[j] ?? 0) + weight * said * (1 - said) * value * other;
        });
    });
  });
  return { slope, curve };
}

/** Gauss and Jordan with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const best = rows
      .slice(i)
      .reduce((top, row, k) => (Math.abs(row[i] ?? 0) > Math.abs(rows[top]?.[i] ?? 0) ? i + k : top), i);
    [rows[i], rows[best]] = [rows[best] ?? [], rows[i] ?? []];
    const pivot = rows[i] ?? [];
    rows.forEach((row, r) => {
      if (r === i) return;
      const factor = (row[i] ?? 0) / (pivot[i] || 1e-12);
      for (let c = i; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (pivot[c] ?? 0);
    });
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] || 1e-12));
}
