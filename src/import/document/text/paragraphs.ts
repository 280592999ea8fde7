/** Finds the paragraphs of a plain text: by empty lines, by lines, or by the width at which its lines were broken. */

import { isHyphenated, join as joinWord, type Vocabulary, vocabularyOf } from '../hyphens.js';

export type Paragraphs = {
  readonly paragraphs: readonly string[];
  /** Words cut by line breaks of which nobody knows whether they have a hyphen. */
  readonly doubts: readonly string[];
  /** The width at which lines had been broken, if they had. */
  readonly width?: number | undefined;
};

const BULLET = /^\s*(?:[-*•‣▪◦·–—]|\d{1,3}[.)])\s+\S/;
/** Longer lines are paragraphs: no program breaks lines so late. */
const WIDEST = 130;

export function paragraphsOf(text: string): Paragraphs {
  const groups = text
    .split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  const width = widthOf(groups);
  const vocabulary = vocabularyOf(width === undefined ? [] : groups.flat());
  const automatic = isHyphenated(groups.flat(), vocabulary);
  const doubts: string[] = [];
  const paragraphs = groups.flatMap((lines) =>
    width === undefined ? lines : unwrapped(lines, { width, vocabulary, automatic, doubts }),
  );
  return { paragraphs: paragraphs.map(clean).filter((line) => line !== ''), doubts, width };
}

const clean = (line: string): string => line.replace(/[\s\u00a0]+/gu, ' ').trim();

const firstWord = (line: string): string => /\S+/.exec(line)?.[0] ?? '';

/**
 * Lines were broken by a program if the next word would nearly never have fitted, and if hardly any line is longer. Two
 * lines in a row here and there, such as a caption and its credit, are no evidence.
 */
function widthOf(groups: readonly (readonly string[])[]): number | undefined {
  const inner = groups.flatMap((lines) =>
    lines.slice(0, -1).map((line, index) => ({ line: line.trimEnd(), next: lines[index + 1] ?? '' })),
  );
  const all = groups.flat();
  if (inner.length < 3 || inner.length < all.length * 0.4) return undefined;
  const lengths = inner.map(({ line }) => line.length).sort((a, b) => a - b);
  const width = lengths[Math.ceil(lengths.length * 0.97) - 1] ?? 0;
  if (width > WIDEST || width < 30) return undefined;
  if (all.filter((line) => line.length > width * 1.3).length > all.length * 0.1) return undefined;
  const full = inner.filter(({ line, next }) => line.length + 1 + firstWord(next).length > width - 2).length;
  return full >= inner.length * 0.6 ? width : undefined;
}

type Unwrapping = {
  readonly width: number;
  readonly vocabulary: Vocabulary;
  readonly automatic: boolean;
  readonly doubts: string[];
};

function unwrapped(lines: readonly string[], { width, vocabulary, automatic, doubts }: Unwrapping): string[] {
  const done: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const paragraph = done.at(-1);
    if (before === undefined || paragraph === undefined || begins(line, before, width)) {
      done.push(line.trimEnd());
      return;
    }
    const joint = joinWord(paragraph, line.trimStart(), { vocabulary, automatic });
    if (joint.doubt !== undefined) doubts.push(joint.doubt);
    done[done.length - 1] = joint.text.trimEnd();
  });
  return done;
}

/** A line begins a paragraph if it is indented or an item, or if its first word would have fitted on the line before. */
function begins(line: string, before: string, width: number): boolean {
  if (BULLET.test(line)) return true;
  const indent = (each: string): number => /^\s*/.exec(each)?.[0].length ?? 0;
  if (indent(line) >= 2 && indent(line) > indent(before) && !BULLET.test(before)) return true;
  const fits = before.trimEnd().length + 1 + firstWord(line).length < width * 0.85;
  return fits && !/^\s*\p{Ll}/u.test(line);
}

/** What a program broke over two paragraphs in the middle of a sentence is one paragraph again. */
export function rejoined(paragraphs: readonly string[]): {
  readonly paragraphs: readonly string[];
  readonly joined: readonly string[];
} {
  const done: string[] = [];
  const joined: string[] = [];
  for (const paragraph of paragraphs) {
    const before = done.at(-1);
    if (before !== undefined && goesOn(before, paragraph)) {
      done[done.length - 1] = `${before} ${paragraph}`;
      joined.push(`${before.slice(-30)} / ${paragraph.slice(0, 30)}`);
    } else done.push(paragraph);
  }
  return { paragraphs: done, joined };
}

/** Only where no doubt is possible: the first part is long and unfinished, the second goes on in small letters. */
const goesOn = (before: string, after: string): boolean =>
  before.length >= 80 &&
  /[\p{Ll}\p{N},]$/u.test(before) &&
  /^\p{Ll}[\p{L}’']*[ ,.]/u.test(after) &&
  after.length >= 10 &&
  !BULLET.test(before);
