import { type Article, type ArticleRef, type Block, refOf, textOf } from '../corpus/article.js';
import type { Span } from '../corpus/span.js';
import { clauseOf, judge, judgeCaption, judgeSentence, type Verdict } from './happened.js';
import type { Mention } from './mention.js';
import type { Recognise } from './recognise.js';
import { REFINERS } from './refiners.js';
import { type Basis, type Resolved, resolve } from './resolve.js';
import type { Tag } from './tagger.js';
import { mayBePast } from './verb-words.js';
import type { Interval, When } from './when.js';

/** One sentence of an article that tells what happened, and when. `date` is where the words of the date stand. */
export type DatedEvent = Span & {
  readonly article: ArticleRef;
  readonly date: Span;
  readonly when: When;
  readonly basis: Basis;
  readonly caption: boolean;
  /** Resolved from the date of a repost: it may be earlier. */
  readonly reposted: boolean;
};

export type WithheldReason = Extract<Resolved, { kind: 'withheld' }>['reason'];

/** A sentence that tells of something past, with a date that cannot be known. */
export type Withheld = Span & { readonly article: ArticleRef; readonly reason: WithheldReason };

export type ArticleEvents = { readonly events: readonly DatedEvent[]; readonly withheld: readonly Withheld[] };

/** One date expression and what each rule made of it, in order; `when` if it is listed. */
export type Reading = Span & {
  readonly text: string;
  readonly date: Span;
  readonly steps: readonly { readonly rule: string; readonly outcome: string }[];
  readonly when?: When;
};

export type Extracted = ArticleEvents & { readonly readings: readonly Reading[] };

export type ExtractParts = { readonly recognise: Recognise; readonly tag: Tag };

/**
 * Reads the events out of one article. Nothing but the article is asked: no clock, no time zone, no file's time; so the
 * same article gives the same events everywhere. All dates first, then all verbs: the two libraries drive one another
 * out of the processor's caches, and sentence by sentence takes half as long again (measured: DESIGN.md).
 */
export function extractEvents(article: Article, { recognise, tag }: ExtractParts): Extracted {
  // Of a repost only the first date gives "last week" its meaning; if that is unknown, the stated one has to do, and is told.
  const known = article.firstPublished === 'unknown' ? undefined : article.firstPublished;
  const source = { article, published: known ?? article.published, reposted: article.firstPublished === 'unknown' };
  const before: (readonly Interval[])[] = [];
  const dated = article.sentences.flatMap((span): Dated[] => {
    const block = article.blocks[span.block];
    const place = block && { span, block, source, before: before.slice(-LOOK_BACK).flat() };
    const found = place && datesOf(place, recognise);
    before.push(found?.dates ?? []);
    return found ? [found] : [];
  });
  const found = dated.map((one) => eventsOf(one, tag));
  return {
    events: found.flatMap(({ events }) => events),
    withheld: found.flatMap(({ withheld }) => withheld),
    readings: found.flatMap(({ readings }) => readings),
  };
}

/** "that year" is the year of the last date in so many sentences before. */
const LOOK_BACK = 2;

type Source = { readonly article: Article; readonly published: string | undefined; readonly reposted: boolean };
type Place = {
  readonly span: Span;
  readonly block: Block;
  readonly source: Source;
  readonly before: readonly Interval[];
};

/** A sentence with words of a date: those that are dates, resolved, and those that some refiner dropped. */
type Dated = {
  readonly place: Place;
  readonly text: string;
  readonly resolved: readonly Omit<Judged, 'verdict'>[];
  readonly dropped: readonly Dropped[];
  readonly dates: readonly Interval[];
};

function datesOf(place: Place, recognise: Recognise): Dated | undefined {
  const text = textOf(place.source.article, place.span);
  const mentions = recognise(text);
  if (mentions.length === 0) return undefined;
  const { kept, dropped } = refine(mentions, text);
  const dates: Interval[] = [];
  const resolved = kept.map((mention) => {
    const result = resolve(mention.meaning, { published: place.source.published, before: [...place.before, ...dates] });
    if (result.kind === 'when') dates.push(result.when);
    return { mention, result };
  });
  return { place, text, resolved, dropped, dates };
}

