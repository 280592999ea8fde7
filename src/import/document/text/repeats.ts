/** Leaves out what a text says twice. */

export type Kept = {
  readonly paragraphs: readonly string[];
  readonly dropped: readonly string[];
  /** Captions that came with the alternative text of their picture. */
  readonly captions: ReadonlySet<string>;
};

const key = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Shorter ones ("Yes.", a heading that two parts have) may be said twice. */
const LONG = 60;

/** Paragraphs that the copy has again, word for word, and one of two nearly equal lines in a row: a caption and its alternative text. */
export function withoutRepeats(paragraphs: readonly string[]): Kept {
  const seen = new Set<string>();
  const kept: string[] = [];
  const dropped: string[] = [];
  const captions = new Set<string>();
  for (const paragraph of paragraphs) {
    const before = kept.at(-1);
    if (before !== undefined && isDouble(before, paragraph)) {
      const [better, worse] = fuller(before, paragraph);
      kept[kept.length - 1] = better;
      if (!/[.!?…]["'”’»)]*$/.test(better) && better.split(' ').length >= 5) captions.add(better);
      dropped.push(worse);
    } else if (paragraph.length >= LONG && seen.has(key(paragraph))) dropped.push(paragraph);
    else kept.push(paragraph);
    seen.add(key(paragraph));
  }
  return { paragraphs: kept, dropped, captions };
}

/** The longer, else the one with more punctuation, else the first. */
const fuller = (one: string, other: string): readonly [string, string] => {
  const weight = (text: string): number => text.length + (text.match(/\p{P}/gu)?.length ?? 0) / 100;
  return weight(other) > weight(one) ? [other, one] : [one, other];
};

/** Captions are short, and no full sentence is said twice in nearly the same words by accident. */
function isDouble(one: string, other: string): boolean {
  if (one.length > 300 || other.length > 300) return false;
  const [a, b] = [key(one).split(' '), key(other).split(' ')];
  if (Math.min(a.length, b.length) < 5) return key(one) === key(other) && a.length >= 3;
  const inB = new Map<string, number>();
  for (const word of b) inB.set(word, (inB.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of a) {
    const left = inB.get(word) ?? 0;
    if (left > 0) common += 1;
    inB.set(word, left - 1);
  }
  return common / Math.max(a.length, b.length) >= 0.85;
}
