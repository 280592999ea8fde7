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
  const shown =
    asked.about === 'all'
      ? newestFirst(articles)
      : asked.about === 'named'
        ? newestFirst(asked.articles)
        : atTheEnd(asked.about, articles);
  const aged = asked.about === 'newest' || asked.about === 'oldest';
  const undated = aged ? articles.filter(({ published }) => published === undefined).length : 0;
  return { kind: 'library', question, rows: rowsOf(shown, context), total: articles.length, undated };
}
