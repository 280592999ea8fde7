import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/check/check.js';
import { refOf, textOf } from '../../src/corpus/article.js';
import { temporaryLibrary } from '../support/library-folder.js';
import { openLocalEngine } from '../support/local-engine.js';
import { FACTS, longArticle } from '../support/long-article.js';
import { createSite, get } from '../support/site.js';

/** The length of a novel. DESIGN.md has the figures for 500,000 words and the real model: a quarter of an hour. */
const WORDS = 60_000;

describe('an article as long as a novel', () => {
  it('is built, searched, checked against and shown', async () => {
    const engine = await openLocalEngine(await temporaryLibrary({ chronicle: longArticle(WORDS) }));
    const report = await engine.build();
    expect(report.problems).toEqual([]);
    const [article] = engine.articles();
    if (!article) throw new Error('nothing was built');
    expect(article.body.split(/\s+/).length).toBeGreaterThan(WORDS);

    const checker = createChecker();
    for (const { text, question } of FACTS) {
      const quotes = await engine.find(question, { passages: 3, limit: 9 });
      expect(quotes.map((quote) => textOf(article, quote)).join(' ')).toContain(text);
      const check = await checker.check([article], text);
      expect(check.kind).toBe('exact');
      expect(check.quotes.map((quote) => textOf(article, quote))).toEqual([text]);
    }
    const near = await checker.check([article], FACTS[1].text.replace('seven', 'nine'));
    expect(near).toMatchObject({ kind: 'near', differences: [{ kind: 'number' }] });
    const repeated = await checker.check([article], 'because the budget allowed it');
    expect(repeated).toMatchObject({ kind: 'exact', segments: [{ article: refOf(article) }] });

    const site = createSite([article]);
    const { status, text } = await get(site, '/articles/chronicle');
    expect(status).toBe(200);
    for (const fact of FACTS) expect(text).toContain(fact.text);
    expect(text.match(/<p dir="auto" data-block>/g)).toHaveLength(
      article.blocks.filter(({ kind }) => kind !== 'heading').length,
    );
    expect(site.faults).toEqual([]);
  });
});
