/** One quote at a time, where there is little room: the buttons below it, and the commands behind them. */

import { type Article, isQuotable } from '../../corpus/article.js';
import type { Quote } from '../../quote/quote.js';
import { parseQuoteId, quoteId } from '../../quote/quote-id.js';
import { contains } from '../../span.js';
import { rowsOf } from '../aside/library.js';
import { defineCommand } from '../command.js';
import type { Context } from '../context.js';
import { votes } from '../kept/remember.js';
import { visible } from '../options/source.js';
import { moreQuotes, quoteCommand } from '../quote.js';
import type { Action, Reply } from '../reply.js';
import { quoteMark, readQuoteMark } from './quotes.js';

/** What a page is made from again: quotes by their addresses, and the answer that votes are about. */
type Pages = {
  readonly question: string;
  readonly marks: readonly string[];
  readonly votes: readonly Action[];
  readonly source?: string | undefined;
};

const turn = (label: string, at: number, { question, marks, votes, source }: Pages): Action => {
  const answer = votes[0]?.input.answer;
  return {
    label,
    command: 'page',
    input: { question, quotes: marks.join(' '), at, ...(answer && { answer }), ...(source && { source }) },
  };
};

/** ◀ and ▶ where there is something, what can be done with the quote that is shown, and what judges the answer. */
function actionsFor(quote: Quote, at: number, pages: Pages): readonly Action[] {
  const input = { quote: quoteId(quote) };
  const { question, source } = pages;
  return [
    ...(at > 1 ? [turn('◀', at - 1, pages)] : []),
    ...(at < pages.marks.length ? [turn('▶', at + 1, pages)] : []),
    { label: { kind: 'context' }, command: 'context', input },
    { label: { kind: 'source' }, command: 'origin', input },
    { label: { kind: 'copy' }, command: 'copy', input },
    { ...moreQuotes(question, { source }), command: passagesCommand.name },
    ...pages.votes,
  ];
}

/** Questions that the library does answer, after one that it does not. */
const SUGGESTED = 2;

/**
 * An answer with its first quote alone, the others behind ▶ if buttons can be kept; whole if several questions were
 * asked. Other replies as they are.
 */
export function paged(reply: Reply, { keeps }: { readonly keeps: boolean }): Reply {
  const suggested = reply.actions.filter(({ command }) => command === 'ask').slice(0, SUGGESTED);
  if (reply.kind === 'abstained') return { ...reply, actions: suggested };
  if (reply.kind !== 'answered' && reply.kind !== 'closest') return reply;
  const [first, ...others] = reply.quotes;
  // Who asked several questions sees the answer to each at once.
  const turns = keeps && reply.parts === undefined;
  const shown = turns ? [] : others;
  const judging = reply.actions.filter(({ command }) => command === 'feedback');
  const marks = turns ? reply.quotes.map(quoteMark) : [];
  const source = reply.actions.find(({ command }) => command === 'quote')?.input.source;
  const pages = {
    question: reply.readAs ?? reply.question,
    marks,
    votes: judging,
    ...(source !== undefined && { source: String(source) }),
  };
  const actions = [...actionsFor(first, 1, pages), ...suggested];
  if (reply.kind === 'closest') return { ...reply, actions };
  const turned = marks.length > 1 ? { turned: { at: 1, of: marks.length } } : {};
  return { ...reply, quotes: [first, ...shown], ...turned, actions };
}

/** The quote that an id names, under the rules of /quote, with its article if that is still in the library. */
async function named(context: Context, id: string): Promise<{ reply: Reply; quote?: Quote; article?: Article }> {
  const reply = await quoteCommand.run(context, { words: id });
  if (!parseQuoteId(id) || !('quotes' in reply)) return { reply };
  const [quote] = reply.quotes;
  const article = quote && context.engine.article(quote.article);
  return { reply, ...(quote && { quote }), ...(article && { article }) };
}

const ID = { name: 'quote', description: 'The id of a quote', kind: 'text', required: true, max: 300 } as const;

export const pageCommand = defineCommand({
  name: 'page',
  description: 'Show another quote of an answer',
  button: true,
  options: [
    { name: 'question', description: 'What was asked', kind: 'text', required: true },
    { name: 'quotes', description: 'The quotes of the answer', kind: 'text', required: true },
    { name: 'at', description: 'Which of them', kind: 'integer', required: true, min: 1, max: 10 },
    { name: 'answer', description: 'The id of the answer', kind: 'text', max: 40 },
    { name: 'source', description: 'The source that was named', kind: 'text', max: 100 },
  ],
  async run(context, { question, quotes, at, answer, source }) {
    const marks = quotes.split(' ');
    const read = readQuoteMark(marks[at - 1] ?? '');
    const { reply, quote, article } = await named(context, read?.id ?? '');
    if (!read || !quote || !('quotes' in reply)) return reply;
    const judging = answer === undefined ? [] : votes(answer);
    const shown = article ? read.dress(quote, { article, articles: visible(context) }) : quote;
    const actions = actionsFor(quote, at, { question, marks, votes: judging, source });
    return { ...reply, query: question, quotes: [shown], turned: { at, of: marks.length }, actions };
  },
});

/** Wider by address: the whole paragraph, and the neighbours of one that the quote fills already. */
export const contextCommand = defineCommand({
  name: 'context',
  description: 'Show the words around a quote',
  aside: true,
  button: true,
  options: [ID],
  async run(context, { quote: id }) {
    const { reply, quote, article } = await named(context, id);
    if (!quote || !article || reply.kind !== 'found') return reply;
    const blocks = article.blocks.filter(isQuotable);
    const inside = blocks.findIndex((block) => contains(block, { start: quote.start, end: quote.start }));
    const own = blocks[inside];
    const around = own && own.start === quote.start && own.end <= quote.end ? [-1, 0, 1] : [0];
    const places = around.flatMap((step) => {
      const block = blocks[inside + step];
      const sentences = article.sentences.filter((one) => block && contains(block, one));
      const [start, end] = [sentences[0]?.start, sentences.at(-1)?.end];
      if (start === undefined || end === undefined) return [];
      const highlights = contains({ start, end }, quote) && around.length === 1 ? [quoteSpan(quote)] : [];
      return [{ article: quote.article, start, end, highlights, alsoIn: [], score: 1 }];
    });
    const [first = quote, ...others] = places;
    return { ...reply, quotes: [first, ...others] };
  },
});

const quoteSpan = ({ start, end }: Quote) => ({ start, end });

export const copyCommand = defineCommand({
  name: 'copy',
  description: 'Show a quote with its citation and id, to be pasted elsewhere',
  aside: true,
  button: true,
  options: [ID],
  run: (context, { quote }) => quoteCommand.run(context, { words: quote, format: 'plain' }),
});

export const originCommand = defineCommand({
  name: 'origin',
  description: 'Show the article that a quote is from',
  aside: true,
  button: true,
  options: [ID],
  async run(context, { quote: id }) {
    const { reply, article } = await named(context, id);
    if (!article) return reply;
    const whole = { label: { kind: 'whole' }, command: 'sources', input: { text: article.id } } as const;
    return { kind: 'sources', rows: rowsOf([article], context), actions: [whole] };
  },
});

/** The search behind an answer, for whoever wants to see more of it: the answer stays as it is for the others. */
export const passagesCommand = defineCommand({
  ...quoteCommand,
  name: 'passages',
  description: 'Show more passages on the question of an answer',
  aside: true,
  button: true,
});
