import { Matrix, solve } from 'ml-matrix';

/** One question's candidates: a row of numbers each, and which of them are right. */
export type Group = {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
};

export type Example = { readonly row: readonly number[]; readonly right: boolean; readonly weight: number };

const matrixOf = (rows: readonly (readonly number[])[]): Matrix => new Matrix(rows.map((row) => [...row]));
const flags = (values: readonly boolean[]): Matrix => Matrix.columnVector(values.map((is) => (is ? 1 : 0)));

/** Deviation of each column, so that one step size and one penalty fit all of them; 1 for a column that never changes. */
const spreadOf = (table: Matrix): number[] =>
  table.standardDeviation('column', { unbiased: false }).map((spread) => spread || 1);

const LISTWISE = { steps: 200, rate: 0.1, penalty: 1e-3 };
const ADAM = { first: 0.9, second: 0.999, tiny: 1e-8 };

/** Adam on the listwise softmax: makes it likely that the first of a question's candidates is a right one. */
export function fitRanking(groups: readonly Group[]): number[] {
  const useful = groups.filter(({ right }) => right.some(Boolean) && right.some((is) => !is));
  const spread = spreadOf(matrixOf(useful.flatMap(({ rows }) => rows)));
  const lists = listsOf(useful, spread);
  const weights = Matrix.zeros(1, spread.length);
  const first = weights.clone();
  const second = weights.clone();
  for (let step = 1; step <= LISTWISE.steps; step++) {
    const slope = slopeOf(lists, weights).sub(Matrix.mul(weights, LISTWISE.penalty));
    first.mul(ADAM.first).add(Matrix.mul(slope, 1 - ADAM.first));
    second.mul(ADAM.second).add(Matrix.mul(slope, slope).mul(1 - ADAM.second));
    const size = Matrix.div(second, 1 - ADAM.second ** step).sqrt();
    const change = Matrix.div(first, 1 - ADAM.first ** step).div(size.add(ADAM.tiny));
    weights.add(change.mul(LISTWISE.rate));
  }
  return weights.to1DArray().map((weight, i) => weight / (spread[i] ?? 1));
}

/**
 * All questions at once, each filled up with rows of zeros to the longest. `table` has a row a candidate, `columns` is its
 * transpose: the library keeps each row as an array of its own, so a row vector is four times as fast as a column vector.
 * The others have a row a question and a column a candidate: `right` is 1 for a right one, `hidden` is minus infinity for
 * what fills up.
 */
type Lists = {
  readonly table: Matrix;
  readonly columns: Matrix;
  readonly right: Matrix;
  readonly hidden: Matrix;
  /** How much each question counts; they sum up to 1. */
  readonly shares: Matrix;
};

function listsOf(groups: readonly Group[], spread: readonly number[]): Lists {
  const longest = Math.max(...groups.map(({ rows }) => rows.length));
  const places = Array.from({ length: longest }, (_, place) => place);
  const nothing = spread.map(() => 0);
  const shares = Matrix.columnVector(groups.map(({ weight }) => weight));
  const table = matrixOf(groups.flatMap(({ rows }) => places.map((place) => rows[place] ?? nothing)));
  table.divRowVector([...spread]);
  return {
    table,
    columns: table.transpose(),
    right: matrixOf(groups.map(({ right }) => places.map((place) => (right[place] ? 1 : 0)))),
    hidden: matrixOf(groups.map(({ rows }) => places.map((place) => (rows[place] ? 0 : Number.NEGATIVE_INFINITY)))),
    shares: shares.div(shares.sum()),
  };
}

/** Slope of the log-likelihood: the columns times (odds among the right candidates − odds among all). */
function slopeOf({ table, columns, right, hidden, shares }: Lists, weights: Matrix): Matrix {
  const scores = Matrix.from1DArray(right.rows, right.columns, weights.mmul(columns).to1DArray()).add(hidden);
  const odds = scores.subColumnVector(scores.max('row')).exp();
  const good = Matrix.mul(odds, right);
  const pull = good
    .divColumnVector(good.sum('row'))
    .sub(odds.divColumnVector(odds.sum('row')))
    .mulColumnVector(shares);
  return Matrix.rowVector(pull.to1DArray()).mmul(table);
}

const LOGISTIC = { steps: 30, penalty: 3e-3 };

/** Logistic regression by Newton's method; intercept first, then a weight a column. */
export function fitLogistic(examples: readonly Example[]): number[] {
  const raw = matrixOf(examples.map(({ row }) => row));
  const [mean, spread] = [raw.mean('column'), spreadOf(raw)];
  const table = raw.clone().subRowVector(mean).divRowVector(spread);
  table.addColumn(0, Matrix.ones(table.rows, 1));
  const right = flags(examples.map((example) => example.right));
  const shares = Matrix.columnVector(examples.map(({ weight }) => weight));
  const penalty = Matrix.eye(table.columns).mul(LOGISTIC.penalty * shares.sum());
  // The intercept is free: it only says how many examples are right.
  penalty.set(0, 0, 0);
  let weights = Matrix.zeros(table.columns, 1);
  for (let step = 0; step < LOGISTIC.steps; step++) {
    const said = table.mmul(weights).neg().exp().add(1).pow(-1);
    const doubt = Matrix.sub(said, Matrix.mul(said, said)).mul(shares);
    const slope = table.transposeMultiply(Matrix.sub(right, said).mul(shares)).sub(penalty.mmul(weights));
    const bend = table.transposeMultiply(table.clone().mulColumnVector(doubt)).add(penalty);
    weights = Matrix.add(weights, solve(bend, slope));
  }
  const [intercept = 0, ...scaled] = weights.to1DArray();
  const slopes = scaled.map((weight, i) => weight / (spread[i] ?? 1));
  return [intercept - slopes.reduce((sum, slope, i) => sum + slope * (mean[i] ?? 0), 0), ...slopes];
}
