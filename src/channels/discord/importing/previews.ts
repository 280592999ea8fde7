/** Previews that wait for somebody's yes. */

import type { Plan } from '../../../import/plan.js';

/** Who saw it, and where: nobody else may say yes to it. */
export type Viewer = { readonly guild: string; readonly user: string };

/** `taken`: somebody said yes already. `gone`: it was never there, or is no longer kept. */
export type Taken = { readonly kind: 'plans'; readonly plans: readonly Plan[] } | { readonly kind: 'taken' | 'gone' };

export type Previews = {
  readonly keep: (plans: readonly Plan[], viewer: Viewer) => string;
  /** Each preview is taken once. */
  readonly take: (key: string, viewer: Viewer) => Taken;
};

const KEPT = 20;
const KEPT_MS = 60 * 60_000;

type Preview = { readonly plans: readonly Plan[]; readonly viewer: Viewer; readonly until: number };

/** In memory: articles that nobody has agreed to are no data of the bot, and after a restart they are looked at again. */
export function createPreviews(now: () => number): Previews {
  const previews = new Map<string, Preview>();
  const taken = new Set<string>();
  return {
    keep(plans, viewer) {
      const key = crypto.randomUUID();
      previews.set(key, { plans, viewer, until: now() + KEPT_MS });
      trim(previews.keys(), previews);
      return key;
    },
    take(key, viewer) {
      if (taken.has(key)) return { kind: 'taken' };
      const found = previews.get(key);
      if (!found || now() > found.until) return { kind: 'gone' };
      if (found.viewer.guild !== viewer.guild || found.viewer.user !== viewer.user) return { kind: 'gone' };
      previews.delete(key);
      taken.add(key);
      trim(taken.keys(), taken);
      return { kind: 'plans', plans: found.plans };
    },
  };
}

/** The oldest go first. */
function trim(
  keys: Iterable<string>,
  from: { readonly size: number; readonly delete: (key: string) => boolean },
): void {
  for (const key of [...keys].slice(0, Math.max(0, from.size - KEPT))) from.delete(key);
}
