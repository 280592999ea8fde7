/** Checks whether a text is a quote from the articles. */

import type { Article, ArticleRef } from '../corpus/article.js';
import { dropInvisible } from '../words/fold.js';
import { exactly, type Found } from './find.js';
import { createShelves, type Shelf, type ShelvesOptions, type Turn } from './match/shelf.js';
import { nearest } from './near.js';
import type { Note } from './notes.js';
import { withSpeakerNote } from './speaker.js';
import { type Given, hasMarks, readLiteral, readMarked } from './text/given.js';
import { withoutMarkdown, withoutNoteMarks, withoutRepeatedHyphens } from './text/plain.js';
import { countWords, isWord, type Token, tokensGiven } from './text/tokens.js';
import type { Check } from './verdict.js';

/**
 * `articles`: ids of the articles to compare with (absent: all). `source`: ids of those that the quote is said to be
 * from.
 */
export type CheckOptions = {
  readonly articles?: ReadonlySet<string> | undefined;
  readonly source?: ReadonlySet<string> | undefined;
};

/** Compares a text with articles that are indexed. */
export type Comparison = (text: string, options?: CheckOptions) => Check;

export type Checker = {
  /** `turn`: see Shelves. */
  readonly against: (articles: readonly Article[], turn?: Turn) => Promise<Comparison>;
  readonly check: (articles: readonly Article[], text: string, options?: CheckOptions) => Promise<Check>;
};

/** Keeps an index of the articles that it was last asked about, and updates it when they change. */
export function createChecker(options: ShelvesOptions = {}): Checker {
  const shelves = createShelves(options);
  async function against(articles: readonly Article[], turn?: Turn): Promise<Comparison> {
    const shelf = await shelves.of(articles, turn);
    const articleOf = (ref: ArticleRef): Article | undefined =>
      articles.find(({ id, hash }) => id === ref.id && hash === ref.hash);
    return (text, { articles: ids, source } = {}) =>
      withSpeakerNote(checkText(text, within(shelf, ids), source), articleOf);
  }
  return { against, check: async (articles, text, options) => (await against(articles))(text, options) };
}

/** The same shelf with only some of its articles on it. */
function within(shelf: Shelf, allowed: ReadonlySet<string> | undefined): Shelf {
  if (!allowed) return shelf;
  const stretches = shelf.stretches.filter(({ article }) => allowed.has(article.id));
  if (stretches.length === shelf.stretches.length) return shelf;
  const stretchAt: Shelf['stretchAt'] = (position) => {
    const stretch = shelf.stretchAt(position);
    return stretch && allowed.has(stretch.article.id) ? stretch : undefined;
  };
  return { ...shelf, stretches, stretchAt };
}

/** Fewer words or letters are found in many places by chance, which would prove nothing. */
const LEAST_WORDS = 3;
const LEAST_LETTERS = 12;

function isTooShort(text: string, { pieces }: Given): boolean {
  const words = pieces.flat().filter(isWord);
  const letters = words.map(
    ({ start, end }) => dropInvisible(text.slice(start, end)).match(/[\p{L}\p{N}]/gu)?.length ?? 0,
  );
  const count = pieces.reduce((sum, piece) => sum + countWords(piece), 0);
  return count < LEAST_WORDS || letters.reduce((sum, count) => sum + count, 0) < LEAST_LETTERS;
}

const NOTHING = { segments: [], quotes: [], alsoIn: [], differences: [], notes: [], omitted: [], share: 0 } as const;

function checkText(text: string, shelf: Shelf, source: ReadonlySet<string> | undefined): Check {
  const { usual, all } = readingsOf(text, shelf);
  if (isTooShort(text, usual)) return { ...NOTHING, text, kind: 'too-short' };
  const named = source ? within(shelf, source) : shelf;
  const real = firstOf(all, (given) => exactly(text, given, named));
  if (real) return { ...exact(real), text, kind: 'exact' };
  const elsewhere = source && firstOf(all, (given) => exactly(text, given, shelf));
  if (elsewhere) return { ...exact(elsewhere), text, kind: 'elsewhere' };
  const near = nearest(text, usual, named);
  if (near.kind === 'near' || !source) return { ...NOTHING, ...near, text };
  const other = nearest(text, usual, shelf);
  const notes: readonly Note[] = [{ kind: 'other-source' }, ...(other.notes ?? [])];
  return other.kind === 'near' ? { ...NOTHING, ...other, text, notes } : { ...NOTHING, ...near, text };
}

const exact = (found: Found) => ({ ...NOTHING, ...found, share: 1 });

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Readings = { readonly usual: Given; readonly all: readonly Given[] };

/**
 * The ways a text can be meant: dots and brackets as the article's own or the quoter's, a word broken over a line as
 * one word or as two with a hyphen, Markdown and the marks of footnotes as signs or as none. `usual` is the one that
 * differences are shown for.
 */
function readingsOf(text: string, { index }: Shelf): Readings {
  const knows = (token: Pick<Token, 'key' | 'look'>): boolean => index.positions(index.idsOf(token)).length > 0;
  const words = withoutMarkdown(text);
  const plain = withoutRepeatedHyphens(withoutNoteMarks(words));
  const read = [...new Set([text, words, plain])].map((form) => {
    const joined = tokensGiven(form, knows);
    const parted = tokensGiven(form, () => false);
    const ways = joined.length === parted.length ? [joined] : [joined, parted];
    return { literal: ways.map(readLiteral), marked: ways.filter(hasMarks).map((tokens) => readMarked(tokens, form)) };
  });
  // The mark of a footnote is not the quoter's insertion, so it is left out first.
  const all = [...read.flatMap(({ literal }) => literal), ...read.toReversed().flatMap(({ marked }) => marked)];
  const last = read.at(-1);
  return { usual: last?.marked[0] ?? last?.literal[0] ?? readLiteral([]), all };
}
