/** Two questions as one: the second alone does not say what it is about. */

/** Looked for only where a run of signs begins: from within one, its end would be looked for again and again. */
const END = /(?<![\s?!.…])[\s?!.…]+$/u;

export const withoutEnd = (question: string): string => question.trim().replace(END, '');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The question first that says what it is about: readers of texts take the subject from there. */
export const joined = (rest: string, before: string): string => `${capital(before)}? ${capital(rest)}?`;

export const AUXILIARY = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might';

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
