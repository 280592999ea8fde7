import { createChecker } from '../../src/check/check.js';
import { checkMessage } from '../../src/check/message.js';
import { commands } from '../../src/commands/list.js';
import { FORMATS, type Format, type Reply, type Sources, type Timeline } from '../../src/commands/reply.js';
import type { ArticleRef } from '../../src/corpus/article.js';
import type { FolderReport, Problem } from '../../src/corpus/report.js';
import type { Quote } from '../../src/quote/quote.js';
import type { Parts } from './hostile-parts.js';
import { answeredWith, closestWith } from './replies.js';

const timeline = ({ article, quote, other, text }: Parts, form: Timeline['form']): Reply => {
  const when = { precision: 'month', from: '2018-05-01', to: '2018-05-31', stated: false } as const;
  const event = ({ start, end }: Quote) => ({
    start,
    end,
    article: { id: article.id, hash: article.hash },
    date: { start, end: start + 1 },
    when,
    basis: 'from-publication-date' as const,
    caption: false,
    reposted: true,
    alsoIn: [],
  });
  return {
    kind: 'timeline',
    form,
    groups: [
      { when, events: [event(quote)] },
      { when, events: [event(other)] },
    ],
    total: 2,
    page: 1,
    pages: 1,
    first: 1,
    withheld: { 'no-publication-date': 2 },
    sources: [article],
    filter: { topic: text.replaceAll('\n', ' ') },
    actions: [],
  };
};

const checker = createChecker();

/** Words of the article, a little changed, among what somebody says of them. */
const checks = async ({ article, quote, text }: Parts): Promise<Reply> => {
  const words = article.body.slice(quote.start, quote.end);
  const given = text.length % 2 === 0 ? `${words} ${text}` : `${text} “${words.slice(0, -2)}”`;
  return { kind: 'checks', ...(await checkMessage(await checker.against([article]), given)), actions: [] };
};

const readings = ({ article, quote, other }: Parts): Reply => ({
  kind: 'readings',
  article,
  readings: [quote, other].map(({ start, end }) => ({
    start,
    end,
    text: article.body.slice(start, start + 1),
    date: { start, end: start + 1 },
    steps: [{ rule: 'a rule', outcome: 'found' }],
  })),
  actions: [],
});

const quoting =
  (kind: 'found' | 'changed' | 'withdrawn', format?: Format) =>
  (parts: Parts): Reply => ({
    kind,
    query: parts.text,
    quotes: [parts.quote, parts.other],
    ...(format && { format }),
    actions: [{ label: parts.text, command: 'quote', input: { words: 'x' } }],
  });

const silent = ({ article, text, line }: Parts): Reply => ({
  kind: 'abstained',
  question: text,
  reason: 'weak',
  nearest: [article, article],
  probability: 0,
  source: { name: line, kept: false },
  languages: ['en', 'ur'],
  actions: [asking(text)],
});

const sources = ({ article }: Parts, more: Pick<Sources, 'folder' | 'problems'> = {}): Reply => ({
  kind: 'sources',
  rows: [rowOf(article)],
  ...more,
  actions: [],
});

/** Whoever may put a file into the folder chooses its name, and with its text what the reason says. */
const faulty = ({ text, line }: Parts): FolderReport => {
  const effects = ['left-out', 'last-good', 'noted'] as const;
  const problems = [
    ...effects,
    ...Array.from({ length: text.length % 50 === 0 ? 120 : 1 }, () => 'left-out' as const),
  ].map(
    (effect, i): Problem => ({ file: `${line}/${text}-${i}.md`, line: i + 1, reason: `${text} “${line}”`, effect }),
  );
  return { problems, leftOut: { drafts: 1, empty: 2, others: { [`.${text}`]: 3, constructor: 4 } } };
};

const asking = (label: string): Reply['actions'][number] => ({ label, command: 'ask', input: { question: 'x' } });
const rowOf = (article: ArticleRef) => ({ article, words: 1, passages: 1, events: 1 });

