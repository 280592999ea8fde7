import { editDistance } from '../words/edit-distance.js';
import { type Lesson, lessonOf } from './lesson.js';

/** What the library's own texts teach about spelling and abbreviations. */
export type Lexicon = {
  /** The texts write this term with a capital. */
  isName(term: string): boolean;
  /** The texts have this word (folded). */
  knows(word: string): boolean;
  /** The word of the library that `word` (folded) is a misspelling of or is short for, if there is one. */
  correct(word: string): string | undefined;
  /** Other names in the texts: the full name of an abbreviation (in terms), the abbreviation of a full name. */
  namesOf(terms: ReadonlySet<string>): readonly (readonly string[])[];
};

export type LexiconOptions = {
  /** In the order of the texts. */
  readonly lessons: readonly Lesson[];
  /** A word of the language, whether it is in the library or not: never a misspelling. */
  readonly isWord: (word: string) => boolean;
};

/** One slip in a short word, two in a long one (as in search engines). A word under four letters is near too many. */
const LONG = 8;

const slips = (word: string): number => (word.length >= LONG ? 2 : 1);

/** People seldom get the first letter wrong, but they swap the first two. */
const begin = (word: string): readonly string[] => [word.charAt(0), word.charAt(1)];

/** A word that stands for a longer one; shorter ones begin too many words, and a rare one may be meant by chance. */
const LETTERS = /^\p{L}{3,}$/u;
const FREQUENT = 3;

/** Letters only: a number is never a slip for another one. */
const MENDABLE = /^\p{L}{4,}$/u;

/** The terms of names: with a capital inside of a sentence, or never without one. */
function capitalsIn(lessons: readonly Lesson[]): ReadonlySet<string> {
  const small = new Set<string>();
  const capitals = new Set<string>();
  for (const lesson of lessons) for (const term of lesson.small) small.add(term);
  for (const lesson of lessons) {
    for (const term of lesson.capitals) capitals.add(term);
    for (const term of lesson.anyCapitals) if (!small.has(term)) capitals.add(term);
  }
  return capitals;
}

/** The lexicon of texts that were not read before. */
export const createLexicon = ({
  texts,
  isWord,
}: Pick<LexiconOptions, 'isWord'> & { readonly texts: readonly string[] }): Lexicon =>
  lexiconOf({ lessons: texts.map(lessonOf), isWord });

/** Made with the snapshot. A misspelling is looked for only among words of like beginning and length. */
export function lexiconOf({ lessons, isWord }: LexiconOptions): Lexicon {
  const counts = new Map<string, number>();
  for (const { words } of lessons) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byLetter = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (!MENDABLE.test(word)) continue;
    const list = byLetter.get(word.charAt(0)) ?? [];
    list.push(word);
    byLetter.set(word.charAt(0), list);
  }
  const capitals = capitalsIn(lessons);
  const names = [...new Map(lessons.flatMap((lesson) => lesson.named).map((named) => [named.short, named])).values()];

  function nearest(word: string): string | undefined {
    const limit = slips(word);
    const near = begin(word)
      .flatMap((letter) => byLetter.get(letter) ?? [])
      .map((other) => ({ other, distance: editDistance(word, other, limit), count: counts.get(other) ?? 0 }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance || b.count - a.count);
    return near[0]?.other;
  }

  /** "pak" for "Pakistan": a frequent word that begins so. */
  function begunBy(word: string): string | undefined {
    const longer = (byLetter.get(word.charAt(0)) ?? []).filter((other) => other.startsWith(word));
    const count = (other: string): number => counts.get(other) ?? 0;
    const [best] = longer.sort((a, b) => count(b) - count(a));
    return best !== undefined && count(best) >= FREQUENT ? best : undefined;
  }

  return {
    isName: (term) => capitals.has(term),
    knows: (word) => counts.has(word),
    correct(word) {
      if (counts.has(word) || !LETTERS.test(word) || isWord(word)) return undefined;
      return (MENDABLE.test(word) ? nearest(word) : undefined) ?? begunBy(word);
    },
    namesOf(terms) {
      return names.flatMap(({ short, full }) => {
        if (terms.has(short)) return [full];
        return full.length > 1 && full.every((term) => terms.has(term)) ? [[short]] : [];
      });
    },
  };
}
