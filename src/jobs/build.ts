/** `yaar build`: brings the index up to date. */

import type { BuildReport } from '../index/build.js';
import type { Job } from './job.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function inWords({ articles, passages, embedded, reused, ms }: BuildReport): string {
  return `${articles} articles, ${passages} passages: ${embedded} embedded, ${reused} reused, in ${seconds(ms)}`;
}

/** `yaar build`: embeds only what changed. If the articles have problems, lists all of them and changes nothing. */
export const buildJob: Job = {
  name: 'build',
  description: 'Read the articles and bring the index up to date',
  async run(app, { json, output, onProgress }) {
    const report = await app.engine.build(onProgress && { onProgress });
    const { articles, passages, embedded, reused, problems, ms, notes } = report;
    notes.forEach(output.note);
    if (json) output.result(JSON.stringify({ articles, passages, embedded, reused, problems, ms }));
    else if (problems.length === 0) output.result(inWords(report));
    for (const { file, line, reason } of json ? [] : problems) output.note(`${file}:${line} ${reason}`);
    if (problems.length > 0)
      output.note(
        `CORPUS_INVALID problems found: ${problems.length}. Nothing was changed; correct them and build again.`,
      );
    return problems.length === 0 ? 0 : 1;
  },
};
