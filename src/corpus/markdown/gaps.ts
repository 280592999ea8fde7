/** These stand for what readers of the text do not see; decode() refuses both characters, so no article can hold them. */

/** Something that is no word, as an image. */
export const LEFT_OUT = '\0';
/** Words or a mark were left out: what is around them must not become one word. */
export const GAP = '\u0001';

const ANY = `[${LEFT_OUT}${GAP}]`;
const ALL_ANY = new RegExp(ANY, 'g');
const AT_END = new RegExp(`${ANY}+$`);
const EMPTIED = new RegExp(`\\([${GAP} ]*${GAP} *\\)|\\[${GAP}+\\]|“${GAP}+”|"${GAP}+"`, 'gu');
const BETWEEN_WORDS = new RegExp(`(?<=[\\p{L}\\p{N}\\p{M}.,;:!?…)\\]”»%])${ANY}*${GAP}${ANY}*(?=[\\p{L}\\p{N}])`, 'gu');
/** "word [1], next": without the reference, the space before it would be left standing before the comma. */
const BEFORE_CLOSER = new RegExp(` ?${ANY}(?=[${LEFT_OUT}${GAP}\\s.,;:!?)\\]”’»]|$)`, 'gu');

/** What was left out leaves one space between words, and none before a full stop. */
export const closeGaps = (words: string): string =>
  words.replace(EMPTIED, GAP).replace(BETWEEN_WORDS, ' ').replace(BEFORE_CLOSER, '').replace(ALL_ANY, '');

export const withoutGapsAtEnd = (words: string): string => words.replace(AT_END, '');
