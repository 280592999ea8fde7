import type { Timeline } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import type { TimelineEvent } from '../../events/timeline.js';
import { citationOf } from '../citation.js';
import { eventsOf, quoteOfEvent } from '../timeline.js';
import { textOf, type View } from '../view.js';
import type { Words } from '../words/en.js';

type Looks = { readonly view: View; readonly words: Words };

const COLUMNS = [
  'from',
  'to',
  'precision',
  'stated',
  'date',
  'text',
  'article',
  'title',
  'author',
  'publisher',
  'published',
  'caption',
  'also_in',
  'url',
  'id',
] as const;
const TEXT = COLUMNS.indexOf('text');

/** A table (RFC 4180): one row an event, a head with the names of the columns. What is not stated is empty. */
export function renderCsv(reply: Timeline, looks: Looks): string {
  const rows = eventsOf(reply).map((event) => {
    const cells = cellsOf(event, looks);
    return COLUMNS.map((column) => cells[column]);
  });
  return [[...COLUMNS], ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cellsOf(event: TimelineEvent, { view, words }: Looks): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const { author = '', publisher = '', published = '', url = '', title, id } = articleIn(view, event.article);
  const { from, to, precision, stated } = event.when;
  return {
    from,
    to,
    precision,
    stated: stated ? 'yes' : 'no',
    date: textOf(view, { article: event.article, ...event.date }),
    text: textOf(view, event),
    article: id,
    title,
    author,
    publisher,
    published,
    caption: event.caption ? 'yes' : 'no',
    also_in: event.alsoIn.map((ref) => ref.id).join(' '),
    url,
    id: citationOf(quoteOfEvent(event), { view, words }).id,
  };
}

/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection); an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r']/;

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** The quoted sentences of a table, in order: the inverse of `renderCsv`. */
export function readCsv(file: string): readonly string[] {
  const cells = [...file.matchAll(/"((?:[^"]|"")*)"(,|\r\n|$)/g)].map(([, text = '']) => text.replaceAll('""', '"'));
  const texts = cells.slice(COLUMNS.length).filter((_, index) => index % COLUMNS.length === TEXT);
  return texts.map((text) => (text.startsWith("'") ? text.slice(1) : text));
}
