/** `yaar build`: brings the index up to date. */

import { leftOutInWords, nothingToQuote, problemLine, problemsWarning } from '../corpus/report.js';
import type { BuildReport } from '../index/build.js';
import type { Job } from './job.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function inWords({ articles, passages, embedded, reused, ms }: BuildReport): string {
  return `${articles} articles, ${passages} passages: ${embedded} embedded, ${reused} reused, in ${seconds(ms)}`;
}

/** More would push the result off the screen; a check that must be passed lists all. */
const LISTED = 20;

/**
 * Embeds only what changed. What cannot be read is left out and reported; with `--strict`, any problem is a failure, so
 * that a check before publishing can stop on it.
 */
export const buildJob: Job = {
  name: 'build',
  description: 'Read the articles and bring the index up to date',
  options: [{ name: 'strict', description: 'fail if anything is wrong in the articles' }],
  async run(app, { json, output, onProgress, given }) {
    const report = await app.engine.build(onProgress && { onProgress });
    const { articles, passages, embedded, reused, problems, leftOut, ms, notes } = report;
    notes.forEach(output.note);
    if (json) output.result(JSON.stringify({ articles, passages, embedded, reused, problems, leftOut, ms }));
    if (articles === 0) throw nothingToQuote(report);
    const listed = json ? [] : problems.slice(0, given.strict === true ? problems.length : LISTED);
    for (const problem of listed) output.warn(problemLine(problem));
    if (!json) output.result(inWords(report));
    const warning = problemsWarning(report);
    if (warning !== undefined) output.warn(warning);
    const left = leftOutInWords(report);
    if (left !== undefined) output.note(left);
    return given.strict === true && problems.length > 0 ? 1 : 0;
  },
};
