/** /quote: passages by their words, or a quote by its id. */

import { isQuestion, QUESTION_LIMIT } from '../answer/ask.js';
import type { Article } from '../corpus/article.js';
import { parseQuoteId } from '../quote/quote-id.js';
import { resolve } from '../quote/resolve.js';
import { defineCommand } from './command.js';
import type { Context } from './context.js';
import { faulty } from './faults.js';
import { chooseSources, suggestSources, visible } from './options/source.js';
import { type Action, FORMATS, type Format, type Reply } from './reply.js';

const COUNT = 3;
const MOST = 10;
/** Passages looked at for each quote shown: some say the same, and some share no word with the request. */
const PASSAGES_A_QUOTE = 3;

/** `left`: how many are known to come after them. */
type Shown = { readonly count?: number; readonly source?: string | undefined; readonly left?: number };

/** More passages, with the earlier ones still in view. How many more is said only where it is certain. */
export function moreQuotes(words: string, { count = COUNT, source, left = 0 }: Shown = {}): Action {
  const next = Math.min(MOST, count + COUNT);
  const more = next - count;
  const label = { kind: 'more', count: left < more ? undefined : more } as const;
  return { label, command: 'quote', input: { words, ...(source !== undefined && { source }), count: next } };
}

export const quoteCommand = defineCommand({
  name: 'quote',
  description: 'Find passages that say something, with full citations',
  options: [
    {
      name: 'words',
      description: 'Words of the quote as you remember them, its topic, or a quote id',
      kind: 'text',
      required: true,
      rest: true,
      max: QUESTION_LIMIT,
    },
    {
      name: 'source',
      description: 'Only this article, author or outlet',
      kind: 'text',
      max: 100,
      suggest: suggestSources,
    },
    { name: 'count', description: `How many (1–${MOST}; ${COUNT} if not given)`, kind: 'integer', min: 1, max: MOST },
    { name: 'format', description: 'A form to paste elsewhere', kind: 'text', choices: FORMATS },
  ],
  async run(context, { words, source, count = COUNT, format: wanted }) {
    const format = FORMATS.find((one) => one === wanted);
    const id = parseQuoteId(words);
    if (id) return reprint(context, { id, words, format });
    const chosen = chooseSources(context, source);
    if (chosen.kind === 'unknown') return faulty(chosen.fault);
    if (!isQuestion(words)) return { kind: 'nothing', query: words, actions: [] };
    const { articles } = chosen;
    const options = { passages: count * PASSAGES_A_QUOTE, limit: MOST, articles, signal: context.signal };
    const all = await context.engine.find(words, options);
    const [first, ...others] = all.slice(0, count);
    if (!first) return { kind: 'nothing', query: words, actions: [] };
    const actions = all.length > count ? [moreQuotes(words, { count, source, left: all.length - count })] : [];
    return { kind: 'found', query: words, quotes: [first, ...others], ...(format && { format }), actions };
  },
});

type Asked = {
  readonly id: NonNullable<ReturnType<typeof parseQuoteId>>;
  readonly words: string;
  readonly format: Format | undefined;
};

/** A quote by its id, always in the wording that the id was made for. */
async function reprint(context: Context, { id, words, format }: Asked): Promise<Reply> {
  const allowed = context.scope?.has(id.article) ?? true;
  const withdrawn = allowed ? context.withdrawn?.(id) : undefined;
  if (withdrawn) {
    const { on, reason } = withdrawn;
    return { kind: 'taken-back', query: words, on, ...(reason !== undefined && { reason }), actions: [] };
  }
  const current = visible(context).find((article) => article.id === id.article);
  const hidden = !current && context.engine.articles().some((article) => article.id === id.article);
  const versions = hidden ? [] : ((await context.kept?.find(id.article, id.version)) ?? []);
  const kept = versions.filter((version) => mayBeSeen(version, context));
  const resolved = resolve(id, { current, kept });
  if (resolved.kind === 'unknown-id') return { kind: 'unknown-id', query: words, actions: [] };
  return { kind: resolved.kind, query: words, quotes: [resolved.quote], ...(format && { format }), actions: [] };
}

/** An earlier version may be from another publisher or folder than the article now, or have no article any more. */
const mayBeSeen = (version: Article, { scope, permits }: Context): boolean =>
  scope === undefined || (permits ? permits(version) : scope.has(version.id));
