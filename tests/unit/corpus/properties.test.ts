import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Article, isQuotable } from '../../../src/corpus/article.js';
import { readSource } from '../../../src/corpus/load.js';
import { passagesOf } from '../../../src/corpus/passages.js';
import { contains, type Span, slice } from '../../../src/span.js';
import fc from '../../support/fc.js';
import { markdown } from './markdown/generated-markdown.js';
import { bytesOf, wordCount } from './read.js';

/** The article, or nothing when an open comment hides the rest of what was generated, or there was nothing but headings. */
function read(text: string): Article | undefined {
  const source = readSource({ path: 'any.md', bytes: bytesOf(`---\ntitle: Any\n---\n${text}`) });
  if (source.kind === 'article') return source.article;
  if (source.kind === 'problems') expect(source.problems.map(({ reason }) => reason).join()).toMatch(/is not closed/);
  return undefined;
}

function holds(property: (article: Article, text: string) => void): void {
  fc.assert(
    fc.property(markdown, (text) => {
      const article = read(text);
      if (article) property(article, text);
    }),
    { numRuns: 100 },
  );
}

const passages = (article: Article) => passagesOf(article, { countTokens: wordCount, target: 20, max: 30 });

const ordered = (spans: readonly Span[]): boolean =>
  spans.every(({ start, end }, index) => start < end && start >= (spans[index - 1]?.end ?? 0));

const marks = (text: string): string => text.replace(/\s/g, '');

const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(Math.max(0, at - 1), at + 1));

describe('whatever an article holds', () => {
  it('its body has no control character but the line break, and is in order', () => {
    holds(({ body, blocks, hash }) => {
      expect(body).not.toMatch(/[^\P{Cc}\n]/u);
      expect(body).toBe(
        blocks
          .map((found) => slice(body, found))
          .reduce((all, text, index) => {
            const gap = body.slice(blocks[index - 1]?.end ?? 0, blocks[index]?.start);
            expect(gap).toMatch(index === 0 ? /^$/ : /^\n\n?$/);
            return all + gap + text;
          }, ''),
      );
      expect(hash).toBe(createHash('sha256').update(body).digest('hex'));
    });
  });

  it('it is read the same again, and with other line ends', () => {
    holds(({ hash, sentences }, text) => {
      expect(read(text)).toMatchObject({ hash, sentences });
      expect(read(text.replace(/\r\n?|\n/g, '\n'))?.hash).toBe(hash);
    });
  });

  it('its sentences are ordered, disjoint, trimmed and inside of their blocks', () => {
    holds(({ body, blocks, sentences }) => {
      expect(ordered(sentences)).toBe(true);
      for (const sentence of sentences) {
        const home = blocks[sentence.block];
        expect(home && isQuotable(home) && contains(home, sentence)).toBe(true);
        expect(slice(body, sentence)).toBe(slice(body, sentence).trim());
        const single = home?.kind === 'code' || home?.kind === 'table-row';
        expect(slice(body, sentence)).not.toMatch(single ? /\n/ : /\n\n/);
      }
    });
  });

  it('its sentences hold every character of every block that can be quoted', () => {
    holds(({ body, blocks, sentences }) => {
      blocks.forEach((found, index) => {
        const own = sentences.filter((sentence) => sentence.block === index);
        expect(marks(own.map((sentence) => slice(body, sentence)).join(''))).toBe(
          isQuotable(found) ? marks(slice(body, found)) : '',
        );
      });
    });
  });

  it('its passages are unions of neighbouring sentences, and every sentence is in one', () => {
    holds((article) => {
      const found = passages(article);
      expect(ordered(found)).toBe(true);
      expect(found.flatMap(({ sentences }) => sentences)).toEqual(
        article.sentences.map(({ start, end }) => ({ start, end })),
      );
      for (const { start, end, sentences } of found) {
        expect({ start, end }).toEqual({ start: sentences[0]?.start, end: sentences.at(-1)?.end });
      }
    });
  });

  it('its passages keep to their limit and to their section', () => {
    holds((article) => {
      for (const passage of passages(article)) {
        const words = passage.sentences.map((sentence) => wordCount(slice(article.body, sentence)));
        expect(words.length === 1 || words.reduce((sum, count) => sum + count, 0) <= 30).toBe(true);
        expect(article.blocks.some((found) => !isQuotable(found) && contains(passage, found))).toBe(false);
      }
    });
  });

  it('no span tears a character into halves', () => {
    holds((article) => {
      const spans: readonly Span[] = [...article.blocks, ...article.sentences, ...passages(article)];
      expect(
        spans.filter(({ start, end }) => splitsPair(article.body, start) || splitsPair(article.body, end)),
      ).toEqual([]);
    });
  });
});
