/** The quotations in a stretch of an article, each with its speaker. */

import type { Article, Block } from '../../corpus/article.js';
import { contains, type Span, slice } from '../../span.js';
import { inMarks } from '../marks.js';
import { type Attribution, after, before } from './attribution.js';
import { antecedent } from './pronoun.js';
import { countWords, type Stretch, sentencesIn, stretch } from './stretch.js';

/**
 * The words between the marks, in several parts when it runs over several paragraphs. `speaker` is absent when nobody
 * is named; `attributed` then says whether somebody without a name is said to have said it.
 */
export type Quotation = {
  readonly parts: readonly Span[];
  readonly speaker?: Span;
  readonly attributed: boolean;
  /** A Markdown block quote: what is quoted inside it may be somebody else's. */
  readonly block: boolean;
};

type Raw = { readonly parts: readonly Span[] };

/** Longer quotations are not followed to their beginning: they then have no speaker. */
const MOST_BLOCKS = 50;
/** Nobody writes so many in some paragraphs; it keeps the time bounded. */
const MOST_QUOTATIONS = 200;
const OPENS = /^[“„«»"‘']/;

/** All quotations in the block and in those before and after it that may continue it. */
export function quotationsNear(article: Article, block: number): readonly Quotation[] {
  const { blocks, body } = article;
  const isJoined = (at: number): boolean => {
    const [one, next] = [blocks[at], blocks[at + 1]];
    if (!one || !next || one.kind === 'heading' || next.kind === 'heading') return false;
    return OPENS.test(body.slice(next.start, next.start + 1)) || (one.kind === 'quote' && next.kind === 'quote');
  };
  let [first, last] = [block, block];
  while (block - first < MOST_BLOCKS && isJoined(first - 1)) first -= 1;
  while (last - block < MOST_BLOCKS && isJoined(last)) last += 1;
  const run = blocks.slice(first, last + 1);
  const text = stretch(article, { first: Math.max(0, first - 1), last });
  return [...marked(text, run), ...blockQuotes(text, run)];
}

/** A paragraph that ends inside a quotation continues in the next one if that opens with the same mark. */
function chains(body: string, run: readonly Block[]): readonly Raw[] {
  const found: Span[][] = [];
  let open: { readonly parts: Span[]; readonly mark: string } | undefined;
  for (const block of run) {
    const text = slice(body, block);
    const spans = inMarks(text).map((span) => ({ start: span.start + block.start, end: span.end + block.start }));
    const [first] = spans;
    const continues = open !== undefined && first?.start === block.start + 1 && text.startsWith(open.mark);
    const parts = continues && first && open ? [...open.parts, first] : undefined;
    const closed = parts ? [parts, ...spans.slice(1).map((span) => [span])] : spans.map((span) => [span]);
    const last = closed.at(-1);
    const ends = last?.at(-1);
    // A quotation that is never closed is left out: nobody knows where it ends.
    const isOpen = last !== undefined && ends?.end === block.end;
    found.push(...(isOpen ? closed.slice(0, -1) : closed));
    open = isOpen ? { parts: last, mark: body.charAt((ends?.start ?? 1) - 1) } : undefined;
  }
  return found.map((parts) => ({ parts }));
}

function marked(article: Stretch, run: readonly Block[]): readonly Quotation[] {
  const raw = chains(article.body, run);
  if (raw.length > MOST_QUOTATIONS) return [];
  const done: Quotation[] = [];
  for (const [at, one] of raw.entries()) {
    const beside = { previous: raw[at - 1], next: raw[at + 1], earlier: raw.slice(0, at) };
    const found = attributionOf(article, one, beside);
    const speaker = found?.speaker ?? (found ? undefined : continued(article, one, { ...beside, spoken: done.at(-1) }));
    done.push({ ...one, ...(speaker && { speaker }), attributed: found !== undefined, block: false });
  }
  return done.filter((one) => isMore(article, one));
}

type Beside = { readonly previous: Raw | undefined; readonly next: Raw | undefined; readonly earlier: readonly Raw[] };

const blockAt = ({ blocks }: Stretch, at: number): Block | undefined =>
  blocks.find(({ start, end }) => start <= at && at <= end);
const endOf = ({ parts }: Raw): number => (parts.at(-1)?.end ?? 0) + 1;
const startOf = ({ parts }: Raw): number => (parts[0]?.start ?? 1) - 1;

/** What is said before and after it; nothing if the two disagree. */
function attributionOf(article: Stretch, one: Raw, { previous, next, earlier }: Beside) {
  const { body } = article;
  const lead = leadOf(article, startOf(one), previous && endOf(previous));
  const [at, stop] = [endOf(one), blockAt(article, endOf(one) - 1)?.end ?? body.length];
  const rest = body.slice(at, next && startOf(next) > at ? Math.min(stop, startOf(next)) : stop);
  const found = [
    { from: lead.start, attribution: before(slice(body, lead)) },
    { from: at, attribution: after(rest, { last: body.charAt(at - 2) }) },
  ].flatMap(({ from, attribution }) => (attribution ? [{ from, attribution }] : []));
  if (found.length === 0) return undefined;
  const speakers = found.map(({ from, attribution }) => resolved(article, attribution, { from, earlier }));
  const [first, second] = speakers;
  const agree = first && (speakers.length < 2 || (second && slice(body, first) === slice(body, second)));
  return { speaker: agree ? first : undefined };
}

type From = { readonly from: number; readonly earlier: readonly Raw[] };

function resolved(article: Stretch, attribution: Attribution, { from, earlier }: From): Span | undefined {
  if (attribution.kind === 'unnamed') return undefined;
  if (attribution.kind === 'named') return { start: attribution.span.start + from, end: attribution.span.end + from };
  const paragraph = blockAt(article, from);
  if (!paragraph) return undefined;
  const quoted = earlier.flatMap(({ parts }) => parts).filter((part) => contains(paragraph, part));
  return antecedent(
    article.body,
    { start: paragraph.start, end: from + attribution.at },
    { quoted, body: attribution.body },
  );
}

/** "Gen. (Retd.) Ahmed Khan": no sentence begins there. */
const AFTER_RANK = /\((?:Retd|Ret)\.?\) $/;

/** The sentence up to the opening mark; at the start of a paragraph, the end of the one before if it ends in a colon. */
function leadOf(article: Stretch, open: number, previous: number | undefined): Span {
  const { blocks, sentences, body } = article;
  const index = blocks.findIndex(({ start, end }) => start <= open && open <= end);
  const block = blocks[index];
  const nothing = { start: open, end: open };
  if (!block) return nothing;
  if (body.slice(block.start, open).trim() !== '') {
    const sentence = sentences.findLast(
      ({ start }) => start <= open && !AFTER_RANK.test(body.slice(block.start, start)),
    );
    return { start: Math.max(block.start, sentence?.start ?? 0, previous ?? 0), end: open };
  }
  const introduction = blocks[index - 1];
  const introduces = introduction?.kind === 'paragraph' && /:\s*$/.test(slice(body, introduction));
  const last = introduces && sentences.findLast((sentence) => contains(introduction, sentence));
  return last ? { start: last.start, end: last.end } : nothing;
}

type Continued = Beside & { readonly spoken: Quotation | undefined };

/** "“…,” Asif said. “…”": nothing but the attribution between two quotations of one paragraph. */
function continued(article: Stretch, one: Raw, { previous, spoken }: Continued): Span | undefined {
  if (!previous || !spoken?.speaker) return undefined;
  const { body } = article;
  const gap = body.slice(endOf(previous), startOf(one));
  const same = blockAt(article, endOf(previous) - 1) === blockAt(article, startOf(one));
  const last = body.charAt((one.parts.at(-1)?.end ?? 1) - 1);
  if (!same || gap.includes('\n') || !/^$|[.,!?:;]$/.test(gap.trim()) || !/[.,!?…]/u.test(last)) return undefined;
  const named = contains({ start: endOf(previous), end: startOf(one) }, spoken.speaker);
  const isOne = gap.replace(/(?<!\p{L})(?:\p{Lu}|\p{Lu}\p{Ll}{1,4})\./gu, '').match(/[.!?;:]\s/g)?.length ?? 0;
  return gap.trim() === '' || (named && isOne < 2 && gap.split(/\s+/).length < 26) ? spoken.speaker : undefined;
}

/** So few words quoted inside a sentence are a term or an expression. */
const CLAUSE = 5;

/** More than words that are quoted in passing: the larger part of its sentences, or a clause of its own. */
function isMore({ body, sentences }: Stretch, { parts }: Raw): boolean {
  const words = parts.reduce((sum, part) => sum + countWords(slice(body, part)), 0);
  const whole = parts.reduce((sum, part) => {
    const around = sentencesIn({ sentences }, part);
    return sum + around.reduce((all, sentence) => all + countWords(slice(body, sentence)), 0);
  }, 0);
  if (words * 2 > whole) return true;
  const [start, end] = [(parts[0]?.start ?? 1) - 1, parts.at(-1)?.end ?? 0];
  const begins = /(?:^|\n|[.!?,:—–”"]|(?<!\p{L})(?:that|but|and|because|said|says|told|wrote|added))\s*$/u.test(
    body.slice(Math.max(0, start - 12), start),
  );
  const ends =
    /[.,!?…;—–]$/u.test(body.slice(0, end).slice(-1)) ||
    /^.(?:\s*$|[.,:;!?)]|\s+(?:and|but|while|as|when|after|before)\s)/u.test(body.slice(end, end + 12));
  return words >= CLAUSE && begins && ends;
}

/** Block quotes in a row: introduced by the paragraph before them, or signed at their end. */
function blockQuotes(article: Stretch, run: readonly Block[]): readonly Quotation[] {
  const { body } = article;
  const first = run.findIndex(({ kind }) => kind === 'quote');
  if (first < 0) return [];
  const after = run.slice(first).findIndex(({ kind }) => kind !== 'quote');
  const quotes = run.slice(first, after < 0 ? undefined : first + after);
  const [start] = quotes;
  if (!start) return [];
  const lead = leadOf(article, start.start, undefined);
  const found = before(slice(body, lead));
  const speaker = found && resolved(article, found, { from: lead.start, earlier: [] });
  return [{ parts: quotes, ...(speaker && { speaker }), attributed: found !== undefined, block: true }];
}
