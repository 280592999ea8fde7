/** What `yaar import` says. */

import type { Facts } from '../../import/draft.js';
import type { Copy, Outcome, Plan, Planned } from '../../import/plan.js';
import type { Written } from '../../import/write.js';

const WHAT: Readonly<Record<Outcome, string>> = {
  new: 'new',
  same: 'already there',
  update: 'update: the source changed, and nobody edited the file',
  kept: 'kept: you edited the file, and the source is as it was',
  conflict: 'conflict: you changed the file, and the source is different, too',
};

const LABELS: readonly (readonly [keyof Facts, string])[] = [
  ['title', 'Title'],
  ['author', 'Author'],
  ['publisher', 'Outlet'],
  ['published', 'Date'],
  ['updated', 'Updated'],
  ['language', 'Language'],
  ['url', 'Address'],
];
/** A person is told that these are missing: answers cite them. */
const EXPECTED = new Set<keyof Facts>(['title', 'author', 'published']);

const percent = (share: number): string => `${Math.floor(share * 100)} %`;

export function copyInWords({ id, title, share, exact, where }: Copy): string {
  const how = exact ? 'the same text as' : `${percent(share)} the same wording as`;
  return `${how} “${title}” (${id}, ${where === 'batch' ? 'in this import' : 'in the library'})`;
}

/** Everything that a person should look at before it is written. */
export function previewOf(planned: Planned): readonly string[] {
  if (planned.kind === 'refused') return [`✗ ${planned.source}`, `  ${planned.code}: ${planned.message}`];
  const { facts, kind, file, words, beginning, problems, copies, source } = planned;
  const stated = LABELS.flatMap(([name, label]) => {
    const found = facts[name];
    if (found) return [`  ${`${label}:`.padEnd(10)}${found.value}  (${found.from})`];
    return EXPECTED.has(name) ? [`  ${`${label}:`.padEnd(10)}not stated`] : [];
  });
  return [
    `• ${source}`,
    `  ${file} (${WHAT[kind]})`,
    ...stated,
    `  ${words} words: ${beginning}`,
    ...problems.map(({ severity, message }) => `  ${severity === 'doubt' ? 'Check' : 'Note'}: ${message}`),
    ...copies.map((copy) => `  Copy: ${copyInWords(copy)}`),
  ];
}

/** The same in a line or two, for a long list. */
export function shortOf(planned: Planned): readonly string[] {
  if (planned.kind === 'refused') return [`✗ ${planned.source}: ${planned.code}: ${planned.message}`];
  const { facts, kind, file, words, problems, copies } = planned;
  const facts1 = [facts.title?.value ?? 'no title', facts.author?.value ?? [], facts.published?.value ?? 'no date'];
  const doubts = problems.filter(({ severity }) => severity === 'doubt').map(({ message }) => message);
  return [
    `• ${file} (${WHAT[kind].split(':')[0]}): ${facts1.flat().join(' · ')} · ${words} words`,
    ...[...doubts.map((doubt) => `Check: ${doubt}`), ...copies.map((copy) => `Copy: ${copyInWords(copy)}`)].map(
      (line) => `  ${line}`,
    ),
  ];
}

const counted = (count: number, what: string): string[] => (count > 0 ? [`${count} ${what}`] : []);

export function summaryOf(planned: readonly Planned[]): string {
  const of = (kind: Planned['kind']): number => planned.filter((one) => one.kind === kind).length;
  const parts = [
    ...counted(of('new'), 'new'),
    ...counted(of('update'), 'to update'),
    ...counted(of('same'), 'already there'),
    ...counted(of('kept'), 'kept as you edited them'),
    ...counted(of('conflict'), of('conflict') === 1 ? 'conflict' : 'conflicts'),
    ...counted(of('refused'), 'refused'),
  ];
  return `${parts.join(', ') || 'Nothing to import'}.`;
}

export const changes = (plan: Planned): plan is Plan =>
  plan.kind === 'new' || plan.kind === 'update' || plan.kind === 'conflict';

/** What was done with one article, where a person must know. */
export function writtenInWords({ plan, kind, path }: Written): readonly string[] {
  if (kind === 'changed')
    return [`${plan.file} was changed after the preview, so it was left as it is. Import it again.`];
  if (kind === 'written') return [];
  return [
    `Your ${plan.file} was left as it is. The new version is ${path}: take over what you want, with its “imported” lines.`,
  ];
}
