/** Recognises a question for the whole of a list. */

import { type Term, termsIn } from '../../words/coverage.js';
import { ONES } from '../../words/numbers.js';

const NUMBER = `(?:\\d{1,2}|${ONES.slice(2, 13).join('|')})`;
/** "countries", "steps"; not "status", "analysis" or "Russia’s", and no verb: "what happens in". */
const PLURAL_WORD =
  "(?!(?:was|has|does|is|his|its|this|happens|causes|makes|means|comes|goes|says|helps|series|species)\\b)(?:[\\p{L}-]*[^\\W\\d_suiāy]s|[\\p{L}-]+(?:ues|nus|kis)|people|men|women|children|criteria)(?![\\p{L}'’])";
const PLURAL = `(?:[\\p{L}-]+ ){0,3}?${PLURAL_WORD}`;
const AUXILIARY =
  '(?:do|did|are|were|is|was|have|had|has|can|could|should|must|will|would|may|took|attended|came|joined|signed|sent|of|in|on|for|at|to|from|with|there|you|i|we)';

/** Each with examples. */
const FORMS: readonly RegExp[] = [
  // "list the steps", "name all members"
  /^(?:please )?(?:list|enumerate|name)\b.*s\b/iu,
  // "which countries sent observers"; not "which country sent observers"
  new RegExp(`^(?:and |so )?which ${PLURAL_WORD}`, 'iu'),
  // "what ingredients do I need", "which Pakistani generals came"
  new RegExp(`^(?:and |so )?(?:what|which) (?:[\\p{L}-]+ )?${PLURAL_WORD}(?: ${AUXILIARY}\\b|[?.!]*$)`, 'iu'),
  // "what are the steps", "what were the four visits", "who are the members"
  new RegExp(`^(?:and |so )?(?:what|which|who) (?:are|were) ${PLURAL}`, 'iu'),
  // "the four visits", "all steps of the installation"
  new RegExp(`^(?:the ${NUMBER}|the|all(?: the)?) ${PLURAL}(?: (?:of|in|for|to|at)\\b.*)?[.?!]*$`, 'iu'),
  // "who attended", "who was present", "who sent apologies"
  /^(?:and |so )?who (?:all )?(?:attended|came|participated|took part|joined|signed|voted|sent apologies|(?:was|were|is|are) (?:all )?(?:present|there|absent|invited|elected|in attendance))\b/iu,
  // "what do I need for the soup"
  /^what (?:all )?(?:do|does|did|will|should|must) .*\b(?:need|require|include|contain|bring|pack|consist of)\b/iu,
];

export const asksForList = (question: string): boolean => FORMS.some((form) => form.test(question.trim()));

/** Whether a sentence or heading announces what the question asks for: they share one of its words. */
export function announces(introduction: string, terms: readonly Term[]): boolean {
  const there = termsIn(introduction);
  return terms.some(({ forms }) => forms.some((form) => there.has(form)));
}
