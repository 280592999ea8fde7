/** Finds quotes for some words. */

import { type FindOptions, findQuotes } from '../../answer/find.js';
import type { Quote } from '../../quote/quote.js';
import type { Handler } from './handler.js';

export type FindInput = Omit<FindOptions, 'signal'> & { readonly text: string };

export const handleFind: Handler<FindInput, readonly Quote[]> = ({ text, ...options }, { take, library, signal }) =>
  take('question', async (pause) => findQuotes(await library(pause), text, { ...options, signal }));
