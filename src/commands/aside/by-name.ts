import type { Article } from '../../corpus/article.js';
import { sourceNamed } from '../../corpus/named-sources.js';
import { foldName } from '../../words/fold.js';

const YEAR = /^(?:19|20)\d\d$/;

/** Those of a year, or of a source by its whole name or by what identifies it: "the Tribune", "Korybko". */
export function articlesBy(name: string, articles: readonly Article[]): readonly Article[] {
  if (YEAR.test(name)) return articles.filter(({ published }) => published?.startsWith(name));
  const named = sourceNamed(name, articles);
  if (!named) return [];
  const { how, articles: found } = named;
  const words = name.replace(/^the /, '').split(' ').length;
  const clear = how === 'whole' || how === 'surname' || (how === 'last-word' ? /^the /.test(name) : words > 1);
  return clear ? found : [];
}

const LITTLE = new Set(['the', 'of', 'and', 'de', 'la']);

/**
 * An outlet, author or year that no article is from, as it was typed. It is a name if it has capitals, and no subject: an
 * article that has its words may say something about it.
 */
export function unknownName(name: string, question: string, articles: readonly Article[]): string | undefined {
  const typed = question.match(/[\p{L}\p{M}\p{N}.’'&-]+/gu)?.map((word) => word.replace(/[.’'&-]+$/, '')) ?? [];
  const words = name.split(' ').flatMap((word) => typed.find((one) => foldName(one) === word) ?? []);
  const telling = words.filter((word) => !LITTLE.has(word.toLowerCase()));
  const isName = words.length === name.split(' ').length && telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
  if (!isName || telling.length === 0 || telling.length > 4) return undefined;
  if (!YEAR.test(name) && articles.some((article) => mentions(article, telling))) return undefined;
  return words.join(' ').replace(/^the /i, '');
}

const mentions = ({ title, author = '', publisher = '', body }: Article, words: readonly string[]): boolean => {
  const there = [title, author, publisher, body].join('\n').toLowerCase();
  return words.some((word) => there.includes(word.toLowerCase()));
};
