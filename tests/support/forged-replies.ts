import type { Reply } from '../../src/commands/reply.js';
import type { View } from '../../src/render/view.js';
import type { Parts } from './hostile-parts.js';
import { viewOf } from './replies.js';

/** The same reply over an article in which one letter of the quoted words was changed, if there are any. */
export function forgedView({ article, quote }: Parts, at: number): View {
  const letters = [...article.body.slice(quote.start, quote.end)];
  let next = quote.start;
  // What is between the items of a list is no letter, and not shown where each item is shown by itself.
  const inBlocks = letters.flatMap((letter, index) => {
    const start = next;
    next += letter.length;
    return article.blocks.some((block) => block.start <= start && start < block.end) ? [index] : [];
  });
  const chosen = inBlocks[at % inBlocks.length];
  const changed = letters.map((letter, index) => {
    if (index !== chosen) return letter;
    return (letter[0] === 'x' ? 'y' : 'x').repeat(letter.length);
  });
  const body = article.body.slice(0, quote.start) + changed.join('') + article.body.slice(quote.end);
  return viewOf([{ ...article, body }]);
}

/** The reply without its last quote, and with its first quote repeated; unchanged where it has no list of quotes. */
export function fewer(reply: Reply): Reply {
  if (reply.kind === 'timeline') return { ...reply, groups: reply.groups.slice(0, -1) };
  if (reply.kind === 'readings') return { ...reply, readings: reply.readings.slice(0, -1) };
  if (!('quotes' in reply)) return reply;
  const [first] = reply.quotes;
  return { ...reply, quotes: [first] };
}

export function more(reply: Reply): Reply {
  if (reply.kind === 'timeline') return { ...reply, groups: [...reply.groups, ...reply.groups.slice(0, 1)] };
  if (!('quotes' in reply)) return reply;
  const [first] = reply.quotes;
  // No type of reply allows all of these, which is what a forger would not mind.
  return { ...reply, quotes: [...reply.quotes, first] } as Reply;
}
