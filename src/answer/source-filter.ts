/** Finds the author or outlet that a question names. */

import type { Article } from '../corpus/article.js';
import { foldName } from '../words/fold.js';

/**
 * The question names an author or outlet of the library: only its articles are searched, for `question`, which is the
 * rest.
 */
export type SourceFilter = { readonly name: string; readonly articles: ReadonlySet<string>; readonly question: string };

const NAME = String.raw`(?:the\s+)?(?<name>\p{Lu}[\p{L}\p{M}.’'-]*(?:\s+\p{Lu}[\p{L}\p{M}.’'-]*){0,4})(?:[’']s)?`;

/** "according to X", "published in X" and the like, with the comma around it. */
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`,?\s*\b[Aa]ccording\s+to\s+${NAME}\s*,?`, 'u'),
  new RegExp(String.raw`,?\s*\b(?:[Pp]ublished|[Pp]rinted|[Ww]ritten|[Aa]ppeared)\s+(?:in|by|on)\s+${NAME}\s*,?`, 'u'),
  new RegExp(String.raw`,?\s*\b[Ii]n\s+(?:the\s+)?(?:article|piece|text)s?\s+(?:by|of|from|in)\s+${NAME}\s*,?`, 'u'),
];

const fold = (name: string): string => foldName(name).replace(/^the\s+/, '');

/** All words of the name are in the author's or the outlet's: "Korybko" is Andrew Korybko. */
function matches(stated: string | undefined, name: string): boolean {
  if (stated === undefined) return false;
  const words = new Set(fold(stated).split(/[\s.-]+/));
  return fold(name)
    .split(/[\s.-]+/)
    .every((word) => words.has(word));
}

/** `undefined` when no source is named, or an unknown one: its words are then content like any others. */
export function sourceFilter(question: string, articles: readonly Article[]): SourceFilter | undefined {
  for (const form of FORMS) {
    const match = form.exec(question);
    const name = match?.groups?.name;
    if (!match || name === undefined) continue;
    const named = articles.filter(({ author, publisher }) => matches(author, name) || matches(publisher, name));
    const [first] = named;
    if (!first) continue;
    const stated = matches(first.author, name) ? first.author : first.publisher;
    const rest = `${question.slice(0, match.index)} ${question.slice(match.index + match[0].length)}`;
    return {
      name: stated ?? name,
      articles: new Set(named.map(({ id }) => id)),
      question: rest
        .replace(/\s+/g, ' ')
        .replace(/\s+(?=[?.!])/g, '')
        .trim(),
    };
  }
  return undefined;
}
