import type { Reply } from '../../commands/reply.js';
import { isQuotable } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import { overlaps, slice } from '../../span.js';
import { inLanes } from '../timeline-picture.js';
import { everyText, quotesOf, recordTexts } from '../verify.js';
import { textOf, type View } from '../view.js';
import { contextOf } from './context.js';
import type { Reading } from './page/article.js';
import { labelled } from './read.js';

/** What must be read back from a page or fragment that shows `reply`. */
export const replyTexts = (reply: Reply, view: View): readonly string[] =>
  labelled({
    quoted: everyText(reply, view),
    context: contexts(reply, view),
    blocks: [],
    records: recordTexts(reply, view),
  });

function contexts(reply: Reply, view: View): readonly string[] {
  // The picture shows each sentence once more, for pointer and keyboard, bars lane by lane; files and readings have none.
  if (reply.kind === 'timeline') return inLanes(reply).map((event) => textOf(view, event));
  return quotesOf(reply).flatMap((quote) => {
    const article = articleIn(view, quote.article);
    return contextOf(article, quote).map((block) => slice(article.body, block));
  });
}

/** The same for a page of the reading room: every block of the article, and the marked words. */
export function readingTexts({ article, quote }: Reading): readonly string[] {
  const span = quote === 'unknown' ? undefined : quote;
  const parts = article.blocks
    .filter((block) => span && isQuotable(block) && overlaps(block, span))
    .map((block) => ({ start: Math.max(block.start, span?.start ?? 0), end: Math.min(block.end, span?.end ?? 0) }));
  return labelled({
    quoted: parts.map((part) => slice(article.body, part)),
    context: [],
    blocks: article.blocks.map((block) => slice(article.body, block)),
    records: [],
  });
}
