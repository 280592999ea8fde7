import type { Abstained, Answer } from '../../answer/ask.js';
import { articleIn } from '../../corpus/articles.js';
import type { View } from '../view.js';
import { languagesInWords, sourceInWords } from '../words/answer.js';
import type { Words } from '../words/en.js';
import { escapeText } from './escape.js';
import { named, shortened, small } from './quote.js';

type Look = { readonly view: View; readonly words: Words };

/** Above an answer or silence: whose articles were asked. An outlet's name is somebody's text, so it is escaped. */
export function sourceLine(answer: Answer, { words }: Pick<Look, 'words'>): string | undefined {
  const line = sourceInWords(answer, words);
  return line && small(named(line));
}

/** Silence in words, with what may help to ask again. */
export function abstained(reply: Abstained, look: Look): string {
  const { view, words } = look;
  const titles = reply.nearest.map((ref) => shortened(articleIn(view, ref).title));
  const notes = [languagesInWords(reply, words) ?? [], titles.length > 0 ? words.nearest(titles) : []].flat();
  const below = notes.map((note) => small(escapeText(note)));
  return [sourceLine(reply, look) ?? [], escapeText(words.silent[reply.reason]), below].flat().join('\n');
}
