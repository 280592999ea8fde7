import type { Article, Sentence } from '../../corpus/article.js';
import { type Span, slice } from '../../span.js';

/** "He had this to say:" */
const INTRODUCES = /[:：]\s*$/;
const OPENS = /^\s*["“„«‘'「]/;

/** The words that a sentence only introduces: the quotation after its colon, which says what it does not. */
export function introduced(article: Article, sentence: Span): Sentence | undefined {
  if (!INTRODUCES.test(slice(article.body, sentence))) return undefined;
  const at = article.sentences.findIndex(({ start }) => start === sentence.start);
  const [own, next] = [article.sentences[at], article.sentences[at + 1]];
  if (!own || !next || next.block - own.block > 1) return undefined;
  const isQuoted = article.blocks[next.block]?.kind === 'quote' || OPENS.test(slice(article.body, next));
  return isQuoted ? next : undefined;
}
