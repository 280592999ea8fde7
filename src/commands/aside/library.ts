import { type Article, refOf } from '../../corpus/article.js';
import type { Context } from '../context.js';
import { visible } from '../options/source.js';
import type { LibraryReply, SourceRow } from '../reply.js';
import type { LibraryQuestion } from './library-question.js';

export const rowsOf = (articles: readonly Article[], { engine }: Pick<Context, 'engine'>): readonly SourceRow[] =>
  articles.map((article) => ({ article: refOf(article), ...engine.counts(article.id) }));

/** A date that is stated as a month or year may be any day of it. */
const earliest = (date: string): string => date.padEnd(10, '-00');
const latest = (date: string): string => (date.length < 10 ? date.padEnd(10, '-99') : date);

type Dated = { readonly article: Article; readonly date: string };

const withDate = (articles: readonly Article[]): readonly Dated[] =>
  articles.flatMap((article) => (article.published === undefined ? [] : [{ article, date: article.published }]));

/** Newest first; those without a date last, in the order of the library. */
export function newestFirst(articles: readonly Article[]): readonly Article[] {
  const dated = withDate(articles).toSorted((a, b) => latest(b.date).localeCompare(latest(a.date), 'en'));
  return [...dated.map(({ article }) => article), ...articles.filter(({ published }) => published === undefined)];
}

/** All that may be the newest, or the oldest, as far as their dates are stated. */
function atTheEnd(about: 'newest' | 'oldest', articles: readonly Article[]): readonly Article[] {
  const dated = withDate(articles);
  const firsts = dated.map(({ date }) => earliest(date)).toSorted();
  const lasts = dated.map(({ date }) => latest(date)).toSorted();
  const kept = dated.filter(({ date }) =>
    about === 'newest' ? latest(date) >= (firsts.at(-1) ?? '') : earliest(date) <= (lasts[0] ?? ''),
  );
  return kept.map(({ article }) => article);
}

/** The answer to a question about the library: from what is known of the articles, never from their texts. */
export function libraryReply(asked: LibraryQuestion, question: string, context: Context): LibraryReply {
  const articles = visible(context);
  const meant = asked.about === 'all' ? articles : (asked.articles ?? articles);
  const aged = asked.about === 'newest' || asked.about === 'oldest';
  const ends = aged ? atTheEnd(asked.about, meant) : [];
  const shown = ends.length > 0 ? ends : newestFirst(meant);
  const undated = aged ? meant.filter(({ published }) => published === undefined).length : 0;
  const reply = { kind: 'library', question, rows: rowsOf(shown, context), total: articles.length, undated } as const;
  const unknown = asked.about === 'all' ? asked.unknown : undefined;
  return unknown === undefined ? reply : { ...reply, unknown: { name: unknown, outlets: outletsOf(articles) } };
}

/** More are a list that nobody reads in a sentence; the articles below name theirs. */
const MOST_OUTLETS = 12;

function outletsOf(articles: readonly Article[]): readonly string[] {
  const outlets = [...new Set(articles.flatMap(({ publisher }) => publisher ?? []))];
  return outlets.length > MOST_OUTLETS ? [] : outlets;
}
