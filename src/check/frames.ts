/** Finds what turns a quote round in its sentence: "It is not true that …", "if …", "Did he say that …?". */

import type { Article } from '../corpus/article.js';
import { type Span, slice } from '../span.js';
import { AFTER_QUOTE, BEFORE_QUOTE, type Frame } from './frame-rules.js';

const WORDS = /[\p{L}\p{N}]/u;
/** The words up to a question mark that is not in a quotation of its own. */
const QUESTION = /^(?:[^?？“„«"]|“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*")*[?？]/u;
const OPENS_QUESTION =
  /(?<!\p{L})(?:who|whose|whom|what|why|how|when|where|which|whether|if|is|are|was|were|am|did|does|do|has|have|had|can|could|would|will|should|may|might|must|shall|isn|aren|wasn|weren|didn|doesn|don|hasn|haven|hadn|can|couldn|wouldn|won|shouldn)(?!\p{L})/iu;
/** How much is read on each side, and how much of a frame is shown. */
const READ = 400;
const SHOWN = 160;

/** The words of the article around these places that turn them round, as far as they are in the same sentence. */
export function framesOf(article: Article, segments: readonly Span[]): Span[] {
  const { before, after } = restOf(article, segments);
  const asks = after !== undefined && QUESTION.test(slice(article.body, after));
  const found = [
    before && (frameBefore(article.body, before) ?? (asks ? shown(before, before.start) : undefined)),
    after && (frameAfter(article.body, after) ?? (asks ? shownAfter(after) : undefined)),
  ];
  return found.flatMap((span) => (span ? trimmed(article.body, span) : []));
}

/** The sentence asks: its words before this place say so. */
export function asksBefore(article: Article, segments: readonly Span[]): boolean {
  const { before } = restOf(article, segments);
  return before !== undefined && OPENS_QUESTION.test(slice(article.body, before));
}

/** The rest of the sentence before the first place and after the last one, if it has any words or signs. */
function restOf({ body, sentences }: Article, segments: readonly Span[]) {
  const [first, last] = [segments[0], segments.at(-1)];
  const own = first && sentences.find(({ start, end }) => start <= first.start && first.start < end);
  const final = last && sentences.find(({ start, end }) => start < last.end && last.end <= end);
  const before = own && first ? { start: own.start, end: first.start } : undefined;
  const after = final && last ? { start: last.end, end: final.end } : undefined;
  return {
    before: before && WORDS.test(slice(body, before)) ? before : undefined,
    after: after && (WORDS.test(slice(body, after)) || QUESTION.test(slice(body, after))) ? after : undefined,
  };
}

function frameBefore(body: string, rest: Span): Span | undefined {
  const from = Math.max(rest.start, rest.end - READ);
  const at = firstMatch(BEFORE_QUOTE, body.slice(from, rest.end));
  return at && shown(rest, from + at.start);
}

function frameAfter(body: string, rest: Span): Span | undefined {
  const at = firstMatch(AFTER_QUOTE, body.slice(rest.start, Math.min(rest.end, rest.start + READ)));
  if (!at) return undefined;
  return rest.end - rest.start <= SHOWN ? rest : { start: rest.start, end: rest.start + at.end };
}

/** From the beginning of the sentence, if that is not too far. */
const shown = ({ start, end }: Span, from: number): Span => ({ start: end - start <= SHOWN ? start : from, end });

const shownAfter = ({ start, end }: Span): Span => ({ start: end - start <= SHOWN ? start : end - 1, end });

function firstMatch(frames: readonly Frame[], text: string): Span | undefined {
  const found = frames.flatMap((frame) => {
    // Most patterns match nothing, and a search makes no copy of the pattern.
    if (text.search(frame.pattern) < 0) return [];
    const match = matchesOf(frame, text).next().value;
    return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => a.start - b.start)[0];
}

/** From every place on, since a cue that does not count may hide one inside its match. */
function* matchesOf({ pattern, unless }: Frame, text: string): Generator<RegExpExecArray, undefined> {
  const own = new RegExp(pattern);
  for (let match = own.exec(text); match; match = own.exec(text)) {
    if (!unless?.test(match.groups?.cue ?? match[0])) yield match;
    own.lastIndex = match.index + 1;
  }
  return undefined;
}

function trimmed(body: string, { start, end }: Span): Span {
  const text = body.slice(start, end);
  return { start: start + text.length - text.trimStart().length, end: end - (text.length - text.trimEnd().length) };
}
