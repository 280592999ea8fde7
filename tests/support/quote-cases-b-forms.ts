import type { CaseClass, Draft, Source, Tools } from './quote-cases-b.js';
import { anyWord } from './quote-cases-b-edits.js';
import { cutsAmount, plainWords, type Random, replaceAt, spansOf, tokensOf } from './quote-cases-b-text.js';

/** What a copy adds without changing a word, and what a short quote must not leave out. */

type Change = (text: string, tools: Tools) => string | undefined;

const draftOf = ({ start, end }: Source, text: string): Draft => ({ start, end, text });

/** Honest when the text is still in the article, whatever is around its words now. */
const honest = (name: string, needs: RegExp, change: Change): CaseClass => ({
  name,
  expect: 'exact',
  fits: ({ text }) => text.search(needs) >= 0 && !/\.\.\.|…/.test(text),
  make: (source, tools) => {
    const text = change(source.text, tools);
    return text === undefined || text === source.text ? undefined : draftOf(source, text);
  },
});

/** Bad by a sign or a cut alone, so the words may well be in an article. */
const bad = (name: string, needs: RegExp, change: Change): CaseClass => ({
  ...honest(name, needs, change),
  expect: 'near',
});

const at = (text: string, pattern: RegExp, { pick }: Random) => {
  const places = spansOf(text, pattern);
  return places.length > 0 ? pick(places) : undefined;
};

const put =
  (pattern: RegExp, to: (found: string, random: Random) => string): Change =>
  (text, { random }) => {
    const place = at(text, pattern, random);
    return place && replaceAt(text, place, to(text.slice(place.start, place.end), random));
  };

const MARKS = ['\u200e', '\u200f', '\u061c', '\u2066', '\u2067', '\u2069', '\u202a', '\u202c'];
const NOTES = ['[2]', '[17]', '[3][4]', '[n 1]', '[^a]', '²', '¹⁴', '‡'];

const footnote = put(/(?<=\p{Ll}{6})(?= )|(?<=\p{Ll}{6}[.,;])(?= |$)/gu, (_, { pick }) => pick(NOTES));

const markdown: Change = (text, tools) => {
  const words = plainWords(text);
  if (words.length < 4) return undefined;
  const [one, other] = [words[0], words.at(-1)];
  if (!one || !other) return undefined;
  const dressed = (word: string): string =>
    tools.random.pick([
      `**${word}**`,
      `[${word}](https://example.org/${word} "${word}")`,
      `_${word}_`,
      `<em>${word}</em>`,
      `[${word}][2]`,
    ]);
  const later = replaceAt(text, other, dressed(text.slice(other.start, other.end)));
  return `> ${replaceAt(later, one, dressed(text.slice(one.start, one.end)))}`;
};

export const HONEST_FORMS: readonly CaseClass[] = [
  honest(
    'typed-dash',
    /[—]/,
    put(/—/g, (_, { pick }) => pick(['--', '---', ' -- ', ' --- '])),
  ),
  honest(
    'direction-mark',
    / /,
    put(/(?<= )|^|$/g, (_, { pick }) => pick(MARKS)),
  ),
  honest(
    'hyphen-twice',
    /(?<![\p{L}’'-])\p{Ll}{8,}(?![\p{L}’'-])/u,
    put(/(?<![\p{L}’'-])\p{Ll}{8,}(?![\p{L}’'-])/gu, (word, { int }) => {
      const cut = 3 + int(word.length - 5);
      return `${word.slice(0, cut)}-\n-${word.slice(cut)}`;
    }),
  ),
  honest('footnote-mark', /\p{Ll}{6}[.,; ]/u, footnote),
  honest('markdown', /(?: \p{L}+){4} /u, markdown),
  honest(
    'entity',
    /[’“”&]| /,
    put(/[’“”&]| /g, (sign) => (sign === ' ' ? '&#160;' : `&#${sign.charCodeAt(0)};`)),
  ),
  honest(
    'escape',
    /[.,()$&-]/,
    put(/[.,()$&-]/g, (sign) => `\\${sign}`),
  ),
  honest('after-that', / (?:that|whether|if) /, (text) => {
    const place = spansOf(text, / (?:that|whether|if) /g)[0];
    const rest = place && text.slice(place.end);
    return place && rest && tokensOf(rest).length >= 6 && !cutsAmount(text, place.end) ? rest : undefined;
  }),
];

const AMOUNT =
  /(?<![\w.,])[$€£]?\d[\d.,]* (?:[mb]illion|thousand|lakh|crore|percent|years|months|weeks|days|hours|dollars|euros|tonnes|hectares|metres|square)(?!\w)/g;

/** The place of an amount, and of the space in it. */
function amountIn(text: string, random: Random) {
  const place = at(text, AMOUNT, random);
  return place && { ...place, gap: place.start + text.slice(place.start).indexOf(' ') };
}

const onAmount =
  (change: (text: string, place: NonNullable<ReturnType<typeof amountIn>>) => string | undefined): Change =>
  (text, { random }) => {
    const place = amountIn(text, random);
    return place && change(text, place);
  };

const enough = (text: string): string | undefined => (tokensOf(text).length >= 5 ? text : undefined);

/** A changed word, in a dress that is honest by itself. */
const hidden = (name: string, dress: Change): CaseClass => ({
  ...bad(name, /(?: \p{L}+){4} /u, (text, tools) => {
    const word = tools.random.pick(plainWords(text));
    const changed = replaceAt(text, word, anyWord(tools));
    return tools.guard.words(changed) ? undefined : dress(changed, tools);
  }),
  expect: 'not-exact',
});

export const BAD_FORMS: readonly CaseClass[] = [
  bad(
    'amount-cut',
    AMOUNT,
    onAmount((text, { gap }) => enough(text.slice(0, gap))),
  ),
  bad(
    'amount-late',
    /\d (?:[mb]illion|thousand|lakh|crore|percent) /,
    onAmount((text, { gap }) =>
      /^ (?:[mb]illion|thousand|lakh|crore|percent)/.test(text.slice(gap)) ? enough(text.slice(gap + 1)) : undefined,
    ),
  ),
  bad(
    'amount-without-unit',
    AMOUNT,
    onAmount((text, { gap, end }) => text.slice(0, gap) + text.slice(end)),
  ),
  bad(
    'amount-with-more',
    AMOUNT,
    onAmount((text, { gap }) => `${text.slice(0, gap)} thousand${text.slice(gap)}`),
  ),
  bad(
    'amount-halved',
    AMOUNT,
    onAmount((text, { start }) => `${text.slice(0, start)}half ${text.slice(start)}`),
  ),
  bad('question-dropped', /\?$/, (text) => text.replace(/\?$/, '.')),
  bad('exclamation-dropped', /!$/, (text) => text.slice(0, -1)),
  bad('question-added', /(?<=\p{Ll})\.$/u, (text) => text.replace(/\.$/, '?')),
  hidden('changed-in-markdown', markdown),
  hidden('changed-with-footnote', footnote),
];
