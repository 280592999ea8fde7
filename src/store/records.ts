/** Keys and texts, kept: the little that the store needs of a database. */

/** Set to a text, or removed. */
export type Change = readonly [key: string, value: string | undefined];

/**
 * What every place to keep records in can do. Reading is immediate. When `write` and `once` return, the change is on the
 * disk, whole, whatever happens next.
 */
export type Records = {
  readonly get: (key: string) => string | undefined;
  /** All records whose key begins so, in the order of their keys. */
  readonly under: (prefix: string) => readonly (readonly [key: string, value: string])[];
  /** All changes or none. Throws DATA_UNWRITABLE. */
  readonly write: (changes: readonly Change[]) => void;
  /** What is under the key, or else `make()`, which is then kept: two programs that ask at once get the same. */
  readonly once: (key: string, make: () => string) => string;
  readonly close: () => Promise<void>;
};

/** The first key after all that begin with `prefix`. */
export const endOf = (prefix: string): string => `${prefix}\u{10ffff}`;
