import { describe, expect, it } from 'vitest';
import { type Article, textOf } from '../../../src/corpus/article.js';
import { loadCorpus } from '../../../src/corpus/load.js';
import { passagesOf } from '../../../src/corpus/passages.js';
import { sentencesOf } from '../../../src/corpus/sentences/sentences.js';
import type { Span } from '../../../src/span.js';
import { article, CORPUS, wordCount } from './read.js';

const countTokens = (text: string): number => Math.ceil(wordCount(text) * 1.35);

const CHANGES: Readonly<Record<string, (sentence: string) => string>> = {
  'one word changed': (sentence) => sentence.replace(/\p{L}+/u, 'Altogether'),
  'a sentence added': (sentence) => `${sentence} This one is new and was not there before, as anybody can see.`,
  'a sentence dropped': () => '',
};

/** The article with one sentence changed in place; what follows moves along. */
function changed(read: Article, span: Span, change: (sentence: string) => string): Article {
  const text = change(textOf(read, span));
  // A dropped sentence takes the space behind it along, so that its block has none at the end.
  const end = text === '' && read.body[span.end] === ' ' ? span.end + 1 : span.end;
  const body = read.body.slice(0, span.start) + text + read.body.slice(end);
  const moved = body.length - read.body.length;
  const blocks = read.blocks.map((block) => ({
    ...block,
    start: block.start > span.start ? block.start + moved : block.start,
    end: block.end >= span.end ? block.end + moved : block.end,
  }));
  return { ...read, body, blocks, sentences: sentencesOf(body, blocks) };
}

type Made = { readonly text: string; readonly section: string };

const made = (read: Article): Made[] =>
  passagesOf(read, { countTokens }).map((passage) => ({
    text: textOf(read, passage),
    section: passage.headings.join(' > '),
  }));

/** For each sentence, the passages that its change makes anew. */
function renewed(read: Article, change: (sentence: string) => string): (readonly Made[])[] {
  const known = new Set(made(read).map(({ text }) => text));
  return read.sentences.map((sentence) => made(changed(read, sentence, change)).filter(({ text }) => !known.has(text)));
}

function sectionOf(read: Article, sentence: Span): string {
  const passage = passagesOf(read, { countTokens }).find(
    ({ start, end }) => start <= sentence.start && sentence.end <= end,
  );
  return passage?.headings.join(' > ') ?? 'none';
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe.each(Object.entries(CHANGES))('passages made anew with %s', (_, change) => {
  it('are one as a rule in the five articles, and all in the section of the change', async () => {
    const { articles } = await loadCorpus(CORPUS);
    const counts = articles.flatMap((read) =>
      renewed(read, change).map((passages, index) => {
        const section = sectionOf(read, read.sentences[index] as Span);
        expect(passages.map((passage) => passage.section)).toEqual(passages.map(() => section));
        return passages.length;
      }),
    );
    expect(counts).toHaveLength(173);
    expect(median(counts)).toBeLessThanOrEqual(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(4);
  });

  it.each([
    ['a paragraph of 200 sentences', ' '],
    ['a section of 200 short paragraphs', '\n\n'],
    ['a list of 200 items', '\n- '],
  ])('are few in %s', (_name, glue) => {
    const sentences = Array.from(
      { length: 200 },
      (_, index) => `Item${index} ${'goes on '.repeat(2 + ((index * 7) % 9))}here.`,
    );
    const read = article(`${glue === '\n- ' ? '- ' : ''}${sentences.join(glue)}`);
    const counts = renewed(read, change).map(({ length }) => length);
    expect(counts).toHaveLength(200);
    expect(median(counts)).toBeLessThanOrEqual(3);
  });
});
