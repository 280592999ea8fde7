import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/check/check.js';
import type { Article } from '../../src/corpus/article.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { slice } from '../../src/span.js';
import { generatedArticles } from '../support/generated-articles.js';
import { root } from '../support/needs.js';
import { type Generator, isWrong, trials } from '../support/quote-trials.js';
import { reportArticles } from '../support/report-articles.js';

const five = (await loadCorpus(join(root, 'corpus'))).articles;
const many = [...generatedArticles(300), ...reportArticles(140)];

const bodyOf = (articles: readonly Article[], id: string): string => articles.find((one) => one.id === id)?.body ?? '';

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

describe.each([
  ['the five articles', five],
  ['440 generated articles', many],
] as const)('over %s', (_name, articles: readonly Article[]) => {
  it.each(['first', 'second'] as const)(
    'every misquote of the %s generator is found, and no honest quote in a hundred is refused',
    async (generator: Generator) => {
      const done = await trials(generator, { checker: createChecker(), articles });
      const honest = done.filter((trial) => trial.honest);
      const bad = done.filter((trial) => !trial.honest);
      expect(Math.min(honest.length, bad.length)).toBeGreaterThanOrEqual(3_000);
      expect(bad.filter(isWrong).map(({ text }) => text)).toEqual([]);
      expect(honest.filter(isWrong).length).toBeLessThan(honest.length / 100);
      for (const { check, stored } of honest.filter((trial) => !isWrong(trial) && trial.stored)) {
        const found = check.segments.map(({ article, ...span }) => slice(bodyOf(articles, article.id), span));
        expect(bare(found.join(' '))).toBe(bare(stored?.join(' ') ?? ''));
      }
    },
    300_000,
  );
});
