/** `yaar import`: brings articles in. */

import type { JobForm } from '../channels/terminal/program.js';
import { readDate } from '../corpus/front-matter/dates.js';
import { createImporter, type Importer, type ImporterOptions, type Progress } from '../import/importer.js';
import type { Plan, Planned } from '../import/plan.js';
import { lineOf } from '../import/report.js';
import type { Asked } from '../import/sources.js';
import type { Written } from '../import/write.js';
import { changes, previewOf, shortOf, summaryOf, writtenInWords } from './import/words.js';
import type { JobUsage, Output } from './job.js';

type Given = Parameters<JobForm['run']>[0];

/** Of the settings, what importing needs. */
type Settings = Pick<ImporterOptions, 'corpusDir' | 'dataDir' | 'version'> & {
  readonly importing: Pick<ImporterOptions, 'allow' | 'contact'>;
};

export type ImportSetup = {
  readonly settings: (flags: Given) => Settings;
  readonly output: Output;
  /** Absent where nobody could answer. */
  readonly confirm?: ((question: string) => Promise<boolean>) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal: AbortSignal;
};

const KINDS = ['feed', 'sitemap', 'page', 'file'] as const;

const USAGE: JobUsage = {
  name: 'import',
  description:
    'Bring articles in: shows what was found in each source, then writes Markdown files that you can read and correct',
  argument: {
    name: 'source',
    description: 'an address, a file (HTML, Markdown, text, PDF, DOCX, EPUB), a folder, a feed or a sitemap',
  },
  options: [
    { name: 'yes', description: 'write without asking; without it, a script only gets the preview' },
    { name: 'as', value: 'kind', description: `read the source as a ${KINDS.join(', ')}, whatever it seems to be` },
    { name: 'filter', value: 'glob', description: 'of a list, only addresses or paths that fit: "/news/**"' },
    { name: 'since', value: 'date', description: 'of a list, only what is dated then or later: 2026-11-01' },
    { name: 'limit', value: 'n', description: 'of a list, at most the first n' },
    { name: 'no-copies', description: 'leave out what is nearly the same text as another article' },
  ],
};

/** Longer lists are shown with a line for each article. */
const IN_FULL = 10;
const [DONE, FAILED, WRONG_USE, INTERRUPTED] = [0, 1, 2, 130];

export const importForm = (setup: ImportSetup): JobForm => ({
  ...USAGE,
  async run(flags, words) {
    const asked = askedFor(flags, words);
    if (typeof asked === 'string') {
      setup.output.warn(`yaar import: ${asked} (yaar import --help)`);
      return WRONG_USE;
    }
    const { importing, corpusDir, dataDir, version } = setup.settings(flags);
    const importer = createImporter({ corpusDir, dataDir, version, ...importing });
    try {
      const note = flags.quiet ? () => undefined : setup.output.note;
      return await runImport(importer, { ...setup, output: { ...setup.output, note }, asked, flags });
    } catch (error) {
      if (setup.signal.aborted) return INTERRUPTED;
      throw error;
    } finally {
      importer.close();
    }
  },
});

/** What is wrong, if it is a text. */
function askedFor(flags: Given, words: readonly string[]): readonly Asked[] | string {
  const { as, filter, since, limit } = flags;
  if (words.length === 0) return 'name at least one source';
  const kind = KINDS.find((one) => one === as);
  if (as !== undefined && kind === undefined) return `--as is one of ${KINDS.join(', ')}`;
  const day = since === undefined ? undefined : readDate(String(since));
  if (day?.kind === 'wrong') return `--since ${day.reason}`;
  if (limit !== undefined && !/^[1-9]\d{0,5}$/.test(String(limit))) return '--limit is a whole number from 1';
  return words.map((source) => ({
    source,
    as: kind,
    filter: filter === undefined ? undefined : String(filter),
    since: day?.date,
    limit: limit === undefined ? undefined : Number(limit),
  }));
}

export type Run = ImportSetup & { readonly asked: readonly Asked[]; readonly flags: Given };

/** The import of what was asked for. Returns the exit status. */
export async function runImport(importer: Importer, run: Run): Promise<number> {
  const { asked, flags, output, signal, onProgress } = run;
  await importer.tidy();
  const progress = flags.quiet ? undefined : onProgress;
  const { planned, notes } = await importer.preview(asked, { signal, onProgress: progress });
  for (const { message } of notes) output.note(plain(message));
  const wanted = planned.filter(changes).filter(({ copies }) => flags.copies !== false || copies.length === 0);
  if (!flags.json) show(planned, { output, silent: isSilent(flags) });
  const write = wanted.length > 0 && (await isWanted(wanted, run));
  const written = write ? await writeAll(importer, { wanted, run }) : new Map<Planned, Written>();
  if (flags.json)
    for (const one of planned) {
      const offered = !write && wanted.some((plan) => plan === one);
      output.result(JSON.stringify(lineOf(one, offered ? 'preview' : written.get(one))));
    }
  else conclude([...written.values()], { wanted, run });
  return planned.some(({ kind }) => kind === 'refused' || kind === 'conflict') ? FAILED : DONE;
}

/** Facts of a strange page may hold what a terminal obeys, or what turns the order of the signs. */
const plain = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

/** Nobody asked to see anything but what went wrong. A preview that nothing follows is what was asked for. */
const isSilent = ({ quiet, yes }: Given): boolean => quiet === true && yes === true;

type Showing = { readonly output: Output; readonly silent: boolean };

function show(planned: readonly Planned[], { output: { result, warn }, silent }: Showing): void {
  if (silent) {
    for (const one of planned) if (one.kind === 'refused') for (const line of shortOf(one)) warn(plain(line));
    return;
  }
  const inFull = planned.length <= IN_FULL;
  for (const one of planned) for (const line of inFull ? [...previewOf(one), ''] : shortOf(one)) result(plain(line));
  result(summaryOf(planned));
}

async function isWanted(wanted: readonly Plan[], { flags, confirm }: Run): Promise<boolean> {
  if (flags.yes === true) return true;
  if (flags.json || !confirm) return false;
  return confirm(wanted.length === 1 ? 'Write it?' : `Write these ${wanted.length}?`);
}

type Writing = { readonly wanted: readonly Plan[]; readonly run: Run };

/** One after the other: when the disk is full, what was written before is whole. */
async function writeAll(importer: Importer, { wanted, run }: Writing): Promise<Map<Planned, Written>> {
  const written = new Map<Planned, Written>();
  for (const plan of wanted) {
    run.signal.throwIfAborted();
    const one = await importer.write(plan);
    if (one) written.set(plan, one);
  }
  return written;
}

function conclude(written: readonly Written[], { wanted, run: { flags, output, settings } }: Writing): void {
  for (const one of written) for (const line of writtenInWords(one)) output.warn(line);
  const count = written.filter(({ kind }) => kind === 'written').length;
  if (isSilent(flags)) return;
  if (count > 0) {
    output.result(`${count} ${count === 1 ? 'article' : 'articles'} written to ${settings(flags).corpusDir}.`);
    output.note('A bot that is running reads them by itself; else “yaar build” does.');
  } else if (wanted.length > 0 && written.length === 0) output.result('Nothing was written. Add --yes to write.');
}
