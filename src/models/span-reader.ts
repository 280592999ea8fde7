/** The span reader: finds the words of a passage that answer a question. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../errors.js';
import { contains, type Span } from '../span.js';
import { WEIGHTS } from './catalogue.js';
import { locateModel } from './locate.js';
import { damaged, identityOf, verifyModel } from './model-files.js';
import { createSession, type Logits } from './onnx.js';
import { createWordPieces, type Vocabulary, type WordPiece, type WordPieces } from './word-pieces.js';

/** The best span inside one sentence; `score` is its margin over "this passage does not answer". */
export type Reading = Span & { readonly score: number };

/** `sentences` are spans of `text`, in order. */
export type ReaderPassage = { readonly title: string; readonly text: string; readonly sentences: readonly Span[] };

export type Reader = {
  readonly id: string;
  /** One reading per sentence, in order, with spans of the passage's text; `undefined` for one without a token. */
  read(question: string, passage: ReaderPassage): Promise<readonly (Reading | undefined)[]>;
};

export type ReaderOptions = {
  readonly model: string;
  readonly modelsDir: string;
  /** Threads for each run. */
  readonly threads?: number;
};

/** Questions are seldom longer. What they ask is near their start, and the passage needs the room. */
const QUESTION_TOKENS = 48;
const TITLE_TOKENS = 24;
/** As in training: an answer of up to thirty tokens. */
const SPAN_TOKENS = 30;
/** Tokens shared by two windows of a passage that is too long for one. */
const OVERLAP = 48;

type Window = { readonly ids: readonly number[]; readonly types: readonly number[]; readonly first: number };

/** `[CLS] question [SEP] title. passage [SEP]`; a passage that does not fit is read in overlapping windows. */
function* windows(question: readonly WordPiece[], passage: Parts, pieces: WordPieces & { readonly max: number }) {
  const head = [pieces.cls, ...question.map(({ id }) => id), pieces.sep];
  const title = passage.title.map(({ id }) => id);
  const room = pieces.max - head.length - title.length - 1;
  for (let first = 0; first === 0 || first + OVERLAP < passage.text.length; first += room - OVERLAP) {
    const body = passage.text.slice(first, first + room).map(({ id }) => id);
    const ids = [...head, ...title, ...body, pieces.sep];
    const window: Window = {
      ids,
      types: ids.map((_, i) => (i < head.length ? 0 : 1)),
      first: head.length + title.length,
    };
    yield { window, tokens: passage.text.slice(first, first + room) };
  }
}

type Parts = { readonly title: readonly WordPiece[]; readonly text: readonly WordPiece[] };

/** The best `start[i] + end[j]`, i ≤ j < i + 30, of the tokens from `from` to `to`, less the score of "not here". */
function bestSpan({ start, end }: Logits, { from, to }: { readonly from: number; readonly to: number }) {
  const none = (start[0] ?? 0) + (end[0] ?? 0);
  let best = { score: Number.NEGATIVE_INFINITY, first: from, last: from };
  for (let first = from; first < to; first++)
    for (let last = first; last < Math.min(to, first + SPAN_TOKENS); last++) {
      const score = (start[first] ?? 0) + (end[last] ?? 0) - none;
      if (score > best.score) best = { score, first, last };
    }
  return best;
}

type Read = { readonly logits: Logits; readonly tokens: readonly WordPiece[]; readonly first: number };

function readSentence(sentence: Span, { logits, tokens, first }: Read): Reading | undefined {
  const from = tokens.findIndex((token) => contains(sentence, token));
  if (from < 0) return undefined;
  const to = tokens.findLastIndex((token) => contains(sentence, token)) + 1;
  const best = bestSpan(logits, { from: first + from, to: first + to });
  const [start, end] = [tokens[best.first - first], tokens[best.last - first]];
  return start && end && { start: start.start, end: end.end, score: best.score };
}

const better = (a: Reading | undefined, b: Reading | undefined): Reading | undefined =>
  a && b ? (b.score > a.score ? b : a) : (a ?? b);

/**
 * Loads the reader and checks its files. Throws AppError CONFIG_INVALID (unknown model), MODEL_MISSING or
 * MODEL_DAMAGED.
 */
export async function createReader({ model, modelsDir, threads = 1 }: ReaderOptions): Promise<Reader> {
  const { description, root, id } = locateModel({ model, modelsDir, kind: 'reader' });
  const folder = path.join(root, id);
  const found = await verifyModel(folder, description);
  const vocabulary = await vocabularyOf(folder);
  const run = await createSession(path.join(folder, WEIGHTS), { threads }).catch((cause: unknown) => {
    throw damaged(folder, `it cannot be loaded (${messageOf(cause)})`, cause);
  });
  const pieces = { ...createWordPieces(vocabulary), max: description.maxTokens };
  return {
    id: identityOf(description, found),
    async read(question, { title, text, sentences }) {
      const asked = pieces.pieces(question).slice(0, QUESTION_TOKENS);
      const parts = { title: pieces.pieces(`${title}.`).slice(0, TITLE_TOKENS), text: pieces.pieces(text) };
      let readings: readonly (Reading | undefined)[] = sentences.map(() => undefined);
      for (const { window, tokens } of windows(asked, parts, pieces)) {
        const logits = await run(window);
        const read = { logits, tokens, first: window.first };
        readings = sentences.map((sentence, i) => better(readings[i], readSentence(sentence, read)));
      }
      return readings;
    },
  };
}

async function vocabularyOf(folder: string): Promise<Vocabulary> {
  const file = await readFile(path.join(folder, 'tokenizer.json'), 'utf8');
  const { model } = JSON.parse(file) as { readonly model?: { readonly type?: string; readonly vocab?: Vocabulary } };
  if (model?.type === 'WordPiece' && model.vocab) return model.vocab;
  throw damaged(folder, 'its tokenizer.json is not of the WordPiece kind, which a reader needs');
}
