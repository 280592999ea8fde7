import { type Command, defineCommand } from './command.js';

/** What a newcomer can try on the articles that come with the clone; told only while they are there. */
const EXAMPLES = new Map([
  ['new-phase', 'Where did Putin and Imran Khan first meet?'],
  ['military-relations', 'What would be the Holy Grail of the military partnership?'],
  ['rekindled-relations', 'How many helicopters did Moscow agree to sell?'],
]);

export const createHelp = (commands: readonly Command[]): Command => {
  const help: Command = defineCommand({
    name: 'help',
    description: 'What you can ask for, and how',
    options: [],
    async run({ library }) {
      const here = new Set(library.articles().map(({ id }) => id));
      const examples = [...EXAMPLES].filter(([id]) => here.has(id)).map(([, question]) => question);
      return { kind: 'help', commands: [...commands, help], examples, actions: [] };
    },
  });
  return help;
};
