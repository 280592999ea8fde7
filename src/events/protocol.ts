import type { Article } from '../corpus/article.js';
import type { Extracted } from './extract.js';

/** To the thread that reads events: one article, and whether readings are wanted; back: what is in it, or why that failed. */
export type ToReader = { readonly id: number; readonly article: Article; readonly explain: boolean };
export type FromReader =
  | { readonly id: number; readonly kind: 'read'; readonly extracted: Extracted }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };
