/** The index that texts are checked against. */

import { type Article, type ArticleRef, isQuotable, refOf } from '../../corpus/article.js';
import { type Span, slice } from '../../span.js';
import { asQuoted } from '../text/plain.js';
import { eachToken, type Token } from '../text/tokens.js';

/** One article's run of tokens in the index: positions from `from` to `to`. */
export type Stretch = { readonly article: ArticleRef; readonly from: number; readonly to: number };

/**
 * All words and signs of the articles in a row, as numbers: each with its place in its text, and each word with its
 * positions. Articles are only added; those that are gone are no longer in a shelf's `stretches`.
 */
export type CheckIndex = {
  /** A step is a few hundred tokens. The article counts only after the last one, which returns its run. */
  readonly add: (article: Article) => Generator<void, Stretch>;
  /** The numbers of a given token; −1: no article has it. */
  readonly idsOf: (token: Pick<Token, 'key' | 'look'>) => Ids;
  readonly positions: (ids: Ids) => readonly number[];
  readonly same: (ids: Ids, position: number) => boolean;
  /** The place of a token in its article's text. */
  readonly placeOf: (position: number) => Span;
  readonly isWord: (position: number) => boolean;
  readonly size: () => number;
};

export type Ids = { readonly key: number; readonly look: number };

const BARRIER = 0;
/** Tokens per step, which takes about two milliseconds. */
const STEP = 400;
const NONE: readonly number[] = [];

export function createCheckIndex(): CheckIndex {
  const vocabulary = createVocabulary();
  const columns = createColumns();
  const barrier = (): number => columns.push({ key: BARRIER, look: BARRIER, start: 0, end: 0 });
  const append = (token: Token): void => {
    const ids = vocabulary.learn(token);
    const position = columns.push({ ...ids, start: token.start, end: token.end });
    if (token.kind === 'word') vocabulary.place(ids, position);
  };
  return {
    *add(article) {
      const from = barrier() + 1;
      let count = 0;
      for (const run of runsOf(article)) {
        for (const { start, text } of run)
          for (const token of eachToken(text, start)) {
            append(token);
            count += 1;
            if (count % STEP === 0) yield;
          }
        barrier();
      }
      return { article: refOf(article), from, to: columns.size() - 1 };
    },
    idsOf: vocabulary.idsOf,
    positions: vocabulary.positions,
    same: ({ key, look }, position) =>
      (key > BARRIER && columns.key(position) === key) || (look > BARRIER && columns.look(position) === look),
    placeOf: (position) => ({ start: columns.start(position), end: columns.end(position) }),
    isWord: (position) => vocabulary.isWord(columns.key(position)),
    size: columns.size,
  };
}

/** A number for each key and look ever met, and for words their positions, in order. */
function createVocabulary() {
  const numbers = new Map<string, number>();
  const words: boolean[] = [false];
  const postings: number[][] = [[]];
  const numberOf = (text: string, word: boolean): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, postings.length);
    words.push(word);
    return postings.push([]) - 1;
  };
  return {
    learn({ kind, key, look }: Token): Ids {
      const id = numberOf(key, kind === 'word');
      return { key: id, look: look === key ? id : numberOf(look, kind === 'word') };
    },
    place({ key, look }: Ids, position: number): void {
      postings[key]?.push(position);
      if (look !== key) postings[look]?.push(position);
    },
    idsOf: ({ key, look }: Pick<Token, 'key' | 'look'>): Ids => ({
      key: numbers.get(key) ?? -1,
      look: numbers.get(look) ?? -1,
    }),
    positions({ key, look }: Ids): readonly number[] {
      const plain = postings[key] ?? NONE;
      const alike = look === key ? NONE : (postings[look] ?? NONE);
      return alike.length === 0 ? plain : [...new Set([...plain, ...alike])].sort((a, b) => a - b);
    },
    isWord: (number: number): boolean => words[number] ?? false,
  };
}

/** A block as it is read: what is left out of its text became spaces. */
type Read = { readonly start: number; readonly text: string };

/**
 * What is read as one run: all blocks except image captions, since people who copy a text leave them out; then each row
 * of captions between its neighbours, for those who do not. Headings name a section and are never quoted. An article
 * with the marks of footnotes, or with words broken over its lines, is read once more as people quote it.
 */
function runsOf({ blocks, body }: Article): Read[][] {
  const quotable = blocks.filter(isQuotable);
  const captioned = quotable.flatMap((block, at) => {
    if (block.kind !== 'caption' || quotable[at - 1]?.kind === 'caption') return [];
    let behind = at + 1;
    while (quotable[behind]?.kind === 'caption') behind += 1;
    return [quotable.slice(Math.max(0, at - 1), behind + 1)];
  });
  const runs = [quotable.filter(({ kind }) => kind !== 'caption'), ...captioned].map((run) =>
    run.map((block): Read => ({ start: block.start, text: slice(body, block) })),
  );
  return [...runs, ...runs.flatMap(asPeopleQuote)];
}

function asPeopleQuote(run: readonly Read[]): Read[][] {
  const tidy = run.map(({ text }) => asQuoted(text));
  return tidy.every((text) => text === undefined)
    ? []
    : [run.map(({ start, text }, at) => ({ start, text: tidy[at] ?? text }))];
}

type Row = { readonly key: number; readonly look: number; readonly start: number; readonly end: number };

const WIDTH = 4;

/** Rows of four numbers in one growing array: one object per token would take ten times the memory. */
function createColumns() {
  let data = new Int32Array(WIDTH * 4096);
  let size = 0;
  const at = (position: number, column: number): number => data[position * WIDTH + column] ?? BARRIER;
  return {
    push({ key, look, start, end }: Row): number {
      if ((size + 1) * WIDTH > data.length) {
        const grown = new Int32Array(data.length * 2);
        grown.set(data);
        data = grown;
      }
      data.set([key, look, start, end], size * WIDTH);
      size += 1;
      return size - 1;
    },
    key: (position: number) => at(position, 0),
    look: (position: number) => at(position, 1),
    start: (position: number) => at(position, 2),
    end: (position: number) => at(position, 3),
    size: () => size,
  };
}
