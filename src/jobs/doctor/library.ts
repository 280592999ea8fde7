/** Is there something to quote? */

import { loadCorpus } from '../../corpus/load.js';
import { leftOutInWords, nothingToQuote, problemLine, problemsInWords } from '../../corpus/report.js';
import { type Finding, finder } from './finding.js';

/** The first few say what kind of mistake it is; `yaar sources --problems` lists all. */
const LISTED = 3;

export async function checkLibrary(corpusDir: string): Promise<readonly Finding[]> {
  const { right, wrong, note, failed } = finder('articles');
  try {
    const corpus = await loadCorpus(corpusDir);
    const { articles, problems } = corpus;
    if (articles.length === 0)
      return [failed(nothingToQuote(corpus), 'Put articles into the folder, as Markdown files.')];
    const left = leftOutInWords(corpus);
    const counted = `${articles.length} articles in ${corpusDir}`;
    const listed = problems.slice(0, LISTED).map((problem) => `\n    ${problemLine(problem)}`);
    return [
      right(counted),
      ...(problems.length === 0
        ? []
        : [
            wrong({
              found: `${problemsInWords(corpus) ?? ''}${listed.join('')}`,
              advice: 'Correct the files; “yaar sources --problems” lists all, with their lines.',
            }),
          ]),
      ...(left === undefined ? [] : [note(left)]),
    ];
  } catch (error) {
    return [failed(error, 'Create the folder, or name another in CORPUS_DIR.')];
  }
}
