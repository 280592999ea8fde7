/** Which articles a name means: those of an author or of an outlet. */

import { foldName } from '../words/fold.js';
import type { Article } from './article.js';

/**
 * `name` is written as the article states it. `how` much of it was given: all of it, the last word of an author's or of
 * an outlet's name, or some of its words.
 */
export type NamedSource = {
  readonly name: string;
  readonly how: 'whole' | 'surname' | 'last-word' | 'partly';
  readonly articles: readonly Article[];
};

const TITLES = /^(?:mrs?|ms|miss|mx|dr|prof|professor|sir|dame)$/;

/** The words that count: no title before the name, no article, no possessive. */
function wordsOf(name: string): readonly string[] {
  const words = foldName(name)
    .replace(/[’']s?$/, '')
    .split(/[\s.,-]+/)
    .filter(Boolean);
  const first = words.findIndex((word) => word !== 'the' && !TITLES.test(word));
  return first < 0 ? [] : words.slice(first);
}

type Stated = { readonly name: string; readonly kind: 'author' | 'outlet' };

/** Each of several authors, and what is stated as a whole: "Rao, Anita" is one person. */
function statedBy({ author, publisher }: Article): readonly Stated[] {
  const people = author === undefined ? [] : [...author.split(/\s*(?:[,;&]|\band\b)\s*/), author];
  return [
    ...people.filter(Boolean).map((name) => ({ name, kind: 'author' as const })),
    ...(publisher === undefined ? [] : [{ name: publisher, kind: 'outlet' as const }]),
  ];
}

type Match = Stated & Pick<NamedSource, 'how'>;

function matchOf(stated: Stated, given: readonly string[]): Match | undefined {
  const words = wordsOf(stated.name);
  if (given.length === 0 || !given.every((word) => words.includes(word))) return undefined;
  if (given.length === words.length) return { ...stated, how: 'whole' };
  const last = given.length === 1 && given[0] === words.at(-1);
  const how = !last ? 'partly' : stated.kind === 'author' ? 'surname' : 'last-word';
  return { ...stated, how };
}

/** The best of several: of an article by "A. Rao, B. Khan", "Rao" is the surname of one, not a part of both. */
const ORDER = ['whole', 'surname', 'last-word', 'partly'] as const;
const byHow = (a: Match, b: Match): number => ORDER.indexOf(a.how) - ORDER.indexOf(b.how);

/** Nothing for an unknown name, and for a part of a name that several have. */
export function sourceNamed(name: string, articles: readonly Article[]): NamedSource | undefined {
  const given = wordsOf(name);
  const found = articles.flatMap((article) => {
    const matches = statedBy(article).flatMap((stated) => matchOf(stated, given) ?? []);
    const [match] = matches.toSorted(byHow);
    return match ? [{ article, match }] : [];
  });
  const whole = found.filter(({ match }) => match.how === 'whole');
  const kept = whole.length > 0 ? whole : found;
  const [first] = kept.map(({ match }) => match).toSorted(byHow);
  const names = new Set(kept.map(({ match }) => wordsOf(match.name).join(' ')));
  if (!first || names.size > 1) return undefined;
  return { name: first.name, how: first.how, articles: kept.map(({ article }) => article) };
}
