/** Tags the words of a sentence with their parts of speech. */

import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../../span.js';

/**
 * A word or sign of a sentence with its universal part of speech; `lower` has straight apostrophes. `lemma` is the base
 * form of a verb ("signed": "sign"), and any other word unchanged.
 */
export type Token = Span & { readonly lower: string; readonly tag: string; readonly lemma: string };

export type Tag = (sentence: string) => readonly Token[];

/**
 * Loads the model (about 100 MB and 0.3 s), so it is made once, where nobody waits for it. Loading changes the model: a
 * dozen taggers in one process get slower and slower, and the next one fails.
 */
export function createTagger(): Tag {
  const nlp = winkNLP(model, ['pos']);
  const { its } = nlp;
  // At run time it is called like `its.value`, but the library's types give it other parameters than `out` takes.
  const lemma = its.lemma as unknown as typeof its.value;
  // Each request makes an object with seven functions, a tenth of the tagging time; a verb's lemma is always the same.
  const lemmas = new Map<string, string>();
  return (sentence) => {
    const plain = straight(sentence);
    const tokens = nlp.readDoc(plain).tokens();
    const texts: readonly string[] = tokens.out(its.value);
    const tags: readonly string[] = tokens.out(its.pos);
    const lemmaAt = (index: number, text: string): string => {
      const known = lemmas.get(text);
      if (known !== undefined) return known;
      const found: string = tokens.itemAt(index).out(lemma);
      lemmas.set(text, found);
      return found;
    };
    let at = 0;
    return texts.map((text, index) => {
      const found = plain.indexOf(text, at);
      const start = found < 0 ? at : found;
      at = found < 0 ? at : found + text.length;
      const tag = tags[index] ?? 'X';
      return { start, end: at, lower: text.toLowerCase(), tag, lemma: tag === 'VERB' ? lemmaAt(index, text) : text };
    });
  };
}

/** The tagger knows only straight apostrophes. One sign for one sign keeps the offsets. */
const straight = (sentence: string): string =>
  /[’‘“”]/.test(sentence) ? sentence.replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : sentence;
