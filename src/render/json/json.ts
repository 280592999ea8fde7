/** Replies as the stable objects of `--json` and the API. */

import type { Answer } from '../../answer/ask.js';
import type { LibraryReply, Quotes, Reply, SettingsReply, Sources, Talk } from '../../commands/reply.js';
import { type Article, paragraphOf } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { quoteId } from '../../quote/quote-id.js';
import type { Span } from '../../span.js';
import { everyText } from '../verify.js';
import { textOf, type View } from '../view.js';
import { busyInWords } from '../words/busy.js';
import { en } from '../words/en.js';
import { checksJson, checkTexts, readChecks, type WrittenCheck } from './checks.js';
import type {
  AnswerJson,
  FileProblemJson,
  QuoteJson,
  QuotesJson,
  ReplyJson,
  SettingsJson,
  SourceJson,
} from './objects.js';
import { readingsJson, timelineJson } from './timeline.js';

/** The stable objects of `--json`: one for each line written. What is not stated is null. Fields are only added. */
export function toJson(reply: Reply, view: View): readonly ReplyJson[] {
  switch (reply.kind) {
    case 'answered':
    case 'closest':
    case 'abstained':
      return [answer(reply, view)];
    case 'library':
    case 'talk':
      return [aside(reply)];
    case 'found':
    case 'changed':
    case 'withdrawn':
    case 'nothing':
    case 'unknown-id':
    case 'taken-back':
      return [quotes(reply, view)];
    case 'checks':
      return [checksJson(reply, view, quoteJson)];
    case 'sources':
      return sources(reply, view);
    case 'source-text':
      return [{ id: reply.article.id, hash: reply.article.hash, text: articleIn(view, reply.article).body }];
    case 'timeline':
      return timelineJson(reply, view);
    case 'readings':
      return readingsJson(reply, view);
    case 'help':
      return reply.commands.map(({ name, description, options }) => ({ name, description, options }));
    case 'settings':
      return [settings(reply)];
    case 'privacy':
      return [{ kind: 'privacy', days: reply.days, known: reply.known, deleted: reply.deleted ?? null }];
    case 'noted':
      return [{ kind: 'noted', vote: reply.vote, known: reply.known }];
    case 'busy':
      return [{ kind: 'problem', code: 'BUSY', message: busyInWords(reply, en) }];
    case 'problem':
      return [{ kind: 'problem', code: reply.code, message: reply.message }];
    default:
      return reply satisfies never;
  }
}

const settings = ({ place, rows, seen, damaged, changed }: SettingsReply): SettingsJson => ({
  kind: 'settings',
  place,
  settings: rows.map(({ name, values, from }) => ({ name, values, from })),
  articles: seen,
  damaged,
  changed: changed ?? null,
});

/** The quoted texts in what `toJson` made, once it has been written and read again: compared before it is sent. */
export function readJson(written: Written | WrittenCheck): readonly string[] {
  if ('segments' in written) return readChecks(written);
  const whole = written.text === undefined ? [] : [written.text];
  const closest = (written.parts ?? []).flatMap((part) => part.closest ?? []);
  return [...whole, ...[...(written.quotes ?? []), ...closest].flatMap(textsOf)];
}

/** The texts that `readJson` must find: a check also shows the pieces that are not whole sentences. */
export const jsonTexts = (reply: Reply, view: View): readonly string[] =>
  reply.kind === 'checks' ? checkTexts(reply, view) : everyText(reply, view);

type Written = {
  readonly text?: string;
  readonly quotes?: readonly WrittenQuote[];
  readonly parts?: readonly { readonly closest: WrittenQuote | null }[];
};
type WrittenQuote = Pick<QuoteJson, 'text' | 'under'> & { readonly leadIn: { readonly text: string } | null };

const textsOf = ({ text, leadIn, under }: WrittenQuote): readonly string[] => [
  ...(under === null ? [] : [under]),
  ...(leadIn ? [leadIn.text] : []),
  text,
];

function answer(reply: Answer, view: View): AnswerJson {
  const silent = reply.kind === 'abstained';
  return {
    question: reply.question,
    kind: reply.kind,
    quotes: silent ? [] : reply.quotes.map((quote) => quoteJson(quote, view)),
    reason: silent ? reply.reason : null,
    probability: reply.probability,
    nearest: silent ? reply.nearest.map(({ id }) => id) : [],
    source: reply.source ?? null,
    ...(reply.readAs !== undefined && { readAs: reply.readAs }),
    ...(reply.parts && {
      parts: reply.parts.map(({ question, kind, quote = null, closest }) => ({
        question,
        kind,
        quote,
        closest: closest ? quoteJson(closest, view) : null,
      })),
    }),
    ...(silent && reply.languages && { languages: reply.languages }),
    ...(reply.explained && { explained: reply.explained }),
  };
}

/** Nothing was quoted, so this is silence to programs; `about` says why, and `articles` what a person is shown. */
function aside(reply: LibraryReply | Talk): AnswerJson {
  return {
    question: reply.question,
    kind: 'abstained',
    quotes: [],
    reason: 'not-a-question',
    probability: 0,
    nearest: [],
    source: null,
    about: reply.kind,
    ...(reply.kind === 'library' && { articles: reply.rows.map(({ article }) => article.id) }),
  };
}

function quotes(reply: Quotes, view: View): QuotesJson {
  const found = 'quotes' in reply ? reply.quotes : [];
  const withdrawn = reply.kind === 'taken-back' ? { on: reply.on, reason: reply.reason ?? null } : undefined;
  const quoted = found.map((quote) => quoteJson(quote, view));
  return { query: reply.query, kind: reply.kind, quotes: quoted, ...(withdrawn && { withdrawn }) };
}

function quoteJson(quote: Quote, view: View): QuoteJson {
  const article = articleIn(view, quote.article);
  const { start, end, leadIn, score, speaker, under } = quote;
  return {
    id: quoteId(quote),
    ...described(article),
    article: article.id,
    paragraph: paragraphOf(article, quote) ?? null,
    start,
    end,
    text: textOf(view, quote),
    highlights: quote.highlights.map((span: Span) => [span.start, span.end]),
    leadIn: leadIn ? { ...leadIn, text: textOf(view, { article: quote.article, ...leadIn }) } : null,
    score,
    alsoIn: quote.alsoIn.map(({ id }) => id),
    speaker: speaker ? { ...speaker, text: textOf(view, { article: quote.article, ...speaker }) } : null,
    under: under ? textOf(view, { article: quote.article, ...under }) : null,
  };
}

const described = ({ title, author, publisher, published, url }: Article) => ({
  title,
  author: author ?? null,
  publisher: publisher ?? null,
  published: published ?? null,
  url: url ?? null,
});

function sources({ rows, folder, problems }: Sources, view: View): readonly (SourceJson | FileProblemJson)[] {
  if (problems)
    return (folder?.problems ?? []).map(({ file, line, reason, effect }) => ({ file, line, reason, effect }));
  return rows.map(({ article: ref, words, passages, events }) => {
    const article = articleIn(view, ref);
    return { id: article.id, ...described(article), words, passages, events, file: article.file ?? null };
  });
}
