/** What was left out of a list. */

import type { Refusal } from '../draft.js';

/** What was left out of a list, and how much of it; `failed`: a list that it names could not be read. */
export type Left =
  | {
      readonly kind: 'filter' | 'older' | 'later' | 'no-address' | 'bad-address' | 'links' | 'again';
      readonly count: number;
    }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

const LEFT: Readonly<Record<Exclude<Left['kind'], 'failed'>, string>> = {
  filter: 'do not fit the filter',
  older: 'are older',
  later: 'are left for another time',
  'no-address': 'have no address of their own',
  'bad-address': 'are not addresses of web pages',
  links: 'links are not followed',
  again: 'sitemaps are named again by a sitemap below them',
};

export const leftMessage = (left: Left): string =>
  left.kind === 'failed' ? left.refusal.message : `${left.count} ${LEFT[left.kind]}`;

/** Nothing, if nothing was left out. */
export const leftOut = (kind: keyof typeof LEFT, count: number): readonly Left[] =>
  count > 0 ? [{ kind, count }] : [];
