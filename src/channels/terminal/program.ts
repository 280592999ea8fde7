/** The command line. */

import { Command as Cli, Option as CliOption, InvalidArgumentError } from 'commander';
import type { App } from '../../app.js';
import { type Command, typedCommands } from '../../commands/command.js';
import type { Input, Option } from '../../commands/options/option.js';
import { AppError } from '../../errors.js';
import type { JobUsage } from '../../jobs/job.js';
import { runBatch } from './batch.js';
import { chat } from './chat.js';
import { exitStatus, type Io, type PresenterOptions, writeLine } from './io.js';
import { createJsonPresenter, createTextPresenter } from './present.js';
import { run, type Session } from './session.js';

/** The options that every subcommand has. */
export type Flags = {
  readonly corpus?: string;
  readonly index?: string;
  readonly data?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
};

/** A job as a subcommand. */
export type JobForm = JobUsage & {
  readonly run: (flags: Flags & Readonly<Record<string, unknown>>, words: readonly string[]) => Promise<number>;
};

export type ProgramOptions = {
  readonly commands: readonly Command[];
  readonly jobs: readonly JobForm[];
  /** Opens the app with an index that is up to date. */
  readonly open: (flags: Flags) => Promise<App>;
  /** What `yaar` alone does: opens the channels in the settings, or returns nothing if they ask for the chat. */
  readonly serve: (flags: Flags) => Promise<number | undefined>;
  readonly io: Io;
  readonly signal: AbortSignal;
  readonly onFault: (fault: unknown) => void;
  readonly version: string;
};

/** The command line, made from the list of commands. `done` gets the exit status. */
export function createProgram(options: ProgramOptions, done: (status: number) => void): Cli {
  const { io, version } = options;
  const own = (stream: Io['stdout' | 'stderr']) => (text: string) => writeLine(stream, text.replace(/\n$/, ''));
  const cli = new Cli('yaar')
    .description('Answers questions about a set of articles, only in quotations.')
    .version(version)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: own(io.stdout), writeErr: own(io.stderr) })
    .showHelpAfterError('(yaar --help lists the commands and options)');
  for (const command of typedCommands(options.commands)) addCommand(cli, { command, options, done });
  const open = async (flags: Flags): Promise<void> =>
    done(await withSession({ ...options, chat: true }, flags, (session) => chat(session, { io, welcome: WELCOME })));
  common(cli.command('chat').description('Chat in the terminal, with the same commands')).action(open);
  common(cli.command(START).description('Open the channels in the settings, as `yaar` alone does')).action(
    async (flags: Flags) => {
      const status = await options.serve(flags);
      if (status === undefined) await open(flags);
      else done(status);
    },
  );
  for (const job of options.jobs) addJob(cli, job, done);
  return cli;
}

const START = 'start';
const FOR_THE_PROGRAM = new Set(['--help', '-h', '--version', '-V']);

/** `yaar` alone, or with nothing but options, is `yaar start`. */
export const withStart = (args: readonly string[]): readonly string[] => {
  const [first] = args;
  return first === undefined || (first.startsWith('-') && !FOR_THE_PROGRAM.has(first)) ? [START, ...args] : args;
};

const WELCOME = 'Yaar answers in quotations. Type a question, /help for help, or exit to leave.';

const common = (cli: Cli): Cli =>
  cli
    .option('--corpus <dir>', 'the folder with the articles')
    .option('--index <dir>', 'the folder of the built index')
    .option('--data <dir>', 'the folder for what the bot keeps')
    .option('--json', 'write one JSON object per line')
    .option('--quiet', 'no progress and no notes');

function addJob(cli: Cli, job: JobForm, done: (status: number) => void): void {
  const sub = cli.command(job.name).description(job.description);
  if (job.argument) sub.argument(`[${job.argument.name}...]`, job.argument.description);
  for (const { name, value, description } of job.options ?? [])
    sub.option(value ? `--${name} <${value}>` : `--${name}`, description);
  common(sub).action(async (...args: readonly unknown[]) => {
    const words = job.argument ? (args[0] as readonly string[]) : [];
    done(await job.run(sub.opts<Flags & Readonly<Record<string, unknown>>>(), words));
  });
}

type Added = { readonly command: Command; readonly options: ProgramOptions; readonly done: (status: number) => void };

function addCommand(cli: Cli, { command, options, done }: Added): void {
  const main = command.options.find((option) => option.rest);
  const sub = cli.command(command.name).description(command.description);
  if (main)
    sub.argument(`[${main.name}...]`, `${main.description} (without it, one per line is read from standard input)`);
  for (const option of command.options) if (!option.rest) sub.addOption(flag(option));
  common(sub).action(async (...args: readonly unknown[]) => {
    const words = main ? (args[0] as readonly string[]).join(' ') : undefined;
    const flags = sub.opts<Flags & Record<string, string | number | undefined>>();
    const given = Object.fromEntries(
      command.options.map(({ name }) => [name, flags[name]]).filter(([, value]) => value !== undefined),
    );
    done(
      await withSession(options, flags, (session) => once(session, { command, main, words, given, io: options.io })),
    );
  });
}

function flag({ name, description, kind, choices, flag: bare }: Option): CliOption {
  if (bare) return new CliOption(`--${name}`, description).preset(1);
  const option = new CliOption(`--${name} <${kind === 'integer' ? 'n' : name}>`, description);
  if (choices) option.choices(choices);
  return kind === 'integer' ? option.argParser(integer) : option;
}

function integer(text: string): number {
  if (!/^-?\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

type Once = {
  readonly command: Command;
  readonly main: Option | undefined;
  readonly words: string | undefined;
  readonly given: Input;
  readonly io: Io;
};

/** One command with its words; without them, one for each line of standard input. */
async function once(session: Session, { command, main, words, given, io }: Once): Promise<number> {
  if (main && !words && !io.stdin.isTTY) return runBatch(session, { command, input: io.stdin, given });
  const input: Input = main && words ? { ...given, [main.name]: words } : given;
  return exitStatus(await run(session, command, input));
}

async function withSession(
  options: ProgramOptions & { readonly chat?: boolean },
  flags: Flags,
  use: (session: Session) => Promise<number>,
): Promise<number> {
  const app = await options.open(flags);
  try {
    const { view } = app;
    const presenter: PresenterOptions = { io: options.io, view, chat: options.chat, onFault: options.onFault };
    const present = flags.json ? createJsonPresenter(presenter) : createTextPresenter(presenter);
    return await use({ app, present, signal: options.signal });
  } finally {
    await app.close();
  }
}

export const isUsage = (error: unknown): error is { readonly exitCode: number } =>
  !(error instanceof AppError) && error instanceof Error && 'exitCode' in error;
