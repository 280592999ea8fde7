/** Says that the article of a quote was withdrawn. */

import { dateInWords } from '../citation.js';
import type { Words } from './en.js';

export const takenBackInWords = (reply: { readonly on: string; readonly reason?: string }, words: Words): string =>
  words.takenBack(dateInWords(reply.on, words), reply.reason);
