/** The option *source*: which articles a request is about. */

import type { Article } from '../../corpus/article.js';
import { foldName } from '../../words/fold.js';
import type { Context } from '../context.js';
import type { Fault } from '../faults.js';
import type { Suggestion } from './option.js';

/** Discord shows no more of them. */
const CHOICES = 25;

const describe = ({ title, author, publisher }: Article): string =>
  [title, author, publisher].filter((text) => text !== undefined).join(' · ');

/** The articles this place may see. */
export function visible({ engine, scope }: Pick<Context, 'engine' | 'scope'>): readonly Article[] {
  return scope ? engine.articles().filter(({ id }) => scope.has(id)) : engine.articles();
}

/** Articles whose title, author, outlet or id contains what was typed, ignoring accents and case. */
export function matchSources(articles: readonly Article[], typed: string): readonly Article[] {
  const wanted = foldName(typed.trim());
  return articles.filter((article) => foldName(`${describe(article)} ${article.id}`).includes(wanted));
}

export function suggestSources(context: Pick<Context, 'engine' | 'scope'>, typed: string): readonly Suggestion[] {
  return matchSources(visible(context), typed)
    .slice(0, CHOICES)
    .map((article) => ({ name: describe(article), value: article.id }));
}

/** `articles`: ids of those that a request is about; absent: all of them. */
export type Chosen =
  | { readonly kind: 'chosen'; readonly articles: ReadonlySet<string> | undefined }
  | { readonly kind: 'unknown'; readonly fault: Fault };

/**
 * What *source* names: an exact id first, else every article whose title, author or outlet contains the words; when
 * absent, all that the place may see.
 */
export function chooseSources(context: Context, source: string | undefined): Chosen {
  if (source === undefined) return { kind: 'chosen', articles: context.scope };
  const articles = visible(context);
  const exact = articles.find(({ id }) => id === source.trim());
  const matched = exact ? [exact] : matchSources(articles, source);
  if (matched.length === 0) return { kind: 'unknown', fault: unknownSource(source) };
  return { kind: 'chosen', articles: new Set(matched.map(({ id }) => id)) };
}

export const unknownSource = (source: string): Fault => ({ kind: 'unknown-source', source });
