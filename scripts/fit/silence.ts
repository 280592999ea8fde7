/** Fits the curve that tells what is answerable, and leaves out the features that make it worse on some set. */

import type { Curve } from '../../src/answer/abstain.js';
import type { Features } from '../../src/answer/evidence.js';
import type { Weights } from '../../src/answer/weights.js';
import { NO_SAY } from './features.js';
import { fitLogistic } from './regression.js';
import { type Separated, separations, shortfall } from './separation.js';

/** The first quote to one question: whether it answers, and how much the question counts. */
export type Judged = Separated & { readonly right: boolean; readonly weight: number };

type Names = readonly (keyof Features)[];

export function curveOf(judged: readonly Judged[], names: Names): Curve {
  const examples = judged.map(({ features, right, weight }) => ({
    row: names.map((name) => features[name]),
    right,
    weight,
  }));
  const [intercept = 0, ...weights] = fitLogistic(examples);
  const fitted = Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0]));
  return { ...NO_SAY, intercept, ...fitted };
}

/** How far the curve is below its best feature in the set where it is worst, and in all. */
function lossOf(judged: readonly Judged[], curve: Curve, weights: Weights) {
  const behind = separations(judged, { ...weights, silence: curve }).map((one) => Math.max(0, shortfall(one)));
  return { worst: Math.max(0, ...behind), sum: behind.reduce((total, one) => total + one, 0) };
}

/** What speaks for an answer; the others speak against it. A feature with the other sign only fits one set's chances. */
const FOR: ReadonlySet<keyof Features> = new Set(['support', 'cosine', 'found']);

const isPlausible = (curve: Curve, name: keyof Features): boolean =>
  FOR.has(name) ? curve[name] >= 0 : curve[name] <= 0;

/** Fitted again without those, until there are none. */
function plausible(judged: readonly Judged[], all: Names): Names {
  const curve = curveOf(judged, all);
  const kept = all.filter((name) => isPlausible(curve, name));
  return kept.length === all.length ? all : plausible(judged, kept);
}

/** Less is a matter of rounding. */
const SLIGHT = 1e-4;

/**
 * A regression weighs features by all sets together, so a feature of the easy questions (is this about the topic at all)
 * can drown that of the hard ones. Features are left out, one by one, as long as that helps the set where the curve is
 * furthest below its best feature. `support` always stays.
 */
export function fitSilence(judged: readonly Judged[], all: Names, weights: Weights): Curve {
  let names = plausible(judged, all);
  let curve = curveOf(judged, names);
  let loss = lossOf(judged, curve, weights);
  while (loss.worst > SLIGHT) {
    const tried = names
      .filter((name) => name !== 'support')
      .map((left) => {
        const rest = names.filter((name) => name !== left);
        const without = curveOf(judged, rest);
        return { rest, curve: without, loss: lossOf(judged, without, weights) };
      })
      .sort((a, b) => a.loss.worst - b.loss.worst || a.loss.sum - b.loss.sum);
    const [best] = tried;
    if (!best || best.loss.worst >= loss.worst - SLIGHT) break;
    ({ rest: names, curve, loss } = best);
  }
  return curve;
}
