/** Which articles a place may see. */

import type { Article } from '../../corpus/article.js';
import { foldName } from '../../words/fold.js';

export type Permits = (article: Article) => boolean;

/** Every list must have a pattern that fits; without lists, everything may be seen. */
export function permitsOf(scopes: readonly (readonly string[])[]): Permits {
  const lists = scopes.map((patterns) => patterns.map(fitting));
  return (article) => lists.every((patterns) => patterns.some((fits) => fits(article)));
}

/** "publisher:Dawn", "folder:reports/*", "topic:energy", "id:2019-*"; a pattern that cannot be read fits nothing. */
function fitting(pattern: string): Permits {
  const colon = pattern.indexOf(':');
  const wanted = foldName(pattern.slice(colon + 1).trim());
  const any = wildcard(wanted);
  const one = (text: string | undefined): boolean => text !== undefined && any(foldName(text));
  switch (pattern.slice(0, colon)) {
    case 'folder':
      return ({ file }) => file !== undefined && inFolder(wanted)(foldName(file));
    case 'publisher':
      return ({ publisher }) => one(publisher);
    case 'author':
      return ({ author }) => one(author);
    case 'topic':
      return ({ topics }) => topics.some(one);
    case 'id':
      return ({ id }) => one(id);
    default:
      return () => false;
  }
}

/** A folder with all that is below it: "reports", "reports/" and "reports/*" mean the same. */
function inFolder(wanted: string): (file: string) => boolean {
  const folder = wanted.replace(/^(?:\.?\/)+/, '').replace(/(?:\/\**)+$/, '');
  const inside = wildcard(`${folder}/*`);
  return (file) => folder === '*' || folder === '' || inside(file);
}

/** `*` stands for any characters. Compared piece by piece, so that no pattern is slow. */
function wildcard(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*');
  const [first = ''] = pieces;
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return (text) => text === pattern;
  return (text) => {
    if (!text.startsWith(first) || text.length < first.length + last.length) return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.endsWith(last) && text.length - last.length >= at;
  };
}

/** The ids of the articles that may be seen; remembered as long as the library is the same. */
export function createScopes() {
  const known = new WeakMap<readonly Article[], Map<string, ReadonlySet<string>>>();
  return (articles: readonly Article[], scopes: readonly (readonly string[])[]): ReadonlySet<string> => {
    const byScopes = known.get(articles) ?? new Map<string, ReadonlySet<string>>();
    known.set(articles, byScopes);
    const key = JSON.stringify(scopes);
    const ids = byScopes.get(key) ?? new Set(articles.filter(permitsOf(scopes)).map(({ id }) => id));
    byScopes.set(key, ids);
    return ids;
  };
}
