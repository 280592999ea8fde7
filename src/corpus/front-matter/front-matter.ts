/** Reads front matter. */

import type { Flaw } from '../decode.js';
import { type FactsRead, readFacts } from './facts.js';
import { findFrontMatter } from './fences.js';
import { readStated } from './stated.js';

/** The facts, and where the text begins. `unreadable`: the file cannot be read at all, for this reason. */
export type FrontMatter =
  | ({ readonly kind: 'read'; readonly bodyStart: number } & FactsRead)
  | { readonly kind: 'unreadable'; readonly flaw: Flaw };

const NONE = { kind: 'read', facts: { topics: [] }, draft: false, flaws: [], bodyStart: 0 } as const;

/** The facts at the top of a file: YAML, TOML or JSON, or none. */
export function readFrontMatter(text: string): FrontMatter {
  const fenced = findFrontMatter(text);
  if (fenced.kind === 'flaw') return { kind: 'unreadable', flaw: fenced.flaw };
  const reading = fenced.kind === 'block' ? readStated(fenced) : undefined;
  if (fenced.kind === 'none' || reading === undefined) return NONE;
  const [first] = reading.flaws;
  if (reading.broken && first) return { kind: 'unreadable', flaw: first };
  const { facts, draft, flaws } = readFacts(reading.stated);
  const all = [...reading.flaws, ...flaws].sort((a, b) => a.line - b.line);
  return { kind: 'read', facts, draft, flaws: all, bodyStart: fenced.bodyStart };
}
