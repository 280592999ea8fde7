/** The figures of a run, and every miss, in words. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './outcome.js';
import type { Share } from './statistics.js';
import type { Ranking, Summary } from './summary.js';

const short = (value: number): string => value.toFixed(3).replace(/^0(?=\.)/, '');

const share = ({ count, of, interval: [low, high] }: Share): string =>
  `${count} of ${of} (${short(low)}–${short(high)})`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const HEAD = ['', 'hit@1', 'hit@3', 'hit@10', 'MRR'];

const ranking = ({ at1, at3, at10, mrr }: Ranking): string[] =>
  [at1, at3, at10].map((at) => short(at.share)).concat(short(mrr));

export type Named = { readonly name: string; readonly ranking: Ranking };

/** A Markdown table of rankings side by side. */
export const rankingTable = (rows: readonly Named[]): string =>
  [row(HEAD), row(HEAD.map(() => '---')), ...rows.map((one) => row([one.name, ...ranking(one.ranking)]))].join('\n');

/** One run in words: its figures, with an interval for each count. */
export function inWords(summary: Summary): string {
  const { quotes, f1, sentences, falseAnswers, falselyClosest, auroc, calibrationError, broken, further } = summary;
  const kinds = Object.entries(falseAnswers).map(([name, value]) => {
    const closest = falselyClosest[name];
    return `  answered though ${name}: ${share(value)}${closest ? `; given the closest passage: ${share(closest)}` : ''}`;
  });
  const areas = Object.entries(auroc).map(([name, value]) => `${name} ${short(value)}`);
  return [
    `  first quote holds the answer: ${share(quotes.at1)}; word F1 ${short(f1)}; ${sentences.toFixed(2)} sentences`,
    `  wrongly silent: ${share(summary.wronglySilent)}; only the closest passage: ${share(summary.onlyClosest)}`,
    ...kinds,
    ...(further
      ? [`  further quotes that answer: ${share(further.all)}; to the answerable: ${share(further.ofAnswerable)}`]
      : []),
    `  AUROC: ${areas.join(', ')}; calibration error ${short(calibrationError)}; quotes that are not whole: ${broken}`,
  ].join('\n');
}

const why = ({ asked, tier, rank, reason }: Outcome): string | undefined => {
  if (asked.kind !== 'answerable') return tier === 'answer' ? 'answered, but the articles do not say it' : undefined;
  const place = rank === undefined ? 'no quote holds the answer' : `quote ${rank} is the first that holds the answer`;
  if (tier === 'silent') return `silent (${reason}); ${place}`;
  if (tier === 'closest') return `only given as the closest passage; ${place}`;
  return rank === 1 ? undefined : place;
};

/** Every miss, to be read before a rule is changed. */
export function missesOf(outcomes: readonly Outcome[]): string {
  const misses = outcomes.flatMap((outcome) => {
    const reason = why(outcome);
    if (reason === undefined) return [];
    const { asked, probability, first, features } = outcome;
    const wanted = asked.gold[0]?.texts.join(' / ');
    const numbers = Object.entries(features ?? {}).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    const lines = [
      `## ${asked.id} (${asked.kind}, ${asked.group}): ${asked.question}`,
      `${reason}; probability ${short(probability)}; ${numbers.join(', ')}`,
      `first:  ${first}`,
      ...(wanted === undefined ? [] : [`wanted: ${wanted}`]),
    ];
    return [lines.join('\n')];
  });
  return `# ${misses.length} misses of ${outcomes.length} questions\n\n${misses.join('\n\n')}\n`;
}

type Report = { readonly outcomes: readonly Outcome[]; readonly set: string } & Readonly<Record<string, unknown>>;

/** Writes the figures as JSON, and every miss in words to another file. */
export function saveReport(folder: string, name: string, { outcomes, ...figures }: Report): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(join(folder, `${name}-misses.md`), missesOf(outcomes));
}
