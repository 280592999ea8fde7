/** Fits weights, and reports how good they are. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { probabilityOf } from '../../src/answer/abstain.js';
import { WEIGHTS, type Weights } from '../../src/answer/weights.js';
import { inWords, rankingTable, saveReport } from '../../src/jobs/evaluate/report.js';
import type { EvaluationSet } from '../../src/jobs/evaluate/sets.js';
import { rankings, summarise } from '../../src/jobs/evaluate/summary.js';
import { borderPlot, type Line } from './border-plot.js';
import type { FittedName } from './features.js';
import { crossValidate, type Fold } from './folds.js';
import { reliabilityPlot } from './plot.js';
import { type Separated, separationLines, separations, separationTable } from './separation.js';
import { judgedBy, type Part, train } from './train.js';

export type FitOptions = {
  /** Where the reports of the cross-validation go. */
  readonly out: string;
  readonly say: (line: string) => void;
  readonly without: ReadonlySet<FittedName>;
};

/** How much all the questions of a set of our own count, compared with those of a large one; a small set, less. */
const OWN_SHARE = 0.5;
const OWN_SIZE = 250;

function partOf({ name, probes, articles }: EvaluationSet): Part {
  const share = 1 / Math.max(1, probes.length);
  const own = OWN_SHARE * Math.min(1, probes.length / OWN_SIZE);
  const small = probes.length < OWN_SIZE;
  return {
    name: small ? 'small sets' : name,
    probes,
    articles,
    share: probes[0]?.asked.sentences ? own * share : share,
  };
}

/** First the weights fitted on all questions, then the figures of weights fitted on the others. */
export function fitAll(sets: readonly EvaluationSet[], { out, say, without }: FitOptions): void {
  const parts = sets.map(partOf);
  const weights = train(parts, { start: WEIGHTS, without });
  const judged = judgedBy(parts, weights);
  say(`\n${separationTable(separations(judged, weights))}`);
  writeFileSync(join(out, 'separation.jsonl'), separationLines(judged));
  writeFileSync(
    join(out, 'borders.svg'),
    borderPlot('share above each border', linesOf(judged, weights), weights.borders),
  );
  say(`\nfitted on all:\n${JSON.stringify(rounded(weights), null, 2)}`);
  sets.forEach(({ name }, i) => {
    const folds = crossValidate(parts, i, { start: WEIGHTS, without });
    reportFolds(folds, { set: name, folder: join(out, name), say });
  });
}

/** One line for each set and kind of question. */
function linesOf(judged: readonly Separated[], weights: Weights): readonly Line[] {
  const names = [...new Set(judged.map(({ set, kind }) => `${set}: ${kind}`))];
  return names.map((name) => {
    const own = judged.filter(({ set, kind }) => `${set}: ${kind}` === name);
    return { name, probabilities: own.map(({ features }) => probabilityOf(features, { read: true, weights })) };
  });
}

type Reporting = { readonly set: string; readonly folder: string; readonly say: (line: string) => void };

function reportFolds(folds: readonly Fold[], { set, folder, say }: Reporting): void {
  const all = folds.flatMap(({ outcomes }) => outcomes);
  for (const { name, outcomes } of [...folds, { name: 'all parts', outcomes: all }]) {
    const { quotes, paragraphs } = rankings(outcomes.filter(({ asked }) => asked.kind === 'answerable'));
    say(`\n${set}, ${name}: fitted on the others\n`);
    say(
      rankingTable([
        { name: 'the quote', ranking: quotes },
        { name: 'the place', ranking: paragraphs },
      ]),
    );
    say(inWords(summarise(outcomes)));
  }
  const title = `${set}, cross-validated`;
  const summary = summarise(all);
  saveReport(folder, 'cross-validated', { set: title, ...summary, outcomes: all });
  writeFileSync(join(folder, 'cross-validated.svg'), reliabilityPlot(title, summary.reliability));
}

const rounded = (weights: Weights): unknown =>
  JSON.parse(JSON.stringify(weights), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  );
