/** Whether a question is in a language that no article is in. */

import type { Article } from '../corpus/article.js';
import type { Term } from '../words/coverage.js';
import { detectedAs, detectLanguage } from '../words/language.js';
import { scriptOf, scriptsOf } from '../words/script.js';
import { fullForm } from '../words/short-forms.js';
import { type PlainWord, plainWords, tokenize } from '../words/terms.js';

/**
 * The detector is certain of some names and short forms, too ("Gwadar port" is Turkish to it). With these limits it takes
 * 1 of 2,482 English questions for another language, even if the library had none of their words, and misses 3 of 34
 * short ones in 20 other languages. Without them it takes 22, and misses 1.
 */
const LEAST_WORDS = 3;
const LEAD = 0.16;

/** Enough to see which script an article is in that does not state its language and is too short to tell. */
const SAMPLE = 1000;

/**
 * The languages of the articles (BCP 47) if the question is certainly in another one; else none. `terms`: those of the
 * question; what the articles say is a name or a word of theirs, not one of another language.
 */
export async function otherLanguages(
  articles: readonly Article[],
  question: string,
  terms: readonly Term[] = [],
): Promise<readonly string[]> {
  const languages = [...new Set(articles.flatMap(({ language }) => language ?? []))];
  if (languages.length === 0) return [];
  if (isInOtherScript(question, articles)) return languages;
  const words = CODE.test(question) ? [] : plainWords(question).filter(({ folded }) => /\p{L}{2}/u.test(folded));
  if (words.length < LEAST_WORDS) return [];
  const { language, sure, scores } = await detectLanguage(question);
  const known = new Set(terms.filter(({ weight }) => weight > 0).map(({ term }) => term));
  // Words that every English question has tell nothing, unless they tell that it is English.
  if (language !== 'en' && foreignWords(question, words, known) < LEAST_WORDS) return [];
  const theirs = languages.map(detectedAs);
  const lead = (scores[language] ?? 0) - Math.max(...theirs.map((one) => scores[one] ?? 0));
  return sure && !theirs.includes(language) && lead >= LEAD ? languages : [];
}

/** Of one word, even: no article can be found by it. */
function isInOtherScript(question: string, articles: readonly Article[]): boolean {
  const script = scriptOf(question);
  if (script === undefined) return false;
  return articles.every(({ language, title, body }) => {
    const scripts = language === undefined ? [] : scriptsOf(language);
    const own = scriptOf(`${title}\n${body.slice(0, SAMPLE)}`);
    return own !== undefined && own !== script && !scripts.includes(script);
  });
}

/** "npm install --save", "await foo();" */
const CODE = /(?:^|\s)--?\p{L}|[=(){}<>|;]/u;

/**
 * How many words are neither names, nor English ones that every question has or short forms of them, nor in the
 * articles. A capital on the first word means nothing.
 */
function foreignWords(question: string, words: readonly PlainWord[], known: ReadonlySet<string>): number {
  const isForeign = ({ folded, start, end }: PlainWord, index: number): boolean =>
    (index === 0 || !/^\p{Lu}/u.test(question.slice(start, end))) &&
    fullForm(folded) === undefined &&
    tokenize(folded).some((term) => !known.has(term));
  return words.filter(isForeign).length;
}
