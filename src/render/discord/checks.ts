/** Checks of quotes for Discord. */

import type { Check } from '../../check/verdict.js';
import type { Checks } from '../../commands/reply.js';
import { framesOfCheck, quotesOfCheck } from '../verify.js';
import type { View } from '../view.js';
import { diffPieces, type ListedCheck, listedChecks, notesInWords, speakerInWords } from '../words/checks.js';
import type { Words } from '../words/en.js';
import { escapeText } from './escape.js';
import type { Unit } from './parts.js';
import { frameUnit, named, quoteUnit, small } from './quote.js';

type Look = { readonly view: View; readonly words: Words };

/** How much of the given text is shown with its verdict; whoever gave it has the rest. */
const GIVEN = 1_200;

/** A unit for each verdict: what was given, struck out and bold where it differs, then the stored sentences. */
export function checkUnits(reply: Checks, look: Look): readonly Unit[] {
  const several = reply.shown.flatMap(quotesOfCheck).length > 1;
  const numbered = (number: number): number | undefined => (several ? number : undefined);
  const units = listedChecks(reply, look.words).map((listed) => checkUnit(listed, { ...look, numbered }));
  return [...units, ...(reply.left > 0 ? [[small(look.words.checks.left(reply.left))]] : [])];
}

/** One quote alone has no number. */
type Numbering = Look & { readonly numbered: (number: number) => number | undefined };

function checkUnit({ check, number, title }: ListedCheck, look: Numbering): Unit {
  const { words, numbered } = look;
  const { checks } = words;
  const notes = notesInWords(check, look).map((note) => small(`· ${named(note)}`));
  const verdict = `**${checks.sign[check.kind]} ${checks.verdict[check.kind]}**`;
  const speaker = speakerInWords(check, look);
  const said = speaker === undefined ? '' : named(speaker.replace(/\s+/g, ' '));
  const head = [title === undefined ? '' : small(title), verdict, said, givenLine(check, look)];
  const closest = check.closest && quoteUnit(check.closest, { number: numbered(number + check.quotes.length), look });
  return [
    head.filter((line) => line !== '').join('\n'),
    ...framesOfCheck(check).flatMap((span) => frameUnit(span, look)),
    ...check.quotes.flatMap((quote, at) => quoteUnit(quote, { number: numbered(number + at), look })),
    ...(closest ? [small(checks.closest), ...closest] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ];
}

/** On one line, so that nothing in it can begin a block quote. */
function givenLine(check: Check, { view, words }: Look): string {
  let room = GIVEN;
  const parts = diffPieces(check, view).map(({ style, text }) => {
    const flat = text.replace(/\s+/g, ' ');
    const part = flat.length > room ? `${flat.slice(0, Math.max(0, room))}…` : flat;
    const shown = room > 0 ? part : '';
    room -= flat.length;
    return style === 'same' ? escapeText(shown) : emphasised(shown, style === 'given' ? '~~' : '**');
  });
  const line = parts.join('').trim();
  // The quotation mark comes first because no block quote begins with one.
  return line === '' ? '' : words.quoted(line);
}

/** Next to white space, Discord shows the marks themselves. */
function emphasised(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${escapeText(inner)}${mark}${after}`;
}