/** Every kind of reply, in every form that it has. */
export const KINDS: Readonly<Record<string, (parts: Parts) => Reply | Promise<Reply>>> = {
  answered: ({ quote, other, text, line }) => ({
    ...answeredWith(quote, other),
    question: text,
    source: { name: line, kept: true },
  }),
  closest: ({ quote, text, line }) => ({ ...closestWith(quote), question: text, source: { name: line, kept: true } }),
  'answered in parts': ({ quote, other, text, line }) => ({
    ...answeredWith(quote),
    question: text,
    parts: [
      { question: text, searched: text, kind: 'answered', quote: 0 },
      { question: line, searched: text, kind: 'closest', closest: other },
      { question: text, searched: line, kind: 'abstained' },
    ],
  }),
  'closest in parts': ({ quote, other, text, line }) => ({
    ...closestWith(quote),
    question: text,
    parts: [
      { question: line, searched: line, kind: 'closest', quote: 0 },
      { question: text, searched: line, kind: 'closest', closest: other },
    ],
  }),
  abstained: silent,
  found: quoting('found'),
  ...Object.fromEntries(FORMATS.map((format) => [`found as ${format}`, quoting('found', format)])),
  changed: quoting('changed'),
  'changed as plain': quoting('changed', 'plain'),
  withdrawn: quoting('withdrawn'),
  'withdrawn as csl': quoting('withdrawn', 'csl'),
  nothing: ({ text }) => ({ kind: 'nothing', query: text, actions: [] }),
  'unknown-id': ({ text }) => ({ kind: 'unknown-id', query: text, actions: [] }),
  'taken-back': ({ text }) => ({ kind: 'taken-back', query: text, on: '2026-11-26', reason: text, actions: [] }),
  checks,
  sources: (parts) => sources(parts),
  'sources of a folder with faults': (parts) => sources(parts, { folder: faulty(parts) }),
  'faults of a folder': (parts) => sources(parts, { folder: faulty(parts), problems: true }),
  library: ({ article, text: question }) => {
    return { kind: 'library', question, rows: [rowOf(article)], total: 3, undated: 2, actions: [] };
  },
  talk: ({ text }) => ({ kind: 'talk', question: text, actions: [asking(text)] }),
  'source-text': ({ article }) => ({ kind: 'source-text', article, actions: [] }),
  timeline: (parts) => timeline(parts, 'list'),
  'timeline as ics': (parts) => timeline(parts, 'ics'),
  'timeline as csv': (parts) => timeline(parts, 'csv'),
  readings,
  help: ({ text }) => ({ kind: 'help', commands, examples: [text.replaceAll('\n', ' ')], actions: [] }),
  settings: ({ text }) => ({
    kind: 'settings',
    place: 'server',
    rows: [
      { name: 'scope', values: [text, 'topic:energy'], from: ['channel-file', 'server-stored'] },
      { name: 'private', values: [], from: [] },
      { name: 'language', values: [text], from: ['everywhere-file'] },
    ],
    seen: 3,
    damaged: true,
    changed: { name: 'scope', where: 'channel', reset: false },
    actions: [],
  }),
  privacy: () => ({
    kind: 'privacy',
    days: 30,
    known: true,
    actions: [{ label: { kind: 'forget' }, command: 'privacy', input: { do: 'delete' } }],
  }),
  'privacy after deleting': () => ({ kind: 'privacy', days: 1, known: true, deleted: 2, actions: [] }),
  noted: () => ({ kind: 'noted', vote: 'down', known: true, actions: [] }),
  busy: ({ text }) => ({ kind: 'busy', reason: 'waiting', ahead: text.length, actions: [asking(text)] }),
  'busy with a limit': ({ text }) => ({
    kind: 'busy',
    reason: 'user',
    limit: 3,
    retryAfterMs: text.length,
    actions: [],
  }),
  problem: ({ text }) => ({ kind: 'problem', code: 'INPUT_INVALID', message: text, actions: [] }),
};
