/** Finds the copies of a story. */

import { LshIndex, Minhash } from 'minhash';
import { COPY, type Shingles, shareOf, shinglesOf } from '../../words/shingles.js';

/** `share`: of the runs of three words in both texts; 1 where only punctuation and capitals may differ. */
export type Alike = { readonly key: string; readonly share: number };

export type Likeness = {
  readonly add: (key: string, text: string) => void;
  /** Those that a text is a copy of, the closest first. */
  readonly alike: (text: string) => readonly Alike[];
};

/** With bands of four of 96 numbers, a pair that shares .7 is missed once in 700 times, and one of .8 in 300,000. */
const NUMBERS = 96;
const BAND = 4;

/** MinHash names the candidates, so that not every pair is compared; each candidate is then compared exactly. */
export function createLikeness(): Likeness {
  const index = new LshIndex({ bandSize: BAND });
  const kept = new Map<string, Shingles>();
  let asked = 0;
  return {
    add(key, text) {
      const shingles = shinglesOf(text);
      if (shingles.length === 0) return;
      kept.set(key, shingles);
      index.insert(key, signatureOf(shingles));
    },
    alike(text) {
      const shingles = shinglesOf(text);
      if (shingles.length === 0) return [];
      const signature = signatureOf(shingles);
      // The library cannot be asked about what it has never seen; what is not in `kept` is skipped below.
      asked += 1;
      index.insert(`\u0000${asked}`, signature);
      return index
        .query(signature)
        .flatMap((key) => {
          const other = kept.get(key);
          return other ? [{ key, share: shareOf(shingles, other) }] : [];
        })
        .filter(({ share }) => share >= COPY)
        .sort((a, b) => b.share - a.share);
    },
  };
}

/** The library hashes what it is given once for each of its numbers, so it is given a short text for each run. */
function signatureOf(shingles: Shingles): Minhash {
  const signature = new Minhash({ numPerm: NUMBERS });
  for (const hash of shingles) signature.update(hash.toString(36));
  return signature;
}
