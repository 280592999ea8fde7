import type { Check } from '../../answer/check.js';
import type { Checks } from '../../commands/reply.js';
import { diffPieces, noteText } from '../check-words.js';
import { articleIn, type View } from '../view.js';
import type { Words } from '../words/en.js';
import { escapeText } from './escape.js';
import type { Unit } from './parts.js';
import { named, quoteUnit, shortened, small } from './quote.js';

type Look = { readonly view: View; readonly words: Words };

/** So much of what was given is shown above its verdict; who gave it has the rest. */
const GIVEN = 1_200;

/** A unit for each verdict: what was given, struck out and bold where it differs, then the stored sentences. */
export function checkUnits({ shown, left }: Checks, look: Look): readonly Unit[] {
  const { checks } = look.words;
  let number = 1;
  const units = shown.map((check, index) => {
    const first = number;
    number += check.quotes.length + (check.closest ? 1 : 0);
    const title = shown.length > 1 ? [small(checks.of(index + 1, shown.length))] : [];
    return checkUnit(check, { number: first, look, title });
  });
  return [...units, ...(left > 0 ? [[small(checks.left(left))]] : [])];
}

type Options = { readonly number: number; readonly look: Look; readonly title: readonly string[] };

function checkUnit(check: Check, { number, look, title }: Options): Unit {
  const { view, words } = look;
  const { checks } = words;
  const also = check.alsoIn.map((ref) => shortened(articleIn(view, ref).title));
  const notes = [
    ...check.notes.map((note) => noteText(note, { view, words })),
    ...(also.length > 0 ? [words.alsoIn(also)] : []),
  ].map((note) => small(`· ${named(note)}`));
  const head = [...title, `**${checks.sign[check.kind]} ${checks.verdict[check.kind]}**`, givenLine(check, view)];
  const closest = check.closest && quoteUnit(check.closest, { number: number + check.quotes.length, look });
  return [
    head.filter((line) => line !== '').join('\n'),
    ...check.quotes.flatMap((quote, at) => quoteUnit(quote, { number: number + at, look })),
    ...(closest ? [small(checks.closest), ...closest] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ];
}

/** On one line, so that nothing in it can begin a block quote. */
function givenLine(check: Check, view: View): string {
  let room = GIVEN;
  const parts = diffPieces(check, view).map(({ style, text }) => {
    const flat = text.replace(/\s+/g, ' ');
    const part = flat.length > room ? `${flat.slice(0, Math.max(0, room))}…` : flat;
    const shown = room > 0 ? part : '';
    room -= flat.length;
    return style === 'same' ? escapeText(shown) : emphasised(shown, style === 'given' ? '~~' : '**');
  });
  const line = parts.join('').trim();
  // A quotation mark stands first, since no block begins with one.
  return line === '' ? '' : `“${line}”`;
}

/** Discord shows the marks themselves beside white space. */
function emphasised(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${escapeText(inner)}${mark}${after}`;
}
