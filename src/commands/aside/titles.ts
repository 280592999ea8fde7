import type { Article } from '../../corpus/article.js';
import { editDistance } from '../../words/edit-distance.js';
import { foldName } from '../../words/fold.js';

/** Fewer words are a title only in quotation marks: "the treaty" may be an article, but is more often a treaty. */
const WORDS = 4;
const MARKS = /[“”„"«»]/;

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean);

/** The articles whose title was typed, or the beginning of it up to its colon; one letter in ten may be wrong. */
export function articlesTitled(
  typed: string,
  { question, articles }: { readonly question: string; readonly articles: readonly Article[] },
): readonly Article[] {
  const words = wordsOf(typed.replace(/^(?:the |an? )?(?:article|piece|text|post) (?:called |titled |named )?/, ''));
  const named = words.length !== wordsOf(typed).length || MARKS.test(question);
  if (words.length < (named ? 1 : WORDS)) return [];
  const given = words.join(' ');
  const fits = (title: string): boolean => {
    const stated = wordsOf(title).join(' ');
    const limit = Math.floor(stated.length / 10);
    return editDistance(given, stated, limit) <= limit;
  };
  return articles.filter(({ title }) => fits(title) || fits(title.split(/[:?–—]/)[0] ?? title));
}
