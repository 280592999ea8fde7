/** Importing, for whoever offers it to people: a preview first, then writing. */

import { AppError } from '../errors.js';
import { type Left, leftMessage, leftOut } from './doubts/left.js';
import type { Refusal } from './draft.js';
import type { Plan, Planned } from './plan.js';
import type { Prepared } from './prepare.js';
import { createImportProcess, type ImportProcess, type Lost, type ProcessOptions } from './process/process.js';
import { type Asked, type Entry, isBefore } from './sources.js';
import { type Folders, removeLeftovers, type Written, writePlan } from './write.js';

export type Progress = { readonly done: number; readonly total: number; readonly name: string };

export type PreviewOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/** What was left out of a list: the list's name, and the same in English. */
export type Note = { readonly source: string; readonly left: Left; readonly message: string };

export type Preview = { readonly planned: readonly Planned[]; readonly notes: readonly Note[] };

export type Importer = {
  /** What would be written. Nothing is changed. */
  readonly preview: (asked: readonly Asked[], options?: PreviewOptions) => Promise<Preview>;
  /** Writes one article; `undefined` if there is nothing to do. @throws AppError CORPUS_UNWRITABLE */
  readonly write: (plan: Plan) => Promise<Written | undefined>;
  /** Removes what imports left that were killed. */
  readonly tidy: () => Promise<void>;
  readonly close: () => void;
};

export type ImporterOptions = Folders &
  ProcessOptions & {
    readonly clock?: () => Date;
    /** In milliseconds, for reading one source, and for comparing all of them with the library. */
    readonly limits?: { readonly source: number; readonly library: number };
    readonly process?: ImportProcess;
  };

/** A site may ask for a minute between two requests, and a large PDF takes as long. */
const LIMITS = { source: 180_000, library: 600_000 };

export function createImporter(options: ImporterOptions): Importer {
  const { corpusDir, dataDir, clock = () => new Date(), limits = LIMITS, process: own, ...settings } = options;
  const folders = { corpusDir, dataDir };
  const worker = own ?? createImportProcess(settings);
  return {
    async preview(asked, { signal, onProgress } = {}) {
      const on = clock().toISOString().slice(0, 10);
      const reading: Reading = { worker, on, signal, ms: limits.source, onProgress };
      const found: (Prepared | Refusal)[] = [];
      const notes: Note[] = [];
      for (const one of asked) {
        const read = await readAll(one, reading);
        found.push(...read.found);
        notes.push(...read.notes);
      }
      const planned = await worker.call('plan', [corpusDir, found], { ms: limits.library, signal });
      if (planned.kind === 'done') return { planned: planned.output, notes };
      throw new AppError('IMPORT_FAILED', `The library could not be compared with what was read: ${planned.message}.`);
    },
    write: (plan) => writePlan(plan, folders),
    tidy: () => removeLeftovers(folders),
    close: () => worker.close(),
  };
}

type Reading = PreviewOptions & { readonly worker: ImportProcess; readonly on: string; readonly ms: number };
type ReadAll = { readonly found: readonly (Prepared | Refusal)[]; readonly notes: readonly Note[] };

async function readAll(asked: Asked, reading: Reading): Promise<ReadAll> {
  const { worker, on, ms, signal } = reading;
  const { source } = asked;
  const opened = await worker.call('open', [asked, on], { ms, signal });
  if (opened.kind === 'lost') return { found: [refusalOf(source, opened)], notes: [] };
  const { output } = opened;
  if (output.kind === 'refused') return { found: [output], notes: [] };
  if (output.kind === 'read') return { found: output.all, notes: [] };
  const found = await readEntries(output.entries, reading);
  const { since } = asked;
  // A list does not always date its entries; the articles themselves may.
  const recent = found.filter((one) => one.kind === 'refused' || !isBefore(one.facts.published?.value, since));
  const older = found.length - recent.length;
  const left = [...output.left, ...leftOut('older', older)];
  return {
    found: recent,
    notes: left.map((one) => ({ source, left: one, message: `${source}: ${leftMessage(one)}` })),
  };
}

async function readEntries(entries: readonly Entry[], reading: Reading): Promise<(Prepared | Refusal)[]> {
  const { worker, on, ms, signal, onProgress } = reading;
  const found: (Prepared | Refusal)[] = [];
  for (const [done, entry] of entries.entries()) {
    onProgress?.({ done, total: entries.length, name: entry.name });
    const read = await worker.call('read', [entry, on], { ms, signal });
    found.push(...(read.kind === 'done' ? read.output : [refusalOf(entry.name, read)]));
  }
  onProgress?.({ done: entries.length, total: entries.length, name: '' });
  return found;
}

const refusalOf = (source: string, { why, message }: Lost): Refusal => ({
  kind: 'refused',
  code: why === 'slow' ? 'too-slow' : 'damaged',
  source,
  message: `${source} was not imported: ${message}`,
});
