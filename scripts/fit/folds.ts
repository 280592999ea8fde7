import type { Weights } from '../../src/answer/weights.js';
import { type Outcome, outcomeOf } from '../../src/jobs/evaluate/outcome.js';
import { type Part, type TrainOptions, train } from './train.js';

export type Fold = { readonly name: string; readonly outcomes: readonly Outcome[]; readonly weights: Weights };

const OWN_FOLDS = 5;

type Names = (probe: Part['probes'][number], index: number) => string;

/** Our own set in five parts; a set about titles in two, so that no title is fitted on and reported on. */
function namesOf({ probes }: Part): Names {
  if (probes[0]?.asked.sentences) return (_, index) => `part ${(index % OWN_FOLDS) + 1}`;
  const titles = [...new Set(probes.map(({ asked }) => asked.group))].sort();
  return ({ asked }) => (titles.indexOf(asked.group) % 2 === 0 ? 'titles A' : 'titles B');
}

/** Every question of `parts[index]` is answered with numbers that were fitted on the others and on the other parts. */
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
