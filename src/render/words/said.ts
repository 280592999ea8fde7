/** Replies that are nothing but a line in the bot's own words. */

import type { Reply } from '../../commands/reply.js';
import { busyInWords } from './busy.js';
import type { Words } from './en.js';
import { takenBackInWords } from './taken-back.js';

const KINDS = ['talk', 'nothing', 'unknown-id', 'taken-back', 'busy'] as const satisfies readonly Reply['kind'][];
type Said = Extract<Reply, { readonly kind: (typeof KINDS)[number] }>;

export const isSaid = (reply: Reply): reply is Said => KINDS.some((kind) => kind === reply.kind);

export function saidInWords(reply: Said, words: Words): string {
  switch (reply.kind) {
    case 'talk':
      return words.talk;
    case 'nothing':
      return words.nothingSays;
    case 'unknown-id':
      return words.unknownId;
    case 'taken-back':
      return takenBackInWords(reply, words);
    case 'busy':
      return busyInWords(reply, words);
    default:
      return reply satisfies never;
  }
}
