import type { Span } from '../../src/span.js';
import type { CaseClass, Draft, Source, Tools } from './quote-cases-b.js';
import { DRESSES, damage, NEEDS } from './quote-cases-b-dress.js';
import { cutsAmount, type Random, replaceAt, spansOf, tokensOf } from './quote-cases-b-text.js';

const INSERTS = ['[sic]', '[the minister]', '[emphasis added]', '[in Moscow]', '[as it then was]', '[our italics]'];
const MARKS = [' … ', ' ... ', ' […] ', ' [...] ', ' (…) ', ' (...) '];
const CLOSE_MARKS = ['… ', '... '];

/** The pieces with a mark between them; no mark comes right after a full stop, which would read as a fourth dot. */
export const withMark = ([first, second]: readonly [string, string], { pick }: Random): string =>
  first + pick(first.endsWith('.') ? MARKS : [...MARKS, ...CLOSE_MARKS]) + second;

/** Without an ellipsis of its own, which would be read as a mark. */
export const isPlain = (text: string): boolean => !/\.\.\.|…/.test(text);

const whole = ({ start, end, text }: Source): Draft => ({ start, end, text });

/** A run of whole words: `least` tokens or more, which may begin and end anywhere but inside an amount. */
export function fragment({ text, start }: Source, { random, least }: { random: Random; least: number }): Draft {
  const tokens = tokensOf(text);
  for (let tries = 0; tries < 50; tries += 1) {
    const first = random.int(tokens.length - least + 1);
    const last = first + least - 1 + random.int(tokens.length - first - least + 1);
    const from = tokens[first]?.start ?? 0;
    const to = tokens[last]?.end ?? text.length;
    if (!cutsAmount(text, from) && !cutsAmount(text, to))
      return { text: text.slice(from, to), start: start + from, end: start + to };
  }
  return { text, start, end: start + text.length };
}

const dressed = (name: keyof typeof DRESSES): CaseClass => ({
  name,
  expect: 'exact',
  fits: ({ text }) => NEEDS[name].test(text) && (name === 'ellipsis' || isPlain(text)),
  make: (source, { random }) => {
    const text = DRESSES[name](source.text, random);
    return text === source.text ? undefined : { ...whole(source), text };
  },
});

const gapBetween = ({ article }: Source, { end, next }: { end: number; next: Span }): string =>
  article.body.slice(end, next.start);

/** This sentence and the next one, when nothing but white space (with or without a line break) lies between. */
const joined = (name: string, gap: RegExp): CaseClass => ({
  name,
  expect: 'exact',
  fits: (source) =>
    source.next !== undefined &&
    gap.test(gapBetween(source, { end: source.end, next: source.next })) &&
    isPlain(source.text),
  make: ({ article, start, end, next }, { random }) => {
    const following = next ? article.body.slice(next.start, next.end) : '';
    if (!next || /[[\]…]|\.\.\./.test(following)) return undefined;
    const first = article.body.slice(start, end);
    return { start, end: next.end, text: first + random.pick([' ', '\n', '\n\n']) + following };
  },
});

/** Pieces of four words or more of one sentence, with a mark for what was left out between them. */
export function elided(source: Source, { random }: Tools): { pieces: [string, string]; draft: Draft } | undefined {
  const tokens = tokensOf(source.text).filter(({ start, end }) => /\p{L}/u.test(source.text.slice(start, end)));
  const cut = 4 + random.int(Math.max(1, tokens.length - 10));
  const resume = cut + 1 + random.int(Math.max(1, tokens.length - cut - 5));
  const first = tokens[cut - 1];
  const second = tokens[resume];
  if (!first || !second || tokens.length - resume < 4) return undefined;
  if (cutsAmount(source.text, first.end) || cutsAmount(source.text, second.start)) return undefined;
  const pieces: [string, string] = [source.text.slice(0, first.end), source.text.slice(second.start)];
  return { pieces, draft: { ...whole(source), text: withMark(pieces, random) } };
}

/** A piece of this sentence, the mark, and a piece of one of the next five sentences of the article. */
function elidedFar(source: Source, { random, sources }: Tools): Draft | undefined {
  const spans = sources.filter(
    ({ article, start }) => article === source.article && source.later.some((span) => span.start === start),
  );
  const other = spans.length > 0 ? random.pick(spans) : undefined;
  if (!other || !isPlain(other.text)) return undefined;
  const [first, second] = [source, other].map((one) => fragment(one, { random, least: 5 }));
  if (!first || !second) return undefined;
  return { start: first.start, end: second.end, text: withMark([first.text, second.text], random) };
}

function inserted(text: string, random: Random): string {
  const gaps = spansOf(text, / /g);
  return replaceAt(text, random.pick(gaps), ` ${random.pick(INSERTS)} `);
}

const shaped = (name: string, make: CaseClass['make']): CaseClass => ({
  name,
  expect: 'exact',
  fits: ({ text }) => isPlain(text) && tokensOf(text).length >= 12,
  make,
});

export const HONEST: readonly CaseClass[] = [
  { name: 'verbatim', expect: 'exact', fits: () => true, make: whole },
  ...(Object.keys(DRESSES) as (keyof typeof DRESSES)[]).map(dressed),
  joined('two-sentences', /^ $/),
  joined('two-paragraphs', /^\s*\n\s*$/),
  shaped('mid-sentence', (source, { random }) => {
    const { start } = fragment(source, { random, least: 6 });
    return start === source.start
      ? undefined
      : { start, end: source.end, text: source.text.slice(start - source.start) };
  }),
  shaped('fragment', (source, { random }) => fragment(source, { random, least: 6 })),
  shaped('elision', (source, tools) => elided(source, tools)?.draft),
  shaped('elision-far', elidedFar),
  shaped('insert', (source, { random }) => ({ ...whole(source), text: inserted(source.text, random) })),
  shaped('elision-and-insert', (source, tools) => {
    const made = elided(source, tools);
    if (!made) return undefined;
    const [first, second] = made.pieces;
    return { ...whole(source), text: `${inserted(first, tools.random)} […] ${second}` };
  }),
  shaped('several-at-once', (source, { random }) => ({ ...whole(source), text: damage(source.text, random) })),
];
