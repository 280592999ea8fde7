import { type Article, type ArticleRef, refOf, textOf } from '../corpus/article.js';
import type { Span } from '../span.js';
import type { Recognise } from './dates/recognise.js';
import { refine } from './dates/refiners.js';
import { type Basis, type Resolved, resolve } from './dates/resolve.js';
import { type Interval, intervalOfPartial, type When } from './dates/when.js';
import type { Dated, Judged, Judgement } from './judged.js';
import { placeOf, type Reading, readingsOf } from './trace.js';
import { clauseOf, judge, judgeCaption, judgeSentence, type Verdict } from './verbs/happened.js';
import type { Tag } from './verbs/tagger.js';
import { mayBePast } from './verbs/verb-words.js';

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

export type Extracted = ArticleEvents & { readonly readings: readonly Reading[] };

export type ExtractParts = {
  readonly recognise: Recognise;
  readonly tag: Tag;
  /** Whether `readings` are made: only --explain shows them, and they are longer than all the rest. Else there are none. */
  readonly explain?: boolean;
};

/**
 * Reads the events out of one article. Nothing but the article is asked: no clock, no time zone, no file's time; so the
 * same article gives the same events everywhere. All dates first, then all verbs: the two libraries drive one another
 * out of the processor's caches, and sentence by sentence takes a seventh longer (measured: DESIGN.md).
 */
export function extractEvents(article: Article, { recognise, tag, explain = false }: ExtractParts): Extracted {
  const source = sourceOf(article);
  const judged = datedSentences(source, recognise).map((dated) => ({ ...dated, dates: judgeAll(dated, tag) }));
  return {
    events: judged.flatMap((one) => eventsOf(one, source)),
    withheld: judged.flatMap((one) => withheldOf(one, source)),
    readings: explain ? judged.flatMap(readingsOf) : [],
  };
}

type Source = { readonly article: Article; readonly published: Interval | undefined; readonly reposted: boolean };

/** Of a repost only the first date gives "last week" its meaning; if that is unknown, the stated one has to do, and is told. */
function sourceOf(article: Article): Source {
  const reposted = article.firstPublished === 'unknown';
  const first = reposted ? undefined : article.firstPublished;
  return { article, published: intervalOfPartial(first ?? article.published), reposted };
}

/** "that year" is the year of the last date in so many sentences before. */
const LOOK_BACK = 2;

function datedSentences({ article, published }: Source, recognise: Recognise): readonly Dated[] {
  let last: { readonly index: number; readonly when: When } | undefined;
  return article.sentences.flatMap((span, index): Dated[] => {
    const text = textOf(article, span);
    const mentions = recognise(text);
    const block = article.blocks[span.block];
    if (mentions.length === 0 || !block) return [];
    const { kept, dropped } = refine(mentions, text);
    const dates = kept.map((mention) => {
      const before = last && index - last.index <= LOOK_BACK ? last.when : undefined;
      const result = resolve(mention.meaning, { published, before });
      if (result.kind === 'when') last = { index, when: result.when };
      return { mention, result };
    });
    return [{ span, text, kind: block.kind, dates, dropped }];
  });
}

const NOT_PAST: Verdict = { happened: false, rule: 'no-past-form' };

/** Words are tagged only if a date is left to be judged, and only where something may be past: that costs most. */
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

function eventsOf({ span, kind, dates }: Judged, { article, reposted }: Source): readonly DatedEvent[] {
  return dates.flatMap(({ mention, result, verdict }) => {
    if (!verdict.happened || result.kind !== 'when') return [];
    const { when, rule: basis } = result;
    return {
      start: span.start,
      end: span.end,
      article: refOf(article),
      date: placeOf(mention, span),
      when,
      basis,
      caption: kind === 'caption',
      reposted: reposted && basis === 'from-publication-date',
    };
  });
}

/** A sentence is withheld if something in it happened, and none of that could be dated. */
function withheldOf({ span, dates }: Judged, { article }: Source): readonly Withheld[] {
  const happened = dates.flatMap(({ result, verdict }) => (verdict.happened ? [result] : []));
  const reason = happened.find((result) => result.kind === 'withheld')?.reason;
  if (reason === undefined || happened.some(({ kind }) => kind === 'when')) return [];
  return [{ start: span.start, end: span.end, article: refOf(article), reason }];
}
