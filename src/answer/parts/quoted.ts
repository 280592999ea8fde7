/** Hides what is in quotation marks. */

/** What may close each kind of mark. */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”'],
  '„': ['“', '”'],
  '«': ['»'],
  '‘': ['’'],
};

/**
 * The same text with an x for each sign of a quotation. Where the next closing mark is, is looked for once and not again
 * for each opening mark: a text may hold thousands of them.
 */
export function withoutQuoted(text: string): string {
  const closing = createClosing(text);
  const kept: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(/["“„«‘]/gu)) {
    if (index < from) continue;
    const end = 1 + Math.min(...(CLOSING[mark] ?? []).map((sign) => closing(sign, index + 1)));
    // An apostrophe closes nothing.
    if (end > text.length || (mark === '‘' && /^\p{L}/u.test(text.slice(end, end + 2)))) continue;
    kept.push(text.slice(from, index), 'x'.repeat(end - index));
    from = end;
  }
  return kept.join('') + text.slice(from);
}

/** Where a sign comes next; after the end of the text if it does not. */
function createClosing(text: string): (sign: string, from: number) => number {
  const found = new Map<string, number>();
  return (sign, from) => {
    const known = found.get(sign) ?? -1;
    if (known >= from) return known;
    const next = text.indexOf(sign, from);
    const at = next < 0 ? text.length : next;
    found.set(sign, at);
    return at;
  };
}
