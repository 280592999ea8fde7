import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './needs.js';

const day = z.iso.date();
const dated = z.strictObject({
  text: z.string().min(3),
  precision: z.enum(['day', 'week', 'month', 'year']),
  from: day,
  to: day,
  stated: z.boolean(),
});

const goldRow = z.discriminatedUnion('expect', [
  z.strictObject({ article: z.string(), sentence: z.string(), expect: z.literal('never'), reason: z.string().min(1) }),
  z.strictObject({
    article: z.string(),
    sentence: z.string(),
    expect: z.enum(['must', 'may']),
    reason: z.string().min(1),
    dates: z.array(dated).min(1),
    caption: z.literal(true).optional(),
  }),
]);

const sentenceRow = z.strictObject({
  id: z.string(),
  sentence: z.string(),
  reference: day,
  happened: z.boolean(),
  dates: z.array(dated),
  half: z.enum(['tune', 'report']),
  class: z.string(),
});

export type Dated = z.infer<typeof dated>;
export type SentenceRow = z.infer<typeof sentenceRow>;

const lines = <T>(file: string, row: z.ZodType<T>): readonly T[] =>
  readFileSync(join(root, 'tests/eval', file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => row.parse(JSON.parse(line)));

/** What reading the five articles found, before any rule. */
export const eventsGold = lines('events-gold.jsonl', goldRow);
/** Sentences in the manner of newspapers, in two halves. */
export const eventSentences = lines('event-sentences.jsonl', sentenceRow);
/** 200 more from five countries, half events and half traps, written before the rules of that day; the second half was kept apart. */
export const newsSentences = lines('event-sentences-2.jsonl', sentenceRow);
export const lockedSentences = lines('event-sentences-2-locked.jsonl', sentenceRow);
/** Written by somebody who had not seen the rules, and looked at once. */
export const blindSentences = lines('event-sentences-blind.jsonl', sentenceRow);
