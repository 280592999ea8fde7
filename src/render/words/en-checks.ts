import type { DifferenceKind } from '../../check/differences.js';
import type { FormNote, PlaceNote } from '../../check/notes.js';
import type { CheckKind } from '../../check/verdict.js';

const count = (number: number, one: string, many: string): string => (number === 1 ? `1 ${one}` : `${number} ${many}`);

/** More places would bury the verdict; a phrase may stand in thousands. */
const NAMED = 10;

function firstOf(paragraphs: readonly number[]): string {
  const named = paragraphs.slice(0, NAMED).map((number) => `¶ ${number}`);
  const more = paragraphs.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${count(more, 'more paragraph', 'more paragraphs')}` : ''}`;
}

/** What is said about quotes that were checked. */
export const checks = {
  verdict: {
    exact: 'Real: these very words stand in the article.',
    near: 'Not quite: the article has other words.',
    elsewhere: 'Real, but not from the source that was named.',
    'not-found': 'Not found: these words stand in no article.',
    'too-short': 'Too short to check: three words and twelve letters are the least.',
  } satisfies Record<CheckKind, string>,
  sign: { exact: '✓', near: '≈', elsewhere: '✓', 'not-found': '✗', 'too-short': '–' } satisfies Record<
    CheckKind,
    string
  >,
  closest: 'The closest sentence, which is not the same:',
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
    'soft-hyphen': 'invisible signs (soft hyphens, zero-width spaces) in the words',
    'broken-word': 'a word is hyphenated over a line break',
    ligature: 'ligatures (ﬁ for fi)',
    composition: 'accents composed in another way (Unicode)',
    'look-alike': 'CAUTION: look-alike letters of another script',
    'quote-marks': 'other quotation marks or apostrophes',
    dashes: 'other dashes',
    ellipsis: '... for … or the reverse',
    case: 'letter case differs',
    'no-break-space': 'no-break spaces',
    'white-space': 'white space or line breaks differ',
  } satisfies Record<FormNote, string>,
  place: {
    'begins-inside': 'begins in mid-sentence',
    'ends-inside': 'ends in mid-sentence',
    'wrong-order': 'every piece is real, but the article has them in another order',
    'other-source': 'this is from another article than the one named',
  } satisfies Record<PlaceNote, string>,
  speaker: (quoted: string) => `These are the words of ${quoted}.`,
  speakerOfOthers: (quoted: string) => `The article’s words are those of ${quoted}.`,
  omitted: (words: number) => `${count(words, 'word', 'words')} left out`,
  inserted: (text: string) => `${text} was inserted by the quoter`,
  shortPiece: (text: string) => `the piece “${text}” is too short to check (three words are the least)`,
  paragraphs: (number: number) => `spans ${number} paragraphs`,
  repeated: (paragraphs: readonly number[]) =>
    `stands ${paragraphs.length} times in this article: ${firstOf([...new Set(paragraphs)])}`,
  negationOutside: (word: string) => `CAUTION: “${word}” stands in the same sentence, right beside the quote`,
  negationOmitted: (word: string) => `CAUTION: “${word}” is among the words left out`,
  twoArticles: (titles: readonly string[]) =>
    `every piece is real, but they are from different articles: ${titles.join('; ')}`,
  left: (number: number) =>
    `${count(number, 'more quotation was', 'more quotations were')} not checked (10 are the most).`,
  of: (number: number, all: number) => (all === 1 ? 'Quotation' : `Quotation ${number} of ${all}`),
} as const;
