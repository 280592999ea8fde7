/** The words for quotes that were checked, in English. */

import type { DifferenceKind } from '../../../check/differences.js';
import type { FormNote, PlaceNote } from '../../../check/notes.js';
import type { CheckKind } from '../../../check/verdict.js';

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** How many places are named: more would bury the verdict, and a phrase may occur in thousands. */
const NAMED = 10;

function firstOf(paragraphs: readonly number[]): string {
  const named = paragraphs.slice(0, NAMED).map((number) => `¶ ${number}`);
  const more = paragraphs.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${count(more, 'more paragraph', 'more paragraphs')}` : ''}`;
}

/** What is said about quotes that were checked. */
export const checks = {
  verdict: {
    exact: 'Real: these exact words are in the article.',
    near: 'Not quite: the article words it differently.',
    elsewhere: 'Real, but not from the source you named.',
    'not-found': 'Not found: these words are not in any article.',
    'too-short': 'Too short to check: a quote needs at least three words and twelve letters.',
  } satisfies Record<CheckKind, string>,
  sign: { exact: '✓', near: '≈', elsewhere: '✓', 'not-found': '✗', 'too-short': '–' } satisfies Record<
    CheckKind,
    string
  >,
  closest: 'Not the same, but the closest sentence:',
  difference: {
    number: 'a number',
    sign: 'a sign',
    unit: 'a unit or currency',
    negation: 'a negation',
    hedge: 'a qualification',
    'half-word': 'part of a word',
    moved: 'moved',
    punctuation: 'punctuation',
    replaced: 'replaced',
    added: 'added',
    dropped: 'dropped',
  } satisfies Record<DifferenceKind, string>,
  nothing: 'nothing',
  form: {
    'soft-hyphen': 'invisible characters (soft hyphens, zero-width spaces, direction marks)',
    'broken-word': 'a word is hyphenated across a line break',
    ligature: 'ligatures (ﬁ for fi)',
    composition: 'accents encoded differently (Unicode)',
    'look-alike': 'CAUTION: look-alike letters from another script',
    'quote-marks': 'different quotation marks or apostrophes',
    dashes: 'different dashes',
    ellipsis: '... for …, or the other way round',
    case: 'upper and lower case differ',
    'note-marks': 'the marks of footnotes are left out of the comparison',
    'no-break-space': 'no-break spaces',
    'white-space': 'spaces or line breaks differ',
  } satisfies Record<FormNote, string>,
  place: {
    'begins-inside': 'begins mid-sentence',
    'ends-inside': 'ends mid-sentence',
    'wrong-order': 'every piece is real, but the article has them in a different order',
    'other-source': 'this is from a different article than the one named',
  } satisfies Record<PlaceNote, string>,
  speaker: (quoted: string) => `These are the words of ${quoted}.`,
  speakerOfOthers: (quoted: string) => `The article’s words are those of ${quoted}.`,
  omitted: (words: number) => `${count(words, 'word', 'words')} left out`,
  inserted: (text: string) => `${text} was added by whoever quoted it`,
  shortPiece: (text: string) => `the piece “${text}” is too short to check (it needs at least three words)`,
  paragraphs: (number: number) => `spans ${number} paragraphs`,
  repeated: (paragraphs: readonly number[]) =>
    `occurs ${paragraphs.length} times in this article: ${firstOf([...new Set(paragraphs)])}`,
  negationOutside: (word: string) => `CAUTION: “${word}” is in the same sentence, right next to the quote`,
  negationOmitted: (word: string) => `CAUTION: “${word}” is among the words left out`,
  frame: 'CAUTION: the article has these words around the quote. Without them it says something else:',
  framed: (frames: readonly string[]) =>
    `CAUTION: the article has words around the quote without which it says something else: ${frames.map((frame) => `“${frame}”`).join(' … ')}`,
  twoArticles: (titles: readonly string[]) =>
    `every piece is real, but they are from different articles: ${titles.join('; ')}`,
  left: (number: number) =>
    `${count(number, 'more quotation was', 'more quotations were')} not checked (the limit is 10).`,
  of: (number: number, all: number) => (all === 1 ? 'Quotation' : `Quotation ${number} of ${all}`),
} as const;
