/** Keep rules on signs: quotation marks, brackets, marks of notes, signs inside of a word or a name. */

import { COMPANIES } from './abbreviations.js';
import { all, any, endsIn, goesOn, type KeepRule, not, type Test } from './border.js';
import { CJK_CLOSERS, CJK_ENDS, CJK_LETTER, CJK_OPENERS, CLOSERS, NOTE_MARKS, newSentence } from './parts.js';
import { CJK_SPEECH, NAMES_WITH_MARKS, SPEECH } from './words.js';

const before = (pattern: string): Test => {
  const regex = new RegExp(pattern, 'u');
  return (border) => regex.test(border.before);
};

const opensWords = goesOn(`(?:[“‘«([]|${CJK_OPENERS})+[\\p{L}\\p{N}]`);

const isLearntName: Test = (border) =>
  border.learnt?.marked.has(/(\p{Lu}\p{L}*)[!?]\s*$/u.exec(border.before)?.[1] ?? '') ?? false;

export const MARK_RULES: readonly KeepRule[] = [
  {
    name: 'no words',
    reason: 'marks, dashes or stars alone say nothing: they belong to the sentence beside them',
    applies: (border) => (border.wordless && !opensWords(border)) || !/[\p{L}\p{N}]/u.test(border.before),
  },
  {
    name: 'closing mark',
    reason: 'a quotation mark or bracket that closes belongs to what it closes, even behind a space',
    applies: any(goesOn(`${CLOSERS}+(?:[\\s.,;:!?]|$)`), goesOn(CJK_CLOSERS)),
  },
  {
    name: 'opening mark',
    reason: 'a quotation mark or bracket that opens belongs to what it opens',
    applies: before(`(?:[“‘«([]|${CJK_OPENERS})\\s*$`),
  },
  {
    name: 'note mark',
    reason: 'the mark of a note belongs to the sentence that ends before it: stopped.[1] Next, stopped.¹ Next',
    applies: all(before('\\S$'), goesOn(`(?:${NOTE_MARKS})(?:[\\s"'”’»)\\]\\p{Lu}]|$)`)),
  },
  {
    name: 'inside of a word',
    reason: 'a full stop or a mark without a space is a part of the word: Turbo!Pump, 8.X, U+D800..U+DFFF',
    applies: all(
      ({ ruled }) => !ruled,
      before(`(?<!${CJK_LETTER})[.!?…]${CLOSERS}*$`),
      goesOn(`(?!${CJK_LETTER})[\\p{L}\\p{M}\\p{N}_]`),
    ),
  },
  {
    name: 'sign in a name',
    reason: 'Yahoo! Inc., Yahoo! Finance: the mark is a part of the name',
    applies: any(
      all(endsIn('\\p{L}+[!?]'), goesOn(`(?:${COMPANIES})\\b`)),
      all(any(endsIn(`(?:${NAMES_WITH_MARKS})!`), isLearntName), goesOn('\\p{Lu}'), not(newSentence)),
    ),
  },
  {
    name: 'goes on in lower case',
    reason: 'no sentence begins with a small letter: “Why?” he asked (iPhone and eBay do begin one)',
    applies: all(
      goesOn('[(\\[]?(?:\\p{Ll}(?!\\p{Lu})|[,;:–—-]\\s)'),
      not(before(`${CJK_ENDS}(?:${CJK_CLOSERS}|[”’])*\\s*$`)),
    ),
  },
  {
    name: 'speech verb',
    reason: '“Why now?” Putin asked: who says it belongs to what is said',
    applies: all(before('[?!]["\'”’»]+\\s*$'), goesOn(`(?:\\p{Lu}[\\p{L}’'-]*\\.? ){1,3}(?:${SPEECH})\\b`)),
  },
  {
    name: 'speech in Chinese, Japanese and Korean',
    reason: '「你好。」他说: who says it belongs to what is said, here too',
    applies: any(
      all(before(`${CJK_ENDS}(?:${CJK_CLOSERS}|[”’])\\s*$`), goesOn(`(?:${CJK_SPEECH})`)),
      all(before('[.!?]["”’]\\s*$'), goesOn('(?:이?라고|이?라며|하고)\\s')),
    ),
  },
  {
    name: 'title in Chinese and Japanese',
    reason: '《你好！朋友》 is the name of a book, whatever marks are in it',
    applies: before('[《〈][^》〉]*$'),
  },
  {
    name: 'omission',
    reason: '"[…]" and an ellipsis with a space before it mark what was left out, inside of a sentence as a rule',
    applies: before('[[(](?:\\.{3}|…|\\. \\. \\.)[\\])]\\s*$|[^.!?…\\s]["\'”’]?\\s(?:\\.{3}|…|\\. \\. \\.)\\s*$'),
  },
];
