import type { Span } from '../../src/span.js';
import type { Tools } from './quote-cases-b.js';
import { plainWords, type Random, replaceAt, spansOf, tokensOf } from './quote-cases-b-text.js';

/** A change in what the text says; `undefined` when the random choice had no result. */
export type Edit = (text: string, tools: Tools) => string | undefined;

const HEDGES = ['probably', 'reportedly', 'allegedly', 'perhaps', 'almost', 'apparently', 'arguably', 'partly'];
const FILLERS = ['also', 'very', 'new', 'only', 'always', 'largely', 'secret', 'former', 'again', 'rapidly'];
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'first', 'second', 'third'];
const UNIT_PAIRS = [
  '$ €',
  '€ £',
  '£ $',
  '% ‰',
  'billion million',
  'dollars euros',
  'years months',
  'year month',
].concat([
  'weeks days',
  'week day',
  'decades years',
  'hours minutes',
  'kilometres miles',
  'tonnes kilos',
  'metres feet',
]);

const anyOf = (words: readonly string[]): RegExp => new RegExp(`(?<![\\w-])(?:${words.join('|')})(?![\\w-])`, 'g');

/** Where each edit finds something to change. */
export const PLACES = {
  hedged:
    /\b(?:may|might|could|would|likely|allegedly|reportedly|possibly|probably|perhaps|nearly|almost|about|evidently|foreseeably)\b/g,
  auxiliary: /\b(?:is|are|was|were|has|have|had|will|would|could|can|should|must|does|did)\b(?! not\b)(?=[ ,.;])/g,
  negated: /\b(?:not|never|no|neither|nor|without)\b|(?<=\p{L})n['’]t\b/gu,
  number: /(?<=\s)[$€£]?\d/g,
  digit: /\d/g,
  decimal: /(?<=\d)[.,](?=\d)/g,
  numberWord: anyOf(NUMBERS),
  unit: /[$€£%]|\b(?:[bm]illion|dollars|euros|years?|months?|weeks?|days?|decades|hours|minutes|miles|tonnes|metres|feet)\b/g,
} satisfies Record<string, RegExp>;

const tidy = (text: string): string => text.replace(/ {2,}/g, ' ').trim();

/** Changes one match of the pattern, chosen at random. */
const change =
  (pattern: RegExp, to: (found: string, random: Random) => string): Edit =>
  (text, { random }) => {
    const found = spansOf(text, pattern);
    if (found.length === 0) return undefined;
    const span = random.pick(found);
    return tidy(replaceAt(text, span, to(text.slice(span.start, span.end), random)));
  };

const onPlainWord =
  (to: (found: string, tools: Tools) => string): Edit =>
  (text, tools) => {
    const words = plainWords(text);
    if (words.length === 0) return undefined;
    const word = tools.random.pick(words);
    return tidy(replaceAt(text, word, to(text.slice(word.start, word.end), tools)));
  };

/** A word that the articles use, so that no vocabulary gives the change away. */
export const anyWord = ({ random, sources }: Tools): string => {
  const { text } = random.pick(sources);
  const words = plainWords(text).map(({ start, end }) => text.slice(start, end));
  return words.length > 0 ? random.pick(words) : 'otherwise';
};

const addWord =
  (words: readonly string[]): Edit =>
  (text, { random }) => {
    const at = random.pick([0, text.length, ...spansOf(text, / /g).map(({ start }) => start)]);
    return tidy(`${text.slice(0, at)} ${random.pick(words)} ${text.slice(at)}`);
  };

/** Two words change places, or one moves next to the other. */
const moveWord: Edit = (text, { random }) => {
  const words = plainWords(text);
  if (words.length < 3) return undefined;
  const pair: [Span, Span] = [random.pick(words), random.pick(words)];
  const [early, late] = pair[0].start < pair[1].start ? pair : [pair[1], pair[0]];
  const [first, second] = [text.slice(early.start, early.end), text.slice(late.start, late.end)];
  const [atEarly, atLate] = random.pick([
    [second, first],
    ['', `${second} ${first}`],
    [`${second} ${first}`, ''],
  ] as const);
  return tidy(replaceAt(replaceAt(text, late, atLate), early, atEarly));
};

const inflect = (word: string): string => {
  if (/ed$/.test(word)) return word.replace(/ed$/, 'ing');
  if (/ing$/.test(word)) return word.replace(/ing$/, 'ed');
  return /s$/.test(word) ? word.slice(0, -1) : `${word}s`;
};

/** Takes three interior words or more out without a mark. */
const gap: Edit = (text, { random }) => {
  const tokens = tokensOf(text);
  if (tokens.length < 10) return undefined;
  const first = 3 + random.int(tokens.length - 9);
  const last = first + 2 + random.int(tokens.length - first - 5);
  return replaceAt(text, { start: tokens[first]?.start ?? 0, end: tokens[last + 1]?.start ?? 0 }, '');
};

/** Leaves two letters or more of the first or the last word, and takes two or more away. */
export const halve =
  (side: 'start' | 'end'): Edit =>
  (text, { random }) => {
    const found = (side === 'start' ? /^\P{L}*(\p{L}{5,})/u : /(\p{L}{5,})\P{L}*$/u).exec(text);
    const word = found?.[1];
    if (!found || !word) return undefined;
    const at = found.index + found[0].indexOf(word) + 2 + random.int(word.length - 3);
    return side === 'start' ? text.slice(at) : text.slice(0, at);
  };

const undoNegation: Edit = (text, tools) =>
  change(PLACES.negated, () => '')(text, tools)
    ?.replace(/\bca\b/, 'can')
    .replace(/\bwo\b/, 'will');

/** The quoter's brackets in place of a word: what is left without them must not be in any article either. */
const bracket: Edit = (text, tools) => {
  const dropped = onPlainWord(() => '\u0000')(text, tools);
  if (dropped === undefined || tools.guard.words(dropped)) return undefined;
  return dropped.replace('\u0000', `[${anyWord(tools)}]`);
};

const changeUnit: Edit = (text, tools) => {
  const swaps = UNIT_PAIRS.map((pair) => pair.split(' ')).flatMap(([one = '', other = '']) => [
    { from: one, to: other },
    { from: other, to: one },
  ]);
  const places = swaps.map(({ from, to }) => ({
    to,
    pattern: /\w/.test(from) ? anyOf([from]) : new RegExp(`[${from}]`, 'g'),
  }));
  const usable = places.filter(({ pattern }) => spansOf(text, pattern).length > 0);
  if (usable.length === 0) return undefined;
  const { to, pattern } = tools.random.pick(usable);
  return change(pattern, () => to)(text, tools);
};

export const EDITS = {
  digit: change(PLACES.digit, (found, { int }) => {
    const other = String((Number(found) + 1 + int(9)) % 10);
    return int(4) === 0 ? found + other : other;
  }),
  decimal: change(PLACES.decimal, () => ''),
  sign: change(PLACES.number, (found, { pick }) => pick(['-', '−', '+']) + found),
  'number-word': change(PLACES.numberWord, (found, { pick }) => pick(NUMBERS.filter((one) => one !== found))),
  unit: changeUnit,
  'negation-added': change(PLACES.auxiliary, (found) => `${found} not`),
  'negation-dropped': undoNegation,
  'hedge-added': addWord(HEDGES),
  'hedge-dropped': change(PLACES.hedged, (found) => (/^(may|might|could|would)$/.test(found) ? 'will' : '')),
  'word-added': addWord(FILLERS),
  'word-dropped': onPlainWord(() => ''),
  'word-replaced': onPlainWord((_, tools) => anyWord(tools)),
  'word-inflected': onPlainWord(inflect),
  'word-moved': moveWord,
  'bracket-replaces': bracket,
  'unmarked-gap': gap,
} satisfies Record<string, Edit>;
