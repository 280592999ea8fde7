/** Decides what an import would write. */

import type { DraftProblem, Facts, Refusal } from './draft.js';
import { isAddress } from './file.js';
import { takeName } from './names.js';
import type { Prepared } from './prepare.js';
import { placeOf, type Shelf, type ShelfFile } from './shelf.js';

/** An article that the draft is a copy of. `share`: of the wording, 1 for the same words. `batch`: not written yet. */
export type Copy = {
  readonly id: string;
  readonly title: string;
  readonly share: number;
  readonly exact: boolean;
  readonly where: 'library' | 'batch';
};

/**
 * What becomes of a draft. `new`; `same`: already there; `update`: the source changed, and nobody edited the file; `kept`:
 * a person edited the file, and the source is as it was; `conflict`: both changed, or a person wrote the file.
 */
export type Outcome = 'new' | 'same' | 'update' | 'kept' | 'conflict';

export type Plan = {
  readonly kind: Outcome;
  readonly source: string;
  /** The article's id, and its file relative to the corpus folder. */
  readonly id: string;
  readonly file: string;
  /** What the file would be. */
  readonly text: string;
  readonly facts: Facts;
  readonly words: number;
  /** The beginning of the readable text. */
  readonly beginning: string;
  readonly problems: readonly DraftProblem[];
  readonly copies: readonly Copy[];
};

export type Planned = Plan | Refusal;

const BEGINNING = 280;

type Known = { readonly title: string; readonly hash?: string; readonly where: Copy['where'] };

type Batch = {
  readonly shelf: Shelf;
  readonly taken: Set<string>;
  readonly places: Map<string, Plan>;
  readonly known: Map<string, Known>;
};

/** Articles of one batch know of each other. */
export function planAll(shelf: Shelf, all: readonly (Prepared | Refusal)[]): readonly Planned[] {
  const batch: Batch = { shelf, taken: new Set(shelf.taken), places: new Map(), known: new Map() };
  return all.map((one) => (one.kind === 'refused' ? one : planOf(one, batch)));
}

function planOf(one: Prepared, batch: Batch): Plan {
  const places = [one.facts.url?.value ?? [], one.source].flat().map(placeOf);
  const twin = places.map((place) => batch.places.get(place)).find((plan) => plan !== undefined);
  const there = fileAt(places, { one, shelf: batch.shelf });
  const id = there?.id ?? twin?.id ?? takeName(one.name, batch.taken);
  const plan: Plan = {
    kind: twin ? 'same' : there ? outcomeOf(there, one) : 'new',
    source: one.source,
    id,
    file: there?.path ?? twin?.file ?? `${id}.md`,
    text: one.text,
    facts: one.facts,
    words: one.words,
    beginning: beginningOf(one.body),
    problems: one.problems,
    copies: twin ? [] : copiesOf(one, { batch, self: id }),
  };
  if (!twin) remember(plan, { one, batch, places });
  return plan;
}

/** Cut after a whole word. */
function beginningOf(body: string): string {
  const text = body.slice(0, BEGINNING * 2).replace(/\s+/g, ' ');
  return text.length <= BEGINNING ? text : `${text.slice(0, BEGINNING).replace(/\s\S*$/, '')} …`;
}

/**
 * The file that came from the same place. An address names one article; two files of one name may be different texts, and
 * the second must not replace the first.
 */
function fileAt(
  places: readonly string[],
  { one, shelf }: { readonly one: Prepared; readonly shelf: Shelf },
): ShelfFile | undefined {
  const byAddress = shelf.at(places.filter(isAddress))[0];
  if (byAddress) return byAddress;
  const named = shelf.at(places);
  if (named.length === 0) return undefined;
  const alike = new Set(shelf.likeness.alike(one.body).map(({ key }) => key));
  return named.find(({ id, title }) => alike.has(id) || title === one.title);
}

/** Nothing that a person wrote or changed is ever replaced. */
function outcomeOf({ record, hash }: ShelfFile, one: Prepared): Outcome {
  if (!record) return hash === one.hash ? 'same' : 'conflict';
  const changed = record.hash !== one.record.hash;
  if (record.edited) return changed ? 'conflict' : 'kept';
  return changed ? 'update' : 'same';
}

function copiesOf(one: Prepared, { batch, self }: { readonly batch: Batch; readonly self: string }): Copy[] {
  const { shelf, known } = batch;
  return shelf.likeness
    .alike(one.body)
    .filter(({ key }) => key !== self)
    .map(({ key, share }) => {
      const other: Known = known.get(key) ?? { title: key, ...shelf.byId(key), where: 'library' };
      const { title, hash, where } = other;
      return { id: key, title, share: Math.round(share * 100) / 100, exact: hash === one.hash, where };
    });
}

type Remembered = { readonly one: Prepared; readonly batch: Batch; readonly places: readonly string[] };

function remember(plan: Plan, { one, batch, places }: Remembered): void {
  for (const place of places.filter(isAddress)) batch.places.set(place, plan);
  if (plan.kind !== 'new') return;
  batch.shelf.likeness.add(plan.id, one.body);
  batch.known.set(plan.id, { title: one.title, hash: one.hash, where: 'batch' });
}
