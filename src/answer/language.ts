import type { Article } from '../corpus/article.js';
import { detectedAs, detectLanguage } from '../words/language.js';

/** The languages of the articles (BCP 47) if the question is certainly in another one; else none. */
export async function otherLanguages(articles: readonly Article[], question: string): Promise<readonly string[]> {
  const languages = [...new Set(articles.flatMap(({ language }) => language ?? []))];
  if (languages.length === 0) return [];
  const { language, sure } = await detectLanguage(question);
  return sure && !languages.map(detectedAs).includes(language) ? languages : [];
}
