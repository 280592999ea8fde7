import type { Checker } from '../../src/check/check.js';
import type { Check } from '../../src/check/verdict.js';
import type { Article } from '../../src/corpus/article.js';
import { casesA } from './quote-cases-a.js';
import { casesB } from './quote-cases-b.js';

/** `stored`: what the article has, where the generator says so. */
export type Trial = {
  readonly text: string;
  readonly class: string;
  readonly honest: boolean;
  readonly stored?: readonly string[];
  readonly check: Check;
};

export type Generator = 'first' | 'second';

/** Half of them honest. Both generators give the same cases for the same articles. */
const CASES = 6_200;
const SEED = 2026;

/** Every case of one generator over these articles, checked. */
export async function trials(
  generator: Generator,
  { checker, articles }: { readonly checker: Checker; readonly articles: readonly Article[] },
): Promise<Trial[]> {
  const options = { seed: SEED, count: CASES };
  const cases = generator === 'first' ? casesA(articles, options) : casesB(articles, options);
  const done: Trial[] = [];
  for (const one of cases) done.push({ ...one, check: await checker.check(articles, one.text) });
  return done;
}

/** An honest quote that is refused, or a bad one that passes. */
export const isWrong = ({ honest, check }: Trial): boolean => honest !== (check.kind === 'exact');

export type Row = { readonly class: string; readonly honest: boolean; readonly cases: number; readonly wrong: number };

export function tally(done: readonly Trial[]): Row[] {
  const rows = new Map<string, Row>();
  for (const trial of done) {
    const row = rows.get(trial.class) ?? { class: trial.class, honest: trial.honest, cases: 0, wrong: 0 };
    rows.set(trial.class, { ...row, cases: row.cases + 1, wrong: row.wrong + (isWrong(trial) ? 1 : 0) });
  }
  return [...rows.values()];
}
