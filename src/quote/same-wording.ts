/** Decides when two quotes say the same in the same words. */

import type { ArticleRef } from '../corpus/article.js';
import { dropInvisible, foldWording } from '../words/fold.js';

/**
 * Words that say nothing of their own, or only that somebody spoke: sentences that differ only in these are the same.
 * All other words count, as each may reverse a sentence ("rose", "fell"; "may", "will").
 */
const LITTLE = new Set('a an the its their that which who and also then of on said told says added stated'.split(' '));

export const isLittle = (word: string): boolean => LITTLE.has(word);

/** Numbers with their points, words, and the signs that change the number beside them. */
const WORD =
  /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|[\p{Sc}%‰°]|(?<![\p{L}\p{M}\p{N}])[-−](?=\p{Sc}?\p{N})/gu;

/** Equal for texts that say the same in the same words, except for little words, capitals and punctuation. */
export function wordingOf(text: string): string {
  const words = foldWording(dropInvisible(text)).match(WORD) ?? [text];
  const telling = words.filter((word) => !LITTLE.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

type Cited = { readonly article: ArticleRef; readonly alsoIn: readonly ArticleRef[] };

/** Adds an article to `alsoIn`; each is named once. */
export function withSource<T extends Cited>(cited: T, article: ArticleRef): T {
  const named = [cited.article, ...cited.alsoIn].some(({ id }) => id === article.id);
  return named ? cited : { ...cited, alsoIn: [...cited.alsoIn, article] };
}
