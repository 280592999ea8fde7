/** What somebody said: the words of that speaker. */

import type { Article } from '../../corpus/article.js';
import { speakerOf } from '../../quote/speaker.js';
import { type Span, slice } from '../../span.js';
import { tokenize } from '../../words/terms.js';

const NAME = String.raw`(?<name>(?:the )?[\p{L}\p{N}][\p{L}\p{M}\p{N}.’'-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.’'-]*){0,4}?)`;
const SAY = `(?:say|said|saying|tell|announce|claim|think|call|describe|argue|warn|promise|state|declare|add|note|insist|explain|comment|admit|deny|mention|put it|respond|reply)`;

/** How people ask for somebody's words. */
const ASKED: readonly RegExp[] = [
  // "What did Shoigu say about …", "how does the minister describe …"
  new RegExp(String.raw`(?:what|how|why) (?:else )?(?:did|does|do|has|had) ${NAME} ${SAY}(?![\p{L}])`, 'iu'),
  // "What was Shoigu's comment on …", "in Putin's words"
  new RegExp(
    String.raw`${NAME}['’]s? (?:words|comments?|remarks?|statement|answer|reply|opinion|reaction)(?![\p{L}])`,
    'iu',
  ),
  // "according to Shoigu"
  new RegExp(String.raw`(?<![\p{L}])(?:according|acc) to ${NAME}(?=[,?.!]|$| (?:what|how|why|who|when|where))`, 'iu'),
];

/** The terms of the names whose words are asked for. */
export function spokenBy(question: string): ReadonlySet<string> {
  const names = ASKED.flatMap((pattern) => pattern.exec(question)?.groups?.name ?? []);
  return new Set(names.flatMap((name) => tokenize(name)));
}

/** The sentence is in the words of somebody of that name. */
export function isSpoken(article: Article, sentence: Span, names: ReadonlySet<string>): boolean {
  const speaker = names.size > 0 ? speakerOf(article, sentence) : undefined;
  return speaker !== undefined && tokenize(slice(article.body, speaker)).some((term) => names.has(term));
}
