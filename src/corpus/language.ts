import { detectLanguage } from '../words/language.js';
import type { Article } from './article.js';

/** With fewer letters a guess is worth little. */
const LEAST = 200;
/** The detector needs no more. */
const MOST = 4000;

/** The article with its language, where that is not stated and the text leaves no doubt. */
export async function withLanguage(article: Article): Promise<Article> {
  if (article.language !== undefined || article.body.length < LEAST) return article;
  const { language, sure } = await detectLanguage(article.body.slice(0, MOST));
  return sure ? { ...article, language } : article;
}
