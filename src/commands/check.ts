import { createChecker } from '../check/check.js';
import { checkMessage } from '../check/message.js';
import { defineCommand } from './command.js';
import { sourceIds, suggestSources, unknownSource, visible } from './options/source.js';
import { problem } from './reply.js';

/** Discord's longest text option; about three pages. */
const MOST = 6_000;

export const checkCommand = defineCommand({
  name: 'check',
  description: 'Is this quote real, and where is it from?',
  menu: { name: 'Check quotes', option: 'text' },
  options: [
    {
      name: 'text',
      description: 'The quote, or a message with quotations in it',
      kind: 'text',
      required: true,
      rest: true,
      max: MOST,
    },
    {
      name: 'source',
      description: 'The article or outlet that it is said to be from',
      kind: 'text',
      max: 100,
      suggest: suggestSources,
    },
  ],
  async run(context, { text, source }) {
    const named = source === undefined ? undefined : sourceIds(context, source);
    if (source !== undefined && !named) return problem('INPUT_INVALID', unknownSource(source));
    const { library, checker = createChecker() } = context;
    const done = await checkMessage(checker, text, {
      library: library.articles(),
      articles: visible(context).map(({ id }) => id),
      ...(named && { source: named }),
    });
    return { kind: 'checks', ...done, actions: [] };
  },
});
