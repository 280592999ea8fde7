import type { Learnt } from './learnt.js';

/** A place where a sentence may end. The rules see at most 64 characters on either side. */
export type Border = {
  /**
   * From the start of the sentence so far (or 64 characters back) up to the border, white space at the end included; the
   * marks of notes that end it are left out.
   */
  readonly before: string;
  /** From the border on; never begins with white space. */
  readonly after: string;
  /** Whether all of the text up to the next possible border is without a letter or a digit. */
  readonly wordless: boolean;
  /** Whether the sentence so far is the first of its line. */
  readonly first: boolean;
  /** Whether the line begins with a year or a number and a full stop, as the entries of a chronicle do. */
  readonly chronicle: boolean;
  /** Whether a break rule found it; else Intl.Segmenter did. */
  readonly ruled: boolean;
  /** What the article shows of its own abbreviations; `undefined` in a line of capitals, where no word has its usual shape. */
  readonly learnt: Learnt | undefined;
};

export type Test = (border: Border) => boolean;

/** `applies` says that this border is none: what stands around it is one sentence. */
export type KeepRule = { readonly name: string; readonly reason: string; readonly applies: Test };

/** Borders that Intl.Segmenter does not see: one right behind each match of `pattern`. */
export type BreakRule = { readonly name: string; readonly reason: string; readonly pattern: RegExp };

/**
 * The text right before a border ends in `pattern`, which begins a word. It is read backwards from the border: to look
 * for each word of a list from every place before it is ten times as slow.
 */
export function endsIn(pattern: string): Test {
  const regex = new RegExp(`(?<=(?:^|[^\\p{L}\\p{N}.°])(?:${pattern}))`, 'uy');
  return ({ before }) => {
    regex.lastIndex = before.trimEnd().length;
    return regex.test(before);
  };
}

/** The sentence so far is `pattern` and nothing else. */
export function consistsOf(pattern: string): Test {
  const regex = new RegExp(`^(?:${pattern})\\s*$`, 'u');
  return ({ before }) => regex.test(before);
}

export function goesOn(pattern: string): Test {
  const regex = new RegExp(`^(?:${pattern})`, 'u');
  return ({ after }) => regex.test(after);
}

export const all = (...tests: readonly Test[]): Test => {
  return (border) => tests.every((test) => test(border));
};
export const any = (...tests: readonly Test[]): Test => {
  return (border) => tests.some((test) => test(border));
};
export const not = (test: Test): Test => {
  return (border) => !test(border);
};
