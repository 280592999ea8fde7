/** What a job is. */

import type { App } from '../app.js';
import type { BuildProgress } from '../index/build.js';

/** What a job writes to: stdout for its result, stderr for notes and progress. `note` is silent with --quiet, `warn` never is. */
export type Output = {
  readonly result: (line: string) => void;
  readonly note: (line: string) => void;
  readonly warn: (line: string) => void;
};

export type JobOptions = {
  readonly json: boolean;
  readonly output: Output;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** What was given for the job's options, by name, and the words after its name. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  /** Opens another library. */
  readonly open: (dirs: { readonly corpus: string; readonly index: string }) => Promise<App>;
};

/** An option of one job, `--name <value>`; without `value` it is a switch. */
export type JobOption = { readonly name: string; readonly value?: string; readonly description: string };

/** What a person sees of a job on the command line. */
export type JobUsage = {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly JobOption[];
  /** Words that the job takes, any number of them. */
  readonly argument?: { readonly name: string; readonly description: string };
};

/** A job that is run by hand. `run` returns the exit status. */
export type Job = JobUsage & {
  /** It looks at what is remembered. */
  readonly remembers?: boolean;
  readonly run: (app: App, options: JobOptions) => Promise<number>;
};
