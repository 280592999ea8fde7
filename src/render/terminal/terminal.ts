/** Every kind of reply as text for the terminal. */

import type { Abstained, Answer, Answered, Closest } from '../../answer/ask.js';
import type { Format, Help, Noted, PrivacyReply, Reply, SettingsReply, Timeline } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { readCsv, renderCsv } from '../formats/csv.js';
import { formatted, readFormatted } from '../formats/formatted.js';
import { readIcs, renderIcs } from '../formats/ics.js';
import type { Rendered } from '../verify.js';
import { unmarked } from '../view.js';
import { closestParts, languagesInWords, searchedInWords, silenceInWords } from '../words/answer.js';
import { memoryInWords } from '../words/memory.js';
import { isSaid, saidInWords } from '../words/said.js';
import { renderChecks } from './checks.js';
import { citedLines } from './cited.js';
import { moreLines } from './more.js';
import { readQuotes, unquoted } from './quote.js';
import type { Screen } from './screen.js';
import { library, sources } from './sources.js';
import { readings, timeline } from './timeline.js';
import { folded } from './wrap.js';

/** A reply as text for a terminal of `screen.width` columns, without a line break at the end. Pure. */
export const renderTerminal = (reply: Reply, screen: Screen): Rendered<string> => ({
  payload: layOut(reply, screen),
  read: readerOf(reply),
});

/** A line from the program about itself. */
export const renderNote = (text: string): Rendered<string> => ({ payload: unquoted(text), read: readQuotes });

function layOut(reply: Reply, screen: Screen): string {
  if (isSaid(reply)) return said(screen, saidInWords(reply, screen.words)).join('\n');
  switch (reply.kind) {
    case 'answered':
      return answered(reply, screen);
    case 'closest':
      return closest(reply, screen);
    case 'found':
      return [quotes(reply, screen), ...(reply.format ? [] : moreLines(reply.actions, screen))].join('\n\n');
    case 'changed':
    case 'withdrawn':
      return [...(reply.format === 'csl' ? [] : said(screen, screen.words[reply.kind])), quotes(reply, screen)].join(
        '\n',
      );
    case 'abstained':
      return abstained(reply, screen);
    case 'library':
      return unquoted(library(reply, screen));
    case 'checks':
      return renderChecks(reply, screen);
    case 'sources':
      return unquoted(sources(reply, screen));
    case 'source-text':
      return articleIn(screen.view, reply.article).body;
    case 'timeline':
      return timelineForm(reply, screen);
    case 'readings':
      return readings(reply, screen);
    case 'help':
      return unquoted(help(reply, screen));
    case 'settings':
    case 'privacy':
    case 'noted':
      return memory(reply, screen);
    case 'problem':
      return unquoted(`${screen.colors.red(reply.code)} ${reply.message}`);
    default:
      return reply satisfies never;
  }
}

/** Words of our own, within the window. */
const said = ({ width }: Screen, text: string | undefined): readonly string[] =>
  text === undefined ? [] : [unquoted(folded(text, width).join('\n'))];

function memory(reply: SettingsReply | PrivacyReply | Noted, screen: Screen): string {
  const { head, lines, small } = memoryInWords(reply, screen.words);
  return [head, ...lines, ...small].flatMap((line) => line.split('\n').flatMap((one) => said(screen, one))).join('\n');
}

function timelineForm(reply: Timeline, screen: Screen): string {
  if (reply.form === 'list') return timeline(reply, screen);
  return reply.form === 'ics' ? renderIcs(reply, screen) : renderCsv(reply, screen);
}

/** The inverse. From the reply it uses only the form: a record, a file, or a text with quotes in it. */
function readerOf(reply: Reply): Rendered<string>['read'] {
  const format = 'format' in reply ? reply.format : undefined;
  if (format) return (text) => readFormatted(text, format);
  if (reply.kind === 'source-text') return (text) => [text];
  if (reply.kind !== 'timeline' || reply.form === 'list') return readQuotes;
  return reply.form === 'ics' ? readIcs : readCsv;
}

