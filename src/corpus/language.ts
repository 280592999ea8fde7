/** Finds the language of an article. */

import { slice } from '../span.js';
import { detectLanguage } from '../words/language.js';
import type { Article, BlockKind } from './article.js';

/** With fewer letters, a guess is unreliable. */
const LEAST = 200;
/** The detector needs no more. */
const MOST = 4000;
/** A half that is shorter says little by itself. */
const HALF = 400;

/** Programs and tables are in no language, or in another one than the text. */
const PROSE: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph', 'list-item', 'quote', 'caption']);

/**
 * Adds the language to an article that does not state it, if the text leaves no doubt: one that begins in one language
 * and goes on in another is in neither.
 */
export async function withLanguage(article: Article): Promise<Article> {
  if (article.language !== undefined) return article;
  const blocks = article.blocks.filter(({ kind }) => PROSE.has(kind));
  const prose = blocks.map((block) => slice(article.body, block)).join('\n');
  if (prose.length < LEAST) return article;
  const { language, sure } = await detectLanguage(prose.slice(0, MOST));
  if (!sure) return article;
  const middle = Math.floor(prose.length / 2);
  const halves = [prose.slice(0, middle), prose.slice(middle)].filter(({ length }) => length >= HALF);
  const guesses = await Promise.all(halves.map((half) => detectLanguage(half.slice(0, MOST))));
  const agree = guesses.every((guess) => !guess.sure || guess.language === language);
  return agree ? { ...article, language } : article;
}
