/** Imports as Discord messages: what was found, and what became of it. */

import type { Action } from '../../commands/reply.js';
import type { ShownFact, ShownNote, ShownPlan, ShownWritten } from '../imported.js';
import type { Rendered } from '../verify.js';
import type { Words } from '../words/en.js';
import { escapeText } from './escape.js';
import { buttonRows, type DiscordMessages, textDisplay } from './parts.js';
import { small } from './quote.js';
import { readerOf } from './read.js';

export type ImportPreview = {
  readonly plans: readonly ShownPlan[];
  readonly notes: readonly ShownNote[];
  /** How many would be written, and the buttons that do it, if any would. */
  readonly wanted: number;
  readonly actions: readonly Action[];
};

/** Of a message's 4000 characters; escapes are counted. */
const MOST = 3600;
/** Longer lists have a line for each article. */
const IN_FULL = 2;
/** Of one value: a page may state a title of a thousand characters. */
const VALUE = 300;

/** Facts of a strange page may hold signs that turn the order of others, or break a line. */
const plain = (text: string): string => {
  const line = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  return escapeText(line.length > VALUE ? `${line.slice(0, VALUE).replace(/\p{Cs}$/u, '')}…` : line);
};

type Own = Words['importing'];

export function renderImportPreview(preview: ImportPreview, words: Words): Rendered<DiscordMessages> {
  const { plans, notes, wanted, actions } = preview;
  const own = words.importing;
  const heads = plans.length > IN_FULL ? [`**${escapeText(own.list(wanted, plans.length))}**`] : [];
  const entries = plans.map((plan) => (plans.length > IN_FULL ? shortOf(plan, own) : fullOf(plan, own)));
  const ends = [
    ...notes.map((note) => small(plain(own.left(note)))),
    ...(wanted === 0 ? [escapeText(own.nothing)] : []),
  ];
  return message({ heads, entries, ends, actions }, words);
}

/** What was written, by its title, and what a person must know of the rest. */
export function renderImportWritten({ titles, left, failure }: ShownWritten, words: Words): Rendered<DiscordMessages> {
  const own = words.importing;
  const others = left.map(({ file, beside }) => plain(beside === undefined ? own.changed(file) : own.beside(file)));
  const ends = [
    ...(titles.length > 0 ? [escapeText(own.reading)] : []),
    ...others,
    ...(failure === undefined ? [] : [plain(own.failed(failure))]),
  ];
  const heads = [`**${escapeText(own.added(titles.length))}**`];
  return message({ heads, entries: titles.map((title) => `- ${plain(title)}`), ends, actions: [] }, words);
}

type Parts = Readonly<Record<'heads' | 'entries' | 'ends', readonly string[]>> & Pick<ImportPreview, 'actions'>;

function message({ heads, entries, ends, actions }: Parts, words: Words): Rendered<DiscordMessages> {
  const lines = [...heads, ...fitting(entries, { beside: [...heads, ...ends], own: words.importing }), ...ends];
  // Half a character, or a sign that escapes nothing, would be left where it is cut.
  const text = textDisplay(
    lines
      .join('\n')
      .slice(0, MOST)
      .replace(/[\\\p{Cs}]+$/u, ''),
  );
  return {
    payload: [{ components: [text, ...buttonRows(actions, { words })], files: [] }],
    read: readerOf(words),
  };
}

type Beside = { readonly beside: readonly string[]; readonly own: Own };

/** As many as there is room for beside the other lines, whole; the rest is counted. */
function fitting(entries: readonly string[], { beside, own }: Beside): readonly string[] {
  const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const room = MOST - Math.min(sizeOf(beside), MOST / 2) - small(own.more(entries.length)).length;
  const count = entries.findLastIndex((_, index) => sizeOf(entries.slice(0, index + 1)) <= room) + 1;
  // One that is too long alone is cut rather than left out: it is all that there is to see.
  const shown = count === 0 ? entries.slice(0, 1).map((entry) => entry.slice(0, room)) : entries.slice(0, count);
  const left = entries.length - shown.length;
  return left > 0 ? [...shown, small(escapeText(own.more(left)))] : shown;
}

const headOf = (title: string): string => `**${plain(title)}**`;

function fullOf(plan: ShownPlan, own: Own): string {
  if (plan.kind === 'refused') return `${headOf(plan.source)}\n${plain(own.refused(plan))}`;
  const { facts, file, kind, source, beginning } = plan;
  return [
    headOf(source),
    small(plain(`${file} (${own.kinds[kind]})`)),
    ...facts.map((fact) => factOf(fact, own)),
    plain(`${own.words(plan.words)}: ${beginning}`),
    ...warningsOf(plan, own),
  ].join('\n');
}

const factOf = ({ name, found }: ShownFact, own: Own): string =>
  plain(`${own.facts[name]}: ${found ? `${found.value} (${own.from(found.from)})` : own.absent}`);

const warningsOf = ({ doubts, copies }: Exclude<ShownPlan, { kind: 'refused' }>, own: Own): readonly string[] => [
  ...doubts.map((doubt) => `⚠ ${plain(`${own.check}: ${own.doubt(doubt)}`)}`),
  ...copies.map(({ title, share }) => `⚠ ${plain(`${own.copy}: ${own.copyOf(title, share)}`)}`),
];

function shortOf(plan: ShownPlan, own: Own): string {
  if (plan.kind === 'refused') return `- ✗ ${plain(own.refusedInList(plan))}`;
  const value = (name: ShownFact['name']): string | undefined =>
    plan.facts.find((fact) => fact.name === name)?.found?.value;
  const line = [
    value('title') ?? own.untitled,
    value('author') ?? [],
    value('published') ?? own.undated,
    own.words(plan.words),
    own.short[plan.kind],
  ];
  return [`- ${plain(line.flat().join(' · '))}`, ...warningsOf(plan, own).map((warning) => `  ${warning}`)].join('\n');
}
