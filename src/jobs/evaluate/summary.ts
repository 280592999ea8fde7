/** The figures of a whole run. */

import type { Outcome, Tier } from './outcome.js';
import {
  auroc,
  calibrationError,
  type Forecast,
  mean,
  percentile,
  reliability,
  type Share,
  shareOf,
} from './statistics.js';
import type { Probe } from './weighing.js';

export type Ranking = { readonly at1: Share; readonly at3: Share; readonly at10: Share; readonly mrr: number };

export type Summary = {
  /** By quote: one of the first k holds a gold sentence (or the answer, in the right paragraph). */
  readonly quotes: Ranking;
  /** By paragraph: one of the first k is in the right one (in our own set: in the right article). */
  readonly paragraphs: Ranking;
  readonly f1: number;
  readonly sentences: number;
  /** Of the answerable: met with silence, and given only the closest passage. */
  readonly wronglySilent: Share;
  readonly onlyClosest: Share;
  /** Of those that are not answerable, by kind (and in our own set by manner): given an answer, or the closest passage. */
  readonly falseAnswers: Readonly<Record<string, Share>>;
  readonly falselyClosest: Readonly<Record<string, Share>>;
  /** Of the quotes shown after the first one, those that hold a gold sentence; only where the gold is sentences. */
  readonly further?: { readonly all: Share; readonly ofAnswerable: Share };
  /** How well the probability separates answerable questions from each other kind. */
  readonly auroc: Readonly<Record<string, number>>;
  readonly calibrationError: number;
  readonly reliability: ReturnType<typeof reliability>;
  readonly broken: number;
};

type Ranked = { readonly rank: number | undefined; readonly paragraphRank: number | undefined };

export function rankingOf(ranks: readonly (number | undefined)[]): Ranking {
  const within = (k: number): Share =>
    shareOf(ranks.filter((rank) => rank !== undefined && rank <= k).length, ranks.length);
  return { at1: within(1), at3: within(3), at10: within(10), mrr: mean(ranks.map((rank) => (rank ? 1 / rank : 0))) };
}

export const rankings = (outcomes: readonly Ranked[]) => ({
  quotes: rankingOf(outcomes.map(({ rank }) => rank)),
  paragraphs: rankingOf(outcomes.map(({ paragraphRank }) => paragraphRank)),
});

const isAnswerable = ({ asked }: Outcome): boolean => asked.kind === 'answerable';

export const forecastsOf = (outcomes: readonly Outcome[]): Forecast[] =>
  outcomes.map((outcome) => ({ probability: outcome.probability, right: isAnswerable(outcome) && outcome.rank === 1 }));

function grouped(outcomes: readonly Outcome[], nameOf: (outcome: Outcome) => string): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(nameOf(outcome), [...(groups.get(nameOf(outcome)) ?? []), outcome]);
  return groups;
}

const given = (outcomes: readonly Outcome[], tier: Tier): Share =>
  shareOf(outcomes.filter((outcome) => outcome.tier === tier).length, outcomes.length);

function furtherRight(outcomes: readonly Outcome[]): Share {
  const all = outcomes.flatMap(({ further }) => further ?? []);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return shareOf(sum(all.map(({ right }) => right)), sum(all.map(({ shown }) => shown)));
}

/** The answerable questions by the manner in which they are asked, or by title. */
export function mannersOf(outcomes: readonly Outcome[]) {
  const manners = grouped(outcomes.filter(isAnswerable), ({ asked }) => asked.group);
  return Object.fromEntries(
    [...manners].map(([name, list]) => [
      name,
      {
        firstRight: shareOf(list.filter(({ rank }) => rank === 1).length, list.length),
        onlyClosest: given(list, 'closest'),
        silent: given(list, 'silent'),
      },
    ]),
  );
}

export function summarise(outcomes: readonly Outcome[]): Summary {
  const yes = outcomes.filter(isAnswerable);
  const no = outcomes.filter((outcome) => !isAnswerable(outcome));
  const kinds = grouped(no, ({ asked }) => asked.kind);
  const manners = grouped(
    no.filter(({ asked }) => asked.kind === 'none'),
    ({ asked }) => asked.group,
  );
  const byKind = (tier: Tier) =>
    Object.fromEntries([...kinds, ...manners].map(([name, list]) => [name, given(list, tier)]));
  const said = (list: readonly Outcome[]): number[] => list.map(({ probability }) => probability);
  const forecasts = forecastsOf(outcomes);
  return {
    ...rankings(yes),
    f1: mean(yes.map(({ f1 }) => f1)),
    sentences: mean(yes.map(({ sentences }) => sentences)),
    wronglySilent: given(yes, 'silent'),
    onlyClosest: given(yes, 'closest'),
    falseAnswers: byKind('answer'),
    falselyClosest: byKind('closest'),
    ...(outcomes.some(({ further }) => further) && {
      further: { all: furtherRight(outcomes), ofAnswerable: furtherRight(yes) },
    }),
    auroc: Object.fromEntries([...kinds].map(([name, list]) => [name, auroc(said(yes), said(list))])),
    calibrationError: calibrationError(forecasts),
    reliability: reliability(forecasts),
    broken: outcomes.reduce((sum, outcome) => sum + outcome.broken, 0),
  };
}

/** Milliseconds of each stage and of the whole, as median and 99th percentile; the mean number of passages read. */
export function timesOf(probes: readonly Probe[]) {
  const stages = ['embed', 'dense', 'keyword', 'fuse', 'read'];
  const of = (values: readonly number[]) => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99) });
  return {
    ...Object.fromEntries(stages.map((stage) => [stage, of(probes.map(({ found }) => found.ms[stage] ?? 0))])),
    total: of(probes.map(({ ms }) => ms)),
    passagesRead: mean(probes.map(({ found }) => found.read ?? 0)),
  };
}
