/** Fits the borders between answer, closest passage and silence, and that of a further quote. */

import type { Borders } from '../../src/answer/abstain.js';
import type { Weights } from '../../src/answer/weights.js';
import { furtherOutcomes, outcomeOf } from '../../src/jobs/evaluate/outcome.js';
import { percentile } from '../../src/jobs/evaluate/statistics.js';
import type { Part } from './train.js';

/** At most these shares of the answerable questions may be met with silence, in each set, and have no answer. */
const SILENT = 0.04;
const NOT_ANSWERED = 0.15;
/** At least this share of the further quotes answers, too. */
const EARNED = 0.76;

const answerable = ({ probes }: Part): Part['probes'] => probes.filter(({ asked }) => asked.kind === 'answerable');

/**
 * The lowest probabilities that keep to these shares: silence in whichever set has the least likely answers, answers in
 * the largest one. Small sets count together, as the fewest of them are only one question.
 */
export function bordersOf(parts: readonly Part[], weights: Weights): Borders {
  const names = [...new Set(parts.map(({ name }) => name))];
  const said = names
    .map((name) => parts.filter((part) => part.name === name).flatMap((part) => probabilities(part, weights)))
    .filter((list) => list.length > 0)
    .sort((a, b) => b.length - a.length);
  const answer = percentile(said[0] ?? [], NOT_ANSWERED);
  return { answer, closest: Math.min(answer, ...said.map((list) => percentile(list, SILENT))) };
}

const probabilities = (part: Part, weights: Weights): readonly number[] =>
  answerable(part).map((probe) => outcomeOf(probe, part.articles, { weights, depth: 1 }).probability);

/** The lowest probability above which enough of the further quotes answer; gold of whole sentences is needed. */
export function furtherBorder(parts: readonly Part[], weights: Weights): number {
  const further = parts.flatMap((part) =>
    answerable(part)
      .filter(({ asked }) => asked.sentences)
      .flatMap((probe) => furtherOutcomes(probe, part.articles, { ...weights, further: 0 })),
  );
  const sorted = further.toSorted((a, b) => b.probability - a.probability);
  let [right, border] = [0, 1];
  sorted.forEach((one, i) => {
    if (one.right) right++;
    if (right / (i + 1) >= EARNED) border = one.probability;
  });
  return border;
}
