/** /check: is a quote real? */

import { defineCommand } from './command.js';
import { faulty } from './faults.js';
import { chooseSources, suggestSources } from './options/source.js';

/** The most that a text option holds on Discord: about three pages. */
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
      description: 'The article, author or outlet it is said to be from',
      kind: 'text',
      max: 100,
      suggest: suggestSources,
    },
  ],
  async run(context, { text, source }) {
    const { engine, scope: articles, signal } = context;
    const chosen = chooseSources(context, source);
    if (chosen.kind === 'unknown') return faulty(chosen.fault);
    const named = source === undefined ? undefined : chosen.articles;
    const done = await engine.check(text, { articles, source: named, signal });
    return { kind: 'checks', ...done, actions: [] };
  },
});
