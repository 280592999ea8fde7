/** Answers a text that asks several questions: each has its own quote, its own tier and its own silence. */

import type { ArticleRef } from '../../corpus/article.js';
import { articleIn } from '../../corpus/articles.js';
import type { Quote } from '../../quote/quote.js';
import { repeats } from '../../quote/repeats.js';
import type { Library } from '../../search/library.js';
import { contains, slice } from '../../span.js';
import { type Answer, type AskOptions, ask, isQuestion, type PartAnswered } from '../ask.js';
import { join } from '../marks/highlights.js';
import type { Part } from './carry.js';
import { partsOf } from './split.js';

export type AskPartsOptions = AskOptions & {
  /** It was put together from two questions already and is asked as it is. */
  readonly whole?: boolean | undefined;
};

/** As `ask`, for a text that may ask several questions. */
export async function askParts(library: Library, question: string, options: AskPartsOptions = {}): Promise<Answer> {
  const { whole, ...asked } = options;
  const parts = whole || !isQuestion(question) ? [] : partsOf(question);
  if (parts.length < 2) return ask(library, question, asked);
  const answers: Answer[] = [];
  for (const { searched } of parts) answers.push(await ask(library, searched, asked));
  return oneOf({ question, parts, answers }, library);
}

type Asked = { readonly question: string; readonly parts: readonly Part[]; readonly answers: readonly Answer[] };

/** One reply to all parts: an answer if any has one, else what comes closest, else silence. */
function oneOf({ question, parts, answers }: Asked, library: Pick<Library, 'article'>): Answer {
  const [best] = answers.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
  if (!best) throw new RangeError('a text without a question');
  const shown = best.kind === 'answered' ? firstQuotes(answers, library) : best.kind === 'closest' ? best.quotes : [];
  const said = { question, parts: partsAnswered(parts, answers, { shown, library }), ms: timesOf(answers) };
  if (best.kind === 'abstained') return { ...best, ...said, nearest: nearestOf(answers) };
  const [first = best.quotes[0], ...others] = shown;
  return best.kind === 'closest' ? { ...best, ...said } : { ...best, ...said, quotes: [first, ...others] };
}

type Showing = { readonly shown: readonly Quote[]; readonly library: Pick<Library, 'article'> };

/** How each part went. What only comes closest may be what answers another part, or another's closest passage. */
function partsAnswered(parts: readonly Part[], answers: readonly Answer[], { shown, library }: Showing) {
  const apart: Quote[] = [];
  return parts.map(({ question, searched }, i): PartAnswered => {
    const answer = answers[i];
    const part = { question, searched, kind: answer?.kind ?? 'abstained' };
    const quote = answer && firstOf(answer);
    if (!quote) return part;
    const at = shown.findIndex((one) => isSame(one, quote, library));
    if (at >= 0) return { ...part, quote: at };
    if (apart.some((one) => isSame(one, quote, library))) return part;
    apart.push(quote);
    return { ...part, closest: quote };
  });
}

const RANK = { answered: 0, closest: 1, abstained: 2 } satisfies Record<Answer['kind'], number>;

const firstOf = (answer: Answer): Quote | undefined => (answer.kind === 'abstained' ? undefined : answer.quotes[0]);

/** The first quote of each part that is answered, in order, each once; one for two parts has the highlights of both. */
function firstQuotes(answers: readonly Answer[], library: Pick<Library, 'article'>): readonly Quote[] {
  const shown: Quote[] = [];
  for (const answer of answers) {
    const quote = answer.kind === 'answered' ? answer.quotes[0] : undefined;
    if (!quote) continue;
    const at = shown.findIndex((one) => isSame(one, quote, library));
    const one = shown[at];
    if (one) shown[at] = both(one, quote);
    else shown.push(quote);
  }
  return shown;
}

const isSame = (a: Quote, b: Quote, library: Pick<Library, 'article'>): boolean =>
  a.article.hash === b.article.hash
    ? contains(a, b) || contains(b, a)
    : repeats(textOf(b, library), textOf(a, library));

const textOf = (quote: Quote, library: Pick<Library, 'article'>): string =>
  slice(articleIn(library, quote.article).body, quote);

/** The longer of two quotes of one place, with what each marks. */
function both(a: Quote, b: Quote): Quote {
  if (a.article.hash !== b.article.hash) return a;
  const longer = contains(a, b) ? a : b;
  return { ...longer, highlights: join([...a.highlights, ...b.highlights].filter((span) => contains(longer, span))) };
}

function nearestOf(answers: readonly Answer[]): readonly ArticleRef[] {
  const all = answers.flatMap((answer) => (answer.kind === 'abstained' ? answer.nearest : []));
  return [...new Map(all.map((ref) => [ref.id, ref])).values()].slice(0, 3);
}

/** Milliseconds per stage, of all parts together. */
function timesOf(answers: readonly Answer[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  for (const { ms = {} } of answers)
    for (const [stage, time] of Object.entries(ms)) sums.set(stage, (sums.get(stage) ?? 0) + time);
  return Object.fromEntries(sums);
}
