/** How well what was read agrees with the gold. */

import { projectMarkdown } from '../../../src/corpus/markdown/markdown.js';
import type { Draft, Read } from '../../../src/import/draft.js';
import { FIELDS, type Field, type GoldPage } from './gold.js';

export type Wrong = { readonly field: Field; readonly gold: string | undefined; readonly read: string | undefined };

export type PageScore = {
  readonly name: string;
  /** Of all fields, those that are right: the gold's value, or absent as there. */
  readonly right: number;
  readonly fields: number;
  readonly wrong: readonly Wrong[];
  /** Of words, each as often as it occurs; 1 for a page that is rightly refused. */
  readonly f1: number;
  /** Words that one has and the other has not. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** What was to be said and was not, or a page taken for another kind. */
  readonly faults: readonly string[];
};

export function scorePage(page: GoldPage, read: Read): PageScore {
  const kind = read.kind === 'draft' ? 'article' : read.code;
  const none = { name: page.name, right: 0, fields: 0, wrong: [], missing: [], added: [], faults: [] };
  if (kind !== page.expect)
    return { ...none, fields: FIELDS.length, f1: 0, faults: [`read as ${kind}, is ${page.expect}`] };
  if (read.kind !== 'draft') return { ...none, f1: 1 };
  const wrong = FIELDS.flatMap((field): Wrong[] => {
    const [gold, value] = [page.facts[field], read.draft.facts[field]?.value];
    return gold === value ? [] : [{ field, gold, read: value }];
  });
  const said = read.draft.problems.map(({ message }) => message).join('\n');
  const faults = page.says
    .filter((pattern) => !new RegExp(pattern, 'i').test(said))
    .map((pattern) => `did not say ${pattern}`);
  return {
    name: page.name,
    right: FIELDS.length - wrong.length,
    fields: FIELDS.length,
    wrong,
    faults,
    ...wordsScore(page.body, bodyOf(read.draft)),
  };
}

/** The text as the corpus will read it. */
export const bodyOf = ({ markdown }: Draft): string => projectMarkdown(markdown, 0, { titled: true }).body;

const words = (text: string): readonly string[] => text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsScore(gold: string, read: string): Pick<PageScore, 'f1' | 'missing' | 'added'> {
  const [of, by] = [counted(gold), counted(read)];
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const beyond = (these: ReadonlyMap<string, number>, those: ReadonlyMap<string, number>): readonly string[] =>
    [...these].flatMap(([word, count]) =>
      Array.from({ length: Math.max(0, count - (those.get(word) ?? 0)) }, () => word),
    );
  const [missing, added] = [beyond(of, by), beyond(by, of)];
  const both = total(of) - missing.length;
  const f1 = both === 0 ? 0 : (2 * both) / (total(of) + total(by));
  return { f1, missing, added };
}

export type Total = { readonly accuracy: number; readonly f1: number; readonly worst: PageScore | undefined };

/** Means over pages; refused pages count in neither figure, so that they cannot lift them. */
export function totalOf(scores: readonly PageScore[]): Total {
  const articles = scores.filter(({ fields }) => fields > 0);
  const sum = (of: (score: PageScore) => number): number => articles.reduce((all, score) => all + of(score), 0);
  const worst = [...articles].sort((a, b) => a.f1 + a.right / 7 - (b.f1 + b.right / 7))[0];
  return {
    accuracy: sum(({ right }) => right) / sum(({ fields }) => fields),
    f1: sum(({ f1 }) => f1) / articles.length,
    worst,
  };
}

/** Two figures, the worst page, and each page that is not perfect. */
export function tableOf(title: string, scores: readonly PageScore[]): string {
  const { accuracy, f1, worst } = totalOf(scores);
  const lines = scores
    .filter((score) => score.wrong.length > 0 || score.f1 < 0.995 || score.faults.length > 0)
    .map(({ name, f1: own, wrong, faults }) => {
      const fields = wrong.map(({ field, gold, read }) => `${field}: “${read ?? ''}”, is “${gold ?? ''}”`);
      return `  ${name}: F1 ${own.toFixed(3)}${[...fields, ...faults].map((fault) => `; ${fault}`).join('')}`;
    });
  const figures = `field accuracy ${accuracy.toFixed(3)}, word F1 of the body ${f1.toFixed(3)}`;
  return [
    `${title}: ${figures}; worst page ${worst?.name} (F1 ${worst?.f1.toFixed(3)}, fields ${worst?.right}/${worst?.fields})`,
    ...lines,
  ].join('\n');
}
