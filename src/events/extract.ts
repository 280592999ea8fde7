/** Extracts dated events from an article. */

import { type Article, type ArticleRef, refOf } from '../corpus/article.js';
import type { Span } from '../span.js';
import type { Recognise } from './dates/recognise.js';
import type { Basis, Resolved } from './dates/resolve.js';
import { type Interval, intervalOfPartial, type When } from './dates/when.js';
import { createDateReader } from './dates-of.js';
import type { Dated, Judged, Judgement } from './judged.js';
import { placeOf, type Reading, readingsOf } from './trace.js';
import { clauseOf, type Verdict } from './verbs/clause.js';
import { judge, judgeCaption, judgeSentence } from './verbs/happened.js';
import type { Tag } from './verbs/tagger.js';
import { mayBePast } from './verbs/verb-words.js';

/** A sentence that says what happened, and when. `date` is the place of the words of the date. */
export type DatedEvent = Span & {
  readonly article: ArticleRef;
  readonly date: Span;
  readonly when: When;
  readonly basis: Basis;
  readonly caption: boolean;
  /** Resolved from the date of a repost, so the event may be earlier. */
  readonly reposted: boolean;
};

export type WithheldReason = Extract<Resolved, { kind: 'withheld' }>['reason'];

/** A sentence about something past, with a date that cannot be known. */
export type Withheld = Span & { readonly article: ArticleRef; readonly reason: WithheldReason };

export type ArticleEvents = { readonly events: readonly DatedEvent[]; readonly withheld: readonly Withheld[] };

export type Extracted = ArticleEvents & { readonly readings: readonly Reading[] };

export type ExtractParts = {
  readonly recognise: Recognise;
  readonly tag: Tag;
  /**
   * Whether `readings` are made; otherwise there are none. Only --explain shows them, and they are longer than all the
   * rest.
   */
  readonly explain?: boolean;
};

/**
 * The version of the rules that made the events of an index. Raise it with every change to what is found. A test knows
 * what this version finds in the evaluation sentences, and fails when the two no longer agree.
 */
export const EVENT_RULES_VERSION = 3;

/** Sentences per step, and about how many characters: some 10 ms, as a build gives way to questions between steps. */
const STEP = { sentences: 64, characters: 16_000 };

/** Extracts the events of one article, all at once: see extractInSteps. */
export function extractEvents(article: Article, parts: ExtractParts): Extracted {
  const steps = extractInSteps(article, parts);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Extracts the events of one article, some sentences per step. It uses nothing but the article (no clock, no time zone,
 * no file time), so the same article gives the same events everywhere. A step reads all dates first, then all verbs:
 * the two libraries push each other out of the processor's caches, and sentence by sentence takes a seventh longer
 * (measured: DESIGN.md).
 */
export function* extractInSteps(article: Article, parts: ExtractParts): Generator<undefined, Extracted> {
  const source = sourceOf(article);
  const readDates = createDateReader(source, parts.recognise);
  const events: DatedEvent[] = [];
  const withheld: Withheld[] = [];
  const readings: Reading[] = [];
  for (let from = 0; from < article.sentences.length; ) {
    const to = stepEnd(article.sentences, from);
    for (const dated of readDates(from, to)) {
      const judged = { ...dated, dates: judgeAll(dated, parts.tag) };
      events.push(...eventsOf(judged, source));
      withheld.push(...withheldOf(judged, source));
      if (parts.explain) readings.push(...readingsOf(judged));
    }
    from = to;
    if (from < article.sentences.length) yield;
  }
  return { events, withheld, readings };
}

function stepEnd(sentences: readonly Span[], from: number): number {
  let characters = 0;
  let to = from;
  while (to < sentences.length && to - from < STEP.sentences && characters < STEP.characters) {
    const { start, end } = sentences[to] ?? { start: 0, end: 0 };
    characters += end - start;
    to += 1;
  }
  return to;
}

type Source = { readonly article: Article; readonly published: Interval | undefined; readonly reposted: boolean };

/**
 * In a repost, "last week" refers to the first publication. If that is unknown, the stated date is used, and the event
 * says so.
 */
function sourceOf(article: Article): Source {
  const reposted = article.firstPublished === 'unknown';
  const first = reposted ? undefined : article.firstPublished;
  return { article, published: intervalOfPartial(first ?? article.published), reposted };
}

const NOT_PAST: Verdict = { happened: false, rule: 'no-past-form' };

/** Tags words, which costs most, only if a date is left to judge and something may be past. */
function judgeAll({ text, kind, dates }: Dated, tag: Tag): readonly Judgement[] {
  if (dates.every(({ result }) => result.kind === 'dropped'))
    return dates.map((one) => ({ ...one, verdict: { happened: false, rule: one.result.kind } }));
  const caption = kind === 'caption';
  const whole = judgeSentence(text) ?? (caption || mayBePast(text) ? undefined : NOT_PAST);
  const clause = whole || caption ? undefined : clauseOf(text, kind, tag(text));
  return dates.map((one) => {
    const verdict = whole ?? (clause ? judge(one.mention, clause) : judgeCaption(one.mention));
    return { ...one, verdict };
  });
}

function eventsOf({ span, text, kind, dates }: Judged, { article, reposted }: Source): readonly DatedEvent[] {
  const happened = dates.flatMap(({ mention, result, verdict }) =>
    verdict.happened && result.kind === 'when' ? [{ mention, ...result, verb: verdict.verb }] : [],
  );
  return happened
    .filter((one) => !happened.some((other) => isSameStretch([one, other], text)))
    .map(({ mention, when, rule: basis }) => ({
      start: span.start,
      end: span.end,
      article: refOf(article),
      date: placeOf(mention, span),
      when,
      basis,
      caption: kind === 'caption',
      reposted: reposted && basis === 'from-publication-date',
    }));
}

type Happened = { readonly mention: Span; readonly when: When; readonly verb: number | undefined };

/**
 * One sentence on one stretch of time is one event: of the same days the first mention is listed, and of "last week, on
 * Tuesday" the finer one, as both are dates of the same verb with no "and" between them.
 */
function isSameStretch([one, other]: readonly [Happened, Happened], text: string): boolean {
  if (one === other) return false;
  const [a, b] = [one.when, other.when];
  if (a.from === b.from && a.to === b.to) return one.mention.start > other.mention.start;
  if (one.verb === undefined || one.verb !== other.verb || a.from > b.from || b.to > a.to) return false;
  const [first, last] = one.mention.start < other.mention.start ? [one, other] : [other, one];
  return !/\b(?:and|but)\b/.test(text.slice(first.mention.end, last.mention.start));
}

/** A sentence is withheld if something in it happened, and none of that could be dated. */
function withheldOf({ span, dates }: Judged, { article }: Source): readonly Withheld[] {
  const happened = dates.flatMap(({ result, verdict }) => (verdict.happened ? [result] : []));
  const reason = happened.find((result) => result.kind === 'withheld')?.reason;
  if (reason === undefined || happened.some(({ kind }) => kind === 'when')) return [];
  return [{ start: span.start, end: span.end, article: refOf(article), reason }];
}
