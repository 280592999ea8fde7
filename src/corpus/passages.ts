/** Packs the sentences of an article into passages. */

import type { Span } from '../span.js';
import { type Article, type ArticleRef, refOf, textOf } from './article.js';
import { divide, type Unit } from './divide.js';
import { atomsOf, sectionsOf } from './sections.js';

/** A run of whole sentences of one section; `headings` are those above it, the outermost first. */
export type Passage = Span & {
  readonly article: ArticleRef;
  readonly headings: readonly string[];
  readonly sentences: readonly Span[];
};

export type PassageOptions = {
  /** Counts the tokens of any text, without the model's special tokens. */
  readonly countTokens: (text: string) => number;
  /** In tokens. A block of less than half of this is short, and is packed with its short neighbours. */
  readonly target?: number;
  /** In tokens, including the title; only a single sentence can be longer. */
  readonly max?: number;
};

/** 120 English words are about 160 word pieces; 230 leaves room below the 256 that the default model reads. */
const DEFAULTS = { target: 160, max: 230 } satisfies Omit<Required<PassageOptions>, 'countTokens'>;

/** What is embedded for a passage: the title gives its words their subject. */
export const embeddingText = (article: { readonly title: string }, text: string): string => `${article.title}. ${text}`;

/** Every sentence of every quotable block, each in one passage, in reading order. */
export function passagesOf(article: Article, options: PassageOptions): Passage[] {
  const { countTokens, target, max } = { ...DEFAULTS, ...options };
  // A title that leaves no room must not break up the text: such passages get several vectors.
  const room = Math.max(target, max - countTokens(embeddingText(article, '')));
  return sectionsOf(article).flatMap(({ headings, blocks }) => {
    const atoms = atomsOf(blocks).map((atom) => measured(article, { atom, countTokens }));
    return runsOf(atoms, { short: target / 2, room }).map((run) => ({
      start: run[0]?.start ?? 0,
      end: run.at(-1)?.end ?? 0,
      article: refOf(article),
      headings,
      sentences: run.map(({ start, end }) => ({ start, end })),
    }));
  });
}

type Piece = Unit & Span;

/** A paragraph, or blocks that belong together. */
type Atom = Unit & { readonly pieces: readonly Piece[] };

type Measure = { readonly atom: readonly Span[]; readonly countTokens: (text: string) => number };

function measured(article: Article, { atom, countTokens }: Measure): Atom {
  const pieces = atom.map(({ start, end }) => {
    const text = textOf(article, { start, end });
    return { start, end, text, tokens: countTokens(text) };
  });
  const tokens = pieces.reduce((sum, piece) => sum + piece.tokens, 0);
  return { pieces, tokens, text: pieces.map(({ text }) => text).join(' ') };
}

type Limits = { readonly short: number; readonly room: number };

/** A paragraph of decent size is a passage by itself; only short neighbours share one, and only long ones are cut. */
function runsOf(atoms: readonly Atom[], { short, room }: Limits): (readonly Piece[])[] {
  const runs: (readonly Piece[])[] = [];
  let neighbours: Atom[] = [];
  const pack = (): void => {
    for (const run of divide(neighbours, room)) runs.push(run.flatMap(({ pieces }) => pieces));
    neighbours = [];
  };
  for (const atom of atoms) {
    if (atom.tokens < short) neighbours.push(atom);
    else {
      pack();
      for (const run of divide(atom.pieces, room)) runs.push(run);
    }
  }
  pack();
  return runs;
}
