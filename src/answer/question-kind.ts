import { contentWords } from '../words/terms.js';

/** The kind of answer that a question asks for; `other`: none of these. */
export type Kind = 'number' | 'date' | 'name' | 'place' | 'reason' | 'manner' | 'yes-no' | 'other';

/** First match wins: "how many" before "how", "what year" before "what". */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['number', /\bhow (?:many|much|old|long|far|tall|fast|high|large|big|often|deep|wide|heavy)\b/i],
  [
    'number',
    /\b(?:what|which) (?:is the |was the )?(?:number|amount|percentage|price|share|population|age|cost|volume|range)\b/i,
  ],
  ['date', /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade)\b/i],
  ['name', /\bwho(?:m|se)?\b|\bnames? of\b/i],
  ['place', /\bwhere\b|\b(?:what|which) (?:country|city|town|place)\b/i],
  ['reason', /\bwhy\b|\breasons?\b/i],
  ['manner', /\bhow\b/i],
  ['yes-no', /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)\b/i],
];

export const kindOf = (question: string): Kind =>
  KINDS.find(([, pattern]) => pattern.test(question.trim()))?.[0] ?? 'other';

const CAPITAL = /\p{Lu}/u;

/**
 * The question's names and numbers, as terms, the words of one name together ("Imran Khan" is one). A capital on the first
 * word means nothing.
 */
export function namesIn(question: string): readonly (readonly string[])[] {
  const groups: { readonly terms: string[]; end: number }[] = [];
  for (const { term, start, end } of contentWords(question)) {
    const word = question.slice(start, end);
    if (!/\d/.test(word) && !(start > 0 && CAPITAL.test(word.charAt(0)))) continue;
    const last = groups.at(-1);
    const goesOn = last && /^ ?$/.test(question.slice(last.end, start)) && !/\d/.test(word);
    if (goesOn) {
      last.terms.push(term);
      last.end = Math.max(end, last.end);
    } else groups.push({ terms: [term], end });
  }
  return groups.map(({ terms }) => terms);
}
