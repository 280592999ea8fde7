/** The features that weights are fitted on. */

import type { Curve } from '../../src/answer/abstain.js';
import type { Features } from '../../src/answer/evidence.js';
import type { RankedBy } from '../../src/answer/rank.js';
import { AppError } from '../../src/errors.js';

/** What silence is fitted on with a reader. */
export const READ_BY = [
  'support',
  'cosine',
  'found',
  'missing',
  'otherNumbers',
  'otherNames',
] as const satisfies readonly (keyof Features)[];

/** What it is fitted on without one. */
export const UNREAD_BY = [
  'cosine',
  'meaning',
  'words',
  'found',
  'missing',
  'otherNumbers',
  'otherNames',
] as const satisfies readonly (keyof Features)[];

/** What sentences are ranked by, without and with a reader. */
export const RANKED_UNREAD_BY = ['fused', 'meaning', 'words', 'caption', 'kind'] as const satisfies readonly RankedBy[];
export const RANKED_BY = [...RANKED_UNREAD_BY, 'support'] as const;

/** A curve in which nothing counts: what is not fitted stays 0. */
export const NO_SAY: Curve = {
  intercept: 0,
  support: 0,
  cosine: 0,
  meaning: 0,
  words: 0,
  found: 0,
  missing: 0,
  otherNumbers: 0,
  otherNames: 0,
};

export type FittedName = (typeof FITTED)[number];
export const FITTED = [...new Set([...RANKED_BY, ...READ_BY, ...UNREAD_BY])];

const isFitted = (name: string): name is FittedName => FITTED.some((known) => known === name);

/** Reads names from a list with commas; throws INPUT_INVALID for one that nothing is fitted on. */
export function readNames(list: string): ReadonlySet<FittedName> {
  const given = list.split(/[\s,]+/).filter(Boolean);
  const wrong = given.filter((name) => !isFitted(name));
  if (wrong.length > 0)
    throw new AppError('INPUT_INVALID', `nothing is fitted on ${wrong.join(', ')}; name some of ${FITTED.join(', ')}`);
  return new Set(given.filter(isFitted));
}
