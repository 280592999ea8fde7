/** Checks of quotes prepared for every renderer: notes, numbering and word-by-word differences. */

import type { Note } from '../../check/notes.js';
import type { Check } from '../../check/verdict.js';
import type { Checks } from '../../commands/reply.js';
import { articleIn } from '../../corpus/articles.js';
import { type Span, slice } from '../../span.js';
import { quotedInWords } from '../citation.js';
import { quotesOfCheck } from '../verify.js';
import { textOf, type View } from '../view.js';
import type { Words } from './en.js';

type Options = { readonly view: View; readonly words: Words };

/** One note in words. */
export function noteText(note: Note, { view, words }: Options): string {
  const { checks } = words;
  switch (note.kind) {
    case 'speaker': {
      const quoted = quotedInWords(note.speaker, { article: note.article, view, words });
      return note.exact ? checks.speaker(quoted) : checks.speakerOfOthers(quoted);
    }
    case 'omitted':
      return checks.omitted(note.words);
    case 'inserted':
      return checks.inserted(note.text);
    case 'short-piece':
      return checks.shortPiece(note.text);
    case 'paragraphs':
      return checks.paragraphs(note.count);
    case 'repeated':
      return checks.repeated(note.paragraphs);
    case 'negation-outside':
      return checks.negationOutside(note.word);
    case 'negation-omitted':
      return checks.negationOmitted(note.word);
    case 'framed':
      return checks.framed(note.frames.map((span) => textOf(view, span)));
    case 'two-articles':
      return checks.twoArticles(note.articles.map((ref) => articleIn(view, ref).title));
    case 'begins-inside':
    case 'ends-inside':
    case 'wrong-order':
    case 'other-source':
      return checks.place[note.kind];
    default:
      return checks.form[note.kind];
  }
}

/** Whose words they are, said right below the verdict. */
export function speakerInWords({ notes }: Check, options: Options): string | undefined {
  const note = notes.find(({ kind }) => kind === 'speaker');
  return note && noteText(note, options);
}

/** Everything to say about one check besides its verdict, speaker and differences. */
export function notesInWords({ notes: all, alsoIn }: Check, options: Options): readonly string[] {
  const notes = all.filter(({ kind }) => kind !== 'speaker' && kind !== 'framed');
  const also = alsoIn.map((ref) => articleIn(options.view, ref).title);
  return [...notes.map((note) => noteText(note, options)), also.length > 0 ? options.words.alsoIn(also) : []].flat();
}

/** The quotations in a message; none when the text itself is what was checked. */
export const quotationsOf = ({ whole, shown }: Checks): readonly Check[] =>
  shown.length === 1 && shown[0] === whole ? [] : shown;

export type ListedCheck = {
  readonly check: Check;
  /** Number of the first quote shown below it: quotes are numbered through the whole reply. */
  readonly number: number;
  /** "Quotation 2 of 3", when a message was checked; "Quotation" when it has only one. */
  readonly title: string | undefined;
};

/** The checks as they are shown. */
export function listedChecks(reply: Checks, { checks }: Words): readonly ListedCheck[] {
  const all = quotationsOf(reply).length;
  let number = 1;
  return reply.shown.map((check, index) => {
    const first = number;
    number += quotesOfCheck(check).length;
    return { check, number: first, title: all > 0 ? checks.of(index + 1, all) : undefined };
  });
}

/** `given`: only in the given text, to be struck out. `stored`: only in the article, to be bold. */
export type DiffPiece = { readonly text: string; readonly style: 'same' | 'given' | 'stored' };

/** The given text word by word against the stored one, in one line of pieces. */
export function diffPieces({ text, differences }: Check, view: View): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let at = 0;
  const push = (style: DiffPiece['style'], words: string): void => {
    if (words !== '') pieces.push({ style, text: words });
  };
  for (const { given, stored } of [...differences].sort((a, b) => a.given.start - b.given.start)) {
    push('same', text.slice(at, given.start));
    push('given', slice(text, given));
    if (stored) {
      const touching = given.end === given.start || pieces.at(-1)?.style === 'given';
      if (touching && /\S$/.test(pieces.at(-1)?.text ?? ' ')) push('same', ' ');
      push('stored', textOf(view, stored));
      if (given.end === given.start && /^\S/.test(text.slice(given.end))) push('same', ' ');
    }
    at = Math.max(at, given.end);
  }
  push('same', text.slice(at));
  return pieces;
}

/** The two sides of a difference; the stored one is a slice of the article. */
export const sidesOf = (text: string, difference: Check['differences'][number], view: View) => ({
  given: slice(text, difference.given satisfies Span),
  stored: difference.stored ? textOf(view, difference.stored) : '',
});
