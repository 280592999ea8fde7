/** Whether the curve tells what is answerable from what is not at least as well as its best feature. */

import { probabilityOf } from '../../src/answer/abstain.js';
import type { Features } from '../../src/answer/evidence.js';
import type { Weights } from '../../src/answer/weights.js';
import { auroc } from '../../src/jobs/evaluate/statistics.js';
import { READ_BY } from './features.js';

/** The features of the first quote to one question of a set; `kind` as in src/jobs/evaluate/questions.ts. */
export type Separated = { readonly set: string; readonly kind: string; readonly features: Features };

/** AUROC of answerable questions against those of one kind: of the curve, and of each feature alone. */
export type Separation = {
  readonly set: string;
  readonly kind: string;
  readonly curve: number;
  readonly alone: Readonly<Record<string, number>>;
};

type Measure = (features: Features) => number;

/** One for each set and kind of unanswerable question. A feature counts in the direction that it has in the curve. */
export function separations(rows: readonly Separated[], weights: Weights): readonly Separation[] {
  const sets = [...new Set(rows.map(({ set }) => set))];
  return sets.flatMap((set) => {
    const own = rows.filter((row) => row.set === set);
    const kinds = [...new Set(own.map(({ kind }) => kind))].filter((kind) => kind !== 'answerable');
    return kinds.map((kind) => {
      const area = (measure: Measure): number =>
        auroc(
          own.filter((row) => row.kind === 'answerable').map(({ features }) => measure(features)),
          own.filter((row) => row.kind === kind).map(({ features }) => measure(features)),
        );
      const sign = (name: (typeof READ_BY)[number]): number => (weights.silence[name] < 0 ? -1 : 1);
      const alone = READ_BY.map((name) => [name, area((features) => sign(name) * features[name])] as const);
      const curve = area((features) => probabilityOf(features, { read: true, weights }));
      return { set, kind, curve, alone: Object.fromEntries(alone) };
    });
  });
}

/** How far the curve is below its best feature; never more than 0 if it is fitted well. */
export const shortfall = ({ curve, alone }: Separation): number => Math.max(...Object.values(alone)) - curve;

const short = (value: number): string => value.toFixed(4);

/** A Markdown table of areas, the curve beside each feature alone. */
export function separationTable(all: readonly Separation[]): string {
  const rows = all.map(({ set, kind, curve, alone }) => [
    `${set}, ${kind}`,
    short(curve),
    ...READ_BY.map((name) => short(alone[name] ?? 0)),
  ]);
  const table = [['AUROC', 'curve', ...READ_BY], ['---', '---', ...READ_BY.map(() => '---')], ...rows];
  return table.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * For the test that the curve is never worse than its best feature: a line with the names of the columns, then one a
 * question, as JSON arrays of set, kind and features.
 */
export function separationLines(rows: readonly Separated[]): string {
  const lines = rows.map(({ set, kind, features }) => [
    set,
    kind,
    ...READ_BY.map((name) => Number(features[name].toFixed(3))),
  ]);
  return [['set', 'kind', ...READ_BY], ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}
