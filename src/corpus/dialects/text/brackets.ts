/** Pairs brackets, and changes text at given places. */

/** `open` is the place of a bracket, `close` that of its partner. */
export type Pair = { readonly open: number; readonly close: number };

const SIGNS = /[[\]]|\n[ \t>]*\n/g;

/** The pairs of square brackets within a paragraph, by the place of the first bracket; found in one pass. */
export function bracketPairs(markdown: string): ReadonlyMap<number, Pair> {
  const pairs = new Map<number, Pair>();
  let open: number[] = [];
  for (const { 0: sign, index } of markdown.matchAll(SIGNS)) {
    if (sign === '[') open.push(index);
    else if (sign === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, { open: start, close: index });
    } else open = [];
  }
  return pairs;
}

/** A place and its new text; a change inside an earlier one is ignored. */
export type Change = { readonly start: number; readonly end: number; readonly text: string };

export function change(markdown: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push(markdown.slice(done, start), text);
    done = end;
  }
  return parts.join('') + markdown.slice(done);
}

/** Finds the next match of a pattern; called with rising places, it reads the text once. */
export function finder(text: string, pattern: RegExp): (from: number) => number {
  const search = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  let found = -1;
  return (from) => {
    if (found >= from) return found;
    search.lastIndex = from;
    found = search.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    return found;
  };
}
