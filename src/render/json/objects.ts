import type { z } from 'zod';
import type * as memory from './memory-schema.js';
import type * as schema from './schema.js';

/** What a schema's objects are in the program: made once, never changed. */
type Json<Schema extends z.ZodType> = Frozen<z.output<Schema>>;
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

export type QuoteJson = Json<typeof schema.quote>;
export type AnswerJson = Json<typeof schema.answer>;
export type QuotesJson = Json<typeof schema.quotes>;
export type VerdictJson = Json<typeof schema.verdict>;
export type CheckJson = Json<typeof schema.check>;
export type SourceJson = Json<typeof schema.source>;
export type FileProblemJson = Json<typeof schema.fileProblem>;
export type SourceTextJson = Json<typeof schema.sourceText>;
export type EventJson = Json<typeof schema.event>;
export type WithheldJson = Json<typeof schema.withheld>;
export type ReadingJson = Json<typeof schema.reading>;
export type CommandJson = Json<typeof schema.command>;
export type ProblemJson = Json<typeof schema.problem>;
export type SettingsJson = Json<typeof memory.settings>;
export type PrivacyJson = Json<typeof memory.privacy>;
export type NotedJson = Json<typeof memory.noted>;

/** Whatever is written as one line of `--json`. */
export type ReplyJson =
  | AnswerJson
  | QuotesJson
  | CheckJson
  | SourceJson
  | FileProblemJson
  | SourceTextJson
  | EventJson
  | WithheldJson
  | ReadingJson
  | CommandJson
  | SettingsJson
  | PrivacyJson
  | NotedJson
  | ProblemJson;
