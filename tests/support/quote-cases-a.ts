import type { Span } from '../../src/span.js';
import { createRandom } from './noise.js';
import { MISQUOTES } from './quote-cases-a-bad.js';
import { FAITHFUL_FORMS, MISQUOTED_FORMS } from './quote-cases-a-forms.js';
import { FAITHFUL, type Recipe } from './quote-cases-a-honest.js';

/**
 * The first generator of cases for "is this quote real?". Each recipe works on the words of a sentence; a bad case is
 * dropped when its letters occur anywhere in the library in this order, whatever is between them.
 */
export type CaseA = {
  readonly text: string;
  readonly class: string;
  readonly honest: boolean;
  /** For honest cases: what the article has in place of each piece, letter for letter. */
  readonly stored: readonly string[];
};

export type SourceA = { readonly id: string; readonly body: string; readonly sentences: readonly Span[] };

/** Letters and digits only, so that nothing between them can hide that a text is in an article after all. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function hasInOrder(body: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = body.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

const LEAST_WORDS = 9;

/** `count` cases, half of them honest, the recipes in turn. */
export function casesA(
  sources: readonly SourceA[],
  options: { readonly seed: number; readonly count: number },
): CaseA[] {
  const random = createRandom(options.seed);
  const places = sources.flatMap((source) =>
    source.sentences.flatMap((span, at) => {
      const text = source.body.slice(span.start, span.end);
      const words = text.split(' ');
      // An article's own brackets and dots would be read as the quoter's.
      const usable = words.length >= LEAST_WORDS && !/[[\]\n]|…|\.\.\./.test(text);
      return usable ? [{ text, words, source, at }] : [];
    }),
  );
  const library = sources.map(({ body }) => bare(body));
  const take = (recipes: readonly Recipe[], honest: boolean): CaseA[] => {
    const made: CaseA[] = [];
    for (let turn = 0; made.length < options.count / 2; turn += 1) {
      const recipe = recipes[turn % recipes.length];
      const found = recipe && attempt(recipe, { places, random });
      if (!recipe || !found) continue;
      const pieces = (found.judged ?? [found.text]).map(bare);
      if (!honest && !recipe.real && library.some((body) => hasInOrder(body, pieces))) continue;
      made.push({ text: found.text, class: recipe.name, honest, stored: found.stored ?? [] });
    }
    return made;
  };
  return [...take([...FAITHFUL, ...FAITHFUL_FORMS], true), ...take([...MISQUOTES, ...MISQUOTED_FORMS], false)];
}

const TRIES = 400;

function attempt(recipe: Recipe, { places, random }: Parameters<Recipe['make']>[1]): ReturnType<Recipe['make']> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const place = places[Math.floor(random() * places.length)];
    const made = place && recipe.make(place, { places, random });
    if (made && made.text !== place.text) return made;
    if (made && recipe.name === 'as it stands') return made;
  }
  return undefined;
}
