import type { Article } from '../../corpus/article.js';
import { foldName } from '../../words/fold.js';
import type { Context } from '../context.js';
import type { Suggestion } from './option.js';

/** Discord shows at most 25 choices of at most 100 characters. */
const CHOICES = 25;
const CHOICE_LENGTH = 100;

const describe = ({ title, publisher }: Article): string => (publisher ? `${title} · ${publisher}` : title);

/** The articles this place may see. */
export function visible({ library, scope }: Pick<Context, 'library' | 'scope'>): readonly Article[] {
  return scope ? library.articles().filter(({ id }) => scope.includes(id)) : library.articles();
}

/** Articles whose title, outlet or id hold what was typed, accents and case ignored. */
export function matchSources(articles: readonly Article[], typed: string): readonly Article[] {
  const wanted = foldName(typed.trim());
  return articles.filter((article) => foldName(`${describe(article)} ${article.id}`).includes(wanted));
}

export function suggestSources(context: Context, typed: string): readonly Suggestion[] {
  return matchSources(visible(context), typed)
    .slice(0, CHOICES)
    .map((article) => ({ name: describe(article).slice(0, CHOICE_LENGTH), value: article.id }));
}

/**
 * The ids that *source* names: an exact id first, else every article whose title or outlet holds the words; all that
 * the place may see when it is absent; `undefined` when it names none.
 */
export function sourceIds(context: Context, source: string | undefined): readonly string[] | undefined {
  const articles = visible(context);
  if (source === undefined) return articles.map(({ id }) => id);
  const exact = articles.find(({ id }) => id === source.trim());
  const matched = exact ? [exact] : matchSources(articles, source);
  return matched.length > 0 ? matched.map(({ id }) => id) : undefined;
}

export const unknownSource = (source: string): string =>
  `no article has “${source}” as its id or in its title or outlet; the list of sources names them all`;
