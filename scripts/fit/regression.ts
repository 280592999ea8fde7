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

type Question = { readonly table: Matrix; readonly right: Matrix; readonly weight: number };

/** Adam on the listwise softmax: makes it likely that the first of a question's candidates is a right one. */
export function fitRanking(groups: readonly Group[]): number[] {
  const useful = groups.filter(({ right }) => right.some(Boolean) && right.some((is) => !is));
  const spread = spreadOf(matrixOf(useful.flatMap(({ rows }) => rows)));
  const questions = useful.map(({ rows, right, weight }) => ({
    table: matrixOf(rows).divRowVector(spread),
    right: flags(right),
    weight,
  }));
  const total = useful.reduce((sum, { weight }) => sum + weight, 0);
  const weights = Matrix.zeros(spread.length, 1);
  const first = weights.clone();
  const second = weights.clone();
  for (let step = 1; step <= LISTWISE.steps; step++) {
    const slope = slopeOf(questions, weights).div(total).sub(Matrix.mul(weights, LISTWISE.penalty));
    first.mul(ADAM.first).add(Matrix.mul(slope, 1 - ADAM.first));
    second.mul(ADAM.second).add(Matrix.mul(slope, slope).mul(1 - ADAM.second));
    const size = Matrix.div(second, 1 - ADAM.second ** step)
      .sqrt()
      .add(ADAM.tiny);
    weights.add(
      Matrix.div(first, 1 - ADAM.first ** step)
        .mul(LISTWISE.rate)
        .div(size),
    );
  }
  return weights.to1DArray().map((weight, i) => weight / (spread[i] ?? 1));
}

/** Slope of the log-likelihood: for each question its columns times (odds among the right ones − odds among all). */
function slopeOf(questions: readonly Question[], weights: Matrix): Matrix {
  const slope = Matrix.zeros(weights.rows, 1);
  for (const { table, right, weight } of questions) {
    const scores = table.mmul(weights);
    const odds = scores.sub(scores.max()).exp();
    const good = Matrix.mul(odds, right);
    const pull = good.div(good.sum()).sub(odds.div(odds.sum())).mul(weight);
    slope.add(table.transposeMultiply(pull));
  }
  return slope;
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
