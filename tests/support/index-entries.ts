import { type Article, type Block, countWords, type Sentence } from '../../src/corpus/article.js';
import { embeddingText, type Passage } from '../../src/corpus/passages.js';
import { assemble, type Entry, type Index, type Row, sha256 } from '../../src/index/entries.js';
import type { Embedder } from '../../src/models/embedder.js';
import { type Span, slice } from '../../src/span.js';

/** An entry made without the loader: each text is a paragraph of one sentence, and a passage. */
export function entryOf(id: string, texts: readonly string[], { windows }: Embedder): Entry {
  const body = texts.join('\n\n');
  let offset = 0;
  const spans: Span[] = texts.map((text) => {
    const span = { start: offset, end: offset + text.length };
    offset = span.end + 2;
    return span;
  });
  const blocks: Block[] = spans.map((span) => ({ ...span, kind: 'paragraph', depth: 0 }));
  const sentences: Sentence[] = spans.map((span, block) => ({ ...span, block }));
  const article: Article = { id, hash: sha256(body), title: `About ${id}`, topics: [], body, blocks, sentences };
  const passages: Passage[] = spans.map((span) => ({
    ...span,
    article: { id, hash: article.hash },
    headings: [],
    sentences: [span],
  }));
  const rows = rowTexts(article, { passages, windows }).map(
    ({ passage, text }): Row => ({ passage, text: sha256(text) }),
  );
  const source = { path: `${id}.md`, sha256: sha256(`file ${body}`) };
  return {
    source,
    article,
    flaws: [],
    words: countWords(article),
    passages,
    rows,
    events: { events: [], withheld: [] },
  };
}

type Cut = Pick<Entry, 'passages'> & Pick<Embedder, 'windows'>;

const rowTexts = (article: Article, { passages, windows }: Cut) =>
  passages.flatMap((passage, number) => {
    const whole = embeddingText(article, slice(article.body, passage));
    return windows(whole).map((window) => ({ passage: number, text: slice(whole, window) }));
  });

/** The index of these entries, as a build would make it. */
export async function indexOf(entries: readonly Entry[], embedder: Embedder): Promise<Index> {
  const { windows } = embedder;
  const texts = entries.flatMap(({ article, passages }) => rowTexts(article, { passages, windows }));
  const vectors = await embedder.embed(
    texts.map(({ text }) => text),
    'passage',
  );
  const pool = new Map(texts.map(({ text }, i) => [sha256(text), vectors[i] ?? new Float32Array()]));
  return { entries, vectors: assemble(entries, pool) };
}
