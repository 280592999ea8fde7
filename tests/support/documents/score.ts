const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const f1 = (found: readonly string[], gold: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const each of gold) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of found) {
    const count = left.get(each) ?? 0;
    if (count > 0) common += 1;
    left.set(each, count - 1);
  }
  return found.length + gold.length === 0 ? 1 : (2 * common) / (found.length + gold.length);
};

/** `words`: whichever order they are in; `order`: pairs of neighbours, which suffer when columns are mixed. */
export function scoreOf(found: string, gold: string): { readonly words: number; readonly order: number } {
  const [a, b] = [wordsIn(found), wordsIn(gold)];
  const pairs = (words: readonly string[]): readonly string[] =>
    words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return { words: f1(a, b), order: f1(pairs(a), pairs(b)) };
}
