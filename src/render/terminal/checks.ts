import { stripVTControlCharacters } from 'node:util';
import type { Check } from '../../answer/check.js';
import type { Checks } from '../../commands/reply.js';
import type { Span } from '../../corpus/span.js';
import { type DiffPiece, diffPieces, noteText, sidesOf } from '../check-words.js';
import { citedLines } from './cited.js';
import { INDENT } from './quote.js';
import type { Screen } from './screen.js';
import { wrap } from './wrap.js';

/** Each verdict with the words and their source; what was given stands far enough to the right to be no quotation. */
export function renderChecks({ shown, left }: Checks, screen: Screen): string {
  let number = 1;
  const parts = shown.map((check, index) => {
    const lines = checkLines(check, {
      number,
      screen,
      title: shown.length > 1 ? index + 1 : undefined,
      all: shown.length,
    });
    number += check.quotes.length + (check.closest ? 1 : 0);
    return lines.join('\n');
  });
  return [...parts, ...(left > 0 ? [screen.words.checks.left(left)] : [])].join('\n\n');
}

type Options = {
  readonly number: number;
  readonly screen: Screen;
  readonly title: number | undefined;
  readonly all: number;
};

function checkLines(check: Check, { number, screen, title, all }: Options): string[] {
  const { colors, view, words } = screen;
  const { checks } = words;
  const paint = check.kind === 'exact' || check.kind === 'elsewhere' ? colors.green : colors.red;
  const head = colors.bold(paint(`${checks.sign[check.kind]} ${checks.verdict[check.kind]}`));
  const given =
    title === undefined
      ? []
      : [colors.dim(checks.of(title, all)), ...indented([{ style: 'same', text: check.text }], screen)];
  const also = check.alsoIn.map((ref) => view.article(ref)?.title ?? ref.id);
  const notes = [
    ...check.notes.map((note) => noteText(note, { view, words })),
    ...(also.length > 0 ? [words.alsoIn(also)] : []),
  ];
  return [
    ...given,
    head,
    ...(check.differences.length > 0 ? indented(diffPieces(check, view), screen) : []),
    ...check.differences.map((difference) => INDENT + differenceLine(check, difference, screen)),
    ...check.quotes.flatMap((quote, index) => citedLines(quote, { number: number + index, screen })),
    ...(check.closest
      ? [checks.closest, ...citedLines(check.closest, { number: number + check.quotes.length, screen })]
      : []),
    ...notes.map((note) => `${INDENT}· ${shown(note)}`),
  ];
}

function differenceLine({ text }: Check, difference: Check['differences'][number], screen: Screen): string {
  const { checks } = screen.words;
  const { given, stored } = sidesOf(text, difference, screen.view);
  const kind = checks.difference[difference.kind];
  return screen.colors.dim(
    `${shown(given) || checks.nothing} → ${shown(stored) || checks.nothing}  (${kind})`.replace(/\n/g, ' '),
  );
}

/** What somebody gave may hold anything: nothing of it may move the cursor or colour the window. */
const shown = (text: string): string => stripVTControlCharacters(text).replace(/[^\P{Cc}\n]/gu, ' ');

/** Without colours there is no bold and no strike: then the marks of word-by-word diffs are used. */
const inMarks = ({ style, text }: DiffPiece): DiffPiece => {
  if (style === 'same') return { style, text };
  return { style, text: style === 'given' ? `[-${text}-]` : `{+${text}+}` };
};

function indented(pieces: readonly DiffPiece[], screen: Screen): string[] {
  const { colors } = screen;
  const plain = colors.bold('x') === 'x';
  const styled = pieces
    .map((piece) => ({ ...piece, text: shown(piece.text) }))
    .map((piece) => (plain ? inMarks(piece) : piece));
  const text = styled.map((piece) => piece.text).join('');
  return wrap(text, screen.width - INDENT.length).map((line) => INDENT + painted(styled, line, screen));
}

function painted(pieces: readonly DiffPiece[], line: Span, { colors }: Screen): string {
  let start = 0;
  return pieces
    .map(({ style, text }) => {
      const [from, to] = [Math.max(0, line.start - start), Math.min(text.length, line.end - start)];
      start += text.length;
      if (from >= to) return '';
      const part = text.slice(from, to);
      if (style === 'same') return part;
      return style === 'given' ? colors.red(colors.strikethrough(part)) : colors.green(colors.bold(part));
    })
    .join('');
}
