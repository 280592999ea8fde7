/** How the library is: what is being read, what was read last, and why it cannot be read. */

import type { FolderReport, Problem } from '../corpus/report.js';
import type { Faults } from './faults.js';

type Progress = { readonly done: number; readonly total: number; readonly articles: number };
type Result = { readonly report?: FolderReport; readonly warnings: readonly string[] };

/** Follows the updates of a library. */
export function createLibraryState(clock: () => Date, faults: Faults) {
  let building: Progress | undefined;
  let folder: FolderReport | undefined;
  let updated: string | null = null;
  let updating = 0;
  let failure: { readonly since: string; readonly message: string } | null = null;

  const failed = (message: string): void => {
    failure = { since: failure?.since ?? clock().toISOString(), message };
    faults.note('articles', message);
  };
  const took = <T extends Result>(result: T): T => {
    folder = result.report ?? folder;
    if (result.report) {
      [updated, failure] = [clock().toISOString(), null];
      faults.note('articles', undefined);
    } else failed(result.warnings[0] ?? '');
    return result;
  };

  return {
    building: () => building,
    folder: () => folder,
    health: (articles: number) => ({
      articles,
      updated,
      updating: updating > 0,
      failure,
      problems: counted(folder),
      faults: faults.now(),
    }),
    /** `work` reports how far it is; its result is kept. */
    async follow<T extends Result>(work: (onProgress: (progress: Progress) => void) => Promise<T>): Promise<T> {
      updating += 1;
      try {
        const progress = (now: Progress): void => {
          building = now.done < now.total ? now : undefined;
        };
        return took(await work(progress));
      } catch (error) {
        if (!(error instanceof Error && error.name === 'AbortError')) failed(String(error));
        throw error;
      } finally {
        updating -= 1;
        building = undefined;
      }
    },
  };
}

function counted(folder: FolderReport | undefined): Readonly<Record<Problem['effect'], number>> {
  const files = (effect: Problem['effect']): number =>
    new Set(folder?.problems.filter((problem) => problem.effect === effect).map(({ file }) => file)).size;
  return { 'left-out': files('left-out'), 'last-good': files('last-good'), noted: files('noted') };
}
