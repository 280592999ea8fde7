/** Letters that are set for their looks: first letters over several lines, headings with their letters apart. */

import { type Fragment, median } from './fragments.js';

/** So many times as large as the lines beside it, the first letter of a text is set over several of them. */
const LARGE = 1.7;
const FIRST_LETTER = /^["“‘'«„]?\p{L}['’]?$/u;

/** The fragments of a page with each such letter before the word that it begins, and its lines beginning where it does. */
export function withoutDropCaps(fragments: readonly Fragment[]): readonly Fragment[] {
  const size = median(fragments.map((fragment) => fragment.size)) || 10;
  const letters = fragments.filter((one) => one.size > size * LARGE && FIRST_LETTER.test(one.text.trim()));
  return letters.reduce((all, letter) => joined(all, letter, size), fragments);
}

function joined(fragments: readonly Fragment[], letter: Fragment, size: number): readonly Fragment[] {
  const beside = fragments.filter(
    (one) =>
      one.size < letter.size / LARGE &&
      one.x0 >= letter.x1 - size * 0.3 &&
      one.x0 < letter.x1 + size * 1.2 &&
      one.y > letter.y - letter.size &&
      one.y < letter.y + size * 0.3,
  );
  const [first] = [...beside].sort((one, other) => one.y - other.y);
  // A large letter in a row of its own size is a word of a title.
  if (first === undefined || new Set(beside.map(({ y }) => Math.round(y))).size < 2) return fragments;
  const text = `${letter.text.trim()}${isWord(letter.text.trim(), first.text, fragments) ? ' ' : ''}${first.text.trimStart()}`;
  return fragments.flatMap((one) => {
    if (one === letter) return [];
    if (one === first) return [{ ...one, text, x0: letter.x0 }];
    return [beside.includes(one) ? { ...one, x0: letter.x0 } : one];
  });
}

/** "A bell" and "And": the rest of the word is a word elsewhere on the page, and both together are not. */
function isWord(letter: string, rest: string, fragments: readonly Fragment[]): boolean {
  const [next = ''] = rest.trim().split(/\s/);
  if (!/^[AIOÀÉОУЯИВСКА]$/u.test(letter) || !/^\p{Ll}+$/u.test(next)) return false;
  const words = new Set(fragments.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  return words.has(next) && !words.has(`${letter}${next}`.toLowerCase());
}

const SINGLE = /^(?:[\p{L}\p{N}][\p{M}.,:;!?’']*)(?: [\p{L}\p{N}&][\p{M}.,:;!?’']*)*$/u;
/** A longer run has no gaps between its words that could be told from those between its letters. */
const LONGEST_WORD = 15;
/** So many letters each in a fragment of its own are spelled, not columns of a table. */
const LEAST_SPELLED = 4;

/**
 * "T H E  I C E": letters set apart, as the least gap that parts its words; `undefined` for any other row. They are in a
 * fragment for each word, or for each letter, where capitals of two sizes take turns.
 */
export function wordGap(fragments: readonly Fragment[], size: number): number | undefined {
  const texts = fragments.map(({ text }) => text.trim());
  const letters = texts.map((text) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
  if (letters.reduce((sum, count) => sum + count, 0) < 5) return undefined;
  const between = spelledGap(fragments, texts);
  if (between !== undefined) return between < size * 0.6 ? between * 1.5 + size * 0.1 : undefined;
  const words = texts.every((text) => SINGLE.test(text)) && letters.every((count) => count <= LONGEST_WORD);
  // Words of one and two letters alone are the cells of a table.
  if (!words || !letters.some((count) => count >= 3)) return undefined;
  const sizes = fragments.map((fragment) => fragment.size);
  // A large capital and the small ones after it are one word.
  return Math.max(...sizes) > Math.min(...sizes) * 1.2 ? size * 0.45 : 0;
}

/** The usual gap between letters that are in fragments of their own; a pair of them may share one. */
function spelledGap(fragments: readonly Fragment[], texts: readonly string[]): number | undefined {
  const isAlone = (text: string | undefined): boolean => /^[\p{L}\p{N}]\p{M}*$/u.test(text ?? '');
  const alone = texts.filter(isAlone).length;
  if (alone < LEAST_SPELLED || alone < texts.length * 0.6 || !texts.every((text) => SPELLED.test(text)))
    return undefined;
  const gaps = fragments
    .slice(1)
    .flatMap(({ x0 }, index) =>
      isAlone(texts[index]) && isAlone(texts[index + 1]) ? [x0 - (fragments[index]?.x1 ?? 0)] : [],
    );
  const between = median(gaps);
  return gaps.length >= LEAST_SPELLED - 1 && between > 0 ? between : undefined;
}

const SPELLED = /^(?:[\p{L}\p{N}]{0,2}\p{M}*[.,:;!?’'&)(-]*)(?: (?:[\p{L}\p{N}]{1,2}[.,:;!?’']*|[.,:;!?&-]+))*$/u;
