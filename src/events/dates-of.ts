/** Reads and resolves the dates of an article, sentence by sentence. */

import { type Article, type Sentence, textOf } from '../corpus/article.js';
import { speaksOfFuture } from './dates/future.js';
import type { Mention } from './dates/mention.js';
import type { Recognise } from './dates/recognise.js';
import { refine } from './dates/refiners.js';
import { type Resolved, resolve } from './dates/resolve.js';
import type { Interval, When } from './dates/when.js';
import type { Dated } from './judged.js';
import { createStory } from './story.js';

/** "that year" is the year of the last date, at most this many sentences before. */
const LOOK_BACK = 2;

export type DateReader = (from: number, to: number) => readonly Dated[];

type Source = { readonly article: Article; readonly published: Interval | undefined };

/** Reads the dates of sentences `from` up to `to`; the runs must follow one another, as "that year" looks back. */
export function createDateReader({ article, published }: Source, recognise: Recognise): DateReader {
  let last: { readonly index: number; readonly when: When } | undefined;
  const story = createStory(article);

  function resolved(mention: Mention, { text, span, index }: Place): Resolved {
    const before = last && index - last.index <= LOOK_BACK ? last.when : undefined;
    const future = (): boolean => speaksOfFuture(text);
    const result = resolve(mention.meaning, { published, before, story: story.at(span.block), future });
    if (result.kind === 'when') last = { index, when: result.when };
    story.tell({ mention, result, text, block: span.block });
    return result;
  }

  function read(span: Sentence, index: number): Dated | undefined {
    const text = textOf(article, span);
    const mentions = recognise(text);
    const block = article.blocks[span.block];
    if (mentions.length === 0 || !block) return undefined;
    const { kept, dropped } = refine(mentions, text);
    const dates = kept.map((mention) => ({ mention, result: resolved(mention, { text, span, index }) }));
    return { span, text, kind: block.kind, dates, dropped };
  }

  return (from, to) => article.sentences.slice(from, to).flatMap((span, i) => read(span, from + i) ?? []);
}

type Place = { readonly text: string; readonly span: Sentence; readonly index: number };
