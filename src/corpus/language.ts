/** Finds the language of an article. */

import { detectLanguage } from '../words/language.js';
import type { Article } from './article.js';

/** With fewer letters, a guess is unreliable. */
const LEAST = 200;
/** The detector needs no more. */
const MOST = 4000;

/** Adds the language to an article that does not state it, if the text leaves no doubt. */
export async function withLanguage(article: Article): Promise<Article> {
  if (article.language !== undefined || article.body.length < LEAST) return article;
  const { language, sure } = await detectLanguage(article.body.slice(0, MOST));
  return sure ? { ...article, language } : article;
}
