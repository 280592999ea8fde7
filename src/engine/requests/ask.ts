/** Answers a question. */

import type { Answer } from '../../answer/ask.js';
import { type AskPartsOptions, askParts } from '../../answer/parts/asked.js';
import type { Handler } from './handler.js';

export type AskInput = Pick<AskPartsOptions, 'articles' | 'explain' | 'whole'> & { readonly question: string };

/** Gives the whole answer from one state of the library. */
export const handleAsk: Handler<AskInput, Answer> = ({ question, ...options }, { take, library, signal }) =>
  take('question', async (pause) => askParts(await library(pause), question, { ...options, signal }));
