/** Imports as people are shown them, and writing what they agreed to. */

import { AppError } from '../errors.js';
import type { Importer } from '../import/importer.js';
import type { Plan, Planned } from '../import/plan.js';
import type { ShownFact, ShownPlan, ShownWritten } from '../render/imported.js';

export type ImportDoor = Pick<Importer, 'preview' | 'write'>;

/** A person who waits reads no more of a list; `yaar import` has no such limit. */
export const MOST_OF_LIST = 20;

/** An address, and nothing that would be read from this machine. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

export const isWanted = (plan: Planned): plan is Plan =>
  plan.kind === 'new' || plan.kind === 'update' || plan.kind === 'conflict';

const FACTS: readonly ShownFact['name'][] = ['title', 'author', 'publisher', 'published', 'url'];

export function shown(plan: Planned): ShownPlan {
  if (plan.kind === 'refused') return plan;
  const { problems, facts, ...rest } = plan;
  const doubts = problems.filter((problem) => problem.severity === 'doubt');
  return { ...rest, doubts, facts: FACTS.map((name) => ({ name, found: facts[name] })) };
}

/** One after the other. A full disk is said beside what was written before it was full. */
export async function writeAll(importer: ImportDoor, plans: readonly Plan[]): Promise<ShownWritten> {
  const titles: string[] = [];
  const left: { file: string; beside?: string }[] = [];
  try {
    for (const plan of plans) {
      const written = await importer.write(plan);
      if (written?.kind === 'written') titles.push(plan.facts.title?.value ?? plan.id);
      else if (written) left.push({ file: plan.file, ...(written.kind === 'beside' && { beside: written.path }) });
    }
    return { titles, left };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { titles, left, failure: { code: error.code, message: error.message } };
  }
}