type Shown = { readonly kind: Reply['kind']; readonly quotes: readonly Quote[]; readonly format?: Format };

function quotes({ kind, quotes: all, format }: Shown, screen: Screen): string {
  const remark = kind === 'changed' || kind === 'withdrawn' ? screen.words[kind] : undefined;
  if (format) return formatted(all, format, { ...screen, remark });
  return all.map((quote, index) => citedLines(quote, { number: index + 1, screen }).join('\n')).join('\n\n');
}

/** The numbers that led to the answer, in lines that cannot be read as a quote. */
function explained({ explained: why, probability }: Answer, { colors }: Screen): string[] {
  if (!why) return [];
  const number = (value: number): string => String(Math.round(value * 1000) / 1000);
  const line = (values: object): string =>
    Object.entries(values)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? number(value) : String(value)}`)
      .join('  ');
  const terms = why.terms.map(({ term, found }) => (found ? term : `(${term})`)).join(' ');
  return [
    [
      `probability ${number(probability)}; words searched, with those found nowhere in brackets: ${terms}`,
      line(why.features ?? {}),
      ...why.ranked.map(line),
      `read ${why.read ?? 0} passages; ms: ${line(why.ms)}`,
    ]
      .map((text) => colors.dim(unquoted(text)))
      .join('\n'),
  ];
}

type Offering = Pick<Reply, 'actions'>;

const answered = (reply: Answered & Offering, screen: Screen): string =>
  [
    ...said(screen, searchedInWords(reply, screen.words)),
    quotes(reply, screen),
    ...nearly(reply, screen),
    ...moreLines(reply.actions, screen),
    ...explained(reply, screen),
  ].join('\n\n');

/** Each below a line that says to which question of several it comes closest. */
const nearly = (reply: Answer, screen: Screen): readonly string[] =>
  closestParts(reply, screen.words).map(({ line, quote }) =>
    [...said(screen, line), ...citedLines(quote, { screen })].join('\n'),
  );

/** Without a number and in small print, below a line that says what it is: nobody should take it for an answer. */
function closest(reply: Closest & Offering, screen: Screen): string {
  const above = [...said(screen, searchedInWords(reply, screen.words)), ...said(screen, screen.words.closest)].join(
    '\n',
  );
  const quoted = reply.quotes.map((quote) => citedLines(unmarked(quote), { screen }).join('\n'));
  return [
    above,
    ...quoted,
    ...nearly(reply, screen),
    ...moreLines(reply.actions, screen),
    ...explained(reply, screen),
  ].join('\n\n');
}

function abstained(reply: Abstained, screen: Screen): string {
  const { nearest } = reply;
  const { colors, view, words } = screen;
  const titles = nearest.map((ref) => articleIn(view, ref).title);
  const hint = titles.length > 0 ? folded(words.nearest(titles), screen.width).map(unquoted).map(colors.dim) : [];
  return [
    ...said(screen, searchedInWords(reply, words)),
    ...said(screen, silenceInWords(reply, words)),
    ...said(screen, languagesInWords(reply, words)),
    ...hint,
    ...explained(reply, screen),
  ].join('\n');
}

function help({ commands, examples }: Help, { colors, words, width }: Screen): string {
  const lines = commands.map(({ name, description, options }) => {
    const form = options.map((option) => (option.required ? ` ${option.name.toUpperCase()}` : ` [${option.name}:…]`));
    const [first = '', ...more] = folded(`/${name}${form.join('')}`, width - 6);
    const head = `  ${colors.bold(`/${name}`)}${first.slice(name.length + 1)}`;
    return [head, ...[...more, ...folded(description, width - 6)].map((text) => `      ${text}`)].join('\n');
  });
  const shown = examples.length > 0 ? ['', words.examples, ...examples.map((example) => `  ${example}`)] : [];
  return [...lines, '', words.plainText, ...shown].join('\n');
}
