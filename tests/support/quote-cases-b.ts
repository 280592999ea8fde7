import type { Span } from '../../src/span.js';
import { BAD } from './quote-cases-b-bad.js';
import { BAD_FORMS, HONEST_FORMS } from './quote-cases-b-forms.js';
import { HONEST } from './quote-cases-b-honest.js';
import { createGuard, createRandom, type Guard, type Random, tokensOf } from './quote-cases-b-text.js';

/**
 * The second generator of cases for "is this quote real?", written from the rules alone, without sight of a checker.
 * `near`: not exact, and so close that the differences are worth showing. `not-exact`: anything but exact will do.
 * `from` is where the wording was taken from; the same wording may also be elsewhere.
 */
export type QuoteCase = {
  readonly text: string;
  readonly honest: boolean;
  readonly class: string;
  readonly expect: 'exact' | 'near' | 'not-exact';
  readonly from?: { readonly article: string; readonly start: number; readonly end: number };
};

export type CaseArticle = { readonly id: string; readonly body: string; readonly sentences: readonly Span[] };

/** One sentence that cases are made from, and the sentences of the same article that come after it. */
export type Source = Span & {
  readonly article: CaseArticle;
  readonly text: string;
  readonly next: Span | undefined;
  readonly later: readonly Span[];
};

export type Draft = { readonly text: string; readonly start: number; readonly end: number };

export type Tools = { readonly random: Random; readonly guard: Guard; readonly sources: readonly Source[] };

export type CaseClass = {
  readonly name: string;
  readonly expect: QuoteCase['expect'];
  /** Whether the class can be made from the sentence at all; only asked once per sentence. */
  readonly fits: (source: Source) => boolean;
  /** `undefined`: not this time (the random choice led to text that is in an article after all). */
  readonly make: (source: Source, tools: Tools) => Draft | undefined;
};

/** Enough that a class is dropped only when hardly one in twenty tries would still give something new. */
const TRIES = 80;
const LEAST_TOKENS = 8;
const LEAST_LETTERS = 40;

/**
 * `count` cases, honest and bad in turn, the classes of each side in turn. None comes twice, so a class with few places
 * (one decimal point in all articles) gives few cases.
 */
export function casesB(
  articles: readonly CaseArticle[],
  { seed, count }: { readonly seed: number; readonly count: number },
): QuoteCase[] {
  const sources = articles.flatMap(sourcesOf);
  const tools: Tools = { random: createRandom(seed), guard: createGuard(articles.map(({ body }) => body)), sources };
  const honest = turns([...HONEST, ...HONEST_FORMS], tools);
  const bad = turns([...BAD, ...BAD_FORMS], tools);
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? honest : bad)());
}

function sourcesOf(article: CaseArticle): Source[] {
  return article.sentences.flatMap((span, index) => {
    const text = article.body.slice(span.start, span.end);
    const source = {
      ...span,
      article,
      text,
      next: article.sentences[index + 1],
      later: article.sentences.slice(index + 1, index + 6),
    };
    // Brackets of the article's own would be read as the quoter's.
    const usable = tokensOf(text).length >= LEAST_TOKENS && text.length >= LEAST_LETTERS && !/[[\]]/.test(text);
    return usable ? [source] : [];
  });
}

/** Cases of one side, none twice. A class that has nothing new left is skipped from then on. */
function turns(classes: readonly CaseClass[], tools: Tools): () => QuoteCase {
  const seen = new Set<string>();
  const queue = classes.flatMap((one) => {
    const fitting = tools.sources.filter(one.fits);
    return fitting.length > 0 ? [{ one, fitting }] : [];
  });
  return () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const made = attempt(entry, { tools, seen });
      if (!made) continue;
      queue.push(entry);
      seen.add(made.text);
      return made;
    }
    throw new RangeError('The articles are too short or too alike to make so many quote cases from.');
  };
}

type Entry = { readonly one: CaseClass; readonly fitting: readonly Source[] };

function attempt(
  { one, fitting }: Entry,
  { tools, seen }: { readonly tools: Tools; readonly seen: ReadonlySet<string> },
): QuoteCase | undefined {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const source = tools.random.pick(fitting);
    const draft = one.make(source, tools);
    if (draft && !seen.has(draft.text)) return caseOf(one, { source, draft });
  }
  return undefined;
}

const caseOf = ({ name, expect }: CaseClass, { source, draft }: { source: Source; draft: Draft }): QuoteCase => ({
  text: draft.text,
  honest: expect === 'exact',
  class: name,
  expect,
  from: { article: source.article.id, start: draft.start, end: draft.end },
});
