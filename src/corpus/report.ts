/** Reports what is wrong in a corpus folder. */

import { AppError } from '../errors.js';
import type { Flaw } from './decode.js';

/**
 * What is wrong in a file. `file` is relative to the corpus folder, `line` counts from 1. `left-out`: the file is left
 * out because of it. `last-good`: the previous version is used. `noted`: only the fact in question is not used.
 */
export type Problem = Flaw & { readonly file: string; readonly effect: 'left-out' | 'last-good' | 'noted' };

/** How many files are not articles; `others` are of kinds that are not read, by their extension. */
export type LeftOut = {
  readonly drafts: number;
  readonly empty: number;
  readonly others: Readonly<Record<string, number>>;
};

/** All that is to be said of a folder besides its articles. */
export type FolderReport = { readonly problems: readonly Problem[]; readonly leftOut: LeftOut };

export const NOTHING_LEFT_OUT: LeftOut = { drafts: 0, empty: 0, others: {} };

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** In how many files something is wrong, by what it costs. */
export const filesWith = ({ problems }: FolderReport, effect: Problem['effect']): number =>
  new Set(problems.filter((problem) => problem.effect === effect).map(({ file }) => file)).size;

/** What went wrong, in one line with counts; `undefined` if nothing did. */
export function problemsInWords(report: FolderReport): string | undefined {
  const parts = [
    ...counted(filesWith(report, 'left-out'), 'file could not be read', 'files could not be read'),
    ...counted(
      filesWith(report, 'last-good'),
      'file is used in its last good version',
      'files are used in their last good versions',
    ),
    ...counted(
      filesWith(report, 'noted'),
      'file states something that could not be used',
      'files state something that could not be used',
    ),
  ];
  return parts.length === 0 ? undefined : `${parts.join('; ')}.`;
}

/** The same with the command that lists it, for terminals; also with --quiet. */
export function problemsWarning(report: FolderReport): string | undefined {
  const wrong = problemsInWords(report);
  return wrong === undefined ? undefined : `${wrong} “yaar sources --problems” lists what is wrong.`;
}

/** What was left out without anything being wrong, in one line with counts. */
export function leftOutInWords({ leftOut: { drafts, empty, others } }: FolderReport): string | undefined {
  const other = Object.values(others).reduce((sum, count) => sum + count, 0);
  const parts = [
    ...counted(drafts, 'draft', 'drafts'),
    ...counted(empty, 'file with nothing to quote', 'files with nothing to quote'),
    ...counted(other, 'file of another kind', 'files of other kinds'),
  ];
  return parts.length === 0 ? undefined : `Left out: ${parts.join(', ')}.`;
}

/** “minutes.md:3 the reason”, which editors understand as a place. */
export const problemLine = ({ file, line, reason }: Problem): string => `${file}:${line} ${reason}`;

/** More would push what matters off the screen; `yaar sources --problems` lists all. */
const LINES = 20;

/** The error for a folder without an article. It lists what is wrong in each file, so all can be corrected at once. */
export function nothingToQuote(report: FolderReport): AppError {
  const lines = report.problems.slice(0, LINES).map((problem) => `\n  ${problemLine(problem)}`);
  const more = report.problems.length > LINES ? `\n  and ${report.problems.length - LINES} more` : '';
  if (lines.length > 0)
    return new AppError(
      'CORPUS_INVALID',
      `No article could be read. Correct these files, then try again:${lines.join('')}${more}`,
    );
  const left = leftOutInWords(report) ?? '';
  return new AppError('CORPUS_EMPTY', `No articles: nothing in the folder can be quoted. ${left}`.trim());
}
