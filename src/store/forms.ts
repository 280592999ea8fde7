/** The forms of the records. What is read is checked against them: other programs and hands can reach the folder. */

import { z } from 'zod';

/** A person as a salted hash: the same person in the same folder, and nobody anywhere else. */
const asker = z.string().regex(/^[0-9a-f]{32}$/);
const time = z.iso.datetime();

/** How it went: `unanswered` is what the articles did not say. */
export const question = z.object({
  time,
  /** Absent where nothing tells people apart. */
  asker: asker.optional(),
  place: z.enum(['discord', 'page', 'terminal']),
  question: z.string(),
  kind: z.enum(['answered', 'closest', 'abstained']),
  quotes: z.array(z.string()),
});
export type KeptQuestion = z.infer<typeof question>;

export const feedback = z.object({ time, asker: asker.optional(), vote: z.enum(['up', 'down']) });
export type KeptFeedback = z.infer<typeof feedback>;

/** What a button does whose id has too little room to say it. */
export const button = z.object({ time, asker: asker.optional(), state: z.string() });

/** Where a message of an answer is; its key has its id and that of the message that asked. */
export const shown = z.object({
  time,
  asker: asker.optional(),
  channel: z.string(),
  /** Only where no message asked. */
  question: z.string().optional(),
});
