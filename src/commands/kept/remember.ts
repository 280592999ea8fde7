/** Keeps a question with how it went, and offers 👍 and 👎. */

import { quoteId } from '../../quote/quote-id.js';
import type { Context } from '../context.js';
import type { Action, Reply } from '../reply.js';

/**
 * Called with the reply to a question. Only questions of what the articles say are kept, and only where there is a
 * memory; a reply that was kept and quotes something can be judged.
 */
export function remembered(reply: Reply, { memory, asker, here }: Pick<Context, 'memory' | 'asker' | 'here'>): Reply {
  if (reply.kind !== 'answered' && reply.kind !== 'closest' && reply.kind !== 'abstained') return reply;
  if (reply.kind === 'abstained' && reply.reason === 'not-a-question') return reply;
  const { kind, question } = reply;
  const quotes = reply.kind === 'abstained' ? [] : reply.quotes.map(quoteId);
  const place = placeOf(here);
  const answer = memory?.addQuestion({ asker, place, question, kind, quotes });
  if (answer === undefined || reply.kind === 'abstained') return reply;
  return { ...reply, actions: [...reply.actions, ...votes(answer)] };
}

function placeOf(here: Context['here']): 'discord' | 'page' | 'terminal' {
  const kind = here?.place.kind;
  return kind === 'server' || kind === 'direct' ? 'discord' : kind === 'page' ? 'page' : 'terminal';
}

/** The buttons that judge an answer. */
export const votes = (answer: string): readonly Action[] =>
  [
    ['👍', 'up'],
    ['👎', 'down'],
  ].map(([label = '', vote]) => ({ label, command: 'feedback', input: { answer, vote } }));
