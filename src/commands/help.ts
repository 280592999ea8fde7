/** /help: the commands, and examples. */

import { type Command, defineCommand } from './command.js';
import { examplesFor } from './options/examples.js';

export const createHelp = (commands: readonly Command[]): Command => {
  const help: Command = defineCommand({
    name: 'help',
    description: 'What you can ask for, and how',
    options: [],
    immediate: true,
    personal: true,
    async run(context) {
      return { kind: 'help', commands: [...commands, help], examples: examplesFor(context), actions: [] };
    },
  });
  return help;
};
