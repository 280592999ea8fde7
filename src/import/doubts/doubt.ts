/** Notes, and doubts with their words in English. */

import type { DraftProblem } from '../draft.js';
import { andMore } from './examples.js';
import type { Doubt, DoubtFacts, DoubtWords } from './facts.js';

const inWords = <K extends keyof DoubtFacts>(words: DoubtWords, { kind, facts }: Doubt<K>): string =>
  words[kind](facts);

const LOOK = 'Look at the accents and quotation marks';
const WHERE = { header: 'the header of the answer', page: 'the page' };

/** In English: what programs, logs and the terminal read. */
const MESSAGES: DoubtWords = {
  untitled: () => 'no title was found: write one into the file, else the name of the file is shown',
  'no-title': () => 'No title was found: write one.',
  'title-in-capitals': () => 'The title is in capitals, as in the source: write it as it should be read.',
  'two-titles': ({ own, shown }) => `The file calls itself “${own}”, its first page “${shown}”.`,
  'fact-too-long': ({ name, length }) => `the ${name} has ${length} characters, so it is left out`,
  'date-of-address': ({ date }) => `the page states no date; ${date} is from its address`,
  'date-of-two-days': ({ text }) =>
    `“${text}” may be two days, so the date is left empty: write it into the file as YYYY-MM-DD`,
  'two-dates': ({ stated, by, shown, shownBy }) =>
    `published ${stated} by ${by}, but ${shown} by ${shownBy}: correct it if the second is right`,
  'other-date': ({ date, from }) => `Another date is stated: ${date} (${from}).`,
  'perhaps-no-publisher': ({ publisher, from }) =>
    `“${publisher}” was taken for the publisher, but may be the author or a place (${from}).`,
  'author-of-file': ({ author }) => `The author “${author}” is whom the Word file names as its maker.`,
  'other-language': ({ stated, by, found }) => `${by} says “${stated}”, but the text is in “${found}”`,
  'other-encoding': ({ where, stated, used }) =>
    `${WHERE[where]} says ${stated}, but the bytes are not: read as ${used}. ${LOOK}`,
  'encoding-guessed': ({ used }) => `the page does not say its encoding: read as ${used}. ${LOOK}`,
  'not-utf-8': ({ used }) => `The text is not in UTF-8; it was read as ${used}. Check accents and quotation marks.`,
  'lost-letters': ({ count }) => `${count} letters were already lost in the source (“\uFFFD”). Put them in by hand.`,
  'decoded-twice': ({ count, examples }) =>
    `${count} characters had been decoded twice and are mended (${examples}). Check them.`,
  'live-blog': ({ entries }) =>
    `a live blog with ${entries} entries, each below its time: later ones may have been added since`,
  'only-beginning': ({ sign }) =>
    `perhaps only the beginning of the article (${sign}): compare it with the page, and add the rest if you may`,
  'one-of-several-pages': ({ next }) => `the article has several pages and this is one of them; the next is ${next}`,
  'reads-differently': ({ beginning }) => `“${beginning}…” may read differently from the page: compare it`,
  'reads-as-markdown': ({ beginning }) => `Its signs may be read as Markdown: compare the paragraph “${beginning}…”.`,
  'tags-kept': ({ count, examples, others }) =>
    `Taken for text, as it seems to speak of them: ${count} tags or character codes (${examples}${others > 0 ? ' and others' : ''}) stay letter for letter. Remove them if a program left them.`,
  'ends-of-lines': (list) => `Words at line ends, with or without hyphen: ${andMore(list)}.`,
  'left-out': ({ rule, ...list }) => `Left out as ${rule}: ${andMore(list)}.`,
  formulas: () => 'Formulas are given as their letters in a row, without fractions and raised signs: compare them.',
  'damaged-pages': ({ pages }) => `Damaged pages are left out: ${pages}.`,
  'pages-without-text': ({ pages }) => `Pages without text, perhaps pictures: ${pages}.`,
  'signs-of-a-font': ({ count }) =>
    `${count} signs have no meaning outside their font. Look for them, and write what is meant.`,
  table: ({ page }) => `Page ${page} has a table: compare its cells with the source.`,
  'word-program': ({ text }) => `Word file: ${text}`,
  'front-matter': ({ line, text }) => `Line ${line}: ${text}.`,
  library: ({ text }) => text,
};

export const note = (message: string): DraftProblem => ({ severity: 'note', message });

export function doubt<K extends keyof DoubtFacts>(kind: K, facts: DoubtFacts[K]): DraftProblem {
  const about: Doubt<K> = { kind, facts };
  // One kind with its own facts is one of them all, which the compiler does not see.
  return { severity: 'doubt', message: inWords(MESSAGES, about), about: about as Doubt };
}
