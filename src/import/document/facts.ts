/** Puts together what several lines state. */

import { doubt } from '../doubts/doubt.js';
import type { DraftProblem, Facts, Found } from '../draft.js';
import type { Stated } from './stated.js';

type At = { readonly stated: Stated; readonly from: string };

const KEYS = ['author', 'publisher', 'published', 'updated', 'url'] as const;

export type FactsStated = { readonly facts: Facts; readonly problems: readonly DraftProblem[] };

/** For each fact the heaviest line, and among equals the first; what contradicts it, or may mean something else, is a doubt. */
export function factsStated(lines: readonly At[]): FactsStated {
  const order = [...lines].sort((a, b) => b.stated.weight - a.stated.weight);
  const facts: { -readonly [Key in (typeof KEYS)[number]]?: Found<string> } = {};
  for (const { stated, from } of order)
    for (const key of KEYS) {
      const value = stated[key];
      if (value !== undefined && facts[key] === undefined) facts[key] = { value, from };
    }
  const dates = order.flatMap(({ stated: { published }, from }) =>
    published !== undefined && published !== facts.published?.value
      ? [doubt('other-date', { date: published, from })]
      : [],
  );
  const names = order.flatMap(({ stated: { publisher, unsure }, from }) =>
    unsure && publisher !== undefined && publisher === facts.publisher?.value
      ? [doubt('perhaps-no-publisher', { publisher, from })]
      : [],
  );
  return { facts, problems: [...dates, ...names] };
}