function eventsOf({ place, text, resolved, dropped }: Dated, tag: Tag): Extracted {
  const judged = judgeAll(resolved, { text, place, tag });
  const readings = [...dropped.map((step) => readingOf(step, place)), ...judged.map((one) => readingOf(one, place))];
  return { ...collect(judged, place), readings };
}

type Dropped = { readonly mention: Mention; readonly rule: string };

/** The refiners in their order; what one of them does not return was dropped by it. */
export function refine(
  mentions: readonly Mention[],
  sentence: string,
): { readonly kept: readonly Mention[]; readonly dropped: readonly Dropped[] } {
  let kept = mentions;
  const dropped: Dropped[] = [];
  for (const { name, refine: apply } of REFINERS) {
    const next = apply(kept, sentence);
    for (const mention of kept)
      if (!next.some(({ start, end }) => start <= mention.start && mention.end <= end))
        dropped.push({ mention, rule: name });
    kept = next;
  }
  return { kept, dropped };
}

type Judged = { readonly mention: Mention; readonly result: Resolved; readonly verdict: Verdict };
type Judging = { readonly text: string; readonly place: Place; readonly tag: Tag };

const NOT_PAST: Verdict = { happened: false, rule: 'no-past-form' };

/** Words are tagged only if a date is left to be judged. */
function judgeAll(resolved: readonly Omit<Judged, 'verdict'>[], { text, place, tag }: Judging): readonly Judged[] {
  const { kind } = place.block;
  if (resolved.every(({ result }) => result.kind === 'dropped'))
    return resolved.map((one) => ({ ...one, verdict: { happened: false, rule: one.result.kind } }));
  const caption = kind === 'caption';
  const whole = judgeSentence(text) ?? (caption || mayBePast(text) ? undefined : NOT_PAST);
  const clause = whole || caption ? undefined : clauseOf(text, kind, tag(text));
  return resolved.map((one) => {
    const verdict = whole ?? (clause ? judge(one.mention, clause) : judgeCaption(one.mention));
    return { ...one, verdict };
  });
}

function collect(judged: readonly Judged[], { span, block, source }: Place): ArticleEvents {
  const { article, reposted } = source;
  const happened = judged.filter(({ verdict }) => verdict.happened);
  const at = { start: span.start, end: span.end, article: refOf(article) };
  const events = happened.flatMap(({ mention, result }): DatedEvent[] => {
    if (result.kind !== 'when') return [];
    const date = { start: span.start + mention.start, end: span.start + mention.end };
    const fromRepost = reposted && result.rule === 'from-publication-date';
    return [
      {
        ...at,
        date,
        when: result.when,
        basis: result.rule,
        caption: block.kind === 'caption',
        reposted: fromRepost,
      },
    ];
  });
  const reason = happened.map(({ result }) => result).find((result) => result.kind === 'withheld')?.reason;
  return { events, withheld: reason && events.length === 0 ? [{ ...at, reason }] : [] };
}

function readingOf(one: Judged | Dropped, { span }: Place): Reading {
  const { mention } = one;
  const date = { start: span.start + mention.start, end: span.start + mention.end };
  const base = { start: span.start, end: span.end, text: mention.text, date };
  const found = { rule: mention.rule, outcome: 'found' };
  if (!('result' in one)) return { ...base, steps: [found, { rule: one.rule, outcome: 'dropped' }] };
  const { result, verdict } = one;
  if (result.kind === 'dropped') return { ...base, steps: [found, { rule: result.rule, outcome: 'dropped' }] };
  const resolvedStep =
    result.kind === 'when' ? { rule: result.rule, outcome: 'resolved' } : { rule: result.reason, outcome: 'withheld' };
  const judgedStep = { rule: verdict.rule, outcome: verdict.happened ? 'kept' : 'dropped' };
  return {
    ...base,
    steps: [found, resolvedStep, judgedStep],
    ...(verdict.happened && result.kind === 'when' && { when: result.when }),
  };
}
