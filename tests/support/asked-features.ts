/** The evidence for a sentence of two small articles, as an answer weighs it. */

import { type Features, featuresOf } from '../../src/answer/evidence.js';
import { type Candidate, candidatesOf } from '../../src/answer/rank.js';
import { lookUpIn } from '../../src/corpus/articles.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { createKeywordIndex } from '../../src/index/keywords.js';
import { analyse } from '../../src/search/analyse.js';
import { createLexicon } from '../../src/search/lexicon.js';
import type { Found, Hit } from '../../src/search/library.js';
import { slice } from '../../src/span.js';
import { countTokens } from './library.js';
import { article } from './tiny.js';

const of = article({
  id: 'deal',
  front: 'title: Moscow and its friends',
  markdown: [
    'The ministers met in Karachi on 12 May.',
    'There they agreed to sell four helicopters to Pakistan.',
    'The price is 153 million dollars.',
    'Sergei Shoigu was in Lahore.',
  ].join(' '),
});
const minutes = article({
  id: 'minutes',
  markdown: '## Attendance in Gwadar\n\n- Ali Khan\n- Sara Rao\n\n## Talks\n\nNobody left.',
});
export const articles = [of, minutes];
const texts = articles.map(({ title, body }) => `${title}\n${body}`);
const knowledge = { keywords: createKeywordIndex(texts), lexicon: createLexicon({ texts, isWord: () => true }) };
const hits = articles.flatMap((one) =>
  passagesOf(one, { countTokens }).map((passage): Hit => {
    return { passage, score: 1, parts: { dense: 0.3 }, sentences: passage.sentences.map(() => ({ dense: 0.3 })) };
  }),
);

/** The candidate that is this sentence, with what was found for the question. */
export function foundFor(question: string, sentence: string): { readonly candidate: Candidate; readonly found: Found } {
  const { text, terms } = analyse(question, knowledge);
  const found: Found = { text, terms, hits, ms: {} };
  const candidate = candidatesOf(found, lookUpIn(articles)).find(({ hit, sentence: span }) =>
    slice(lookUpIn(articles)(hit.passage.article).body, span).includes(sentence),
  );
  if (!candidate) throw new Error(`there is no sentence ${sentence}`);
  return { candidate, found };
}

export function features(question: string, sentence: string, change: (one: Candidate) => Candidate = (one) => one) {
  const { candidate, found } = foundFor(question, sentence);
  return featuresOf(change(candidate), { question, found, articleOf: lookUpIn(articles) });
}
export const one = (name: keyof Features, ...given: Parameters<typeof features>) => features(...given)[name];

export const SALE = 'There they agreed';
