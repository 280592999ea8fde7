/** Answers a question. */

import { type Answer, type AskOptions, ask } from '../../answer/ask.js';
import type { Handler } from './handler.js';

export type AskInput = Pick<AskOptions, 'articles' | 'explain'> & { readonly question: string };

/** Gives the whole answer from one state of the library. */
export const handleAsk: Handler<AskInput, Answer> = ({ question, ...options }, { take, library, signal }) =>
  take('question', async (pause) => ask(await library(pause), question, { ...options, signal }));
