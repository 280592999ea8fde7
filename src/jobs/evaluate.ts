import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEIGHTS, type Weights } from '../answer/weights.js';
import { crossValidate } from './evaluate/folds.js';
import { type Outcome, outcomeOf, SYSTEMS, systemRank } from './evaluate/outcome.js';
import { reliabilityPlot } from './evaluate/plot.js';
import { inWords, missesOf, rankingTable } from './evaluate/report.js';
import { type EvaluationSet, openSet } from './evaluate/sets.js';
import { rankings, summarise, timesOf } from './evaluate/summary.js';
import { train } from './evaluate/train.js';
import type { Job } from './job.js';

/** Our own set is small; a question of it counts as much in the fit as so many of a large one. */
const OWN_SHARE = 0.5;

/** `yaar eval`: hit@k, silence and calibration over sets of questions; `--fit` makes the numbers of weights.ts anew. */
export const evaluateJob: Job = {
  name: 'eval',
  description: 'Measure the answers on sets of questions',
  argument: {
    name: 'set',
    description: 'a file of questions with gold sentences, or a folder of questions and paragraphs',
  },
  options: [
    { name: 'out', value: 'dir', description: 'where reports, and what the models found, are kept (data/eval)' },
    { name: 'every', value: 'n', description: 'only every nth question' },
    { name: 'fit', description: 'fit the weights anew: cross-validated figures, then the numbers' },
    {
      name: 'without',
      value: 'names',
      description: 'fit without these features (doubt,gap,…), to see what they are worth',
    },
  ],
  async run(app, { output, json, given, words, open }) {
    const out = String(given.out ?? 'data/eval');
    const every = Math.max(1, Number(given.every ?? 1) || 1);
    const sets: EvaluationSet[] = [];
    for (const path of words.length > 0 ? words : ['tests/eval/own.jsonl'])
      sets.push(await openSet(path, { app, open, out, every, note: output.note }));
    for (const set of sets)
      report(set, { out, say: json ? () => undefined : output.result, write: json ? output.result : undefined });
    const without = new Set(String(given.without ?? '').split(/[\s,]+/));
    if (given.fit === true) fitAll(sets, { out, say: output.result, without });
    return 0;
  },
};

type Saying = {
  readonly out: string;
  readonly say: (line: string) => void;
  readonly write?: ((line: string) => void) | undefined;
};

type Fitting = Pick<Saying, 'out' | 'say'> & { readonly without: ReadonlySet<string> };

function report(set: EvaluationSet, { out, say, write }: Saying): void {
  const outcomes = set.probes.map((probe) => outcomeOf(probe, set.articles, { weights: WEIGHTS }));
  const summary = summarise(outcomes);
  const systems = systemsOf(set);
  const ms = timesOf(set.probes);
  save(join(out, set.name), 'report', { set: set.name, ...summary, systems, ms, outcomes });
  write?.(JSON.stringify({ set: set.name, ...summary, systems, ms }));
  say(`\n${set.name}: ${outcomes.length} questions, with the weights of this version\n`);
  say(
    rankingTable(
      systems.flatMap(({ name, quotes, paragraphs }) => [
        { name: `${name}, the quote`, ranking: quotes },
        { name: `${name}, the place`, ranking: paragraphs },
      ]),
    ),
  );
  say(`\n${inWords(summary)}\n  ms: ${JSON.stringify(ms)}`);
}

function systemsOf({ probes, articles }: EvaluationSet) {
  const yes = probes.filter(({ asked }) => asked.kind === 'answerable');
  return SYSTEMS.map((name) => ({
    name,
    ...rankings(yes.map((probe) => systemRank(probe, name, { ...articles, weights: WEIGHTS }))),
  }));
}

function save(
  folder: string,
  name: string,
  {
    outcomes,
    ...figures
  }: { readonly outcomes: readonly Outcome[]; readonly set: string } & Readonly<Record<string, unknown>>,
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(join(folder, `${name}-misses.md`), missesOf(outcomes));
  writeFileSync(join(folder, `${name}.svg`), reliabilityPlot(figures.set, summarise(outcomes).reliability));
}

/** Figures first of numbers that were fitted on other questions, then the numbers fitted on all of them. */
function fitAll(sets: readonly EvaluationSet[], { out, say, without }: Fitting): void {
  const parts = sets.map((set) => ({
    ...set,
    share: set.probes[0]?.asked.sentences ? OWN_SHARE * set.share : set.share,
  }));
  sets.forEach((set, i) => {
    const folds = crossValidate(parts, i, { start: WEIGHTS, without });
    const all = folds.flatMap(({ outcomes }) => outcomes);
    for (const { name, outcomes } of [...folds, { name: 'all parts', outcomes: all }]) {
      const { quotes, paragraphs } = rankings(outcomes.filter(({ asked }) => asked.kind === 'answerable'));
      say(`\n${set.name}, ${name}: fitted on the others\n`);
      say(
        rankingTable([
          { name: 'the quote', ranking: quotes },
          { name: 'the place', ranking: paragraphs },
        ]),
      );
      say(inWords(summarise(outcomes)));
    }
    save(join(out, set.name), 'cross-validated', {
      set: `${set.name}, cross-validated`,
      ...summarise(all),
      outcomes: all,
    });
  });
  say(`\nfitted on all:\n${JSON.stringify(rounded(train(parts, { start: WEIGHTS, without })), null, 2)}`);
}

const rounded = (weights: Weights): unknown =>
  JSON.parse(JSON.stringify(weights), (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value,
  );
