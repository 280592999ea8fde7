/** A place where a sentence may end. The rules see at most 64 characters on either side. */
export type Border = {
  /** From the start of the sentence so far (or 64 characters back) up to the border, white space at the end included. */
  readonly before: string;
  /** From the border on; never begins with white space. */
  readonly after: string;
  /** Whether all of the text up to the next possible border is without a letter or a digit. */
  readonly wordless: boolean;
  /** Whether the sentence so far is the first of its line. */
  readonly first: boolean;
};

export type Test = (border: Border) => boolean;

/** The text right before a border ends in `pattern`, which begins a word. */
export function endsIn(pattern: string): Test {
  const regex = new RegExp(`(?:^|[^\\p{L}\\p{N}.°])(?:${pattern})\\s*$`, 'u');
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
