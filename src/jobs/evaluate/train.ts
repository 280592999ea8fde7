import { isStrange } from '../../answer/abstain.js';
import type { Features } from '../../answer/evidence.js';
import { candidatesOf, UNREAD } from '../../answer/rank.js';
import type { Curve, Weights } from '../../answer/weights.js';
import type { Article, ArticleRef } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import { type Example, fitLogistic, fitRanking, type Group } from './fit.js';
import { type Articles, holds, outcomeOf, type Probe } from './outcome.js';
import type { AskedKind } from './questions.js';
import { percentile } from './statistics.js';

/** Probes of one library with what is looked up in it. `share`: how much the set counts, whatever its size. */
export type Part = { readonly probes: readonly Probe[]; readonly articles: Articles; readonly share: number };

/** Near-topic questions are written so that the reader cannot tell; at full weight they would silence all the others. */
const KIND_WEIGHTS: Readonly<Record<AskedKind, number>> = { answerable: 1, absent: 1, 'near-topic': 0.5, none: 1 };

/** The share of words in the passage and names that it lacks were tried; they add nothing beside a reader. */
const READ_BY = [
  'reader',
  'best',
  'cosine',
  'meaning',
  'words',
  'gap',
  'doubt',
  'number',
  'name',
  'reason',
  'yesNo',
] as const;
const UNREAD_BY = ['cosine', 'meaning', 'words', 'strange', 'gap', 'number', 'name', 'reason', 'yesNo'] as const;

/** What ranks sentences; the reader last, as it is not always there. */
const RANKED_BY = ['fused', 'meaning', 'words', 'caption', 'reader'] as const;

/** `without`: names of evidence or features that are left out, to see what they are worth. */
export type TrainOptions = { readonly start: Weights; readonly without: ReadonlySet<string> };

/** At most so many of the answerable questions of the fit are met with silence. */
const SILENT = 0.035;

const unread = ({ found, ...probe }: Probe): Probe => {
  const { read: _, ...rest } = found;
  return { ...probe, found: rest };
};

type Grouping = Part & { readonly without: ReadonlySet<string> };

function groupOf({ asked, found, candidates: known }: Probe, { articles, share, without }: Grouping): Group {
  const articleOf = (ref: ArticleRef): Article => articleIn(articles, ref);
  const candidates = known ?? candidatesOf(found, articleOf);
  const right = candidates.map(({ hit, sentence }) =>
    asked.gold.some((gold) => holds(articleOf(hit.passage.article), sentence, gold)),
  );
  const names = (found.read ?? 0) > 0 ? RANKED_BY : RANKED_BY.slice(0, -1);
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

const curveOf = (names: readonly string[], [intercept = 0, ...weights]: readonly number[]): Curve => ({
  intercept,
  ...Object.fromEntries(names.map((name, i) => [name, weights[i] ?? 0])),
});

/** The lowest probability at which at most SILENT of the answerable questions are left without an answer. */
function thresholdOf(parts: readonly Part[], weights: Weights): number {
  const said = parts.flatMap(({ probes, articles }) =>
    probes
      .filter(({ asked }) => asked.kind === 'answerable')
      .map((probe) => outcomeOf(probe, articles, { weights, depth: 1 }).probability),
  );
  return percentile(said, SILENT);
}

/** All numbers of weights.ts, from these questions and no others. */
export function train(parts: readonly Part[], { start, without }: TrainOptions): Weights {
  const rank = (change: (probe: Probe) => Probe): number[] =>
    fitRanking(
      parts.flatMap((part) =>
        part.probes
          .filter(({ asked }) => asked.kind === 'answerable')
          .map((probe) => groupOf(change(probe), { ...part, without })),
      ),
    );
  const [fused = 0, meaning = 0, words = 0, caption = 0, reader = 0] = rank((probe) => probe);
  const [f = 0, m = 0, w = 0, c = 0] = rank(unread);
  const ranked: Weights = {
    ...start,
    rank: { reader, fused, meaning, words, caption },
    rankUnread: { fused: f, meaning: m, words: w, caption: c },
  };
  const silence = (all: readonly (keyof Features)[], change: (probe: Probe) => Probe): Curve => {
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
  return { ...curves, threshold: thresholdOf(parts, curves), thresholdUnread: thresholdOf(bare, curves) };
}
