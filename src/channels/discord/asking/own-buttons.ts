/** The buttons that an answer has on Discord alone. */

import type { Action, Reply } from '../../../commands/reply.js';
import { customIdOf } from '../../../render/discord/custom-id.js';
import { REMOVE } from './removal.js';

/** Besides quotes; what is said about the bot itself goes away with the message that asked for it. */
const ANSWERS: ReadonlySet<Reply['kind']> = new Set([
  'abstained',
  'checks',
  'timeline',
  'library',
  'sources',
  'source-text',
  'help',
]);

/** After these, and before questions that are suggested. */
const ABOVE_REMOVE: ReadonlySet<string> = new Set(['feedback', 'passages', 'copy', 'quote']);

/** Below what others see; who may use it is in the button, as nothing else knows it after a restart. */
export function deletable(reply: Reply, asker: string): Reply {
  if (!('quotes' in reply) && !ANSWERS.has(reply.kind)) return reply;
  const last = reply.actions.findLastIndex(({ command }) => ABOVE_REMOVE.has(command)) + 1;
  const at = last > 0 ? last : reply.actions.length;
  const remove = { label: { kind: 'remove' } as const, command: REMOVE, input: { asker } };
  return { ...reply, actions: reply.actions.toSpliced(at, 0, remove) };
}

/** What only the asker sees why it has no answer is answered before all when it is asked again. */
export function aloud(reply: Reply, { apart = false }: { readonly apart?: boolean }): Reply {
  if (!apart || !NOTHING.has(reply.kind)) return reply;
  const actions = reply.actions.map((action) => (action.again ? { ...action, again: 'aloud' as const } : action));
  return { ...reply, actions };
}

/** Where nothing can be kept, a question that is too long for a button is not offered: another one is. */
export const offered = (actions: readonly Action[]): readonly Action[] =>
  actions.filter((action) => action.command !== 'ask' || customIdOf(action) !== undefined);

/** What is no answer. */
export const NOTHING: ReadonlySet<Reply['kind']> = new Set(['problem', 'busy', 'nothing', 'unknown-id', 'taken-back']);
