/** The name of a thread below a question. */

import { shortened } from '../../../render/shortened.js';

/** Discord's limit, in characters as it counts them. */
const LONGEST = 100;

export const threadName = (question: string): string => shortened(question.replace(/\s+/g, ' ').trim(), LONGEST);
