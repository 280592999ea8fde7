/** `yaar eval`: measures the answers. */

import { join } from 'node:path';
import { WEIGHTS } from '../answer/weights.js';
import { outcomeOf, SYSTEMS, systemRank } from './evaluate/outcome.js';
import { inWords, rankingTable, saveReport } from './evaluate/report.js';
import { type EvaluationSet, hasLocked, openSet } from './evaluate/sets.js';
import { mannersOf, rankings, summarise, timesOf } from './evaluate/summary.js';
import type { Job } from './job.js';

/** `yaar eval`: hit@k, silence and calibration over sets of questions, with the weights of this version. */
export const evaluateJob: Job = {
  name: 'eval',
  description: 'Measure the answers on sets of questions',
  argument: {
    name: 'set',
    description: 'a file of questions with gold sentences, or a folder of questions with paragraphs or pages',
  },
  options: [
    {
      name: 'out',
      value: 'dir',
      description: 'where reports and the findings of the models are kept (default: data/eval)',
    },
    { name: 'every', value: 'n', description: 'only every nth question' },
    { name: 'locked', description: 'measure the locked questions of a folder, too, and report them apart' },
  ],
  async run(app, { output, json, given, words, open }) {
    const out = String(given.out ?? 'data/eval');
    const every = Math.max(1, Number(given.every ?? 1) || 1);
    const sets: EvaluationSet[] = [];
    const options = { app, open, out, every, note: output.note };
    for (const path of words.length > 0 ? words : ['tests/eval/own.jsonl']) {
      sets.push(await openSet(path, options));
      if (given.locked === true && hasLocked(path)) sets.push(await openSet(path, { ...options, locked: true }));
      else if (given.locked === true) output.note(`${path} has no locked questions`);
    }
    for (const set of sets)
      report(set, { out, say: json ? () => undefined : output.result, write: json ? output.result : undefined });
    return 0;
  },
};

type Saying = {
  readonly out: string;
  readonly say: (line: string) => void;
  readonly write?: ((line: string) => void) | undefined;
};

function report(set: EvaluationSet, { out, say, write }: Saying): void {
  const outcomes = set.probes.map((probe) => outcomeOf(probe, set.articles, { weights: WEIGHTS }));
  const summary = summarise(outcomes);
  const systems = systemsOf(set);
  const ms = timesOf(set.probes);
  const manners = mannersOf(outcomes);
  const file = set.locked ? 'locked' : 'report';
  saveReport(join(out, set.folder), file, { set: set.name, ...summary, manners, systems, ms, outcomes });
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
