import type { Library } from '../search/library.js';

/** What the detector calls by another name: both Norwegian languages, and Filipino. */
const DETECTED_AS: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', fil: 'tl' };

/** "en-GB" → "en": as the detector names languages. */
function detectedAs(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return DETECTED_AS[primary] ?? primary;
}

/**
 * The languages of the articles (BCP 47), if the question is surely in another one; else none. The detector is loaded
 * with the first question that is met with silence: 40 MB that most conversations never need.
 */
export async function otherLanguages(library: Pick<Library, 'articles'>, question: string): Promise<readonly string[]> {
  const languages = [...new Set(library.articles().flatMap(({ language }) => language ?? []))];
  if (languages.length === 0) return [];
  const { eld } = await import('eld/extrasmall');
  const detected = eld.detect(question);
  const other = detected.isReliable() && !languages.map(detectedAs).includes(detected.language);
  return other ? languages : [];
}
