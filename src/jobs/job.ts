import type { App } from '../app.js';
import type { BuildProgress } from '../search/engine.js';

/** What a job writes to: stdout for its result, stderr for what a person watches meanwhile. */
export type Output = { readonly result: (line: string) => void; readonly note: (line: string) => void };

export type JobOptions = {
  readonly json: boolean;
  readonly output: Output;
  readonly onProgress?: (progress: BuildProgress) => void;
};

/** Something that is run by hand. `run` returns the exit status. */
export type Job = {
  readonly name: string;
  readonly description: string;
  readonly run: (app: App, options: JobOptions) => Promise<number>;
};
