/** Who "he" is. */

import { overlaps, type Span, slice } from '../../span.js';
import { nameAfter, subjectOf } from './attribution.js';
import { isBody } from './name.js';
import { NO_NAME, SPEECH } from './words.js';

const VERB = new RegExp(SPEECH, 'gu');
const PLACE = ['in', 'from', 'near', 'across', 'outside'];

export type AntecedentOptions = {
  /** The quotations in the paragraph: whom they name is no speaker of it. */
  readonly quoted: readonly Span[];
  /** "it" and "they" are bodies, "he" and "she" persons. */
  readonly body: boolean;
};

/** The last one in this span who is named as a speaker, if nobody else is named after that. */
export function antecedent(text: string, span: Span, { quoted, body }: AntecedentOptions): Span | undefined {
  const blank = quoted.reduce(
    (rest, one) =>
      overlaps(one, span) ? rest.slice(0, one.start) + ' '.repeat(one.end - one.start) + rest.slice(one.end) : rest,
    text.slice(0, span.end),
  );
  const last = [...blank.slice(span.start).matchAll(VERB)]
    .flatMap((verb) => {
      const at = span.start + verb.index;
      return speakerAt(blank, { start: span.start, end: at }, at + verb[0].length) ?? [];
    })
    .at(-1);
  if (!last || isBody(slice(text, last)) !== body) return undefined;
  const name = slice(text, last);
  if (PLACE.some((word) => text.includes(` ${word} ${name}`))) return undefined;
  return othersIn(blank.slice(last.end), name) ? undefined : last;
}

/** The subject of the verb between `before.end` and `after`, or the name after it where a quotation is before it. */
function speakerAt(text: string, before: Span, after: number): Span | undefined {
  const clause = slice(text, before);
  const breaks = [...clause.matchAll(/(?<!(?<!\p{L})\p{Lu}\p{Ll}{0,3})[.?!]["”’»]?\s|["”»]/gu)].at(-1);
  const start = before.start + (breaks ? breaks.index + breaks[0].length : 0);
  const found = subjectOf(text.slice(start, before.end));
  if (found?.kind === 'named') return { start: found.span.start + start, end: found.span.end + start };
  if (found || text.slice(start, before.end).trim() !== '') return undefined;
  const named = nameAfter(text.slice(0, after + 160), after);
  return named.kind === 'named' ? named.span : undefined;
}

/** Another name, even one at the start of a sentence. */
function othersIn(text: string, name: string): boolean {
  const words = text.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? [];
  return words.some((word) => !NO_NAME.has(word.toLowerCase()) && word !== 'The' && !name.includes(word));
}
