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
  const blank = quoted
    .filter((one) => overlaps(one, span))
    .map(({ start, end }) => ({ start: start - span.start, end: Math.min(end, span.end) - span.start }))
    .reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      slice(text, span),
    );
  const last = [...blank.matchAll(VERB)]
    .flatMap((verb) => speakerAt(blank, verb.index, verb.index + verb[0].length) ?? [])
    .at(-1);
  const name = last && slice(blank, last);
  if (!last || !name || isBody(name) !== body) return undefined;
  if (PLACE.some((word) => text.includes(` ${word} ${name}`))) return undefined;
  if (othersIn(blank.slice(last.end), name)) return undefined;
  return { start: last.start + span.start, end: last.end + span.start };
}

/** The subject of the verb between two places, or the name after it where a quotation is before it. */
function speakerAt(text: string, verb: number, after: number): Span | undefined {
  const clause = text.slice(0, verb);
  const breaks = [...clause.matchAll(BREAK)].at(-1);
  const start = breaks ? breaks.index + breaks[0].length : 0;
  const found = subjectOf(clause.slice(start));
  if (found?.kind === 'named') return { start: found.span.start + start, end: found.span.end + start };
  if (found || clause.slice(start).trim() !== '') return undefined;
  const named = nameAfter(text.slice(0, after + REACH), after);
  return named.kind === 'named' ? named.span : undefined;
}

const REACH = 160;
const BREAK = /(?<!(?<!\p{L})\p{Lu}\p{Ll}{0,3})[.?!]["”’»]?\s|["”»]/gu;

/** Another name, even one at the start of a sentence. */
function othersIn(text: string, name: string): boolean {
  const words = text.match(/\p{Lu}[\p{L}\p{M}’'-]*/gu) ?? [];
  return words.some((word) => !NO_NAME.has(word.toLowerCase()) && word !== 'The' && !name.includes(word));
}
