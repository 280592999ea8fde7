/** `npm run fit`: fits the weights of answers. */

import { Command } from 'commander';
import { type App, openApp } from '../../src/app.js';
import { loadConfig, readEnvironment } from '../../src/config.js';
import { AppError } from '../../src/errors.js';
import { openSet } from '../../src/jobs/evaluate/sets.js';
import { FITTED, readNames } from './features.js';
import { fitAll } from './fit.js';

type Flags = { readonly out: string; readonly every: string; readonly without: string };
type Dirs = { readonly corpus: string; readonly index: string };

const note = (line: string): void => void process.stderr.write(`${line}\n`);

function open(dirs?: Dirs): Promise<App> {
  const given = dirs && { CORPUS_DIR: dirs.corpus, INDEX_DIR: dirs.index };
  return openApp(loadConfig({ ...readEnvironment(process.env), ...given }));
}

async function fit(paths: readonly string[], { out, every, without }: Flags): Promise<void> {
  const names = readNames(without);
  const app = await open();
  try {
    const sets = [];
    for (const path of paths)
      sets.push(await openSet(path, { app, open, out, every: Math.max(1, Number(every) || 1), note }));
    fitAll(sets, { out, without: names, say: (line) => void process.stdout.write(`${line}\n`) });
  } finally {
    await app.close();
  }
}

const HELP = `
Prints the weights fitted on all sets together (they go into src/answer/weights.ts) and how well their curve separates
beside each feature alone (separation.jsonl in --out goes into tests/eval), then, for each set, the figures of weights
fitted on other questions: one fold for each title of a set of paragraphs, five for a large set of our own, one for a
small set. Reports, misses and reliability diagrams go to --out. What the models found is kept there, too, so that a
second run needs no model. The settings in .env apply as they do for yaar.

Names for --without: ${FITTED.join(', ')}.
`;

const program = new Command('npm run fit --')
  .description('Fits the weights of src/answer/weights.ts to sets of questions.')
  .argument('[set...]', 'files of questions with gold sentences, or folders of questions and paragraphs', [
    'tests/eval/own.jsonl',
  ])
  .option('--out <dir>', 'where reports and the findings of the models are kept', 'data/eval')
  .option('--every <n>', 'only every nth question', '1')
  .option('--without <names>', 'leave these features out (missing,found), to see what they are worth', '')
  .addHelpText('after', HELP)
  .action(fit);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  note(`fit: ${error.code} ${error.message}`);
  process.exitCode = 1;
}
