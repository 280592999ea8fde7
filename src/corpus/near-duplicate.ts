/** What two sentences are compared by: their words in pairs, and the words that tell one fact from another, in order. */
export type Shingles = { readonly pairs: ReadonlySet<string>; readonly facts: string };

/** Of all pairs of words, those in both: one word in ten may be another ("said" for "told"), or two in twenty. */
const SAME = 0.6;

const NEGATION = /^(?:no|not|nor|none|never|neither|nobody|nothing|without|hardly|\p{L}+n't)$/iu;
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

/** A name, a number or a "not" is a fact. The first word has its capital from its place. */
const isFact = (word: string, place: number): boolean =>
  /\p{N}/u.test(word) || NEGATION.test(word) || (place > 0 && /^\p{Lu}/u.test(word));

/** Pairs keep the order: "dogs bite men" is not "men bite dogs". */
export function shinglesOf(text: string): Shingles {
  const words = text.normalize('NFC').replaceAll('’', "'").match(WORD) ?? [];
  const plain = ['', ...words.map((word) => word.toLowerCase()), ''];
  return {
    pairs: new Set(plain.slice(1).map((word, i) => `${plain[i]} ${word}`)),
    facts: words.filter(isFact).join(' ').toLowerCase(),
  };
}

/** The same sentence told again, perhaps with a word changed; never with another name, number or "not". */
export function isNearDuplicate(a: Shingles, b: Shingles): boolean {
  const shared = [...a.pairs].filter((pair) => b.pairs.has(pair)).length;
  const share = shared / (a.pairs.size + b.pairs.size - shared);
  // Capitals alone do not make it another one.
  return share === 1 || (share >= SAME && a.facts === b.facts);
}
