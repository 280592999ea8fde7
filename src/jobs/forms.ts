/** The jobs as subcommands. */

import type { App } from '../app.js';
import type { Flags, JobForm } from '../channels/terminal/program.js';
import { backup, backupUsage, checkBackup, type Part } from './backup.js';
import { buildJob } from './build.js';
import { doctor, doctorUsage } from './doctor/doctor.js';
import { type DoctorOptions, groupsOf } from './doctor/groups.js';
import { evaluateJob } from './evaluate.js';
import { feedsForm } from './feeds.js';
import { type ImportSetup, importForm } from './import.js';
import type { Job, Output } from './job.js';
import { createImportProgress, createProgress } from './progress.js';
import { type Registry, register, registerUsage } from './register.js';
import { unansweredJob } from './unanswered.js';
import { withdrawJob } from './withdraw.js';

/** What jobs get from rooms that they may not enter. */
export type FormsOptions = {
  /** `remember`: with what is kept in the data folder. */
  readonly open: (flags: Flags, remember: boolean) => Promise<App>;
  readonly openRegistry: (flags: Flags, guild: string | undefined) => Promise<Registry>;
  /** `channels`: ids of Discord channels to be tested, besides those in the settings. */
  readonly examine: (flags: Flags, channels: readonly string[]) => DoctorOptions;
  /** The folder that is backed up, and what in it must not be copied as files. */
  readonly kept: (flags: Flags) => { readonly dataDir: string; readonly parts: readonly Part[] };
  readonly version: string;
  readonly importing: ImportSetup['settings'];
  readonly confirm: ImportSetup['confirm'];
  readonly signal: AbortSignal;
  readonly result: (line: string) => void;
  readonly warn: (line: string) => void;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

export function jobForms(options: FormsOptions): readonly JobForm[] {
  const { openRegistry, examine, kept, version } = options;
  const setup: ImportSetup = {
    settings: options.importing,
    output: outputFor({}, options),
    confirm: options.confirm,
    onProgress: createImportProgress(options.stderr),
    signal: options.signal,
  };
  return [
    ...[buildJob, evaluateJob, unansweredJob, withdrawJob].map(
      (job): JobForm => ({ ...job, run: (flags, words) => runJob(job, { ...options, flags, words }) }),
    ),
    {
      ...registerUsage,
      run: async ({ guild, dryRun, ...flags }) =>
        register(await openRegistry(flags, typeof guild === 'string' ? guild : undefined), {
          output: outputFor(flags, options),
          dryRun: dryRun === true,
        }),
    },
    {
      ...backupUsage,
      run: ({ check, ...flags }, [to]) => {
        const output = outputFor(flags, options);
        const json = flags.json === true;
        return check === true
          ? checkBackup(to, { output, json })
          : backup(to, { ...kept(flags), output, json, version });
      },
    },
    importForm(setup),
    feedsForm(setup),
    {
      ...doctorUsage,
      run: ({ channel, ...flags }) => {
        const channels = String(channel ?? '')
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean);
        const output = outputFor(flags, options);
        return doctor(groupsOf(examine(flags, channels)), { output, json: flags.json === true });
      },
    },
  ];
}

const outputFor = ({ quiet }: Flags, { result, warn }: Pick<FormsOptions, 'result' | 'warn'>): Output => ({
  result,
  note: (line) => (quiet ? undefined : warn(line)),
  warn,
});

type Running = FormsOptions & {
  readonly flags: Flags & Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
};

async function runJob(job: Job, { flags, words, open, stderr, ...to }: Running): Promise<number> {
  const app = await open(flags, job.remembers === true);
  const progress = createProgress(stderr);
  try {
    return await job.run(app, {
      json: flags.json === true,
      output: outputFor(flags, to),
      given: { ...flags },
      words,
      open: (dirs) => open(dirs, false),
      ...(!flags.quiet && { onProgress: progress.update }),
    });
  } finally {
    progress.stop();
    await app.close();
  }
}
