/** /sources: the articles, or the text of one. */

import { refOf } from '../corpus/article.js';
import { rowsOf } from './aside/library.js';
import { defineCommand } from './command.js';
import { faulty } from './faults.js';
import { suggestSources, unknownSource, visible } from './options/source.js';

export const sourcesCommand = defineCommand({
  name: 'sources',
  description: 'List the articles that answers are quoted from',
  options: [
    {
      name: 'text',
      description: 'Show the readable text of this article',
      kind: 'text',
      max: 100,
      suggest: suggestSources,
    },
    {
      name: 'problems',
      description: 'List what is wrong in the files instead',
      kind: 'integer',
      min: 0,
      max: 1,
      flag: true,
      terminal: true,
    },
  ],
  immediate: true,
  personal: true,
  async run(context, { text, problems = 0 }) {
    const articles = visible(context);
    if (text !== undefined) {
      const article = articles.find(({ id }) => id === text.trim());
      return article ? { kind: 'source-text', article: refOf(article), actions: [] } : faulty(unknownSource(text));
    }
    const rows = rowsOf(articles, context);
    const folder = context.scope ? undefined : context.folder;
    return { kind: 'sources', rows, ...(folder && { folder }), ...(problems === 1 && { problems: true }), actions: [] };
  },
});
