/** What the sentence rules are made of, as parts of regular expressions. */

import { any, goesOn } from './border.js';
import { ADDRESSES, PLAIN, STARTERS } from './words.js';

export const CLOSERS = '["\'”’»)\\]]';
export const OPENERS = '["\'“‘«(\\[]';

/** Chinese and Japanese stand without spaces, and have ends and marks of their own. */
export const CJK_ENDS = '[。！？｡]';
export const CJK_OPENERS = '[「『（【〈《〔〖｢﹁﹃［｛]';
/** Letters of scripts that leave no space between words. */
export const CJK_LETTER = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
export const CJK_CLOSERS = '[」』）】〉》〕〗｣﹂﹄］｝]';

/** What leads to a note, behind a full stop without a space: [3], [a], [note 2], [who?], (1), ¹², *. */
const IN_SQUARE =
  '\\d{1,3}(?:[,–-]\\s?\\d{1,3})*|\\p{L}{1,2}|[ivx]{3,5}|(?:[Nn]otes?|[Nn]\\.?[Bb]\\.?|[Nn]|fn)\\.?\\s?\\d{1,3}|[a-z ]{0,20}needed|(?:who|whom|when|where|which|why|by whom)\\?|sic';
const RAISED = '[⁰¹²³⁴-⁹ᵃᵇᶜᵈᵉ]';
const NOTE_MARK = `\\[(?:${IN_SQUARE})\\](?::\\s?\\d{1,4}(?:[–-]\\d{1,4})?)?[–,-]?(?=\\[|[^–,-]|$)|\\(\\d{1,2}\\)|${RAISED}(?:[,⁻–˒]?${RAISED}){0,4}(?!${RAISED})|[*†‡]{1,3}(?![*†‡])`;
export const NOTE_MARKS = `(?:${NOTE_MARK})(?:\\s?(?:${NOTE_MARK})){0,8}`;

export const CLOCK = '(?:\\d*[ap]\\.m\\.|\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:[ap]\\.\\sm|[AP]\\.\\s?M)\\.)';
export const CLOCK_TIME = '\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:[ap]\\.\\s?m|[AP]\\.\\s?M)\\.';

/** What comes is plainly a new sentence, and no name that goes with an abbreviation. */
export const starter = goesOn(`${OPENERS}*(?:(?:${STARTERS})(?=[\\s,’'])|(?:${PLAIN})\\s\\p{Ll})`);
export const newSentence = any(starter, goesOn(`${OPENERS}*(?:${ADDRESSES})\\b`));
