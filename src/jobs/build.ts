import type { BuildReport } from '../index/build.js';
import type { Job } from './job.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function inWords({ articles, passages, embedded, reused, ms }: BuildReport): string {
  return `${articles} articles, ${passages} passages: ${embedded} embedded, ${reused} reused, in ${seconds(ms)}`;
}

/** `yaar build`: only what changed is embedded. With problems in the articles nothing is changed, and all are listed. */
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
    if (problems.length > 0) output.note(`CORPUS_INVALID ${problems.length} problems; nothing was changed.`);
    return problems.length === 0 ? 0 : 1;
  },
};
