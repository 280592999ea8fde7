/** Imports as Discord messages: what was found, and what became of it. */

import type { Action } from '../../commands/reply.js';
import type { ShownFact, ShownPlan, ShownWritten } from '../imported.js';
import type { Rendered } from '../verify.js';
import type { Words } from '../words/en.js';
import { importEn as words } from '../words/import-en.js';
import { escapeText } from './escape.js';
import { buttonRows, type DiscordMessages, textDisplay } from './parts.js';
import { small } from './quote.js';
import { readerOf } from './read.js';

export type ImportPreview = {
  readonly plans: readonly ShownPlan[];
  readonly notes: readonly string[];
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

export function renderImportPreview(preview: ImportPreview, own: Words): Rendered<DiscordMessages> {
  const { plans, notes, wanted, actions } = preview;
  const heads = plans.length > IN_FULL ? [`**${escapeText(words.discord.list(wanted, plans.length))}**`] : [];
  const entries = plans.length > IN_FULL ? plans.map(shortOf) : plans.map(fullOf);
  const ends = [...notes.map((note) => small(plain(note))), ...(wanted === 0 ? [escapeText(words.nothing)] : [])];
  return message([...heads, ...fitting(entries, [...heads, ...ends]), ...ends], { own, actions });
}

/** What was written, by its title, and what a person must know of the rest. */
export function renderImportWritten({ titles, left, failure }: ShownWritten, own: Words): Rendered<DiscordMessages> {
  const { discord } = words;
  const head = `**${escapeText(words.added(titles.length))}**`;
  const others = left.map(({ file, beside }) =>
    plain(beside === undefined ? words.changed(file) : discord.beside(file)),
  );
  const ends = [
    ...(titles.length > 0 ? [escapeText(discord.reading)] : []),
    ...others,
    ...(failure === undefined ? [] : [plain(failure)]),
  ];
  const entries = titles.map((title) => `- ${plain(title)}`);
  return message([head, ...fitting(entries, [head, ...ends]), ...ends], { own, actions: [] });
}

type Made = { readonly own: Words; readonly actions: readonly Action[] };

const message = (lines: readonly string[], { own, actions }: Made): Rendered<DiscordMessages> => ({
  payload: [{ components: [textDisplay(lines.join('\n').slice(0, MOST)), ...buttonRows(actions)], files: [] }],
  read: readerOf(own),
});

/** As many as there is room for beside the other lines, whole; the rest is counted. */
function fitting(entries: readonly string[], beside: readonly string[]): readonly string[] {
  const sizeOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const room = MOST - Math.min(sizeOf(beside), MOST / 2) - words.discord.more(entries.length).length;
  const count = entries.findLastIndex((_, index) => sizeOf(entries.slice(0, index + 1)) <= room) + 1;
  // One that is too long alone is cut rather than left out: it is all that there is to see.
  const shown = count === 0 ? entries.slice(0, 1).map((entry) => entry.slice(0, room)) : entries.slice(0, count);
  const left = entries.length - shown.length;
  return left > 0 ? [...shown, small(escapeText(words.discord.more(left)))] : shown;
}

const headOf = (title: string): string => `**${plain(title)}**`;

function fullOf(plan: ShownPlan): string {
  if (plan.kind === 'refused') return `${headOf(plan.source)}\n${plain(plan.message)}`;
  const { facts, file, kind, source, beginning } = plan;
  return [
    headOf(source),
    small(plain(`${file} (${words.discord.kinds[kind]})`)),
    ...facts.map(factOf),
    plain(`${words.words(plan.words)}: ${beginning}`),
    ...warningsOf(plan),
  ].join('\n');
}

const factOf = ({ name, found }: ShownFact): string =>
  plain(`${words.facts[name]}: ${found ? `${found.value} (${words.from(found.from)})` : words.absent}`);

const warningsOf = ({ doubts, copies }: Exclude<ShownPlan, { kind: 'refused' }>): readonly string[] => [
  ...doubts.map((doubt) => `⚠ ${plain(`${words.check}: ${doubt}`)}`),
  ...copies.map(({ title, share }) => `⚠ ${plain(`${words.copy}: ${words.copyOf(title, share)}`)}`),
];

function shortOf(plan: ShownPlan): string {
  if (plan.kind === 'refused') return `- ✗ ${plain(plan.message)}`;
  const value = (name: ShownFact['name']): string | undefined =>
    plan.facts.find((fact) => fact.name === name)?.found?.value;
  const line = [
    value('title') ?? words.discord.untitled,
    value('author') ?? [],
    value('published') ?? words.discord.undated,
    words.words(plan.words),
    words.discord.kinds[plan.kind].split(':')[0] ?? '',
  ];
  return [`- ${plain(line.flat().join(' · '))}`, ...warningsOf(plan).map((warning) => `  ${warning}`)].join('\n');
}
