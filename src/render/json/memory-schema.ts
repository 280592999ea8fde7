/** What is written about settings and about what is remembered. */

import { z } from 'zod';

const text = z.string();
const count = z.int().min(0);

/** Of a place: each value with who said it. */
export const settings = z.object({
  kind: z.literal('settings'),
  place: text,
  settings: z.array(z.object({ name: text, values: z.array(text), from: z.array(text) })),
  articles: count,
  damaged: z.boolean(),
  changed: z.object({ name: text, where: z.enum(['server', 'channel']), reset: z.boolean() }).nullable(),
});

export const privacy = z.object({
  kind: z.literal('privacy'),
  days: count,
  known: z.boolean(),
  deleted: count.nullable(),
});
export const noted = z.object({ kind: z.literal('noted'), vote: z.enum(['up', 'down']), known: z.boolean() });
