/** Fits all weights to sets of questions. */

import { type Borders, type Curve, isStrange } from '../../src/answer/abstain.js';
import type { Features } from '../../src/answer/evidence.js';
import { candidatesOf, type Evidence, UNREAD } from '../../src/answer/rank.js';
import type { Weights } from '../../src/answer/weights.js';
import type { Article, ArticleRef } from '../../src/corpus/article.js';
import { articleIn } from '../../src/corpus/articles.js';
import { type Articles, holds, outcomeOf, type Probe } from '../../src/jobs/evaluate/outcome.js';
import type { AskedKind } from '../../src/jobs/evaluate/questions.js';
import { percentile } from '../../src/jobs/evaluate/statistics.js';
import { type FittedName, NO_SAY, RANKED_BY, RANKED_UNREAD_BY, READ_BY, UNREAD_BY } from './features.js';
import { type Example, fitLogistic, fitRanking, type Group } from './regression.js';

/** Probes of one library, with its articles. `share`: how much each of its questions counts. */
export type Part = { readonly probes: readonly Probe[]; readonly articles: Articles; readonly share: number };

/** Near-topic questions are written to fool the reader; at full weight, they would silence all the others. */
const KIND_WEIGHTS: Readonly<Record<AskedKind, number>> = { answerable: 1, absent: 1, 'near-topic': 0.5, none: 1 };

/** `without`: names of evidence or features to leave out, to see what they are worth. */
export type TrainOptions = { readonly start: Weights; readonly without: ReadonlySet<FittedName> };

/** At most these shares of the answerable questions in the fit may be met with silence, and have no answer. */
const SILENT = 0.035;
const NOT_ANSWERED = 0.15;

const unread = ({ found, ...probe }: Probe): Probe => {
  const { read: _, ...rest } = found;
  return { ...probe, found: rest };
};

type Grouping = Part & { readonly without: ReadonlySet<FittedName>; readonly names: readonly (keyof Evidence)[] };

function groupOf({ asked, found, candidates: known }: Probe, { articles, share, without, names }: Grouping): Group {
  const articleOf = (ref: ArticleRef): Article => articleIn(articles, ref);
  const candidates = known ?? candidatesOf(found, articleOf);
  const right = candidates.map(({ hit, sentence }) =>
    asked.gold.some((gold) => holds(articleOf(hit.passage.article), sentence, gold)),
  );
  // A column of zeros gets no weight.
  const rows = candidates.map(({ parts }) => names.map((name) => (without.has(name) ? 0 : (parts[name] ?? UNREAD))));
  return { rows, right, weight: share };
}

function exampleOf(
  probe: Probe,
  { articles, share }: Part,
  options: { readonly weights: Weights; readonly names: readonly (keyof Features)[] },
) {
  const { features, rank, asked } = outcomeOf(probe, articles, { weights: options.weights, depth: 1 });
  if (!features || isStrange(probe.found.terms)) return [];
  const right = asked.kind === 'answerable' && rank === 1;
  const example: Example = {
    row: options.names.map((name) => features[name]),
    right,
    weight: share * KIND_WEIGHTS[asked.kind],
  };
  return [example];
}

const named = <Name extends string>(names: readonly Name[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Readonly<Record<Name, number>>;

const curveOf = (names: readonly (keyof Features)[], [intercept = 0, ...weights]: readonly number[]): Curve => ({
  ...NO_SAY,
  intercept,
  ...named(names, weights),
});

/** The lowest probabilities that keep to these shares. */
function bordersOf(parts: readonly Part[], weights: Weights): Borders {
  const said = parts.flatMap(({ probes, articles }) =>
    probes
      .filter(({ asked }) => asked.kind === 'answerable')
      .map((probe) => outcomeOf(probe, articles, { weights, depth: 1 }).probability),
  );
  return { answer: percentile(said, NOT_ANSWERED), closest: percentile(said, SILENT) };
}

/** All numbers of weights.ts, from these questions and no others. */
export function train(parts: readonly Part[], { start, without }: TrainOptions): Weights {
  const rank = <Name extends keyof Evidence>(names: readonly Name[], change: (probe: Probe) => Probe) => {
    const groups = parts.flatMap((part) =>
      part.probes
        .filter(({ asked }) => asked.kind === 'answerable')
        .map((probe) => groupOf(change(probe), { ...part, names, without })),
    );
    return named(names, fitRanking(groups));
  };
  const ranked: Weights = {
    ...start,
    rank: rank(RANKED_BY, (probe) => probe),
    rankUnread: rank(RANKED_UNREAD_BY, unread),
  };
  const silence = (all: readonly Extract<FittedName, keyof Features>[], change: (probe: Probe) => Probe): Curve => {
    const names = all.filter((name) => !without.has(name));
    const examples = parts.flatMap((part) =>
      part.probes.flatMap((probe) => exampleOf(change(probe), part, { weights: ranked, names })),
    );
    return curveOf(names, fitLogistic(examples));
  };
  const curves: Weights = {
    ...ranked,
    silence: silence(READ_BY, (probe) => probe),
    silenceUnread: silence(UNREAD_BY, unread),
  };
  const bare = parts.map((part) => ({ ...part, probes: part.probes.map(unread) }));
  return { ...curves, borders: bordersOf(parts, curves), bordersUnread: bordersOf(bare, curves) };
}
