/** The addresses of the page and of the reading room. */

import type { Input } from '../../commands/options/option.js';

/** Where things are on the page. Everything is percent-encoded here and escaped again where it is put into HTML. */
export const askPath = (line: string): string => `/?${new URLSearchParams({ line })}`;

export type ArticlePlace = { readonly quote?: string; readonly question?: string };

/** The reading room's page of an article; with a quote's id, the place of that quote on it. */
export function articlePath(id: string, { quote, question }: ArticlePlace = {}): string {
  const query = new URLSearchParams({ ...(quote && { quote }), ...(question && { q: question }) }).toString();
  return `/articles/${encodeURIComponent(id)}${query && `?${query}`}${quote ? '#quote' : ''}`;
}

/** A command as a person would type it: the heading over its reply. Not parsed again, so it need not be exact. */
export function lineOf(command: string, input: Input): string {
  const options = Object.entries(input).filter(([, value]) => value !== undefined);
  const [[, first] = [], ...others] = options;
  if (command === 'ask') return String(first ?? '');
  return [`/${command}`, first, ...others.map(([name, value]) => `${name}:${value}`)]
    .filter((part) => part !== undefined)
    .join(' ');
}
