import type { Library } from '../search/library.js';
import { detectedAs, detectLanguage } from '../words/language.js';

/** The languages of the articles (BCP 47) if the question is certainly in another one; else none. */
export async function otherLanguages(library: Pick<Library, 'articles'>, question: string): Promise<readonly string[]> {
  const languages = [...new Set(library.articles().flatMap(({ language }) => language ?? []))];
  if (languages.length === 0) return [];
  const { language, sure } = await detectLanguage(question);
  return sure && !languages.map(detectedAs).includes(language) ? languages : [];
}
