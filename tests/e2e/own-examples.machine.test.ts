import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesFor } from '../../src/commands/options/examples.js';
import { type Article, isQuotable, textOf } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { objects, yaar } from '../support/cli.js';
import { createEngine } from '../support/engine.js';
import { temporaryFolder } from '../support/library-folder.js';
import { OWN_LIBRARIES } from '../support/own-libraries.js';

/** The article that has the title or heading that the question was made from. */
function origin(question: string, articles: readonly Article[]): string | undefined {
  const name = /“(.*)”/.exec(question)?.[1] ?? question;
  const names = (article: Article): readonly string[] => [
    article.title,
    ...article.blocks.filter((block) => !isQuotable(block)).map((block) => textOf(article, block)),
  ];
  return articles.find((article) => names(article).includes(name))?.id;
}

describe('the example questions of a library of its own', () => {
  it.each(Object.entries(OWN_LIBRARIES))(
    'are answered from the article that they are made from: %s',
    async (_, files) => {
      const base = await temporaryFolder();
      const corpus = join(base, 'corpus');
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(corpus, path)), { recursive: true });
        await writeFile(join(corpus, path), text);
      }
      const { articles } = await loadCorpus(corpus);
      const examples = examplesFor({ engine: createEngine(articles) });
      expect(examples).toHaveLength(3);
      const folders = ['--corpus', corpus, '--index', join(base, 'index'), '--data', join(base, 'data')];
      const { stdout } = await yaar(['ask', '--json', ...folders], { stdin: `${examples.join('\n')}\n` });
      const answers = objects(stdout) as readonly { kind: string; quotes: readonly { article: string }[] }[];
      expect(answers.map(({ kind, quotes }) => [kind, quotes[0]?.article])).toEqual(
        examples.map((question) => ['answered', origin(question, articles)]),
      );
    },
  );
});
