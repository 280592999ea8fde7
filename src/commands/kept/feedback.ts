/** 👍 and 👎: the buttons below an answer. */

import { defineCommand } from '../command.js';

const VOTES = ['up', 'down'] as const;

export const feedbackCommand = defineCommand({
  name: 'feedback',
  description: 'Say whether an answer was good',
  aside: true,
  button: true,
  options: [
    { name: 'answer', description: 'The id of the answer', kind: 'text', required: true, max: 40 },
    { name: 'vote', description: 'up or down', kind: 'text', required: true, choices: VOTES },
  ],
  async run({ asker, memory }, { answer, vote: given }) {
    const vote = given === 'up' ? 'up' : 'down';
    return { kind: 'noted', vote, known: memory?.vote({ answer, asker, vote }) ?? false, actions: [] };
  },
});
