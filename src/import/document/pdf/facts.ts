/** Facts of a PDF: what its first page says, and what the file says of itself. */

import { readDate } from '../../../corpus/front-matter/dates.js';
import { foldLetters } from '../../../words/fold.js';
import { doubt, note } from '../../doubts/doubt.js';
import type { DraftProblem, Facts, Found } from '../../draft.js';
import { isListOfNames, isName, joinNames, namesOf } from '../../page/facts/authors.js';
import { isMarked, withoutMarks } from '../blocks.js';
import { factsStated } from '../facts.js';
import { type Stated, statedIn } from '../stated.js';
import { isLarge, type Piece } from './paragraphs.js';

/** The values of the file's information and XMP, by their names there. */
export type FileFacts = {
  readonly info: Readonly<Record<string, string>>;
  readonly xmp: Readonly<Record<string, string>>;
};

export type Opened = {
  readonly facts: Facts;
  readonly rest: readonly Piece[];
  readonly problems: readonly DraftProblem[];
};

const PIECES = 8;

export function pdfFacts(pieces: readonly Piece[], file: FileFacts, size: number): Opened {
  const own = ownFacts(file);
  const titled = titlePiece(pieces, size, own.title?.value);
  const stated: { stated: Stated; from: string }[] = [];
  const last = pieces.length - 3;
  const rest = pieces.filter((piece, index) => {
    if (piece === titled) return false;
    const near = index < PIECES && piece.lines[0]?.page === pieces[0]?.lines[0]?.page;
    const found = (near || index >= last) && piece.kind === 'text' ? statedIn(piece.text) : undefined;
    if (found === undefined || (!near && found.weight < 3)) return true;
    stated.push({ stated: found, from: `the line “${piece.text.slice(0, 80)}”` });
    return false;
  });
  const { facts, problems } = factsStated(stated);
  const signed = facts.author === undefined ? signedBelow(rest, pieces, titled) : undefined;
  const title: Found<string> | undefined = titled
    ? { value: titled.text, from: 'the largest line of the first page' }
    : own.title;
  return {
    facts: { ...own, ...facts, ...(signed && { author: signed.author }), ...(title ? { title } : {}) },
    rest: signed?.rest ?? rest,
    problems: [
      ...stated.map(({ from }) => note(`Taken as a fact, not as text: ${from}.`)),
      ...problems,
      ...fileProblems({ file, own, title }),
    ],
  };
}

type Signed = { readonly author: Found<string>; readonly rest: readonly Piece[] };

/** Names alone below the title, each perhaps with the mark of an institution that is named below them. */
function signedBelow(rest: readonly Piece[], pieces: readonly Piece[], titled: Piece | undefined): Signed | undefined {
  const next = titled && pieces[pieces.indexOf(titled) + 1];
  if (next === undefined || !rest.includes(next)) return undefined;
  const text = withoutMarks(next.text).replace(/(?<=\p{L})(?:[\d*†‡§]|,(?=[\d*†‡§]))+/gu, '');
  if (!isName(text) && !isListOfNames(text)) return undefined;
  const author = joinNames(namesOf(text));
  if (author === undefined) return undefined;
  const below = rest.slice(rest.indexOf(next) + 1);
  const marked = below.findIndex((piece) => !isMarked(piece.text) && !/^[\d*†‡§] ?\p{Lu}/u.test(piece.text));
  const places = next.text === text ? [] : below.slice(0, Math.max(0, marked));
  return {
    author: { value: author, from: 'the line below the title' },
    rest: rest.filter((piece) => piece !== next && !places.includes(piece)),
  };
}

/** The largest piece among the first, or the one that says what the file calls itself. */
function titlePiece(pieces: readonly Piece[], size: number, named: string | undefined): Piece | undefined {
  const first = pieces
    .slice(0, 12)
    .filter(({ kind, lines }) => kind === 'text' && lines[0]?.page === pieces[0]?.lines[0]?.page);
  const [largest] = first.filter((piece) => isLarge(piece, size)).sort((a, b) => b.size - a.size);
  const same = first.find(({ text }) => named !== undefined && foldLetters(text) === foldLetters(named));
  return same ?? (largest && largest.text.length >= 3 ? largest : undefined);
}

/** Names that programs fill in by themselves. */
const NO_TITLE =
  /^(?:untitled.*|document\d*|microsoft (?:word|powerpoint) - .*|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|html?)|about:blank|print|slide \d+|title)$/i;
const NOBODY = /^(?:user|admin(?:istrator)?|author|owner|unknown|root|pc|microsoft.*|.*@.*)$/i;

function ownFacts({ info, xmp }: FileFacts): Facts {
  const first = (...found: readonly (readonly [string | undefined, string])[]): Found<string> | undefined => {
    const [value, from] = found.find(([each]) => each !== undefined && each.trim() !== '') ?? [];
    return value === undefined || from === undefined ? undefined : { value: value.trim(), from };
  };
  const title = first([xmp['dc:title'], 'XMP dc:title'], [info.Title, 'PDF info Title']);
  const author = first([xmp['dc:creator'], 'XMP dc:creator'], [info.Author, 'PDF info Author']);
  const publisher = first(
    [xmp['dc:publisher'], 'XMP dc:publisher'],
    [xmp['prism:publicationname'], 'XMP prism:publicationName'],
  );
  const stated = first(
    [xmp['prism:publicationdate'], 'XMP prism:publicationDate'],
    [xmp['prism:coverdate'], 'XMP prism:coverDate'],
  );
  const date = stated && readDate(stated.value);
  const language = first([info.Language, 'PDF language'], [xmp['dc:language'], 'XMP dc:language']);
  return {
    ...(title && !NO_TITLE.test(title.value) ? { title } : {}),
    ...(author && !NOBODY.test(author.value) ? { author } : {}),
    ...(publisher ? { publisher } : {}),
    ...(stated && date?.kind === 'date' ? { published: { value: date.date, from: stated.from } } : {}),
    ...(language && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language.value) ? { language } : {}),
  };
}

type Filed = { readonly file: FileFacts; readonly own: Facts; readonly title: Found<string> | undefined };

function fileProblems({ file, own, title }: Filed): readonly DraftProblem[] {
  const made = /^D:(\d{4})(\d\d)(\d\d)/.exec(file.info.CreationDate ?? '');
  const differs = own.title && title && foldLetters(own.title.value) !== foldLetters(title.value);
  return [
    ...(title ? [] : [doubt('no-title', {})]),
    ...(differs ? [doubt('two-titles', { own: own.title?.value ?? '', shown: title?.value ?? '' })] : []),
    ...(made ? [note(`The PDF was made on ${made.slice(1).join('-')}; that is no publication date.`)] : []),
  ];
}
