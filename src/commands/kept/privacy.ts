/** /privacy: what is kept about people, for how long, and deleting one's own. */

import { defineCommand } from '../command.js';

const DO = ['show', 'delete'] as const;

export const privacyCommand = defineCommand({
  name: 'privacy',
  description: 'What I keep of your questions, for how long, and how to delete it',
  aside: true,
  options: [
    { name: 'do', description: 'Show what is kept (if not given), or delete all of yours', kind: 'text', choices: DO },
  ],
  async run({ asker, memory }, { do: wanted = 'show' }) {
    const days = memory?.keepDays ?? 0;
    const known = asker !== undefined;
    const deleted = wanted === 'delete' && known && memory ? memory.forget(asker) : undefined;
    const offer = known && days > 0 && deleted === undefined;
    return {
      kind: 'privacy',
      days,
      known,
      ...(deleted !== undefined && { deleted }),
      actions: offer ? [{ label: { kind: 'forget' }, command: 'privacy', input: { do: 'delete' } }] : [],
    };
  },
});
