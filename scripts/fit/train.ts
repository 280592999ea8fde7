/** Fits all weights to sets of questions. */

import { isStrange } from '../../src/answer/abstain.js';
import { withAlone } from '../../src/answer/alone.js';
import { type Candidate, candidatesOf, type RankedBy, rank, supportOf, UNREAD } from '../../src/answer/rank.js';
import type { Weights } from '../../src/answer/weights.js';
import type { Article, ArticleRef } from '../../src/corpus/article.js';
import { articleIn } from '../../src/corpus/articles.js';
import { holds, outcomeOf } from '../../src/jobs/evaluate/outcome.js';
import { type Articles, aloneIn, type Probe } from '../../src/jobs/evaluate/weighing.js';
import { bordersOf, furtherBorder } from './borders.js';
import { type FittedName, RANKED_BY, RANKED_UNREAD_BY, READ_BY, UNREAD_BY } from './features.js';
import { fitRanking, type Group } from './regression.js';
import { curveOf, fitSilence, type Judged } from './silence.js';

/** Probes of one library, with its articles. `name`: sets of one name are judged together. `share`: how much each of its questions counts. */
export type Part = {
  readonly name: string;
  readonly probes: readonly Probe[];
  readonly articles: Articles;
  readonly share: number;
};

/** `without`: names of evidence or features to leave out, to see what they are worth. */
export type TrainOptions = { readonly start: Weights; readonly without: ReadonlySet<FittedName> };

const unread = ({ found, ...probe }: Probe): Probe => {
  const { read: _, ...rest } = found;
  return { ...probe, found: rest };
};

/** With the weights of before, the sentences are those that an answer reads alone. */
type Grouping = Part & TrainOptions & { readonly names: readonly RankedBy[] };

function groupOf(
  { asked, found, candidates: known, alone }: Probe,
  { articles, share, without, names, start }: Grouping,
): Group {
  const articleOf = (ref: ArticleRef): Article => articleIn(articles, ref);
  const read = (found.read ?? 0) > 0;
  const ranked = rank(known ?? candidatesOf(found, articleOf), start, read);
  const candidates = withAlone(ranked, aloneIn(alone));
  const right = candidates.map(({ hit, sentence }) =>
    asked.gold.some((gold) => holds(articleOf(hit.passage.article), sentence, gold)),
  );
  // A column of zeros gets no weight.
  const rows = candidates.map((one) => names.map((name) => (without.has(name) ? 0 : evidenceOf(one, name))));
  return { rows, right, weight: share };
}

const evidenceOf = ({ parts }: Candidate, name: RankedBy): number =>
  name === 'support' ? (supportOf(parts) ?? UNREAD) : parts[name];

/** Questions on something else are few in our own sets, and the curve must know them, too. */
const ABSENT_WEIGHT = 3;

/** Nothing is learnt from a question of which no word is in the library: it is always met with silence. */
function judgedOf(probe: Probe, { articles, share, name }: Part, weights: Weights): readonly Judged[] {
  const { features, rank, asked } = outcomeOf(probe, articles, { weights, depth: 1 });
  if (!features || isStrange(probe.found.terms)) return [];
  const right = asked.kind === 'answerable' && rank === 1;
  return [
    { set: name, kind: asked.kind, features, right, weight: share * (asked.kind === 'absent' ? ABSENT_WEIGHT : 1) },
  ];
}

const named = <Name extends string>(names: readonly Name[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Readonly<Record<Name, number>>;

/** All numbers of weights.ts, from these questions and no others. */
export function train(parts: readonly Part[], { start, without }: TrainOptions): Weights {
  const ranking = <Name extends RankedBy>(names: readonly Name[], change: (probe: Probe) => Probe) => {
    const groups = parts.flatMap((part) =>
      part.probes
        .filter(({ asked }) => asked.kind === 'answerable')
        .map((probe) => groupOf(change(probe), { ...part, names, without, start })),
    );
    return named(names, fitRanking(groups));
  };
  const ranked: Weights = {
    ...start,
    rank: ranking(RANKED_BY, (probe) => probe),
    rankUnread: ranking(RANKED_UNREAD_BY, unread),
  };
  const judged = (change: (probe: Probe) => Probe): readonly Judged[] =>
    parts.flatMap((part) => part.probes.flatMap((probe) => judgedOf(change(probe), part, ranked)));
  const given = <Name extends FittedName>(names: readonly Name[]): readonly Name[] =>
    names.filter((name) => !without.has(name));
  const curves: Weights = {
    ...ranked,
    silence: fitSilence(
      judged((probe) => probe),
      given(READ_BY),
      ranked,
    ),
    silenceUnread: curveOf(judged(unread), given(UNREAD_BY)),
  };
  const bare = parts.map((part) => ({ ...part, probes: part.probes.map(unread) }));
  const bordered: Weights = { ...curves, borders: bordersOf(parts, curves), bordersUnread: bordersOf(bare, curves) };
  return { ...bordered, further: furtherBorder(parts, bordered) };
}

/** The features of every first quote, with these weights. */
export const judgedBy = (parts: readonly Part[], weights: Weights): readonly Judged[] =>
  parts.flatMap((part) => part.probes.flatMap((probe) => judgedOf(probe, part, weights)));
