const NEGATIONS = new Set('not no never neither nor none nobody nothing nowhere without cannot'.split(' '));

/** A word that turns a sentence round. `word`: in lower case, its apostrophes straight. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || /n't$/.test(word);
