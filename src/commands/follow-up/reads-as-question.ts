/** Whether a message among others asks something. */

import { tokenize } from '../../words/terms.js';
import { isSmallTalk } from '../aside/small-talk.js';

/** A question mark at the end, perhaps before a bracket, a quotation mark, emoji or one more remark of a word or two. */
const MARKED = /[?？؟]["'”’»)\]\s!.…]*(?:\p{Extended_Pictographic}|\u200d|\ufe0f|\s)*$/u;
const MARKED_EARLIER = /[?？؟]\s+(?:\p{L}+[\s,!.]*){1,3}$/u;

const ASKING = "(?:who|whom|whose|what|which|when|where|why|how)(?:[’']?s|[’']?re|[’']?d|[’']?ll)?";
const HELPING =
  "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|isn[’']?t|aren[’']?t|wasn[’']?t|weren[’']?t|don[’']?t|doesn[’']?t|didn[’']?t|hasn[’']?t|haven[’']?t|can[’']?t|couldn[’']?t|won[’']?t|wouldn[’']?t)";
const IN = '(?:in|on|at|to|for|from|by|with|since|until|about|under|after|of)';
const POLITE =
  '(?:(?:so|and|but|ok|okay|hey|hi|hello|please|pls|um+|hm+|well|quick question|question|also|btw|folks|guys|everyone|all)[\\s,:.…-]+)*';

/** Without a question mark: "who signed it", "did they meet in 2018", "in which year was that". */
const BEGINS = new RegExp(`^${POLITE}(?:${IN}\\s+)?${ASKING}\\s+\\S`, 'iu');
const YES_OR_NO = new RegExp(
  `^${POLITE}${HELPING}\\s+(?:there|it|he|she|they|we|you|this|that|these|those|the|an?|any(?:one|body|thing)?|some(?:one|body)?|\\p{Lu}[\\p{L}’'-]*)\\s+\\S`,
  'iu',
);
const REQUEST = new RegExp(
  `^${POLITE}(?:(?:can|could|would) (?:you|someone|somebody|anyone|anybody) )?(?:tell me|explain|remind me|(?:any|some)(?:one|body) knows?|does anyone know|i wonder|i(?:’|')?m wondering|any idea|wondering|looking for|need to know|i want to know|do we know)\\b`,
  'iu',
);
/** "What a day", "how nice", "when I was there we met him": not asked. */
const EXCLAIMED = new RegExp(
  `^${POLITE}(?:what (?:an?|the (?:hell|heck|fuck))\\b|how (?:nice|lovely|cool|awful|sad|funny|great|odd|weird|true)\\b|(?:when|where|while|what|which|who)(?:ever)? (?:i|we|you|my|our)\\b)`,
  'iu',
);

const LINK = /<?https?:\/\/\S+>?/giu;

/** Only what has words to search for: "what?", an emoji or a bare link is left alone. */
export function readsAsQuestion(text: string): boolean {
  const bare = text.replace(LINK, ' ').trim();
  if (tokenize(bare).length === 0 || isSmallTalk(bare)) return false;
  if (MARKED.test(bare) || MARKED_EARLIER.test(bare)) return true;
  if (/!\s*$/u.test(bare) || EXCLAIMED.test(bare)) return false;
  return BEGINS.test(bare) || YES_OR_NO.test(bare) || REQUEST.test(bare);
}
