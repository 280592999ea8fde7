/** Answers and abstentions for Discord. */

import type { Abstained, Answer, Closest } from '../../answer/ask.js';
import type { Reply } from '../../commands/reply.js';
import type { Article } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import { unmarked, type View } from '../view.js';
import { closestParts, languagesInWords, searchedInWords, silenceInWords } from '../words/answer.js';
import type { Words } from '../words/en.js';
import { escapeText } from './escape.js';
import type { Unit } from './parts.js';
import { quoteUnit, shortened, small, titled } from './quote.js';

type Look = { readonly view: View; readonly words: Words };

/** Two questions that were read together: the second is at the end. */
const SEARCHED = 600;

/** Above an answer or silence: whose articles were searched. An outlet's name comes from outside, so it is escaped. */
export function sourceLine(answer: Answer, { words }: Pick<Look, 'words'>): string | undefined {
  const line = searchedInWords(answer, words);
  return line && small(escapeText(shortened(line, SEARCHED)));
}

/** One quote without a number or bold words, below a line that says what it is: nobody should take it for an answer. */
export function closest(reply: Closest, look: Look): readonly Unit[] {
  const head = [sourceLine(reply, look) ?? [], escapeText(look.words.closest)].flat().join('\n');
  const [first = [], ...others] = reply.quotes.map((quote) => quoteUnit(unmarked(quote), { look }));
  return [[head, ...first], ...others, ...nearly(reply, look)];
}

/** Each below a line that says to which question of several it comes closest. */
export const nearly = (reply: Answer, look: Look): readonly Unit[] =>
  closestParts(reply, look.words).map(({ line, quote }) => [
    escapeText(shortened(line, SEARCHED)),
    ...quoteUnit(quote, { look }),
  ]);

const titleOf = ({ title, url }: Article): string => titled(title, url);

/** Silence in words, with what may help to ask again. */
export function abstained(reply: Abstained & Pick<Reply, 'actions'>, look: Look): Unit {
  const { view, words } = look;
  const titles = reply.nearest.map((ref) => titleOf(articleIn(view, ref)));
  const nearest = titles.length > 0 ? [words.nearestHead, ...titles.map((title) => `· ${title}`)] : [];
  const language = languagesInWords(reply, words);
  const below = [...(language === undefined ? [] : [escapeText(language)]), ...nearest].map(small);
  const offers = reply.actions.some(({ command }) => command === 'ask') ? [small(words.doAnswer)] : [];
  const said = [sourceLine(reply, look) ?? [], escapeText(silenceInWords(reply, words)), below].flat().join('\n');
  return [said, ...offers];
}
