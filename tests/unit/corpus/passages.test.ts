import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load.js';
import { embeddingText, type Passage, passagesOf } from '../../../src/corpus/passages.js';
import { article, CORPUS, texts, wordCount } from './read.js';

/** `count` sentences of `words` words each, none like another. */
const prose = (name: string, { count, words }: { count: number; words: number }): string =>
  Array.from({ length: count }, (_, index) => `${name}${index} ${'word '.repeat(words - 2)}end.`).join(' ');

function passages(markdown: string): { readonly text: string; readonly passage: Passage }[] {
  const read = article(markdown);
  const found = passagesOf(read, { countTokens: wordCount, target: 40, max: 60 });
  return texts(read, found).map((text, index) => ({ text, passage: found[index] as Passage }));
}

const firstWords = (markdown: string): string[] =>
  passages(markdown).map(({ text, passage }) => `${text.split(/\s/)[0]} ${passage.sentences.length}`);

describe('passages', () => {
  it('are paragraphs, where these are of a decent size', () => {
    const [a, b] = [prose('A', { count: 3, words: 10 }), prose('B', { count: 2, words: 20 })];
    expect(passages(`${a}\n\n${b}`).map(({ text }) => text)).toEqual([a, b]);
  });

  it('are the even parts of a long paragraph', () => {
    expect(firstWords(prose('A', { count: 8, words: 10 }))).toEqual(['A0 4', 'A4 4']);
  });

  it('are runs of short neighbours, but not of one section and the next', () => {
    expect(firstWords('A one.\n\nB two.\n\n## Head\n\nC three.\n\n- D four.\n- E five.')).toEqual(['A 2', 'C 3']);
  });

  it('do not pack short blocks over a decent one', () => {
    const decent = prose('B', { count: 3, words: 10 });
    expect(firstWords(`A one.\n\n${decent}\n\nC three.`)).toEqual(['A 1', 'B0 3', 'C 1']);
  });

  it('keep the lead-in of a list with the first of its items', () => {
    const leadIn = `${prose('A', { count: 3, words: 10 })} Namely:`;
    const items = ['B', 'C', 'D'].map((name) => `- ${prose(name, { count: 1, words: 15 })}`).join('\n');
    expect(firstWords(`${leadIn}\n\n${items}`)).toEqual(['A0 5', 'C0 2']);
  });

  it('keep what ends in a colon with the quotation after it', () => {
    expect(
      firstWords(`${prose('A', { count: 2, words: 12 })} He said:\n\n> ${prose('B', { count: 2, words: 12 })}`),
    ).toEqual(['A0 5']);
  });

  it('keep a caption with its neighbour', () => {
    const decent = prose('A', { count: 3, words: 10 });
    expect(firstWords(`${decent}\n\n![Caption](x)\n\n${prose('B', { count: 3, words: 10 })}`)).toEqual([
      'A0 4',
      'B0 3',
    ]);
    expect(firstWords(`## Head\n\n![Caption](x)\n\n${decent}`)).toEqual(['Caption 4']);
  });

  it('leave a sentence that is too long alone', () => {
    const long = `Long ${'word '.repeat(100)}end.`;
    expect(firstWords(`A one. B two. ${long} C three.`)).toEqual(['A 2', 'Long 1', 'C 1']);
  });

  it('stand under all headings above them, the outermost first', () => {
    const found = passages('Top.\n\n# A\n\nOne.\n\n### B\n\nTwo.\n\n## C\n\nThree.\n\n# D\n\nFour.');
    expect(found.map(({ passage }) => passage.headings)).toEqual([[], ['A'], ['A', 'B'], ['A', 'C'], ['D']]);
  });

  it('leave room for the title, unless it is as long as a passage', () => {
    const read = article(prose('A', { count: 5, words: 10 }));
    const count = (title: string): number =>
      passagesOf({ ...read, title }, { countTokens: wordCount, target: 40, max: 60 }).length;
    expect(count('Short')).toBe(1);
    expect(count('word '.repeat(15))).toBe(2);
    expect(count('word '.repeat(500))).toBe(2);
  });

  it('name the version of the article they are of', () => {
    const [first] = passages('One.');
    expect(first?.passage.article).toEqual({ id: 'test', hash: article('One.').hash });
  });

  it('are embedded behind the title', () => {
    expect(embeddingText({ title: 'A title' }, 'Some text.')).toBe('A title. Some text.');
  });
});

describe('the passages of the five articles', () => {
  it('are of about 120 words, and of no more than the model reads', async () => {
    const { articles } = await loadCorpus(CORPUS);
    // A word of these articles is about 1.35 word pieces of the default model.
    const countTokens = (text: string): number => Math.ceil(wordCount(text) * 1.35);
    const sizes = articles.flatMap((read) => texts(read, passagesOf(read, { countTokens })).map(wordCount));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(75);
    expect(mean).toBeLessThan(140);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(170);
  });
});
