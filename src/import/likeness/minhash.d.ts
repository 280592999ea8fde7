/** The part of the library that is used; it has no types of its own. */
declare module 'minhash' {
  export class Minhash {
    constructor(config?: { readonly numPerm?: number; readonly seed?: number });
    update(text: string): void;
  }
  export class LshIndex {
    constructor(config?: { readonly bandSize?: number });
    insert(key: string, minhash: Minhash): void;
    /** Throws for a signature of which no part is in the index. */
    query(minhash: Minhash): string[];
  }
}
