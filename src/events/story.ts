/** The year that a story is told in: "November 24, 2015. In early October …". */

import type { Article } from '../corpus/article.js';
import type { Mention } from './dates/mention.js';
import { before } from './dates/refine/around.js';
import type { Resolved } from './dates/resolve.js';
import type { When } from './dates/when.js';

type Told = { readonly mention: Mention; readonly result: Resolved; readonly text: string; readonly block: number };

export type Story = {
  /** The date whose year a date without one has in this block; `undefined` where no story is told. */
  at(block: number): When | undefined;
  /** The next date that was read. */
  tell(date: Told): void;
};

/** "the December 2017 proposal", "founded in May 1971": said of a thing, not told as a story. */
const OF_A_THING = /(?:\b(?:the|an?|this|that|its|his|her|their|our|my|your)|['’]s)\s+$/i;
const BACKGROUND =
  /\b(?:founded|born|built|established|formed|incorporated|created|dating|dated|published|aged|since)\b[^.;:]*$/i;
/** A year alone opens a story only where it opens its sentence; elsewhere another year ends one. */
const OPENING = /^["“'‘(]?(?:(?:back\s+)?in\s+(?:the\s+(?:spring|summer|autumn|fall|winter)\s+of\s+)?)?$/i;
/** A table or a caption between two paragraphs does not tell the story. */
const TELLS = /^(?:paragraph|list-item|quote)$/;

/**
 * A day or month with its year begins a story; dates without a year that follow are told in it, in the same paragraph and
 * in the next ones as long as each has such a date. A heading, a paragraph without dates, and a date counted from
 * publication ("last week") end it.
 */
export function createStory({ blocks }: Article): Story {
  let story: { readonly when: When; readonly block: number; readonly alone: boolean } | undefined;

  function at(block: number): When | undefined {
    if (!story || story.block === block) return story?.when;
    const goes = block === story.block + 1 && !story.alone && TELLS.test(blocks[block]?.kind ?? '');
    return goes ? story.when : undefined;
  }

  function tell({ mention, result, text, block }: Told): void {
    if (result.kind !== 'when') return;
    const { when, rule } = result;
    if (rule === 'from-publication-date') {
      story = undefined;
    } else if (rule === 'date-before') {
      if (story) story = { ...story, block };
    } else if (mention.meaning.kind === 'calendar') {
      const lead = before(mention, text);
      if (OF_A_THING.test(lead) || BACKGROUND.test(lead)) return;
      const alone = when.precision === 'year';
      if (!alone || (OPENING.test(lead) && !mention.meaning.until)) story = { when, block, alone };
      else if (story && when.from.slice(0, 4) !== story.when.from.slice(0, 4)) story = undefined;
    }
  }

  return { at, tell };
}
