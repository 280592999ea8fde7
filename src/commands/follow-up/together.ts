/** A question and the one before it, as one. */

export const withoutEnd = (question: string): string => question.trim().replace(/[\s?!.…]+$/u, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The question first that says what it is about: readers of texts take the subject from there. */
export const joined = (rest: string, before: string): string => `${capital(before)}? ${capital(rest)}?`;

const AUXILIARY = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might';

/** "When did …", "in which year was …", "how often does …": how a question of time, place, reason or manner begins. */
const CIRCUMSTANCE = new RegExp(
  String.raw`^(?:when|where|why|how(?: (?:often|long|soon|far|well))?|since when|until when|(?:in|on|at|since|until|during) (?:what|which) \p{L}+)\s+(?=(?:${AUXILIARY})\s)`,
  'iu',
);
/** "What does Russia …": with the object gone, the rest is still a sentence. */
const OBJECT = /^(?:what|whom)\s+(?=(?:do|does|did|has|have|had|can|could|will|would|should)\s)/i;
const YES_OR_NO = new RegExp(String.raw`^(?=(?:${AUXILIARY})\s)`, 'i');

/** One of time, place, reason or manner: it can be put before any sentence. */
const ANEW =
  /^(?:when|where|why|how|how often|how long|since when|until when|in (?:what|which) (?:year|month|decade|city|country|place))$/i;
const FILLER =
  /\s+(?:exactly|then|was (?:that|it|this)|is (?:that|it|this)|did (?:that|it|this) happen|so|come|precisely)$/i;

/** "Why?" after "when did he go?" is "why did he go?". `undefined` where the question before has another form. */
export function askedAnew(rest: string, before: string): string | undefined {
  const word = rest.replace(FILLER, '');
  if (!ANEW.test(word)) return undefined;
  for (const beginning of [CIRCUMSTANCE, OBJECT, YES_OR_NO]) {
    const match = beginning.exec(before);
    if (match) return `${capital(word)} ${small(before.slice(match[0].length))}?`;
  }
  return undefined;
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME = String.raw`(?:(?:\d{1,2} )?${MONTH}(?: \d{1,2})?,? (?:1[5-9]|20)\d\d|(?:1[5-9]|20)\d\d(?:s\b)?|${MONTH})`;
const TIMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:in|on|since|until|by|during|before|after|for|from)\s+)?${TIME}(?![\p{L}\p{N}])`,
  'iu',
);
const ONLY_TIME = new RegExp(String.raw`^(?:(?:in|on|since|until|by|during|before|after|for|from)\s+)?${TIME}$`, 'iu');

const PREPOSITION = /^(?:to|for|with|from|by|of|about|against|at|on|in)\s+/i;
/** A run of words with capitals; the first word of a question has one anyway. */
const NAME =
  /(?<=[\s(“"])(?:the\s+)?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*(?:\s+(?:(?:of|the|and|de|al)\s+)?\p{Lu}[\p{L}\p{M}\p{N}.’'-]*)*/gu;

/** "And in 2018?" takes the place of the year before, "and to India?" that of the name after "to", "and Shoigu?" of the last name. */
export function exchanged(rest: string, before: string): string | undefined {
  if (ONLY_TIME.test(rest)) return withTime(rest, before);
  const preposition = PREPOSITION.exec(rest)?.[0].trim() ?? '';
  const name = rest.slice(preposition.length).trim();
  if (!/^(?:the\s+)?\p{Lu}/u.test(name)) return undefined;
  const names = [...before.matchAll(NAME)];
  const same = names.findLast(
    ({ index }) =>
      preposition !== '' && before.slice(0, index).toLowerCase().endsWith(` ${preposition.toLowerCase()} `),
  );
  const last = same ?? (preposition === '' ? names.at(-1) : undefined);
  if (last === undefined) return undefined;
  const bare = last[0].replace(/['’]s?$/u, '');
  return `${capital(before.slice(0, last.index) + name + before.slice(last.index + bare.length))}?`;
}

function withTime(rest: string, before: string): string {
  const time = /^(?:in|on|since|until|by|during|before|after|for|from)\s/i.test(rest) ? rest : `in ${rest}`;
  const match = TIMED.exec(before);
  if (!match) return `${capital(before)} ${time}?`;
  return `${capital(before.slice(0, match.index) + time + before.slice(match.index + match[0].length))}?`;
}
