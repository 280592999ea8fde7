/** `yaar unanswered`: what people asked in vain, and what they thought of the answers. */

import type { App } from '../app.js';
import { type Findings, findingsOf, type Judged, type Unanswered } from '../commands/kept/findings.js';
import { AppError, messageOf } from '../errors.js';
import { replaceFile } from '../files.js';
import { isWhole } from '../quote/quote.js';
import { parseQuoteId } from '../quote/quote-id.js';
import { slice } from '../span.js';
import type { Job, Output } from './job.js';

export const unansweredJob: Job = {
  name: 'unanswered',
  description: 'List the questions that the articles did not answer, and the answers that people judged',
  remembers: true,
  options: [{ name: 'export', value: 'file', description: 'write them as a set of questions for `yaar eval`, too' }],
  async run(app, { json, output, given }) {
    if (!app.store) throw new AppError('DATA_UNWRITABLE', 'nothing is remembered here; name the folder with --data');
    const findings = findingsOf(app.store);
    if (json) writeJson(findings, output);
    else writeText(findings, output);
    if (typeof given.export === 'string') await exportSet(given.export, { app, findings, output });
    return 0;
  },
};

function writeJson({ unanswered, disliked, liked }: Findings, { result }: Output): void {
  for (const one of unanswered) result(JSON.stringify({ kind: 'unanswered', ...one }));
  for (const one of disliked) result(JSON.stringify({ kind: 'disliked', ...one }));
  for (const one of liked) result(JSON.stringify({ kind: 'liked', ...one }));
}

function writeText({ unanswered, disliked, liked }: Findings, { result }: Output): void {
  result(`Not answered (${unanswered.length})`);
  for (const one of unanswered) result(`  ${timesOf(one)}  ${one.question}`);
  result(`👎 (${disliked.length})`);
  for (const one of disliked) result(judgedLine(one));
  result(`👍 (${liked.length})`);
  for (const one of liked) result(judgedLine(one));
}

const timesOf = ({ count, askers }: Unanswered): string => `${count}×${askers < count ? ` by ${askers}` : ''}`;

const judgedLine = ({ question, up, down, quotes }: Judged): string =>
  `  👍 ${up} 👎 ${down}  ${question}  →  ${quotes[0] ?? ''}`;

type Exported = { readonly app: Pick<App, 'engine'>; readonly findings: Findings; readonly output: Output };

/**
 * The form of `yaar eval`: what was liked should be quoted again; what was disliked or not answered should be silence
 * until somebody writes the sentences that answer into `gold`. Answers whose articles have changed are left out.
 */
async function exportSet(file: string, { app, findings, output }: Exported): Promise<void> {
  const silent = (id: string, question: string, manner: string) => ({ id, question, answerable: false, manner });
  const liked = findings.liked.flatMap(({ id, question, quotes }) => {
    const [first, ...also] = quotes.flatMap((quote) => goldOf(quote, app));
    return first ? [{ id, question, answerable: true, manner: 'liked', ...first, also }] : [];
  });
  const lines = [
    ...liked,
    ...findings.disliked.map(({ id, question, quotes }) => ({ ...silent(id, question, 'disliked'), quoted: quotes })),
    ...findings.unanswered.map(({ question, newest }) => silent(`unanswered-${newest}`, question, 'unanswered')),
  ];
  try {
    await replaceFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  } catch (cause) {
    const what = `${file} cannot be written (${messageOf(cause)}); name another file`;
    throw new AppError('INPUT_INVALID', what, { cause });
  }
  const left = findings.liked.length - liked.length;
  const changed = left > 0 ? `; ${left} left out, as their articles have changed` : '';
  output.note(`${lines.length} questions written to ${file}${changed}`);
}

/** The sentences of a quote that is still in its article. */
function goldOf(id: string, { engine }: Pick<App, 'engine'>): readonly { article: string; gold: readonly string[] }[] {
  const parsed = parseQuoteId(id);
  if (!parsed) return [];
  const article = engine.articles().find((one) => one.id === parsed.article);
  if (!article?.hash.startsWith(parsed.version) || !isWhole(article, parsed)) return [];
  const inside = article.sentences.filter(({ start, end }) => start >= parsed.start && end <= parsed.end);
  return [{ article: article.id, gold: inside.map((sentence) => slice(article.body, sentence)) }];
}
