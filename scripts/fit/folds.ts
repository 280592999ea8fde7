/** Cross-validation. */

import type { Weights } from '../../src/answer/weights.js';
import { type Outcome, outcomeOf } from '../../src/jobs/evaluate/outcome.js';
import { type Part, type TrainOptions, train } from './train.js';

export type Fold = { readonly name: string; readonly outcomes: readonly Outcome[]; readonly weights: Weights };

const OWN_FOLDS = 5;
/** A smaller set is one fold: nothing of its library is fitted on. */
const FOLDED = 200;

type Names = (probe: Part['probes'][number], index: number) => string;

/**
 * A large set of our own in five parts; a set about titles in one for each, so that no title is fitted on and reported
 * on. With two halves, the two curves had different scales, and their scores could not be compared (AUROC .76 for .77).
 */
function namesOf({ probes }: Part): Names {
  if (!probes[0]?.asked.sentences) return ({ asked }) => asked.group;
  return probes.length < FOLDED ? () => 'all' : (_, index) => `part ${(index % OWN_FOLDS) + 1}`;
}

/** Answers every question of `parts[index]` with weights fitted on its other folds and on the other parts. */
export function crossValidate(parts: readonly Part[], index: number, options: TrainOptions): readonly Fold[] {
  const part = parts[index];
  if (!part) return [];
  const nameOf = namesOf(part);
  const named = part.probes.map((probe, i) => ({ probe, name: nameOf(probe, i) }));
  return [...new Set(named.map(({ name }) => name))].sort().map((name) => {
    const rest = named.filter((one) => one.name !== name).map(({ probe }) => probe);
    const weights = train(
      parts.map((other, i) => (i === index ? { ...other, probes: rest } : other)),
      options,
    );
    const own = named.filter((one) => one.name === name);
    return { name, weights, outcomes: own.map(({ probe }) => outcomeOf(probe, part.articles, { weights })) };
  });
}
