import { fullForm } from '../words/short-forms.js';
import { type PlainWord, plainWords } from '../words/terms.js';
import type { Lexicon } from './lexicon.js';

/** After a number these are units: "5 pm" is no minister, "10 min" no minimum. */
const UNITS: ReadonlySet<string> = new Set(['pm', 'min', 'mil', 'gen', 'temp', 'max', 'u', 'r', 'y']);

/** "Max Verstappen" and "U-turn" are names; "PM Khan" and "Y did he go" are short forms. */
function isPlain(text: string, { start, end, folded }: PlainWord): boolean {
  const typed = text.slice(start, end);
  // "inter-govt" is a word in full, "U-turn" is not.
  const joined = folded.length < 3 && (/[-‐‑/’']/.test(text.charAt(start - 1)) || /[-‐‑/]/.test(text.charAt(end)));
  const capital = /^\p{Lu}/u.test(typed) && !(typed.length > 1 && typed === typed.toUpperCase());
  return !joined && (!capital || start === 0) && !(UNITS.has(folded) && /\d\s*$/.test(text.slice(0, start)));
}

/** Misspelt words and short forms are replaced in place; everything else stays as it was typed. */
export function corrected(text: string, { correct, knows }: Lexicon): string {
  let result = '';
  let end = 0;
  for (const word of plainWords(text)) {
    const full = !knows(word.folded) && isPlain(text, word) ? fullForm(word.folded) : undefined;
    const right = full ?? correct(word.folded);
    if (right === undefined) continue;
    result += text.slice(end, word.start) + right;
    end = word.end;
  }
  return result + text.slice(end);
}
