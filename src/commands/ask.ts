import { ask } from '../answer/ask.js';
import { defineCommand } from './command.js';
import { visible } from './source.js';

export const askCommand = defineCommand({
  name: 'ask',
  description: 'Answer a question in quotations from the articles',
  options: [
    {
      name: 'question',
      description: 'What do you want to know?',
      kind: 'text',
      required: true,
      rest: true,
    },
  ],
  async run(context, { question }) {
    const articles = visible(context).map(({ id }) => id);
    return { ...(await ask(context.library, question, { articles, signal: context.signal })), actions: [] };
  },
});
