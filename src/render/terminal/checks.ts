/** Checks of quotes for the terminal. */

import { stripVTControlCharacters } from 'node:util';
import type { Check } from '../../check/verdict.js';
import type { Checks } from '../../commands/reply.js';
import type { Span } from '../../span.js';
import { framesOfCheck } from '../verify.js';
import { textOf } from '../view.js';
import {
  type DiffPiece,
  diffPieces,
  type ListedCheck,
  listedChecks,
  notesInWords,
  sidesOf,
  speakerInWords,
} from '../words/checks.js';
import { citedLines } from './cited.js';
import { INDENT, plainLines, unquoted } from './quote.js';
import type { Screen } from './screen.js';
import { folded, wrap } from './wrap.js';

/** Each verdict with the words and their source. The given text is indented so that it does not read as a quotation. */
export function renderChecks(reply: Checks, screen: Screen): string {
  const { checks } = screen.words;
  const parts = listedChecks(reply, screen.words).map((listed) => checkLines(listed, screen).join('\n'));
  const left = reply.left > 0 ? folded(checks.left(reply.left), screen.width).join('\n') : [];
  return [parts, left].flat().join('\n\n');
}

function checkLines({ check, number, title }: ListedCheck, screen: Screen): string[] {
  const { colors, view, width } = screen;
  const { checks } = screen.words;
  const paint = check.kind === 'exact' ? colors.green : check.kind === 'elsewhere' ? colors.yellow : colors.red;
  const verdict = folded(`${checks.sign[check.kind]} ${checks.verdict[check.kind]}`, width);
  const speaker = speakerInWords(check, screen);
  const given =
    title === undefined ? [] : [colors.dim(title), ...indented([{ style: 'same', text: check.text }], screen)];
  return [
    ...given,
    ...verdict.map((line) => colors.bold(paint(line))),
    ...(speaker === undefined ? [] : folded(shown(speaker), width).map(unquoted)),
    ...frameLines(check, screen),
    ...(check.differences.length > 0 ? indented(diffPieces(check, view), screen) : []),
    ...check.differences.flatMap((difference) =>
      aside(differenceText(check, difference, screen), screen).map(colors.dim),
    ),
    ...check.quotes.flatMap((quote, index) => citedLines(quote, { number: number + index, screen })),
    ...(check.closest
      ? [
          ...folded(checks.closest, width),
          ...citedLines(check.closest, { number: number + check.quotes.length, screen }),
        ]
      : []),
    ...notesInWords(check, screen).flatMap((note) => aside(`· ${shown(note)}`, screen)),
  ];
}

const frameLines = (check: Check, screen: Screen): readonly string[] =>
  framesOfCheck(check).flatMap((span) => [
    ...folded(screen.words.checks.frame, screen.width).map(unquoted),
    ...plainLines(textOf(screen.view, span), screen),
  ]);

const aside = (text: string, { width }: Screen): readonly string[] =>
  folded(text, width - INDENT.length).map((line) => INDENT + line);

function differenceText({ text }: Check, difference: Check['differences'][number], screen: Screen): string {
  const { checks } = screen.words;
  const { given, stored } = sidesOf(text, difference, screen.view);
  const kind = checks.difference[difference.kind];
  return `${shown(given) || checks.nothing} → ${shown(stored) || checks.nothing}  (${kind})`.replace(/\n/g, ' ');
}

/** The given text may hold anything, but must not move the cursor or colour the window. */
const shown = (text: string): string => stripVTControlCharacters(text).replace(/[^\P{Cc}\n]/gu, ' ');

/** Without colours there is no bold or strikethrough, so the marks of word diffs are used. */
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
