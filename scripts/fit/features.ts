import type { Curve } from '../../src/answer/abstain.js';
import type { Features } from '../../src/answer/evidence.js';
import type { Evidence } from '../../src/answer/rank.js';
import { AppError } from '../../src/errors.js';

/** What the silence is fitted on with a reader. The share of words found and the strange names add nothing beside it. */
export const READ_BY = [
  'reader',
  'best',
  'cosine',
  'meaning',
  'words',
  'gap',
  'doubt',
  'number',
  'name',
  'reason',
  'yesNo',
] as const satisfies readonly (keyof Features)[];

/** What it is fitted on without one. */
export const UNREAD_BY = [
  'cosine',
  'meaning',
  'words',
  'strange',
  'gap',
  'number',
  'name',
  'reason',
  'yesNo',
] as const satisfies readonly (keyof Features)[];

/** What sentences are ranked by, without and with a reader. */
export const RANKED_UNREAD_BY = ['fused', 'meaning', 'words', 'caption'] as const satisfies readonly (keyof Evidence)[];
export const RANKED_BY = [...RANKED_UNREAD_BY, 'reader'] as const;

/** The curve in which nothing counts: what is not fitted keeps its 0. */
export const NO_SAY: Curve = {
  intercept: 0,
  reader: 0,
  best: 0,
  cosine: 0,
  meaning: 0,
  words: 0,
  found: 0,
  strange: 0,
  gap: 0,
  doubt: 0,
  number: 0,
  name: 0,
  reason: 0,
  yesNo: 0,
};

export type FittedName = (typeof FITTED)[number];
export const FITTED = [...new Set([...RANKED_BY, ...READ_BY, ...UNREAD_BY])];

const isFitted = (name: string): name is FittedName => FITTED.some((known) => known === name);

/** The names in a list with commas; throws INPUT_INVALID for one that nothing is fitted on. */
export function readNames(list: string): ReadonlySet<FittedName> {
  const given = list.split(/[\s,]+/).filter(Boolean);
  const wrong = given.filter((name) => !isFitted(name));
  if (wrong.length > 0)
    throw new AppError('INPUT_INVALID', `nothing is fitted on ${wrong.join(', ')}; name some of ${FITTED.join(', ')}`);
  return new Set(given.filter(isFitted));
}
